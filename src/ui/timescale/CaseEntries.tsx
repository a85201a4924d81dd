import {memo, useDeferredValue} from 'react';
import {inShortWords} from '../../core/calendar';
import {dependsOn, soonDays, standings, type CaseEntry, type Standing} from '../../core/case';
import type {CaseFacts} from '../../core/case-link';
import type {EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {Force, mustCheck} from '../reading/Force';
import {InsideLink} from '../reading/InsideLink';
import {DoneOn, type Done} from './DoneOn';
import {Result, sayDate} from './Result';
import styles from './timescale.module.css';
import type {Worked} from './useWorkedCase';

const names: Record<Standing, {name: string; shape: string | undefined}> = {
  overdue: {name: 'Overdue', shape: styles.overdue},
  'due soon': {name: 'Due soon', shape: styles.soon},
  later: {name: 'Due later', shape: styles.later},
  open: {name: 'From this date', shape: styles.later},
  met: {name: 'Met', shape: styles.met},
  'not yet known': {name: 'Not yet known', shape: styles.notYet},
};

/** What can be done in the list. Each stays the same function, so that an entry that has not changed is not drawn again. */
export type EntryActs = {onDone: (done: Done) => void; onUndo: (ruleId: string) => void; /** The dates known now. */ given: () => CaseFacts['events']};

type Props = {worked: Worked; events: readonly EventField[]; setting: Setting; acts: EntryActs};

/** More entries than a screen shows: they are painted first, and the rest follow. */
const firstScreen = 8;

/** The deadlines of a case by how they stand: what is late first, what is met and what cannot be known yet last. */
export const CaseEntries = memo(({worked, events, setting, acts}: Props) => {
  const {entries, facts, asAt} = worked;
  const groups = byStanding(entries);
  const counts = groups.filter((group) => group.own.length > 0 || group.standing === 'overdue' || group.standing === 'due soon');
  // Until the rest is drawn again it stays below the first screen as it was, dates and what they were counted from alike.
  const settled = useDeferredValue<Worked | undefined>(worked, undefined);
  const first = new Set(groups.flatMap(({own}) => own).slice(0, firstScreen));
  const isFirst = new Set([...first].map(({rule}) => rule.id));
  const shown = settled === worked ? groups : byStanding([...first, ...(settled?.entries ?? []).filter(({rule}) => !isFirst.has(rule.id))]);
  const workedWith = (entry: CaseEntry) => (first.has(entry) ? worked : settled ?? worked);
  const label = (id: string) => setting.labels[id] ?? id;
  const from = (entry: CaseEntry) => {
    const known = workedWith(entry).facts.events;
    return dependsOn(entry.rule).filter((id) => known[id] !== undefined).map((id) => `${label(id)}, ${sayEvent(known[id]!)}`).join('; ');
  };
  return (
    <section aria-labelledby="deadlines" aria-busy={settled !== worked}>
      <h2 id="deadlines" tabIndex={-1}>The deadlines</h2>
      <p>As at {inShortWords(asAt)}{facts.asAt === undefined ? ' (today, by this device)' : ''}: {counts.map(({standing, own}) => `${own.length} ${names[standing].name.toLowerCase()}`).join(', ')}. Due soon means within {soonDays} days.</p>
      <p>This list does not know what has been done until you say so. A date that was kept shows as overdue until then.</p>
      {entries.length === 0 && <p>None of the dates you entered starts a timescale here. Add another date, or look at the list below.</p>}
      {shown.filter(({own}) => own.length > 0).map(({standing, own}) => (
        <section key={standing} aria-label={`${names[standing].name} (${own.length})`}>
          <h3 className={styles.group}>{names[standing].name} ({own.length})</h3>
          <ol className={styles.entries}>
            {own.map((entry) => <Entry key={entry.rule.id} entry={entry} from={from(entry)} metBy={entry.met?.event && label(entry.met.event)} events={events} asAt={workedWith(entry).asAt} dataDate={setting.dataDate} acts={acts} />)}
          </ol>
        </section>
      ))}
    </section>
  );
});

const byStanding = (entries: readonly CaseEntry[]) => standings.map((standing) => ({standing, own: entries.filter((entry) => entry.standing === standing)}));

type EntryProps = {entry: CaseEntry; /** The dates it is counted from, in words. */ from: string; metBy: string | undefined; events: readonly EventField[]; asAt: string; dataDate: string; acts: EntryActs};

const Entry = memo(({entry, from, metBy, events, asAt, dataDate, acts}: EntryProps) => {
  const {rule, outcome, standing, latest, met} = entry;
  const {name, shape} = names[standing];
  return (
    <li className={styles.entry}>
      <span className={`${styles.standing} ${shape}`}>{met?.late ? 'Met late' : name}</span>
      <div>
        <h4><InsideLink to={`/timescales/${rule.id}`}>{rule.name}</InsideLink></h4>
        <p>{rule.limit} <Force force={rule.force} />{mustCheck(rule.confidence) && <strong> Check before relying on it.</strong>}</p>
        {met && <p><strong>{met.late ? 'Met late' : 'Met'} on {inShortWords(met.on)}.</strong> {metBy ? `You entered “${metBy}”.` : <>You said so here. <button type="button" className="link-button" onClick={() => acts.onUndo(rule.id)}>Take this back</button></>}</p>}
        <Result ruleId={rule.id} outcome={outcome} dataDate={dataDate} />
        {latest && <p className="quiet">At the latest {sayDate(latest.date)}, {latest.because}. A projection, not a deadline.</p>}
        {outcome.known && <p className="quiet">Counted from: {from}.</p>}
        {entry.acts?.map((one) => <p key={one.act} className={styles.sameAct}>{one.earliest && <strong>The earliest for {one.act}. </strong>}{!one.earliest && `Also speaks of ${one.act}. `}See {one.others.join(', ')}. {one.governs}</p>)}
        {rule.conditions.length > 0 && <details><summary>When it applies</summary><ul>{rule.conditions.map((condition) => <li key={condition}>{condition}</li>)}</ul></details>}
        {(standing === 'overdue' || standing === 'due soon' || standing === 'later') && <DoneOn rule={rule} events={events} asAt={asAt} acts={acts} />}
      </div>
    </li>
  );
});

const sayEvent = (value: string) => (value.length === 10 ? inShortWords(value) : /^\d{4}-/.test(value) ? sayDate(value) : value);
