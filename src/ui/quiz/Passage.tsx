import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';
import type {PageLink} from '../../core/views';
import styles from './quiz.module.css';

type Found = {state: 'unasked'} | {state: 'coming'} | {state: 'missing'} | {state: 'here'; passage: DocumentFragment};

/**
 * Where an answer can be read, and its words beside the answer for who asks. They are taken from the page itself, so they are never an older copy
 * than the page; it is asked for by its address alone, as its link would.
 */
export function Passage({address, title}: PageLink) {
  const [page = '', anchor] = useBaseUrl(address).split('#');
  const [found, setFound] = useState<Found>({state: 'unasked'});
  const place = useRef<HTMLDivElement>(null);
  const passage = found.state === 'here' ? found.passage : undefined;
  useEffect(() => {
    if (passage) place.current?.replaceChildren(document.importNode(passage, true));
  }, [passage]);

  const ask = async () => {
    setFound({state: 'coming'});
    try {
      const [answer, {passageIn}] = await Promise.all([fetch(page), import('./passage-of-page')]);
      const words = answer.ok ? passageIn(new DOMParser().parseFromString(await answer.text(), 'text/html'), page, anchor) : undefined;
      setFound(words ? {state: 'here', passage: words} : {state: 'missing'});
    } catch {
      setFound({state: 'missing'});
    }
  };

  return (
    <>
      <p><Link to={address}>Read the passage: {title}</Link></p>
      {useIsBrowser() && (
        <details className={styles.passage} onToggle={({currentTarget}) => { if (currentTarget.open && (found.state === 'unasked' || found.state === 'missing')) void ask(); }}>
          <summary>Show the passage here</summary>
          {found.state !== 'unasked' && (
            <div role="status">
              {found.state === 'coming' && <p>Fetching the passage …</p>}
              {found.state === 'missing' && <p>The passage could not be fetched. Check your connection, close this and open it again; or follow the link above.</p>}
            </div>
          )}
          <div ref={place} />
        </details>
      )}
    </>
  );
}
