import {labelProblem, labelWarning} from '../../../core/export-label';
import styles from './export.module.css';

/** A neutral label for what is taken away. Warns in words where it looks like a name; keeps what was typed where it cannot be used. */
export function LabelField({id, value, onChange}: {id: string; value: string; onChange: (label: string) => void}) {
  const problem = labelProblem(value);
  const warning = labelWarning(value);
  const hintId = `${id}hint`;
  const saysId = `${id}says`;
  return (
    <div className={styles.label}>
      <label htmlFor={id}>Label (a reference, never a name)</label>
      <span id={hintId} className="hint">You may leave it empty. It stands in the titles of the calendar, where others may see it. Use one label for each child: with the same label, or none, a second file replaces the dates of the first.</span>
      <input id={id} className="field" type="text" autoComplete="off" spellCheck={false} maxLength={60} value={value} aria-describedby={`${hintId} ${saysId}`} aria-invalid={problem ? true : undefined} onChange={(change) => onChange(change.target.value)} />
      <div id={saysId} role="status">
        {problem && <p className="error">{problem}</p>}
        {warning && <p className={styles.warning}>{warning}</p>}
      </div>
    </div>
  );
}
