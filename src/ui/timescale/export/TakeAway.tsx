import useBaseUrl from '@docusaurus/useBaseUrl';
import {useId, useState} from 'react';
import type {CaseEntry} from '../../../core/case';
import {fileName, takenDates, type Stamp, type TakenEntry} from '../../../core/export';
import {calendarEvents} from '../../../core/export-calendar';
import {timescalesCsv} from '../../../core/export-csv';
import {labelProblem} from '../../../core/export-label';
import {timescalesText} from '../../../core/export-text';
import {ChooseRows} from './ChooseRows';
import styles from './export.module.css';
import {LabelField} from './LabelField';
import {PrintAlone} from './PrintAlone';
import {PrintNote, PrintSheet} from './PrintSheet';
import {saveFile} from './save-file';

type Said = {message: string; wrong?: boolean; byHand?: boolean};
type Way = 'calendar' | 'csv' | 'text' | 'print';

const ways: {way: Way; name: string}[] = [{way: 'calendar', name: 'Calendar file'}, {way: 'csv', name: 'CSV file'}, {way: 'text', name: 'Copy as text'}, {way: 'print', name: 'Print'}];

/** Takes the dates away: as a calendar file, a CSV file, text to paste or a print. All of it is made on the device. */
export function TakeAway({entries, asAt, dataDate}: {entries: readonly CaseEntry[]; asAt: string; dataDate: string}) {
  const base = useBaseUrl('/');
  const titleId = useId();
  const labelId = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [label, setLabel] = useState('');
  const [said, setSaid] = useState<Said>({message: ''});
  const [printing, setPrinting] = useState(false);
  const chosen: TakenEntry[] = entries.filter((entry) => !left.has(entry.rule.id));
  const stamp: Stamp = {site: `${window.location.origin}${base}`.replace(/\/$/, ''), asAt, dataDate, ...(label === '' ? {} : {label})};

  const take = async (way: Way) => {
    if (labelProblem(label)) {
      setSaid({message: 'Change the label first, or leave it empty.', wrong: true});
      document.getElementById(labelId)?.focus();
      return;
    }
    if (chosen.length === 0) return setSaid({message: 'Choose at least one timescale.', wrong: true});
    setSaid(await taken(way, chosen, stamp));
    if (way === 'print') setPrinting(true);
  };

  if (entries.length === 0) return null;
  return (
    <section className={styles.takeAway} aria-labelledby={titleId}>
      <h2 id={titleId}>Take these dates away</h2>
      <p>Each is made on this device and bears the text of the rules used, the date of the data and where to check for corrections. The calendar file holds the deadlines only. The others also hold the dates you typed.</p>
      <ChooseRows entries={entries} left={left} onChange={setLeft} />
      <LabelField id={labelId} value={label} onChange={setLabel} />
      <div className={styles.ways}>{ways.map(({way, name}) => <button key={way} type="button" className="button button--plain" onClick={() => take(way)}>{name}</button>)}</div>
      <p role="status" className={said.wrong ? 'error' : undefined}>{said.message}</p>
      {said.byHand && <label className={styles.text}>The text<textarea className="field" readOnly rows={8} value={timescalesText(chosen, stamp)} onFocus={(focus) => focus.target.select()} /></label>}
      <PrintNote entries={entries} stamp={stamp} />
      {printing && <PrintAlone onDone={() => setPrinting(false)}><PrintSheet entries={chosen} stamp={stamp} /></PrintAlone>}
    </section>
  );
}

/** Does what one button says, and gives what to tell the user. */
async function taken(way: Way, chosen: readonly TakenEntry[], stamp: Stamp): Promise<Said> {
  switch (way) {
    case 'calendar': return saveCalendar(chosen, stamp);
    case 'csv': {
      saveFile(fileName(stamp.asAt, 'csv'), timescalesCsv(chosen, stamp), 'text/csv');
      return {message: `The CSV file is made: ${fileName(stamp.asAt, 'csv')}.`};
    }
    case 'text': {
      const copied = await navigator.clipboard?.writeText(timescalesText(chosen, stamp)).then(() => true, () => false);
      return copied ? {message: 'The text is copied.'} : {message: 'This browser did not let us copy. Select the text below and copy it.', byHand: true};
    }
    case 'print': return {message: ''};
    default: return way satisfies never;
  }
}

async function saveCalendar(chosen: readonly TakenEntry[], stamp: Stamp): Promise<Said> {
  const undated = chosen.filter((entry) => takenDates(entry).length === 0).length;
  if (undated === chosen.length) return {message: 'None of the timescales you chose has a date yet, so there is nothing to put in a calendar.', wrong: true};
  try {
    // The maker of calendar files is fetched only when somebody wants one.
    const {calendarFile, madeNow} = await import('./calendar-file');
    saveFile(fileName(stamp.asAt, 'ics'), calendarFile(calendarEvents(chosen, stamp), madeNow()), 'text/calendar');
  } catch {
    return {message: 'The calendar file could not be made: a part of the site did not load. Try again when you are online, or take the CSV file.', wrong: true};
  }
  return {message: [
    `The calendar file is made: ${fileName(stamp.asAt, 'ics')}.`,
    ...(undated === 0 ? [] : [`${undated} of the timescales you chose ${undated === 1 ? 'has' : 'have'} no date yet and ${undated === 1 ? 'is' : 'are'} not in it.`]),
    ...(stamp.label ? [] : ['It has no label: the next file without one takes the place of these dates in your calendar.']),
  ].join(' ')};
}
