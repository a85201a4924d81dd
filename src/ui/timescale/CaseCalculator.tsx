import {useId, useState, type FormEvent} from 'react';
import {outOfOrder, workOutCase, type CaseEntry} from '../../core/case';
import {legalStatuses, legalStatusNames, placementNames, placements, policies, policyNames} from '../../core/case-facts';
import type {CaseFacts} from '../../core/case-link';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {today} from '../today';
import {CaseEntries} from './CaseEntries';
import {CopyLink} from './CopyLink';
import {DateField, nothingTyped, type FieldError, type Typed} from './DateField';
import {readEntries, typedFrom} from './entry';
import {ErrorSummary} from './ErrorSummary';
import styles from './timescale.module.css';
import {useCaseLink} from './useCaseLink';

/** The dates nearly every case has. The rest are added one by one. */
const usual = ['became-looked-after', 'placement-start', 'first-review', 'last-visit'];

const asAtField: EventField = {id: 'as-at', label: 'As at', hint: 'The day to judge “overdue” and “due soon” by. Leave it empty for today.', kind: 'date'};

type Worked = {entries: CaseEntry[]; facts: CaseFacts; asAt: string};

type Entered = {facts: Omit<CaseFacts, 'events' | 'asAt'>; shown: string[]; typed: Record<string, Typed>};

const nothingEntered: Entered = {facts: {}, shown: usual, typed: {}};

function enteredFrom({events, asAt, ...facts}: CaseFacts): Entered {
  return {facts, shown: [...new Set([...usual, ...Object.keys(events)])], typed: typedFrom(asAt === undefined ? events : {...events, 'as-at': asAt})};
}

type Props = {rules: CaseRule[]; events: EventField[]; setting: Setting};

/** The case calculator: what is known goes in, every deadline that follows comes out. */
export function CaseCalculator({rules, events, setting}: Props) {
  const [entered, setEntered] = useState(nothingEntered);
  const [errors, setErrors] = useState<Record<string, FieldError>>({});
  const [attempt, setAttempt] = useState(0);
  const [nothing, setNothing] = useState(false);
  const [worked, setWorked] = useState<Worked>();
  const fields = [...entered.shown.flatMap((id) => events.find((event) => event.id === id) ?? []), asAtField];

  const show = (known: CaseFacts) => {
    const asAt = known.asAt ?? today();
    setWorked({entries: workOutCase(rules, events, known, asAt, setting), facts: known, asAt});
  };

  const message = useCaseLink(setting.kinds, (facts) => {
    setEntered(enteredFrom(facts));
    setErrors({});
    show(facts);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const {values, errors: wrong} = readEntries(fields, entered.typed);
    for (const one of outOfOrder(events, values)) wrong[one.event] = {message: one.message, fields: ['day', 'month', 'year']};
    const {'as-at': asAt, ...dates} = values;
    const right = Object.keys(wrong).length === 0;
    const empty = right && Object.keys(dates).length === 0;
    setErrors(wrong);
    setNothing(empty);
    setAttempt(attempt + 1);
    if (right && !empty) show({...entered.facts, events: dates, asAt});
    else setWorked(undefined);
  };

  return (
    <>
      <CaseForm entered={entered} fields={fields} others={events.filter((event) => !entered.shown.includes(event.id))} errors={errors} nothing={nothing} attempt={attempt} message={message} onChange={setEntered} onSubmit={submit} />
      <div role="status">{worked && <p className="visually-hidden">{`${worked.entries.length} timescales worked out.`}</p>}</div>
      {worked && <CaseEntries entries={worked.entries} asAt={worked.asAt} chosen={worked.facts.asAt !== undefined} />}
      {worked && <CopyLink path="/timescales" facts={worked.facts} />}
    </>
  );
}

type FormProps = {
  entered: Entered; fields: EventField[]; others: EventField[]; errors: Record<string, FieldError>; nothing: boolean; attempt: number; message: string | undefined;
  onChange: (entered: Entered) => void; onSubmit: (event: FormEvent) => void;
};

function CaseForm({entered, fields, others, errors, nothing, attempt, message, onChange, onSubmit}: FormProps) {
  const base = useId();
  const {facts, typed, shown} = entered;
  const fieldId = (id: string) => `${base}${id}`;
  const setFacts = (changed: Partial<Entered['facts']>) => onChange({...entered, facts: {...facts, ...changed}});
  const summary = [
    ...fields.filter((f) => errors[f.id]).map((f) => ({fieldId: fieldId(f.id), message: errors[f.id]!.message})),
    ...(nothing ? [{fieldId: fieldId(fields[0]!.id), message: 'Enter at least one date'}] : []),
  ];
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
        {fields.map((field) => <DateField key={field.id} event={field} fieldId={fieldId(field.id)} typed={typed[field.id] ?? nothingTyped} error={errors[field.id]} onChange={(next) => onChange({...entered, typed: {...typed, [field.id]: next}})} />)}
      </div>
      <AddDate events={others} onAdd={(id) => onChange({...entered, shown: [...shown, id]})} />
      <button type="submit" className="button">Work out the deadlines</button>
    </form>
  );
}

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
