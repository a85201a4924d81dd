import type {CaseEntry} from '../../../core/case';
import {takenDates} from '../../../core/export';
import styles from './export.module.css';

type Props = {entries: readonly CaseEntry[]; left: ReadonlySet<string>; onChange: (left: ReadonlySet<string>) => void};

/** Which timescales to take: all, until one is left out. */
export function ChooseRows({entries, left, onChange}: Props) {
  const chosen = entries.filter((entry) => !left.has(entry.rule.id)).length;
  const turn = (id: string, on: boolean) => onChange(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]));
  return (
    <details className={styles.rows}>
      <summary>Choose which to take: {chosen} of {entries.length} chosen</summary>
      <fieldset>
        <legend className="visually-hidden">Timescales to take</legend>
        <p className={styles.all}>
          <button type="button" className="link-button" onClick={() => onChange(new Set())}>Choose all</button>
          <button type="button" className="link-button" onClick={() => onChange(new Set(entries.map((entry) => entry.rule.id)))}>Choose none</button>
        </p>
        {entries.map((entry) => (
          <label key={entry.rule.id} className={styles.row}>
            <input type="checkbox" checked={!left.has(entry.rule.id)} onChange={(change) => turn(entry.rule.id, change.target.checked)} />
            <span>{entry.rule.name} <span className="quiet">{takenDates(entry)[0]?.words ?? 'no date yet'}</span></span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
