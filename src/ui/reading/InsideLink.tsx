import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {MouseEvent, ReactNode} from 'react';

/**
 * A link to another page of the site that fetches nothing until it is pressed. The ordinary one watches the screen and fetches each page whose
 * link comes into view: a full board has hundreds of links, and a case dozens.
 */
export function InsideLink({to, className, children}: {to: string; className?: string; children: ReactNode}) {
  const history = useHistory();
  const address = useBaseUrl(to);
  const go = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(address);
  };
  return <a href={address} className={className} onClick={go}>{children}</a>;
}
