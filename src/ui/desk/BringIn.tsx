import {useEffect, useId, useRef, useState, type ChangeEvent, type MouseEvent} from 'react';
import {joinChildren, mostChildren, putChild, type Child} from '../../core/board';
import {longestFile, readBoardCsv, sayMistake, type CsvMistake} from '../../core/board-csv';
import {inShortWords, isIsoDate} from '../../core/calendar';
import {legalStatusNames, placementNames} from '../../core/case-facts';
import type {EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {Choice} from './Choice';
import styles from './desk.module.css';

type Props = {
  board: readonly Child[];
  events: EventField[];
  setting: Setting;
  onBringIn: (coming: readonly Child[], replace: boolean) => void;
};

type Brought = {type: 'nothing'} | {type: 'mistakes'; mistakes: CsvMistake[]} | {type: 'children'; children: Child[]};
const nothing: Brought = {type: 'nothing'};
/** More mistakes than this help nobody; the number of the rest is said. */
const mostShown = 50;

async function textOf(file: File): Promise<string | CsvMistake> {
  if (file.size > longestFile) return {row: 1, message: 'the file is larger than 1 MB'};
  // Bytes that are not UTF-8 are read as U+FFFD: a spreadsheet file, or text in another encoding.
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return {row: 1, message: 'the browser could not read this file; choose it again'};
  return /[\uFFFD\0]/.test(text) ? {row: 1, message: 'this is not a CSV file in plain text. In a spreadsheet, choose “Save as” and then “CSV UTF-8”'} : text;
}

// A browser says nothing when the same file is chosen twice, as one does who has put its mistakes right.
const forget = (event: MouseEvent<HTMLInputElement>) => { event.currentTarget.value = ''; };

/** Brings children in from a CSV file: first a look at what is in it, then the board. */
export function BringIn({board, events, setting, onBringIn}: Props) {
  const id = useId();
  const [brought, setBrought] = useState(nothing);
  const [reading, setReading] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    const text = await textOf(file);
    const result = typeof text === 'string' ? readBoardCsv(text, events, setting) : {type: 'mistakes' as const, mistakes: [text]};
    setReading(reading + 1);
    setBrought(result);
  };
  const finish = () => {
    setBrought(nothing);
    if (input.current) input.current.value = '';
    input.current?.focus();
  };

  return (
    <div className={styles.bringIn}>
      <label htmlFor={id}>Bring in a CSV file</label>
      <span className="hint" id={`${id}hint`}>A file saved from here, or with the same headings: at most 200 rows and 1 MB. You see what is in it before anything changes.</span>
      <input ref={input} id={id} className="field" type="file" accept=".csv,text/csv" aria-describedby={`${id}hint`} onClick={forget} onChange={(event) => void read(event)} />
      {brought.type === 'mistakes' && <Mistakes key={reading} mistakes={brought.mistakes} />}
      {brought.type === 'children' && <Preview key={reading} board={board} coming={brought.children} labels={setting.labels} onCancel={finish} onBringIn={(replace) => { onBringIn(brought.children, replace); finish(); }} />}
    </div>
  );
}

function Mistakes({mistakes}: {mistakes: CsvMistake[]}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={`error-summary ${styles.mistakes}`} role="alert" tabIndex={-1} ref={box}>
      <h3>Nothing was brought in</h3>
      <p>Put these right in the file, save it, and choose it again. The board has not changed.</p>
      <ul>{mistakes.slice(0, mostShown).map((mistake, i) => <li key={i}>{sayMistake(mistake)}</li>)}</ul>
      {mistakes.length > mostShown && <p>And {mistakes.length - mostShown} more.</p>}
    </div>
  );
}

const sayValue = (value: string) => (isIsoDate(value.slice(0, 10)) ? `${inShortWords(value.slice(0, 10))}${value.length > 10 ? `, ${value.slice(11)}` : ''}` : value);

const clashNames = {board: 'Keep the child on the board as it is', file: 'Take the dates in the file instead'};

type PreviewProps = {board: readonly Child[]; coming: Child[]; labels: Setting['labels']; onCancel: () => void; onBringIn: (replace: boolean) => void};

function Preview({board, coming, labels, onCancel, onBringIn}: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [clash, setClash] = useState<keyof typeof clashNames>('board');
  useEffect(() => heading.current?.focus(), []);
  const {children, added, clashing} = joinChildren(board, coming);
  const tooMany = children.length > mostChildren;
  const count = added.length + (clash === 'file' ? clashing.length : 0);
  const whatHappens = (child: Child) => (added.includes(child) ? 'New' : clashing.includes(child) ? 'Other dates on the board' : 'On the board already');
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>What is in the file</h3>
      <p>{coming.length} {coming.length === 1 ? 'child' : 'children'}: {added.length} new, {clashing.length} with other dates than on the board. Check that the dates are as you meant.</p>
      <ul>
        {coming.map((child) => (
          <li key={child.reference}>
            <strong>{child.reference}</strong> ({whatHappens(child)}): {[
              child.facts.legalStatus && legalStatusNames[child.facts.legalStatus], child.facts.placement && placementNames[child.facts.placement],
              ...Object.entries(child.facts.events).map(([event, value]) => `${labels[event] ?? event}: ${sayValue(value)}`),
            ].filter(Boolean).join('; ') || 'no dates'}
          </li>
        ))}
      </ul>
      {clashing.length > 0 && <div className={styles.choices}><Choice label="Where the dates differ" value={clash === 'file' ? clash : undefined} options={['file'] as const} names={clashNames} empty={clashNames.board} onChange={(value) => setClash(value ?? 'board')} /></div>}
      {tooMany && <p className="error">Together that makes {children.length} children, and a board holds at most {mostChildren}. Remove some from the board or from the file first.</p>}
      <p className={styles.buttons}>
        {!tooMany && count > 0 && <button type="button" className="button" onClick={() => onBringIn(clash === 'file')}>Bring in {count} {count === 1 ? 'child' : 'children'}</button>}
        <button type="button" className="button button--plain" onClick={onCancel}>{count > 0 ? 'Do not bring them in' : 'Close: there is nothing to bring in'}</button>
      </p>
    </section>
  );
}

/** The board with the children of a file: new ones added, and those with other dates replaced where the user chose so. */
export function broughtIn(board: readonly Child[], coming: readonly Child[], replace: boolean): Child[] {
  const {children, clashing} = joinChildren(board, coming);
  return replace ? clashing.reduce<Child[]>((all, child) => putChild(all, child), children) : children;
}
