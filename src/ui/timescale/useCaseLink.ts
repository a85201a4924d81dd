import {useEffect, useEffectEvent, useState} from 'react';
import {readCaseLink, type CaseFacts} from '../../core/case-link';
import type {Setting} from '../../core/work-out';

/**
 * Reads the part of the address after the `#` once the page is alive, and again whenever it changes. A good link is handed to `take`;
 * for a bad one the message is returned, and nothing is filled in.
 */
export function useCaseLink(kinds: Setting['kinds'], take: (facts: CaseFacts) => void): string | undefined {
  const [message, setMessage] = useState<string>();
  const read = useEffectEvent(() => {
    const link = readCaseLink(window.location.hash, kinds);
    setMessage(link.type === 'error' ? link.message : undefined);
    if (link.type === 'facts') take(link.facts);
  });
  useEffect(() => {
    const onChange = () => read();
    onChange();
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return message;
}
