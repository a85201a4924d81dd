import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import type {LedgerRow, Standing} from '../../core/scenario-ledger';
import {mustCheck} from '../reading/Force';
import {Table} from '../reading/Table';
import {daysInWords} from './words';

/** The child's timeline: for each rule what was due, what was done, and how that stands. */
export function LedgerTable({rows}: {rows: readonly LedgerRow[]}) {
  return (
    <Table>
      <thead><tr><th scope="col">Timescale</th><th scope="col">How it stands</th><th scope="col">Last day</th><th scope="col">Done</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rule.id}>
            <th scope="row"><Link to={`/timescales/${row.rule.id}`}>{row.rule.name}</Link>{mustCheck(row.rule.confidence) && ' (check before relying on it)'}</th>
            <td>{standingInWords(row.standing)}</td>
            <td>{row.due === undefined ? 'Not known' : <time dateTime={row.due}>{inShortWords(row.due)}</time>}</td>
            <td>{row.done === undefined ? 'Not done' : <><time dateTime={row.done}>{inShortWords(row.done)}</time>{row.doneBy === undefined ? '' : `, by decision ${row.doneBy}`}</>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** How a line of the ledger stands, in words. */
export function standingInWords(standing: Standing): string {
  switch (standing.type) {
    case 'in time': return standing.spare === 0 ? 'In time, on the last day' : `In time, with ${daysInWords(standing.spare)} to spare`;
    case 'late': return `Late by ${daysInWords(standing.by)}`;
    case 'missed': return `Not done, and ${daysInWords(standing.by)} past the last day when the story ends`;
    case 'not yet due': return `Not done yet, ${daysInWords(standing.left)} left when the story ends`;
    case 'not known': return standing.because;
    default: return standing satisfies never;
  }
}
