import {useId, useRef, useState} from 'react';
import {inShortWords} from '../../core/calendar';
import {previewMerge, readRecordFile, type Preview, type RecordContent} from '../../core/record-file';
import {mostBytes, textOfBytes, tooLarge} from '../../core/record-text';
import {unlock} from './lock';
import type {RecordState, RecordStore} from './store';
import styles from './record.module.css';

type Step =
  | {at: 'start'; refused?: string}
  | {at: 'locked'; envelope: Readonly<Record<string, unknown>>; refused?: string}
  | {at: 'preview'; preview: Preview; unreadable: number}
  | {at: 'done'; said: string; undo?: () => Promise<void>};

const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Brings a saved record in: first shows what it would add, then merges, and can undo it. A file that is refused changes nothing. */
export function BringIn({record}: {record: RecordStore; state: RecordState}) {
  const id = useId();
  const fileRef = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({at: 'start'});
  const look = async (content: RecordContent, unreadable: number) => {
    const {log, notebook} = await record.whole();
    setStep({at: 'preview', preview: previewMerge({ids: new Set(log.map((one) => one.id)), notebook}, content), unreadable});
  };
  const readText = async (text: string) => {
    const read = readRecordFile(text);
    if (read.ok === 'locked') setStep({at: 'locked', envelope: read.envelope});
    else if (read.ok) await look(read.content, read.unreadable);
    else setStep({at: 'start', refused: read.because});
  };
  const open = async (file: File) => {
    if (file.size > mostBytes) return setStep({at: 'start', refused: tooLarge});
    const looked = textOfBytes(new Uint8Array(await file.arrayBuffer()), decode);
    return looked.ok ? readText(looked.text) : setStep({at: 'start', refused: looked.because});
  };
  const merge = async ({attempts, leaves}: Preview) => {
    const undo = await record.merge(attempts, leaves);
    setStep({at: 'done', said: `Brought in ${counted(attempts.length, 'answer')} and ${counted(leaves.length, 'note or mark', 'notes and marks')}.`, undo});
  };
  const failed = () => setStep({at: 'start', refused: 'The browser could not take it in: it may be full. Your record is as it was.'});
  return (
    <div className={styles.block}>
      <h3>Bring in a file</h3>
      <label htmlFor={`${id}-file`}>A record file that this site saved</label>
      <span id={`${id}-hint`} className="hint">You are shown what is in it before anything changes.</span>
      {step.at === 'start' && step.refused && <p id={`${id}-error`} className="error" role="alert"><span className="visually-hidden">Error: </span>{step.refused} Your record has not been changed.</p>}
      <input
        ref={fileRef} id={`${id}-file`} type="file" accept=".json,application/json" className="field" aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) open(file).catch(() => setStep({at: 'start', refused: 'This file could not be read.'}));
        }}
      />
      {step.at === 'locked' && <Unlock step={step} onOpen={(passphrase) => unlock(step.envelope, passphrase).then((opened) => (opened.ok ? readText(opened.text) : setStep({...step, refused: opened.because})))} />}
      {step.at === 'preview' && <ShowPreview step={step} onMerge={() => void merge(step.preview).catch(failed)} onCancel={() => setStep({at: 'start'})} />}
      {step.at === 'done' && (
        <p role="status">{step.said} {step.undo && <button type="button" className="button button--plain" onClick={() => void step.undo!().then(() => setStep({at: 'done', said: 'Undone. Your record is as it was before.'}))}>Undo</button>}</p>
      )}
    </div>
  );
}

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function ShowPreview({step: {preview, unreadable}, onMerge, onCancel}: {step: Extract<Step, {at: 'preview'}>; onMerge: () => void; onCancel: () => void}) {
  const {attempts, leaves, alreadyHere, from, until} = preview;
  const some = attempts.length + leaves.length > 0;
  return (
    <section aria-label="What is in the file" className={styles.preview}>
      <ul>
        <li>{counted(attempts.length, 'answer or case', 'answers and cases')} that {attempts.length === 1 ? 'is' : 'are'} not here yet{from && until && `, from ${inShortWords(from)} to ${inShortWords(until)}`}</li>
        <li>{counted(leaves.length, 'note or mark', 'notes and marks')} that {leaves.length === 1 ? 'is' : 'are'} new, or newer than here</li>
        <li>{alreadyHere} already here</li>
        {unreadable > 0 && <li>{unreadable} that cannot be read, and would be left out. The file still has them.</li>}
      </ul>
      <p>Nothing here is taken away. Where both have the same note, the later one is kept.</p>
      <p className={styles.buttons}>
        {some && <button type="button" className="button" onClick={onMerge}>Add these to my record</button>}
        <button type="button" className="button button--plain" onClick={onCancel}>{some ? 'Do not add them' : 'Close: there is nothing new in it'}</button>
      </p>
    </section>
  );
}

function Unlock({step, onOpen}: {step: Extract<Step, {at: 'locked'}>; onOpen: (passphrase: string) => void}) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form method="dialog" className={styles.preview} onSubmit={(event) => { event.preventDefault(); onOpen(passphrase); }}>
      <label htmlFor={id}>The passphrase of this file</label>
      {step.refused && <p id={`${id}-error`} className="error" role="alert">{step.refused}</p>}
      <input id={id} type="password" className="field" autoComplete="off" aria-describedby={step.refused ? `${id}-error` : undefined} value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
      <p className={styles.buttons}><button type="submit" className="button">Open the file</button></p>
    </form>
  );
}
