import Link from '@docusaurus/Link';
import {daysBetween, inShortWords, inWords} from '../../core/calendar';
import type {CaseEntry} from '../../core/case';
import {DateLine, Legend} from './DateLine';
import {proceedingsLine} from './date-line';
import styles from './timeline.module.css';

/** The 26 weeks of a care case, week by week, once the day of issue is known, with any extension entered. */
export function WeeksOfProceedings({entries, events, asAt}: {entries: readonly CaseEntry[]; events: Readonly<Record<string, string>>; asAt: string}) {
  const line = proceedingsLine(entries, events);
  if (!line) return null;
  const {issued, lastDay, extendedTo, marks} = line;
  const day = daysBetween(issued, asAt) + 1;
  const left = daysBetween(asAt, lastDay);
  const name = `The 26 weeks from ${inShortWords(issued)} to ${inShortWords(lastDay)}${extendedTo ? `, with time to ${inShortWords(extendedTo)}` : ''}, week by week. The words beside it say the same.`;
  return (
    <section aria-labelledby="weeks-26" className={styles.section}>
      <h2 id="weeks-26">The 26 weeks of the proceedings</h2>
      <p>
        The day of issue, {inWords(issued)}, is day 1 of <Link to="/timescales/care-26-weeks">the 26 weeks</Link>, and the last day is {inWords(lastDay)}.{' '}
        {day < 1 ? `As at ${inShortWords(asAt)} they have not begun.` : `As at ${inShortWords(asAt)} it is day ${day}, in week ${Math.ceil(day / 7)}.`}{' '}
        {day >= 1 && (left >= 0 ? `${left} ${left === 1 ? 'day is' : 'days are'} left.` : `The last day passed ${-left} ${left === -1 ? 'day' : 'days'} ago.`)}
      </p>
      {extendedTo
        ? <p>With the dates you entered, time reaches to {inWords(extendedTo)} at the most. Only the court can give it, and it may give less: <Link to="/timescales/care-26-weeks-extension">extension of the 26 weeks</Link>.</p>
        : <p className="quiet">If the court has given more time, add “Extension granted” and “Current period for the case ends” above to see it here.</p>}
      <ul className="visually-hidden">{marks.map((mark) => <li key={mark.date + mark.label}>{mark.label}: {inWords(mark.date)}</li>)}</ul>
      <Legend marks={marks} />
      <DateLine line={line} asAt={asAt} name={name} />
    </section>
  );
}
