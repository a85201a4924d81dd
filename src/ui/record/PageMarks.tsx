import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useId, useState} from 'react';
import {inShortWords} from '../../core/calendar';
import {longestText, pageLeafId, type Leaf, type NoteLeaf, type PageLeaf} from '../../core/record-leaf';
import {now, today} from '../today';
import {AskToKeep} from './AskToKeep';
import {mayHaveRecord, newId, openRecord, useRecord} from './record';
import type {RecordState} from './store';
import styles from './record.module.css';

/** A page as the record knows it: its address, and a hash of its words as they are now. */
export type PageKnown = {address: string; words: string};

const markOf = (state: RecordState | undefined, address: string): PageLeaf | undefined => {
  const leaf = state?.notebook.get(pageLeafId(address));
  return leaf?.kind === 'page' ? leaf : undefined;
};

/** True once the browser has said that there may be a record: a reader who keeps none fetches nothing. */
function useMayHaveRecord(): [boolean, () => void] {
  const [wanted, setWanted] = useState(false);
  useEffect(() => setWanted(mayHaveRecord()), []);
  return [wanted, () => setWanted(true)];
}

/** Says that a page has changed since the reader marked it as read. */
export function ChangedSince({address, words}: PageKnown) {
  const [wanted] = useMayHaveRecord();
  const {state} = useRecord(wanted);
  const read = markOf(state, address)?.read;
  if (!read || read.words === words || words === '') return null;
  return <p className={styles.trouble} role="note">This page has changed since you marked it as read on {inShortWords(read.day)}.</p>;
}

/** At the foot of a page: mark it as read, bookmark it, and write private notes on it or on a section. */
export function PageMarks({address, words}: PageKnown) {
  const isBrowser = useIsBrowser();
  const [wanted, want] = useMayHaveRecord();
  const {state} = useRecord(wanted);
  const [writing, setWriting] = useState(false);
  const [asked, setAsked] = useState(false);
  if (!isBrowser) return null;
  const mark = markOf(state, address);
  const isRead = mark?.read?.words === words;
  const write = (leaf: Leaf) => {
    want();
    setAsked(true);
    openRecord().then((record) => record.put([leaf]), () => undefined);
  };
  const change = (said: Partial<Pick<PageLeaf, 'read' | 'bookmark'>>) => {
    const {read, bookmark} = {...mark, ...said};
    write({format: 1, id: pageLeafId(address), at: now(), kind: 'page', address, ...(read ? {read} : {}), ...(bookmark ? {bookmark} : {})});
  };
  const notes = [...(state?.notebook.values() ?? [])].filter((leaf) => leaf.kind === 'note').filter((note) => note.address.split('#')[0] === address);
  return (
    <section className={styles.marks} aria-labelledby="page-marks">
      <h2 id="page-marks">Your marks and notes</h2>
      <p role="status">{mark?.read && `You marked this page as read on ${inShortWords(mark.read.day)}. `}{mark?.bookmark && 'It is among your bookmarks.'}</p>
      <p className={styles.buttons}>
        <button type="button" className="button button--plain" onClick={() => change({read: isRead ? undefined : {day: today(), words}})}>{isRead ? 'Take back “read”' : 'Mark as read'}</button>
        <button type="button" className="button button--plain" onClick={() => change({bookmark: mark?.bookmark ? undefined : true})}>{mark?.bookmark ? 'Take back the bookmark' : 'Bookmark'}</button>
        <button type="button" className="button button--plain" aria-expanded={writing} onClick={() => setWriting(!writing)}>Write a private note</button>
      </p>
      {writing && <WriteNote address={address} onDone={(note) => { setWriting(false); if (note) write(note); }} />}
      {notes.length > 0 && <Notes notes={notes} onRemove={(note) => write({format: 1, id: note.id, at: now(), kind: 'gone'})} />}
      {asked && <AskToKeep at={`page ${address}`} />}
    </section>
  );
}

/** The sections of the page that is open, as its headings stand. */
const sectionsHere = () => [...document.querySelectorAll<HTMLElement>('.markdown h2[id]')].map((heading) => ({id: heading.id, name: heading.firstChild?.textContent ?? heading.id}));

function WriteNote({address, onDone}: {address: string; onDone: (note?: NoteLeaf) => void}) {
  const id = useId();
  const [sections] = useState(sectionsHere);
  const [section, setSection] = useState('');
  const [text, setText] = useState('');
  const save = () => onDone(text.trim() === '' ? undefined : {format: 1, id: `note ${newId()}`, at: now(), kind: 'note', address: section ? `${address}#${section}` : address, text: text.trim()});
  return (
    <form method="dialog" className={styles.preview} onSubmit={(event) => { event.preventDefault(); save(); }}>
      {sections.length > 0 && (
        <>
          <label htmlFor={`${id}-section`}>About</label>
          <select id={`${id}-section`} className="field" value={section} onChange={(event) => setSection(event.target.value)}>
            <option value="">The whole page</option>
            {sections.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </>
      )}
      <label htmlFor={`${id}-text`}>Your note</label>
      <span id={`${id}-hint`} className="hint">It stays on this device. Leave out names and anything about a real child.</span>
      {/* No spelling check: some browsers send what is typed away to be checked. */}
      <textarea id={`${id}-text`} className={`field ${styles.writing}`} rows={4} maxLength={longestText} spellCheck={false} autoComplete="off" aria-describedby={`${id}-hint`} value={text} onChange={(event) => setText(event.target.value)} />
      <p className={styles.buttons}>
        <button type="submit" className="button">Save the note</button>
        <button type="button" className="button button--plain" onClick={() => onDone()}>Cancel</button>
      </p>
    </form>
  );
}

/** Notes in the order of their day, each with the place it is about and a way to throw it away. */
export function Notes({notes, titles, onRemove}: {notes: NoteLeaf[]; titles?: Readonly<Record<string, {title: string}>>; onRemove: (note: NoteLeaf) => void}) {
  return (
    <ul className={styles.notes}>
      {[...notes].sort((a, b) => (a.at < b.at ? 1 : -1)).map((note) => {
        const [page = '', anchor] = note.address.split('#');
        const place = titles ? titles[page]?.title ?? page : anchor ? anchor.replaceAll('-', ' ') : 'The whole page';
        return (
          <li key={note.id}>
            <p className={styles.noteText}>{note.text}</p>
            <p className="quiet"><Link to={note.address}>{place}</Link>, {inShortWords(note.at.slice(0, 10))} <button type="button" className="link-button" onClick={() => onRemove(note)}>Remove<span className="visually-hidden"> the note about {place}</span></button></p>
          </li>
        );
      })}
    </ul>
  );
}
