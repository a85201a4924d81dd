import {useId, useState, type FormEvent} from 'react';
import {inShortWords} from '../../core/calendar';
import {outOfOrder} from '../../core/case';
import {closingEvent} from '../../core/case-met';
import type {CaseRule, EventField} from '../../core/views';
import type {EntryActs} from './CaseEntries';
import {DateField, nothingTyped, type FieldError} from './DateField';
import {readEntries} from './entry';
import styles from './timescale.module.css';

/** A rule was kept on a day: by an event that other dates may hang on, or said of the rule alone. */
export type Done = {rule: CaseRule; on: string; event?: string};

type Props = {rule: CaseRule; events: readonly EventField[]; asAt: string; acts: EntryActs};

/** "Already done?": the day on which a deadline was kept. Its fields are made when someone opens it: a case has dozens of deadlines. */
export function DoneOn(props: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.done} onToggle={(toggle) => { if (toggle.currentTarget.open) setOpened(true); }}>
      <summary onClick={() => setOpened(true)}>Already done? Say when</summary>
      {opened && <DoneForm {...props} />}
    </details>
  );
}

/** Where an event is the act itself, it is that event which is entered: other dates may hang on it. */
function DoneForm({rule, events, asAt, acts}: Props) {
  const fieldId = useId();
  const [typed, setTyped] = useState(nothingTyped);
  const [error, setError] = useState<FieldError>();
  const closer = closingEvent(rule.id, events);
  const event = closer?.exact ? events.find((one) => one.id === closer.event && one.kind === 'date') : undefined;
  const field: EventField = event ?? {id: 'done', label: 'Done on', hint: 'Use the day it was really done, not the day it was due.', kind: 'date'};

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const {values, errors} = readEntries([field], {[field.id]: typed});
    const on = values[field.id];
    const wrong = errors[field.id] ?? (on === undefined ? {message: 'Enter the day it was done', fields: ['day' as const]} : problemWith(on));
    setError(wrong);
    if (wrong) document.getElementById(fieldId)?.focus();
    else acts.onDone({rule, on: on!, ...(event && {event: event.id})});
  };

  const problemWith = (on: string): FieldError | undefined => {
    const whole: FieldError['fields'] = ['day', 'month', 'year'];
    if (on > asAt) return {message: `That is after ${inShortWords(asAt)}, the day this list is as at`, fields: whole};
    const order = event && outOfOrder(events, {...acts.given(), [event.id]: on}).find((one) => one.event === event.id);
    return order && {message: order.message, fields: whole};
  };

  return (
    <form onSubmit={submit} noValidate aria-label={`When it was done: ${rule.name}`}>
      <DateField event={field} fieldId={fieldId} typed={typed} error={error} onChange={setTyped} />
      <button type="submit" className="button button--plain">Save this day</button>
    </form>
  );
}
