import Link from '@docusaurus/Link';
import {useState} from 'react';
import type {BoardRow, Child} from '../../core/board';
import {dueDate} from '../../core/board';
import {inShortWords, type IsoDate} from '../../core/calendar';
import {legalStatusNames, placementNames, policyNames} from '../../core/case-facts';
import {writeCaseLink} from '../../core/case-link';
import {CorrectionNote} from '../corrections/CorrectionNote';
import {ChildDates, DueDate} from './ChildDates';
import styles from './desk.module.css';
import {Standing} from './standings';

type RowProps = {
  /** The date of the data, for a rule that has been corrected since. */
  dataDate: IsoDate;
  onEdit: (child: Child) => void;
  onRemove: (child: Child) => void;
  onTick: (child: Child, ruleId: string, due: string | undefined) => void;
  onTickPassed: (row: BoardRow) => void;
};

/** The board as a table: one row a child, and below each, on request, every date of that child. */
export function BoardTable({rows, asAt, chosen, ...rest}: {rows: BoardRow[]; asAt: string; chosen: boolean} & RowProps) {
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

function ChildRow({row, link, dataDate, onEdit, onRemove, onTick, onTickPassed}: {row: BoardRow; link: string} & RowProps) {
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
        <td data-label="Passed and not ticked off">{passed.length === 0 ? 'None' : <Passed row={row} />}</td>
        <td className={styles.acts}>
          <button type="button" className="button button--plain" onClick={() => onEdit(child)}>Edit {of}</button>
          <button type="button" className="button button--plain" onClick={() => onRemove(child)}>Remove {of}</button>
          <Link className={styles.open} to={`/timescales#${link}`}>Open in the calculator {of}</Link>
        </td>
      </tr>
      <tr className={styles.more}>
        <td colSpan={5}><AllDates row={row} shown={next.map((entry) => entry.rule.id)} dataDate={dataDate} onTick={onTick} onTickPassed={onTickPassed} /></td>
      </tr>
    </tbody>
  );
}

/** The next day to act by, and each rule that falls on it. */
function Next({row: {next, passed}, dataDate}: {row: BoardRow; dataDate: IsoDate}) {
  if (next.length === 0) return <>{passed.length > 0 ? 'Nothing to come is known' : 'Not yet known. Add a date.'}</>;
  return (
    <ul className={styles.plainList}>
      {next.map((entry, i) => (
        <li key={entry.rule.id} data-timescale={entry.rule.id}>
          <span className={i === 0 ? styles.nextDate : 'visually-hidden'}><DueDate entry={entry} /> </span>
          <Link to={`/timescales/${entry.rule.id}`}>{entry.rule.name}</Link>
          <CorrectionNote ruleId={entry.rule.id} dataDate={dataDate} />
        </li>
      ))}
    </ul>
  );
}

/** On the screen the first three; in print all of them. */
const Passed = ({row: {passed}}: {row: BoardRow}) => (
  <ul className={styles.plainList}>
    {passed.map((entry, i) => <li key={entry.rule.id} className={i < 3 ? undefined : styles.printOnly}>{inShortWords(dueDate(entry)!.slice(0, 10))}, {entry.rule.name}</li>)}
    {passed.length > 3 && <li className={styles.screenOnly}>and {passed.length - 3} more</li>}
  </ul>
);

/** Drawn only when somebody opens it: a hundred children have thousands of dates. */
function AllDates({row, shown, dataDate, onTick, onTickPassed}: {row: BoardRow; shown: readonly string[]} & Pick<RowProps, 'dataDate' | 'onTick' | 'onTickPassed'>) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All dates of {row.child.reference} ({row.entries.length})</summary>
      {open && <ChildDates row={row} shown={shown} dataDate={dataDate} onTick={(ruleId, due) => onTick(row.child, ruleId, due)} onTickPassed={() => onTickPassed(row)} />}
    </details>
  );
}
