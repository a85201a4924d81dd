import {inShortWords} from '../../core/calendar';
import type {CaseEntry} from '../../core/case';
import {DateLine, Legend} from './DateLine';
import {caseLine} from './date-line';
import styles from './timeline.module.css';

/** The dates of a case on a line, by month. The list of deadlines is its truth: the line shows nothing that the list does not say. */
export function Timeline({entries, asAt}: {entries: readonly CaseEntry[]; asAt: string}) {
  const line = caseLine(entries, asAt);
  if (!line) return null;
  const {marks, further} = line;
  const name = `Timeline of ${marks.length} ${marks.length === 1 ? 'date' : 'dates'}, from ${inShortWords(marks[0]!.date)} to ${inShortWords(marks[marks.length - 1]!.date)}. The list of deadlines says the same in words.`;
  return (
    <section aria-labelledby="timeline" className={styles.section}>
      <h2 id="timeline">The dates on a line</h2>
      <p>The same dates as in the list, a year either side of the “as at” date.{further > 0 && ` ${further} further off ${further === 1 ? 'is' : 'are'} in the list only.`}</p>
      <Legend marks={marks} />
      <DateLine line={line} asAt={asAt} name={name} />
    </section>
  );
}
