import {memo, useCallback, useId, useState, type Dispatch, type FormEvent, type SetStateAction} from 'react';
import {legalStatuses, legalStatusNames, placementNames, placements, policies, policyNames} from '../../core/case-facts';
import type {CaseFacts} from '../../core/case-link';
import type {EventField} from '../../core/views';
import {DateField, nothingTyped, type FieldError, type Typed} from './DateField';
import {typedFrom} from './entry';
import {ErrorSummary} from './ErrorSummary';
import styles from './timescale.module.css';

/** The dates nearly every case has. The rest are added one by one. */
const usual = ['became-looked-after', 'date-of-birth', 'placement-start', 'first-review', 'last-review', 'last-visit'];

/** What has been typed and chosen, as it stands. */
export type Entered = {facts: Omit<CaseFacts, 'events' | 'asAt'>; shown: string[]; typed: Record<string, Typed>};

export const nothingEntered: Entered = {facts: {}, shown: usual, typed: {}};

/** The form filled with known facts, as a link gives them. */
export function enteredFrom({events, asAt, ...facts}: CaseFacts): Entered {
  return {facts, shown: [...new Set([...usual, ...Object.keys(events)])], typed: typedFrom(asAt === undefined ? events : {...events, 'as-at': asAt})};
}

type Props = {
  entered: Entered; fields: EventField[]; others: EventField[]; errors: Record<string, FieldError>; nothing: boolean; attempt: number; message: string | undefined;
  onChange: Dispatch<SetStateAction<Entered>>; onSubmit: (event: FormEvent) => void; onClear: () => void;
};

/** What is known of a case: its facts, its dates, and the day to judge by. */
export const CaseForm = memo(({entered, fields, others, errors, nothing, attempt, message, onChange, onSubmit, onClear}: Props) => {
  const base = useId();
  const {facts, typed, shown} = entered;
  const fieldId = (id: string) => `${base}${id}`;
  const setFacts = (changed: Partial<Entered['facts']>) => onChange({...entered, facts: {...facts, ...changed}});
  const summary = [
    ...fields.filter((f) => errors[f.id]).map((f) => ({fieldId: fieldId(f.id), message: errors[f.id]!.message})),
    ...(nothing ? [{fieldId: fieldId(fields[0]!.id), message: 'Enter at least one date'}] : []),
  ];
  const onTyped = useCallback((id: string, next: Typed) => onChange((was) => ({...was, typed: {...was.typed, [id]: next}})), [onChange]);
  const clear = () => {
    onClear();
    document.getElementById(fieldId(fields[0]!.id))?.focus();
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label="Case calculator" className={`${styles.calculator} ${styles.whole}`}>
      {message && <p className="error-summary" role="alert">{message}</p>}
      <ErrorSummary attempt={attempt} errors={summary} />
      <div className={styles.facts}>
        <Choice label="Legal status" value={facts.legalStatus} options={legalStatuses} names={legalStatusNames} onChange={(legalStatus) => setFacts({legalStatus})} />
        <Choice label="Kind of placement" value={facts.placement} options={placements} names={placementNames} onChange={(placement) => setFacts({placement})} />
        <Choice label="Policy" value={facts.policy} options={policies} names={policyNames} empty={policyNames.national} onChange={(policy) => setFacts({policy})} />
      </div>
      <div className={styles.events}>
        {fields.map((field) => <Field key={field.id} event={field} fieldId={fieldId(field.id)} typed={typed[field.id] ?? nothingTyped} error={errors[field.id]} onTyped={onTyped} />)}
      </div>
      <AddDate events={others} onAdd={(id) => onChange({...entered, shown: [...shown, id]})} />
      <div className={styles.buttons}>
        <button type="submit" className="button">Work out the deadlines</button>
        <button type="button" className="button button--plain" onClick={clear}>Start again</button>
      </div>
    </form>
  );
});

/** One date of the form, drawn again only when it is the one that is typed. */
const Field = memo(({event, fieldId, typed, error, onTyped}: {event: EventField; fieldId: string; typed: Typed; error: FieldError | undefined; onTyped: (id: string, typed: Typed) => void}) => (
  <DateField event={event} fieldId={fieldId} typed={typed} error={error} onChange={(next) => onTyped(event.id, next)} />
));

function Choice<T extends string>({label, value, options, names, empty = 'Not known, or not sure', onChange}: {label: string; value: T | undefined; options: readonly T[]; names: Record<T, string>; empty?: string; onChange: (value: T | undefined) => void}) {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={value ?? ''} onChange={(event) => onChange(options.find((option) => option === event.target.value))}>
        <option value="">{empty}</option>
        {options.filter((option) => names[option] !== empty).map((option) => <option key={option} value={option}>{names[option]}</option>)}
      </select>
    </label>
  );
}

function AddDate({events, onAdd}: {events: EventField[]; onAdd: (id: string) => void}) {
  const [chosen, setChosen] = useState('');
  return (
    <div className={styles.add}>
      <label>
        <span className={styles.label}>Another date you know</span>
        <select className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose a date to add</option>
          {events.map((event) => <option key={event.id} value={event.id}>{event.label}</option>)}
        </select>
      </label>
      <button type="button" className="button button--plain" onClick={() => { if (chosen) { onAdd(chosen); setChosen(''); } }}>Add this date</button>
    </div>
  );
}
