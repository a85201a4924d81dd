/** After a search result is opened: its words are marked on the page, until Escape or the next page. */
import {useLocation} from '@docusaurus/router';
import {useEffect} from 'react';
import {carriedWords} from './opened-words';

/** For the header, which stands on every page. The code that marks is fetched only when there is something to mark. */
export function useMarkedWords(): void {
  const location = useLocation();
  useEffect(() => {
    const carried = carriedWords();
    if (!carried) return undefined;
    let clear: (() => void) | undefined;
    let here = true;
    const anchor = decoded(location.hash.slice(1));
    import('./mark-page').then(({markPage}) => { if (here) clear = markPage(document, anchor, carried); }, () => undefined);
    const onKey = ({key}: KeyboardEvent) => { if (key === 'Escape') clear?.(); };
    document.addEventListener('keydown', onKey);
    return () => {
      here = false;
      clear?.();
      document.removeEventListener('keydown', onKey);
    };
  }, [location]);
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
