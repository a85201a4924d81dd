import {inWords} from '../../core/calendar';
import {momentInWords} from '../../core/uk-time';
import type {DateKind, Outcome, WorkedDate} from '../../core/work-out';
import {CorrectionNote} from '../corrections/CorrectionNote';
import styles from './timescale.module.css';

export const kindNames: Record<DateKind, string> = {
  deadline: 'Deadline', earliest: 'Earliest date', 'window-start': 'Not before', 'window-end': 'Not after', 'other-reading': 'The other lawful reading',
};

/** A date or a local time, in words. */
export const sayDate = (date: string) => (date.length > 10 ? momentInWords(date) : inWords(date));

/** What an example gives, in words: each `deadline 2026-04-28` with the name of its reading, where the rule has more than one. */
export const sayGives = ({gives, readings = []}: {gives: readonly string[]; readings?: readonly (string | null)[]}): string => gives.map((one, i) => {
  const [kind, date] = one.split(' ') as [keyof typeof kindNames, string];
  return `${kindNames[kind]}: ${sayDate(date)}${readings[i] ? ` (${readings[i]})` : ''}`;
}).join('. ');

/** A live result. It carries the hooks that other programs read: `data-timescale`, and a `time` with its kind for each date. */
export function Result({ruleId, outcome, brief = false, dataDate}: {ruleId: string; outcome: Outcome; brief?: boolean; dataDate?: string}) {
  if (!outcome.known) return <div data-timescale={ruleId} data-known="no" className={styles.unknown}>{outcome.because}</div>;
  return (
    <div data-timescale={ruleId} className={styles.result}>
      {outcome.dates.map((date) => <OneDate key={`${date.kind} ${date.date}`} date={date} brief={brief} />)}
      <CorrectionNote ruleId={ruleId} dataDate={dataDate} />
    </div>
  );
}

function OneDate({date, brief}: {date: WorkedDate; brief: boolean}) {
  return (
    <div className={date.kind === 'other-reading' ? styles.otherReading : styles.oneDate}>
      <p className={styles.dateLine}>
        <span className={styles.kind}>{date.provisional ? `${kindNames[date.kind]}, provisional` : kindNames[date.kind]}</span>
        {date.provisional ? <Range provisional={date.provisional} /> : <time dateTime={date.date} data-kind={date.kind} className={styles.date}>{sayDate(date.date)}</time>}
      </p>
      {date.reading && <p className="quiet">This reading: {date.reading}.</p>}
      {date.provisional && <p className="quiet">{date.provisional.because} Check again when the list is published.</p>}
      {!brief && <Workings lines={date.workings} />}
    </div>
  );
}

const Range = ({provisional}: {provisional: NonNullable<WorkedDate['provisional']>}) => (
  <span className={styles.date}>
    between <time dateTime={provisional.earliest} data-kind="provisional-earliest">{sayDate(provisional.earliest)}</time> and{' '}
    <time dateTime={provisional.latest} data-kind="provisional-latest">{sayDate(provisional.latest)}</time>
  </span>
);

/** The steps of the sum, to be checked by hand. */
export const Workings = ({lines}: {lines: string[]}) => (
  <details className={styles.workings}>
    <summary>How this was worked out</summary>
    <ol>{lines.map((line, i) => <li key={i}>{line}</li>)}</ol>
  </details>
);
