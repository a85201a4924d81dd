import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import {soonDays, type CaseEntry, type Standing} from '../../core/case';
import {Force, mustCheck} from '../reading/Force';
import {Result, sayDate} from './Result';
import styles from './timescale.module.css';

const standings: Record<Standing, {name: string; shape: string | undefined}> = {
  overdue: {name: 'Overdue', shape: styles.overdue},
  'due soon': {name: 'Due soon', shape: styles.soon},
  later: {name: 'Due later', shape: styles.later},
  open: {name: 'From this date', shape: styles.later},
  'not yet known': {name: 'Not yet known', shape: styles.notYet},
};

/** The deadlines of a case in order of date, then those that hang on an event still to come. */
export function CaseEntries({entries, asAt, chosen}: {entries: CaseEntry[]; asAt: string; chosen: boolean}) {
  const count = (standing: Standing) => entries.filter((entry) => entry.standing === standing).length;
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">The deadlines</h2>
      <p>As at {inShortWords(asAt)}{chosen ? '' : ' (today, by this device)'}: {count('overdue')} overdue, {count('due soon')} due within {soonDays} days. A date that was met in time shows as overdue until you enter when it was done: this list does not know what has been done.</p>
      {entries.length === 0 && <p>None of the dates you entered starts a timescale here. Add another date, or look at the list below.</p>}
      <ol className={styles.entries}>{entries.map((entry) => <Entry key={entry.rule.id} entry={entry} />)}</ol>
    </section>
  );
}

function Entry({entry: {rule, outcome, standing, latest}}: {entry: CaseEntry}) {
  const {name, shape} = standings[standing];
  return (
    <li className={styles.entry}>
      <span className={`${styles.standing} ${shape}`}>{name}</span>
      <div>
        <h3><Link to={`/timescales/${rule.id}`}>{rule.name}</Link></h3>
        <p>{rule.limit} <Force force={rule.force} />{mustCheck(rule.confidence) && <strong> Check before relying on it.</strong>}</p>
        <Result ruleId={rule.id} outcome={outcome} />
        {latest && <p className="quiet">At the latest {sayDate(latest.date)}, {latest.because}. A projection, not a deadline.</p>}
        {rule.conditions.length > 0 && <details><summary>When it applies</summary><ul>{rule.conditions.map((condition) => <li key={condition}>{condition}</li>)}</ul></details>}
      </div>
    </li>
  );
}
