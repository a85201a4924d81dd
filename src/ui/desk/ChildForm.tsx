import {useEffect, useId, useRef, useState, type FormEvent} from 'react';
import {checkReference, longestReference, type Child, type ChildFacts} from '../../core/board';
import {outOfOrder} from '../../core/case';
import {legalStatuses, legalStatusNames, placementNames, placements, policies, policyNames} from '../../core/case-facts';
import type {EventField} from '../../core/views';
import {DateField, nothingTyped, type FieldError, type Typed} from '../timescale/DateField';
import {readEntries, typedFrom} from '../timescale/entry';
import {ErrorSummary} from '../timescale/ErrorSummary';
import {Choice} from './Choice';
import styles from './desk.module.css';

/** The dates nearly every child on a board has. The rest are added one by one. */
const usual = ['became-looked-after', 'placement-start', 'first-review', 'last-review', 'last-visit'];

type Entered = {reference: string; facts: Omit<ChildFacts, 'events'>; shown: string[]; typed: Record<string, Typed>};

function enteredFrom(child: Child | undefined): Entered {
  if (!child) return {reference: '', facts: {}, shown: usual, typed: {}};
  const {events, ...facts} = child.facts;
  return {reference: child.reference, facts, shown: [...new Set([...usual, ...Object.keys(events)])], typed: typedFrom(events)};
}

type Props = {
  /** The child to change, or nothing for a new one. */
  child?: Child;
  /** The other children on the board: their references are taken. */
  others: readonly Child[];
  events: EventField[];
  onSave: (child: Child) => void;
  onCancel: () => void;
};

/** Adds a child to the board, or changes one. Nothing typed is lost by a mistake. */
export function ChildForm({child, others, events, onSave, onCancel}: Props) {
  const base = useId();
  const [entered, setEntered] = useState(() => enteredFrom(child));
  const [errors, setErrors] = useState<Record<string, FieldError>>({});
  const [attempt, setAttempt] = useState(0);
  const fields = entered.shown.flatMap((id) => events.find((event) => event.id === id) ?? []);
  const fieldId = (id: string) => `${base}${id}`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkReference(entered.reference, others);
    const {values, errors: wrong} = readEntries(fields, entered.typed);
    for (const one of outOfOrder(events, values)) wrong[one.event] = {message: one.message, fields: ['day', 'month', 'year']};
    if (checked.type === 'refused') wrong.reference = {message: checked.message, fields: []};
    setErrors(wrong);
    setAttempt(attempt + 1);
    if (checked.type === 'reference' && Object.keys(wrong).length === 0) onSave({reference: checked.reference, facts: {...entered.facts, events: values}, ticked: child?.ticked ?? {}});
  };

  const title = child ? `Change ${child.reference}` : 'Add a child';
  const summary = ['reference', ...entered.shown].flatMap((id) => (errors[id] ? [{fieldId: fieldId(id), message: errors[id].message}] : []));
  return (
    <form className="panel" onSubmit={submit} noValidate aria-labelledby={`${base}title`}>
      <h2 id={`${base}title`}>{title}</h2>
      <ErrorSummary attempt={attempt} errors={summary} />
      <ReferenceField id={fieldId('reference')} value={entered.reference} others={others} error={errors.reference} onChange={(reference) => setEntered({...entered, reference})} />
      <CaseFields entered={entered} fields={fields} errors={errors} fieldId={fieldId} others={events.filter((event) => !entered.shown.includes(event.id))} onChange={setEntered} />
      <p className={styles.buttons}>
        <button type="submit" className="button">{child ? 'Save the changes' : 'Add to the board'}</button>
        <button type="button" className="button button--plain" onClick={onCancel}>Cancel</button>
      </p>
    </form>
  );
}

function ReferenceField({id, value, others, error, onChange}: {id: string; value: string; others: readonly Child[]; error: FieldError | undefined; onChange: (value: string) => void}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const checked = checkReference(value, others);
  // The warning speaks while the user types; what is refused is said there too once there is something to refuse.
  const warning = checked.type === 'reference' ? checked.warning : value.trim() === '' ? undefined : `${checked.message}.`;
  return (
    <div className={styles.reference}>
      <label htmlFor={id}>Reference</label>
      <span className="hint" id={`${id}hint`}>Letters, numbers and hyphens, at most {longestReference}, such as C-104. Never a name.</span>
      {error && <p className="error" id={`${id}error`}>{error.message}</p>}
      <input ref={input} id={id} className="field" type="text" autoComplete="off" spellCheck={false} maxLength={40} value={value} aria-describedby={`${id}hint ${error ? `${id}error ` : ''}${id}warning`} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value)} />
      <p role="status" id={`${id}warning`} className={styles.warning}>{error ? undefined : warning}</p>
    </div>
  );
}

type CaseFieldsProps = {entered: Entered; fields: EventField[]; errors: Record<string, FieldError>; others: EventField[]; fieldId: (id: string) => string; onChange: (entered: Entered) => void};

function CaseFields({entered, fields, errors, others, fieldId, onChange}: CaseFieldsProps) {
  const {facts, typed, shown} = entered;
  const setFacts = (changed: Partial<Entered['facts']>) => onChange({...entered, facts: {...facts, ...changed}});
  return (
    <>
      <div className={styles.choices}>
        <Choice label="Legal status" value={facts.legalStatus} options={legalStatuses} names={legalStatusNames} empty="Not known, or not sure" onChange={(legalStatus) => setFacts({legalStatus})} />
        <Choice label="Kind of placement" value={facts.placement} options={placements} names={placementNames} empty="Not known, or not sure" onChange={(placement) => setFacts({placement})} />
        <Choice label="Policy" value={facts.policy} options={policies.filter((policy) => policy !== 'national' || facts.policy === 'national')} names={policyNames} empty={policyNames.national} onChange={(policy) => setFacts({policy})} />
      </div>
      <p className="quiet">Enter only the dates you know. Leave the rest empty.</p>
      <div className={styles.dates}>
        {fields.map((field) => <DateField key={field.id} event={field} fieldId={fieldId(field.id)} typed={typed[field.id] ?? nothingTyped} error={errors[field.id]} onChange={(next) => onChange({...entered, typed: {...typed, [field.id]: next}})} />)}
      </div>
      <AddDate events={others} onAdd={(id) => onChange({...entered, shown: [...shown, id]})} />
    </>
  );
}

function AddDate({events, onAdd}: {events: EventField[]; onAdd: (id: string) => void}) {
  const [chosen, setChosen] = useState<string>();
  const names = Object.fromEntries(events.map((event) => [event.id, event.label]));
  const add = () => {
    if (chosen !== undefined) onAdd(chosen);
    setChosen(undefined);
  };
  return (
    <div className={styles.choices}>
      <Choice label="Another date you know" value={chosen} options={events.map((event) => event.id)} names={names} empty="Choose a date to add" onChange={setChosen} />
      <button type="button" className="button button--plain" onClick={add}>Add this date</button>
    </div>
  );
}
