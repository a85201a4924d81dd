import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';

/**
 * True while the page is printed, and while a browser shows how it would print. What only paper needs is drawn then and not before: on a
 * full board that is thousands of lines.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture of the page as soon as this returns, so the page must be changed before it does.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const shown = window.matchMedia?.('print');
    const onShown = () => (shown.matches ? begin() : end());
    if (shown?.matches) setPrinting(true);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    shown?.addEventListener('change', onShown);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      shown?.removeEventListener('change', onShown);
    };
  }, []);
  return printing;
}
