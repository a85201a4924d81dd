import type {CaseRule} from '../../core/views';
import {inShortWords} from '../../core/calendar';
import {Force} from '../reading/Force';
import {PrintStamp} from './PrintStamp';
import styles from './timescale.module.css';

/** The reviews, plans and visits that nearly every child has, in the order they fall. */
const main = ['visit-first', 'placement-plan', 'care-plan-prep', 'iro-appoint', 'pep-initiate', 'health-assessment-initial', 'lac-review-1', 'visit-year1', 'permanence-plan-second-review', 'lac-review-2', 'lac-review-n', 'visit-later-permanent', 'visit-later-other', 'care-26-weeks'];

const blank = ['Counted from', 'Due by', 'Done on'];

/** A timetable to print and fill in by hand. It needs no script, and its words come from the rules themselves. */
export function BlankTimetable({rules, dataDate}: {rules: readonly CaseRule[]; dataDate: string}) {
  return (
    <details className={styles.blank}>
      <summary>A timetable to fill in by hand</summary>
      <p>Open this and print the page. Write a reference at the top, never a name. Check each rule’s own page for when it applies.</p>
      <div className={styles.tableFrame} role="region" aria-label="A timetable to fill in by hand" tabIndex={0}>
        <table>
          <caption>Reference: ______________ &nbsp; Became looked after: ____ / ____ / ______ &nbsp; Rules as at {inShortWords(dataDate)}</caption>
          <thead><tr><th scope="col">What, and the limit</th>{blank.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {main.flatMap((id) => rules.find((rule) => rule.id === id) ?? []).map((rule) => (
              <tr key={rule.id}><th scope="row">{rule.name}: <span className={styles.limitInTable}>{rule.limit}</span> <Force force={rule.force} /> <span className={styles.limitInTable}>Rule of {inShortWords(rule.versions[rule.versions.length - 1]!.from)}.</span></th>{blank.map((name) => <td key={name}>&nbsp;</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      <PrintStamp dataDate={dataDate} />
    </details>
  );
}
