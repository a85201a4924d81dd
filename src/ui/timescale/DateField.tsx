import {useId, type ClipboardEvent} from 'react';
import {splitPasted, type DatePart, type DateParts} from '../../core/date-entry';
import type {EventField} from '../../core/views';
import styles from './timescale.module.css';

/** What has been typed for one event, as it stands. */
export type Typed = DateParts & {clock: string};
export const nothingTyped: Typed = {day: '', month: '', year: '', clock: ''};

export type FieldError = {message: string; fields: (DatePart | 'clock')[]};

type Props = {
  event: Pick<EventField, 'id' | 'label' | 'hint' | 'kind'>;
  typed: Typed;
  error?: FieldError;
  /** The id that the error summary links to: the first field in error, or the day. */
  fieldId: string;
  onChange: (typed: Typed) => void;
};

/** A date in three fields, by the GOV.UK pattern. A full date pasted into any of them fills all three. */
export function DateField({event, typed, error, fieldId, onChange}: Props) {
  const base = useId();
  const hintId = `${base}hint`;
  const errorId = `${base}error`;
  const describedBy = error ? `${hintId} ${errorId}` : hintId;
  const firstWrong = error?.fields[0] ?? 'day';
  const change = (part: DatePart | 'clock', value: string) => {
    const pasted = part === 'clock' ? undefined : splitPasted(value);
    onChange(pasted ? {...typed, ...pasted} : {...typed, [part]: value});
  };
  const onPaste = (paste: ClipboardEvent) => {
    const pasted = splitPasted(paste.clipboardData.getData('text'));
    if (!pasted) return;
    paste.preventDefault();
    onChange({...typed, ...pasted});
  };
  const part = (name: DatePart | 'clock', label: string, width: string) => (
    <label className={styles.part}>
      <span>{label}</span>
      <input
        className={`field ${width}`} type="text" autoComplete="off" maxLength={40} value={typed[name]}
        inputMode={name === 'day' || name === 'year' ? 'numeric' : undefined}
        id={name === firstWrong ? fieldId : undefined}
        aria-invalid={error?.fields.includes(name) || undefined}
        onChange={(change_) => change(name, change_.target.value)} onPaste={onPaste}
      />
    </label>
  );
  if (event.kind === 'number') {
    return (
      <div className={error ? `${styles.dateField} ${styles.inError}` : styles.dateField}>
        <label htmlFor={fieldId} className={styles.label}>{event.label}</label>
        <span id={hintId} className="hint">{event.hint}</span>
        {error && <p id={errorId} className="error">{error.message}</p>}
        <input className={`field ${styles.narrow}`} id={fieldId} type="text" inputMode="numeric" autoComplete="off" maxLength={4} value={typed.day} aria-describedby={describedBy} aria-invalid={error ? true : undefined} onChange={(e) => onChange({...typed, day: e.target.value})} />
      </div>
    );
  }
  return (
    <fieldset className={error ? `${styles.dateField} ${styles.inError}` : styles.dateField} aria-describedby={describedBy}>
      <legend>{event.label}</legend>
      <span id={hintId} className="hint">{event.hint} For example, 27 3 2026.</span>
      {error && <p id={errorId} className="error">{error.message}</p>}
      <div className={styles.parts}>
        {part('day', 'Day', styles.narrow!)}
        {part('month', 'Month', styles.middling!)}
        {part('year', 'Year', styles.wide!)}
        {event.kind === 'time' && part('clock', 'Time', styles.wide!)}
      </div>
    </fieldset>
  );
}
