import {memo, useDeferredValue, useState} from 'react';
import type {BoardRow, Child} from '../../core/board';
import {dueDate} from '../../core/board';
import {inShortWords, type IsoDate} from '../../core/calendar';
import {legalStatusNames, placementNames, policyNames} from '../../core/case-facts';
import {writeCaseLink} from '../../core/case-link';
import {CorrectionNote} from '../corrections/CorrectionNote';
import {ChildDates, DueDate} from './ChildDates';
import styles from './desk.module.css';
import {InsideLink} from '../reading/InsideLink';
import {Standing} from './standings';

/** What can be done with a row. Each stays the same function, so that a row that has not changed is not drawn again. */
export type RowActs = {
  onEdit: (child: Child) => void;
  onRemove: (child: Child) => void;
  onTick: (child: Child, ruleId: string, due: string | undefined) => void;
  onTickPassed: (row: BoardRow) => void;
};

type RowProps = {
  /** The date of the data, for a rule that has been corrected since. */
  dataDate: IsoDate;
  /** On paper every date that has passed is listed. */
  printing: boolean;
  acts: RowActs;
};

/** As many rows as the tallest screen shows: they are painted first, and the rest follow. */
const firstScreen = 15;

/** The board as a table: one row a child, and below each, on request, every date of that child. */
export function BoardTable({rows: all, asAt, chosen, ...rest}: {rows: BoardRow[]; asAt: string; chosen: boolean} & RowProps) {
  const rows = useDeferredValue(all, all.slice(0, firstScreen));
  return (
    <table className={styles.board}>
      <caption className="visually-hidden">Children in order of next deadline, as at {inShortWords(asAt)}</caption>
      <thead>
        <tr><th scope="col">Child</th><th scope="col">Standing</th><th scope="col">Next deadline</th><th scope="col">Passed and not ticked off</th><th scope="col" className={styles.acts}>Change</th></tr>
      </thead>
      {rows.map((row) => <ChildRow key={row.child.reference} row={row} link={writeCaseLink({...row.child.facts, ...(chosen ? {asAt} : {})})} {...rest} />)}
    </table>
  );
}

const ChildRow = memo(({row, link, dataDate, printing, acts}: {row: BoardRow; link: string} & RowProps) => {
  const {child, standing, next, passed} = row;
  const {legalStatus, placement, policy} = child.facts;
  const of = <span className="visually-hidden">{child.reference}</span>;
  return (
    <tbody className={styles.child}>
      <tr>
        <th scope="row" data-label="Child">
          <span className={styles.label}>{child.reference}</span>
          {[legalStatus && legalStatusNames[legalStatus], placement && placementNames[placement], policy && policy !== 'national' && policyNames[policy]].filter(Boolean).map((fact) => <span key={String(fact)} className={styles.fact}>{fact}</span>)}
        </th>
        <td data-label="Standing"><Standing standing={standing} /></td>
        <td data-label="Next deadline"><Next row={row} dataDate={dataDate} /></td>
        <td data-label="Passed and not ticked off">{passed.length === 0 ? 'None' : <Passed row={row} printing={printing} />}</td>
        <td className={styles.acts}>
          <button type="button" className="button button--plain" onClick={() => acts.onEdit(child)}>Edit {of}</button>
          <button type="button" className="button button--plain" onClick={() => acts.onRemove(child)}>Remove {of}</button>
          <InsideLink className={styles.open} to={`/timescales#${link}`}>Open in the calculator {of}</InsideLink>
        </td>
      </tr>
      <tr className={styles.more}>
        <td colSpan={5}><AllDates row={row} shown={next.map((entry) => entry.rule.id)} dataDate={dataDate} acts={acts} /></td>
      </tr>
    </tbody>
  );
});

/** The next day to act by, and each rule that falls on it. */
function Next({row: {next, passed}, dataDate}: {row: BoardRow; dataDate: IsoDate}) {
  if (next.length === 0) return <>{passed.length > 0 ? 'Nothing to come is known' : 'Not yet known. Add a date.'}</>;
  return (
    <ul className={styles.plainList}>
      {next.map((entry, i) => (
        <li key={entry.rule.id} data-timescale={entry.rule.id}>
          <span className={i === 0 ? styles.nextDate : 'visually-hidden'}><DueDate entry={entry} /> </span>
          <InsideLink to={`/timescales/${entry.rule.id}`}>{entry.rule.name}</InsideLink>
          <CorrectionNote ruleId={entry.rule.id} dataDate={dataDate} />
        </li>
      ))}
    </ul>
  );
}

/** On the screen the first three; in print all of them. */
const Passed = ({row: {passed}, printing}: {row: BoardRow; printing: boolean}) => (
  <ul className={`${styles.plainList} ${styles.passed}`}>
    {(printing ? passed : passed.slice(0, 3)).map((entry) => <li key={entry.rule.id}>{inShortWords(dueDate(entry)!.slice(0, 10))}, {entry.rule.name}</li>)}
    {!printing && passed.length > 3 && <li>and {passed.length - 3} more</li>}
  </ul>
);

/** Drawn only when somebody opens it: a hundred children have thousands of dates. */
function AllDates({row, shown, dataDate, acts}: {row: BoardRow; shown: readonly string[]} & Pick<RowProps, 'dataDate' | 'acts'>) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All dates of {row.child.reference} ({row.entries.length})</summary>
      {open && <ChildDates row={row} shown={shown} dataDate={dataDate} onTick={(ruleId, due) => acts.onTick(row.child, ruleId, due)} onTickPassed={() => acts.onTickPassed(row)} />}
    </details>
  );
}
