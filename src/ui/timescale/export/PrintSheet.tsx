import {inShortWords} from '../../../core/calendar';
import {sourceWords, stampLines, standingWords, takenDates, versionWords, whyNotKnown, type Stamp, type TakenEntry} from '../../../core/export';
import styles from './export.module.css';

/** The chosen timescales as a table to print, with what every print bears above and below it. */
export function PrintSheet({entries, stamp}: {entries: readonly TakenEntry[]; stamp: Stamp}) {
  return (
    <article className={styles.sheet}>
      <h1>Timescales as at {inShortWords(stamp.asAt)}{stamp.label && `, ${stamp.label}`}</h1>
      <p>Permanence in Practice: {stamp.site}/timescales. Date of the data: {inShortWords(stamp.dataDate)}.</p>
      <table>
        <thead><tr><th scope="col">Timescale</th><th scope="col">Date</th><th scope="col">Standing</th><th scope="col">Source and text of the rule</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.rule.id}>
              <th scope="row">{entry.rule.name}<span>{entry.rule.limit}</span></th>
              <td><Dates entry={entry} /></td>
              <td>{standingWords(entry)}</td>
              <td>{sourceWords(entry.rule)} {versionWords(entry.rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {stampLines(stamp).map((line) => <p key={line}>{line}</p>)}
    </article>
  );
}

function Dates({entry}: {entry: TakenEntry}) {
  const dates = takenDates(entry);
  if (dates.length === 0) return <>{whyNotKnown(entry)}</>;
  return <>{dates.map((one) => <p key={`${one.kind} ${one.place}`}><strong>{one.what}:</strong> {one.words}{one.reading && ` (${one.reading})`}</p>)}</>;
}

/** What a print of the whole page bears: seen on paper only. */
export function PrintNote({entries, stamp}: {entries: readonly TakenEntry[]; stamp: Stamp}) {
  return (
    <div className={styles.note}>
      <p>Text of the rules used:</p>
      <ul>{entries.map(({rule}) => <li key={rule.id}>{rule.name}. {versionWords(rule)}</li>)}</ul>
      {stampLines(stamp).map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}
