import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import {dependsOn, soonDays, standings, type CaseEntry, type Standing} from '../../core/case';
import type {CaseFacts} from '../../core/case-link';
import type {EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {Force, mustCheck} from '../reading/Force';
import {DoneOn, type Done} from './DoneOn';
import {Result, sayDate} from './Result';
import styles from './timescale.module.css';

const names: Record<Standing, {name: string; shape: string | undefined}> = {
  overdue: {name: 'Overdue', shape: styles.overdue},
  'due soon': {name: 'Due soon', shape: styles.soon},
  later: {name: 'Due later', shape: styles.later},
  open: {name: 'From this date', shape: styles.later},
  met: {name: 'Met', shape: styles.met},
  'not yet known': {name: 'Not yet known', shape: styles.notYet},
};

type Props = {entries: CaseEntry[]; facts: CaseFacts; events: readonly EventField[]; asAt: string; setting: Setting; onDone: (done: Done) => void; onUndo: (ruleId: string) => void};

/** The deadlines of a case by how they stand: what is late first, what is met and what cannot be known yet last. */
export function CaseEntries(props: Props) {
  const {entries, facts, asAt} = props;
  const groups = standings.map((standing) => ({standing, own: entries.filter((entry) => entry.standing === standing)}));
  const counts = groups.filter((group) => group.own.length > 0 || group.standing === 'overdue' || group.standing === 'due soon');
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines" tabIndex={-1}>The deadlines</h2>
      <p>As at {inShortWords(asAt)}{facts.asAt === undefined ? ' (today, by this device)' : ''}: {counts.map(({standing, own}) => `${own.length} ${names[standing].name.toLowerCase()}`).join(', ')}. Due soon means within {soonDays} days.</p>
      <p>This list does not know what has been done until you say so. A date that was kept shows as overdue until then.</p>
      {entries.length === 0 && <p>None of the dates you entered starts a timescale here. Add another date, or look at the list below.</p>}
      {groups.filter((group) => group.own.length > 0).map(({standing, own}) => (
        <section key={standing} aria-label={`${names[standing].name} (${own.length})`}>
          <h3 className={styles.group}>{names[standing].name} ({own.length})</h3>
          <ol className={styles.entries}>{own.map((entry) => <Entry key={entry.rule.id} entry={entry} {...props} />)}</ol>
        </section>
      ))}
    </section>
  );
}

function Entry({entry, facts, events, asAt, setting, onDone, onUndo}: Props & {entry: CaseEntry}) {
  const {rule, outcome, standing, latest, met, acts} = entry;
  const {name, shape} = names[standing];
  const label = (id: string) => setting.labels[id] ?? id;
  return (
    <li className={styles.entry}>
      <span className={`${styles.standing} ${shape}`}>{met?.late ? 'Met late' : name}</span>
      <div>
        <h4><Link to={`/timescales/${rule.id}`}>{rule.name}</Link></h4>
        <p>{rule.limit} <Force force={rule.force} />{mustCheck(rule.confidence) && <strong> Check before relying on it.</strong>}</p>
        {met && <p><strong>{met.late ? 'Met late' : 'Met'} on {inShortWords(met.on)}.</strong> {met.event ? `You entered “${label(met.event)}”.` : <>You said so here. <button type="button" className="link-button" onClick={() => onUndo(rule.id)}>Take this back</button></>}</p>}
        <Result ruleId={rule.id} outcome={outcome} dataDate={setting.dataDate} />
        {latest && <p className="quiet">At the latest {sayDate(latest.date)}, {latest.because}. A projection, not a deadline.</p>}
        {outcome.known && <p className="quiet">Counted from: {dependsOn(rule).filter((id) => facts.events[id] !== undefined).map((id) => `${label(id)}, ${sayEvent(facts.events[id]!)}`).join('; ')}.</p>}
        {acts?.map((one) => <p key={one.act} className={styles.sameAct}>{one.earliest && <strong>The earliest for {one.act}. </strong>}{!one.earliest && `Also speaks of ${one.act}. `}See {one.others.join(', ')}. {one.governs}</p>)}
        {rule.conditions.length > 0 && <details><summary>When it applies</summary><ul>{rule.conditions.map((condition) => <li key={condition}>{condition}</li>)}</ul></details>}
        {(standing === 'overdue' || standing === 'due soon' || standing === 'later') && <DoneOn rule={rule} events={events} asAt={asAt} given={facts.events} onDone={onDone} />}
      </div>
    </li>
  );
}

const sayEvent = (value: string) => (value.length === 10 ? inShortWords(value) : /^\d{4}-/.test(value) ? sayDate(value) : value);
