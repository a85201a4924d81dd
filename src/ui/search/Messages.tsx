import useBaseUrl from '@docusaurus/useBaseUrl';
import styles from './search.module.css';

/** Said when the index could not be fetched, with a way to try again and other ways to look. */
export function Failed({retry}: {retry: () => void}) {
  return (
    <div className={styles.message}>
      <p>Search could not be loaded. Check your connection, then try again. You can still use the <WhereToLook />.</p>
      <button type="button" className="button" onClick={retry}>Retry</button>
    </div>
  );
}

/** Said when only names of pages can be searched, because the index could not be fetched. */
export function NamesOnly({retry}: {retry: () => void}) {
  return (
    <div className={styles.message}>
      <p>Only the names of pages can be searched at the moment. The rest could not be loaded.</p>
      <button type="button" className="button" onClick={retry}>Retry</button>
    </div>
  );
}

/** Said when nothing was found: nearest words, and where to look. */
export function NoResult({words, nearest, tryWord}: {words: string; nearest: readonly string[]; tryWord: (word: string) => void}) {
  return (
    <div className={styles.message}>
      <p>No result for “{words}”. Try fewer words, or look in the <WhereToLook />.</p>
      {nearest.length > 0 && <p className={styles.nearest}>Near words: {nearest.map((word) => <button key={word} type="button" className="link-button" onClick={() => tryWord(word)}>{word}</button>)}</p>}
    </div>
  );
}

function WhereToLook() {
  const [glossary, handbook] = [useBaseUrl('/glossary'), useBaseUrl('/guidance')];
  return <><a href={glossary}>glossary</a> or the <a href={handbook}>handbook</a></>;
}
