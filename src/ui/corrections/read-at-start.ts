import siteConfig from '@generated/docusaurus.config';
import {readCorrectionsAtStart} from './corrections-list';

// On each online start, before anything is typed, so that no request ever follows what somebody does. After `load`, so that it slows nothing.
if (typeof window !== 'undefined') {
  const read = () => readCorrectionsAtStart(siteConfig.baseUrl);
  if (document.readyState === 'complete') read();
  else window.addEventListener('load', read, {once: true});
}
