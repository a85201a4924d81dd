import {useState} from 'react';
import type {Sheet} from '../../core/record-cpd';
import {PrintAlone} from '../timescale/export/PrintAlone';
import {saveFile} from '../timescale/export/save-file';
import {today} from '../today';
import styles from './record.module.css';

/** A name that nobody typed: `cpd-record-2026-11-28.docx`. */
const fileName = (kind: SheetKind) => `${kind}-${today()}.docx`;
export type SheetKind = 'cpd-record' | 'reflective-log' | 'supervision-sheet';

/** Takes a sheet away as a Word document or on paper. It is made when somebody asks: `make` reads what is needed. */
export function TakeSheet({kind, name, make}: {kind: SheetKind; name: string; make: () => Promise<Sheet>}) {
  const [printing, setPrinting] = useState<Sheet>();
  const [said, setSaid] = useState('');
  const word = async () => {
    setSaid('Making the document …');
    // The library that makes Word documents is fetched now and not before.
    const [sheet, {sheetToDocx}] = await Promise.all([make(), import('./sheet-docx')]);
    saveFile(fileName(kind), await sheetToDocx(sheet), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    setSaid('Saved.');
  };
  const failed = () => setSaid('It could not be made: the connection may be lost. Printing needs none.');
  return (
    <div className={styles.sheetButtons}>
      <p className={styles.buttons}>
        <button type="button" className="button button--plain" onClick={() => void word().catch(failed)}>{name} as a Word document</button>
        <button type="button" className="button button--plain" onClick={() => void make().then(setPrinting, failed)}>Print {name.charAt(0).toLowerCase() + name.slice(1)}</button>
      </p>
      <p role="status">{said}</p>
      {printing && <PrintAlone onDone={() => setPrinting(undefined)}><SheetOnPaper sheet={printing} /></PrintAlone>}
    </div>
  );
}

function SheetOnPaper({sheet}: {sheet: Sheet}) {
  return (
    <article className={styles.paper}>
      <h1>{sheet.title}</h1>
      {sheet.parts.map((part, i) => {
        if ('heading' in part) return <h2 key={i}>{part.heading}</h2>;
        if ('list' in part) return <ul key={i}>{part.list.map((text) => <li key={text}>{text}</li>)}</ul>;
        if ('field' in part) return <div key={i}><p><strong>{part.field}</strong></p>{part.text === '' ? <p className={styles.lines} /> : <p className={styles.noteText}>{part.text}</p>}</div>;
        return <p key={i} className={styles.noteText}>{part.text}</p>;
      })}
      <p>From Permanence in Practice. Made on the learner’s own device.</p>
    </article>
  );
}
