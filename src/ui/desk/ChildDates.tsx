import Link from '@docusaurus/Link';
import {useRef} from 'react';
import {dueDate, isTicked, type BoardRow, type BoardStanding, boardStandings, type Child} from '../../core/board';
import {inShortWords, type IsoDate} from '../../core/calendar';
import type {CaseEntry} from '../../core/case';
import type {WorkedDate} from '../../core/work-out';
import {CorrectionNote} from '../corrections/CorrectionNote';
import {Force, mustCheck} from '../reading/Force';
import {kindNames, sayDate} from '../timescale/Result';
import styles from './desk.module.css';
import {Standing} from './standings';

const asBoardStanding = (standing: string): BoardStanding | undefined => boardStandings.find((one) => one === standing);

type Props = {
  row: BoardRow;
  /** The rules that the row above shows already: a live result carries its hook once. */
  shown: readonly string[];
  dataDate: IsoDate;
  onTick: (ruleId: string, due: string | undefined) => void;
  onTickPassed: () => void;
};

/** Everything that follows from what is known of one child. What has been done can be ticked off. */
export function ChildDates({row: {child, entries, passed}, shown, dataDate, onTick, onTickPassed}: Props) {
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return <p>None of the dates entered starts a timescale here. Edit the child to add another.</p>;
  const tickPassed = () => {
    list.current?.focus(); // the button goes when nothing is left for it
    onTickPassed();
  };
  return (
    <>
      {passed.length > 1 && <p><button type="button" className="button button--plain" onClick={tickPassed}>Tick off all {passed.length} that have passed</button></p>}
      <ul ref={list} tabIndex={-1} className={styles.entries} aria-label={`All dates of ${child.reference}`}>
        {entries.map((entry) => <Entry key={entry.rule.id} entry={entry} child={child} hook={!shown.includes(entry.rule.id)} dataDate={dataDate} onTick={onTick} />)}
      </ul>
    </>
  );
}

function Entry({entry, child, hook, dataDate, onTick}: {entry: CaseEntry; child: Child; hook: boolean} & Pick<Props, 'dataDate' | 'onTick'>) {
  const {rule, latest, met} = entry;
  const due = dueDate(entry);
  const standing = asBoardStanding(entry.standing);
  return (
    <li>
      <div>
        <Dates entry={entry} hook={hook} />
        <p><Link to={`/timescales/${rule.id}`}>{rule.name}</Link> <Force force={rule.force} /></p>
        {latest && <p className="quiet">At the latest {sayDate(latest.date)}, {latest.because}. A projection, not a deadline.</p>}
        <CorrectionNote ruleId={rule.id} dataDate={dataDate} />
        {mustCheck(rule.confidence) && <p><strong>Check before relying on it.</strong></p>}
      </div>
      <div>{isTicked(child, entry) ? <strong>Ticked off</strong> : standing ? <Standing standing={standing} /> : met && <strong>{met.late ? 'Met late, on' : 'Met on'} {inShortWords(met.on)}</strong>}</div>
      {due !== undefined && standing && (
        <label className={styles.tick}>
          <input type="checkbox" checked={isTicked(child, entry)} onChange={(event) => onTick(rule.id, event.target.checked ? due : undefined)} />
          <span>Tick off <span className="visually-hidden">{rule.name}, {child.reference}</span></span>
        </label>
      )}
    </li>
  );
}

function Dates({entry: {rule, outcome}, hook}: {entry: CaseEntry; hook: boolean}) {
  const name = hook ? rule.id : undefined;
  if (!outcome.known) return <p data-timescale={name} data-known={hook ? 'no' : undefined}>{outcome.because}</p>;
  return (
    <div data-timescale={name}>
      {outcome.dates.map((date) => <p key={`${date.kind} ${date.date}`}>{kindNames[date.kind]}: <OneDate date={date} />{date.reading && <span className="quiet"> ({date.reading})</span>}</p>)}
    </div>
  );
}

/** The last day to act by one rule, provisional where the list of bank holidays ends. */
export function DueDate({entry}: {entry: CaseEntry}) {
  const due = dueDate(entry);
  if (!entry.outcome.known || due === undefined) return null;
  const date = entry.outcome.dates.find((one) => one.date === due)!;
  const other = entry.outcome.dates.find((one) => one.kind === 'other-reading');
  return <><OneDate date={date} />{other && <span className={styles.other}> (the other lawful reading: <OneDate date={other} />)</span>}</>;
}

function OneDate({date: {date, kind, provisional}}: {date: WorkedDate}) {
  if (!provisional) return <time dateTime={date} data-kind={kind}>{sayDate(date)}</time>;
  return (
    <>
      between <time dateTime={provisional.earliest} data-kind="provisional-earliest">{sayDate(provisional.earliest)}</time> and{' '}
      <time dateTime={provisional.latest} data-kind="provisional-latest">{sayDate(provisional.latest)}</time>, provisional
    </>
  );
}
