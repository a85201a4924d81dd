import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useEffect, useMemo, useState} from 'react';
import type {SearchKind, SearchResult} from '../../core/search';
import {Found, kindNames} from './Found';
import {Failed, NamesOnly, NoResult} from './Messages';
import {carryWords} from './opened-words';
import {Recent} from './Recent';
import {remember} from './recent-searches';
import {inWords} from './SearchBox';
import styles from './search.module.css';
import {useSearch} from './useSearch';
import {hashFor, wordsInHash} from './words-in-address';

const most = 50;
const bestOf = 5;
const allKinds = Object.keys(kindNames) as SearchKind[];

/** The whole search page: words after the `#` of its address, filters by kind, and up to 50 results. */
export function SearchPage() {
  const [words, setWords] = useWordsOfAddress();
  const [kinds, setKinds] = useState<readonly SearchKind[]>([]);
  const {state, retry} = useSearch(words, most, words.trim() !== '', kinds);
  const results = state.status === 'ready' && words.trim() ? state.answer.results : [];
  const toggle = (kind: SearchKind) => setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);

  const open = () => {
    remember(words);
    carryWords(state.status === 'ready' ? state.answer.stems : []);
  };

  return (
    <main className="page">
      <h1>Search</h1>
      <div role="search">
        <label htmlFor="search-words" className={styles.label}>Search the whole site</label>
        <input id="search-words" type="search" className={`field ${styles.wide}`} value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" spellCheck={false} aria-describedby="search-privacy" />
        <span id="search-privacy" className="hint">Results appear as you type. Your words stay on this device.</span>
        <fieldset>
          <legend>Show only</legend>
          <div className={styles.kinds}>
            {allKinds.map((kind) => <label key={kind} className={styles.check}><input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} /> {kindNames[kind][1]}</label>)}
          </div>
        </fieldset>
      </div>
      <noscript><p>Search needs JavaScript. Without it, start from one of these pages.</p></noscript>
      <p role="status" className="quiet">{words.trim() ? inWords(state) : ''}</p>
      {words.trim() === '' && <><Recent choose={setWords} /><StartHere /></>}
      {words.trim() !== '' && state.status === 'failed' && <Failed retry={retry} />}
      {words.trim() !== '' && state.status === 'ready' && state.part === 'names' && <NamesOnly retry={retry} />}
      {state.status === 'ready' && words.trim() !== '' && state.answered === words.trim() && results.length === 0 && <NoResult words={words.trim()} nearest={state.answer.nearest} tryWord={setWords} />}
      <Groups results={results} onOpen={open} />
    </main>
  );
}

/** The words of the address, and a way to change them. A query string is never read, and is taken out of the address. */
function useWordsOfAddress(): [string, (words: string) => void] {
  const {hash} = useLocation();
  const [words, setWords] = useState('');
  useEffect(() => {
    if (window.location.search) window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.hash}`);
    setWords(wordsInHash(hash));
  }, [hash]);
  useEffect(() => {
    if (words === wordsInHash(window.location.hash)) return undefined;
    // A browser refuses too many changes of address in a short time.
    const timer = setTimeout(() => window.history.replaceState(window.history.state, '', words.trim() ? hashFor(words) : window.location.pathname), 300);
    return () => clearTimeout(timer);
  }, [words]);
  return [words, setWords];
}

/** The best few of any kind, then the rest by kind, each group where its best result puts it. */
function Groups({results, onOpen}: {results: SearchResult[]; onOpen: () => void}) {
  const groups = useMemo(() => {
    const rest = results.slice(bestOf);
    const order = [...new Set(rest.map(({document}) => document.kind))];
    const named = order.map((kind) => ({name: kindNames[kind][1] as string, found: rest.filter(({document}) => document.kind === kind)}));
    return results.length === 0 ? [] : [{name: 'Best matches', found: results.slice(0, bestOf)}, ...named];
  }, [results]);
  return groups.map(({name, found}) => (
    <section key={name}>
      <h2>{name}</h2>
      <ol className={styles.results}>
        {found.map((result) => <li key={result.document.address}><Link to={result.document.address} className={styles.result} onClick={onOpen}><Found result={result} /></Link></li>)}
      </ol>
    </section>
  ));
}

/** Where to look without searching. */
function StartHere() {
  return (
    <section>
      <h2>Where to look</h2>
      <ul>
        <li><Link to="/guidance">The handbook</Link>: permanence, the options, the three steps and the knowledge and skills statements</li>
        <li><Link to="/glossary">The glossary</Link>: terms and acronyms in plain words</li>
        <li><Link to="/timescales">Timescales</Link>: every time limit, and a calculator</li>
        <li><Link to="/quizzes">Quizzes</Link>: questions with reasons for every answer</li>
      </ul>
    </section>
  );
}
