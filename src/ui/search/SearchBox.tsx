import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {useEffect, useId, useRef, useState, type FocusEvent, type MouseEvent} from 'react';
import type {SearchResult} from '../../core/search';
import {Found} from './Found';
import {Failed, NamesOnly, NoResult} from './Messages';
import {carryWords} from './opened-words';
import {remember} from './recent-searches';
import styles from './search.module.css';
import {useListKeys} from './useListKeys';
import {useSearch, type SearchState} from './useSearch';
import {hashFor} from './words-in-address';

const shown = 8;
const none: SearchResult[] = [];

/** The search box: a combobox whose options are links, best first. The index is fetched when the box is first used. */
export function SearchBox({big = false}: {big?: boolean}) {
  const id = useId();
  const history = useHistory();
  const root = useBaseUrl('/').replace(/\/$/, '');
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const {state, retry} = useSearch(words, shown, wanted);
  const results = state.status === 'ready' && words.trim() ? state.answer.results : none;
  const expanded = open && results.length > 0;

  const go = (address: string) => {
    setOpen(false);
    setActive(-1);
    remember(words);
    carryWords(results.some(({document}) => document.address === address) && state.status === 'ready' ? state.answer.stems : []);
    history.push(`${root}${address}`);
  };
  const {active, setActive, onKeyDown} = useListKeys({
    count: results.length,
    open: expanded,
    onShow: () => setOpen(true),
    onChoose: (n) => {
      if (results[n]) go(results[n].document.address);
      else if (words.trim()) go(`/search${hashFor(words.trim())}`);
    },
    onEscape: () => (open && words.trim() ? setOpen(false) : setWords('')),
  });
  useFocusFromAnywhere(input);
  useCloseFromOutside(box, () => setOpen(false));
  useEffect(() => { if (active >= 0) document.getElementById(optionId(id, active))?.scrollIntoView?.({block: 'nearest'}); }, [id, active]);

  const type = (text: string) => {
    setWords(text);
    setWanted(true);
    setOpen(true);
    setActive(-1);
    input.current?.focus();
  };
  const retryHere = () => {
    retry();
    input.current?.focus();
  };
  const leave = (event: FocusEvent) => { if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false); };

  return (
    <div ref={box} className={clsx(styles.box, big ? styles.big : styles.bar)} onBlur={leave}>
      <input
        ref={input} className={clsx('field', styles.input)} type="text" role="combobox" aria-label="Search" aria-expanded={expanded} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(id, active) : undefined} aria-keyshortcuts="Control+K Meta+K" placeholder="Search: a word, a rule, a question" autoComplete="off" autoCapitalize="none" spellCheck={false}
        enterKeyHint="search" value={words} onChange={(event) => type(event.target.value)} onFocus={() => setWanted(true)} onClick={() => setOpen(true)} onKeyDown={onKeyDown}
      />
      <div className={styles.panel} hidden={!(open && words.trim())}>
        <List id={id} expanded={expanded} results={results} root={root} active={active} setActive={setActive} go={go} />
        {open && <Instead state={state} words={words.trim()} retry={retryHere} tryWord={type} />}
      </div>
      <div role="status" className="visually-hidden">{open && words.trim() ? inWords(state) : ''}</div>
    </div>
  );
}

const optionId = (id: string, n: number) => `${id}-option-${n}`;

type ListProps = {id: string; expanded: boolean; results: SearchResult[]; root: string; active: number; setActive: (active: number) => void; go: (address: string) => void};

function List({id, expanded, results, root, active, setActive, go}: ListProps) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label="Search results" hidden={!expanded} className={styles.list}>
      {results.map((result, n) => (
        <Option key={result.document.address} id={optionId(id, n)} href={`${root}${result.document.address}`} active={n === active} result={result} onPoint={() => setActive(n)} onOpen={() => go(result.document.address)} />
      ))}
    </div>
  );
}

type OptionProps = {id: string; href: string; active: boolean; result: SearchResult; onPoint: () => void; onOpen: () => void};

function Option({id, href, active, result, onPoint, onOpen}: OptionProps) {
  const click = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  // The focus stays in the box while an option is pressed, so that the list does not close under the finger.
  return (
    <a role="option" aria-selected={active} id={id} href={href} tabIndex={-1} className={clsx(styles.option, active && styles.active)} onMouseDown={(event) => event.preventDefault()} onMouseMove={onPoint} onClick={click}>
      <Found result={result} />
    </a>
  );
}

/** What stands in place of results. */
function Instead({state, words, retry, tryWord}: {state: SearchState; words: string; retry: () => void; tryWord: (word: string) => void}) {
  if (!words) return null;
  if (state.status === 'failed') return <Failed retry={retry} />;
  if (state.status !== 'ready') return <p className={styles.message}>Loading search …</p>;
  if (state.part === 'names') return <NamesOnly retry={retry} />;
  return state.answer.results.length === 0 && state.answered === words ? <NoResult words={words} nearest={state.answer.nearest} tryWord={tryWord} /> : null;
}

/** The state of a search as a screen reader hears it. */
export function inWords(state: SearchState): string {
  switch (state.status) {
    case 'idle':
    case 'loading': return 'Loading search';
    case 'failed': return 'Search could not be loaded';
    case 'ready': return `${countInWords(state.answer.results.length)}${state.part === 'names' ? ', from the names of pages only' : ''}`;
    default: return state satisfies never;
  }
}

const countInWords = (count: number) => (count === 0 ? 'No result' : count === 1 ? '1 result' : `${count} results`);

/** Ctrl+K or Cmd+K puts the cursor in the box from anywhere on the page. */
function useFocusFromAnywhere(input: {current: HTMLInputElement | null}) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}

function useCloseFromOutside(box: {current: HTMLElement | null}, close: () => void) {
  useEffect(() => {
    const onPress = (event: PointerEvent) => { if (event.target instanceof Node && !box.current?.contains(event.target)) close(); };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });
}
