import {useId, useState, type FormEvent} from 'react';
import {outOfOrder} from '../../core/case';
import type {EventField} from '../../core/views';
import {workOut, type Outcome, type Setting, type Version} from '../../core/work-out';
import {CopyLink} from './CopyLink';
import {DateField, nothingTyped, type FieldError, type Typed} from './DateField';
import {readEntries, typedFrom} from './entry';
import {ErrorSummary} from './ErrorSummary';
import {PrintStamp} from './PrintStamp';
import {Result} from './Result';
import styles from './timescale.module.css';
import {useCaseLink} from './useCaseLink';

type Props = {ruleId: string; versions: Version[]; events: EventField[]; setting: Setting; fromLink?: boolean};

/** One rule's own calculator, filled in by a link where `fromLink` says so. */
export function RuleCalculator({fromLink = false, ...props}: Props) {
  return fromLink ? <LinkedCalculator {...props} /> : <Calculator {...props} fromLink={false} message={undefined} given={undefined} />;
}

/** Each link gets a calculator afresh, so that nothing of an earlier one is left in its fields. */
function LinkedCalculator(props: Omit<Props, 'fromLink'>) {
  const [given, setGiven] = useState<{values: Record<string, string>; times: number}>();
  const message = useCaseLink(props.setting.kinds, (facts) => setGiven({values: ownEvents(facts.events, props.events), times: (given?.times ?? 0) + 1}));
  return <Calculator key={given?.times ?? 0} {...props} fromLink message={message} given={given?.values} />;
}

/** A link may carry dates for other rules too: a rule takes those it counts from. */
const ownEvents = (values: Record<string, string>, events: EventField[]) => Object.fromEntries(events.flatMap(({id}) => (values[id] === undefined ? [] : [[id, values[id]]])));

type CalculatorProps = Omit<Props, 'fromLink'> & {fromLink: boolean; message: string | undefined; given: Record<string, string> | undefined};

/** Dates in, deadline out, with workings. */
function Calculator({ruleId, versions, events, setting, fromLink, message, given}: CalculatorProps) {
  const base = useId();
  const [typed, setTyped] = useState<Record<string, Typed>>(given === undefined ? {} : typedFrom(given));
  const [errors, setErrors] = useState<Record<string, FieldError>>({});
  const [attempt, setAttempt] = useState(0);
  const workFrom = (values: Record<string, string>) => ({outcome: workOut(versions, values, setting), values});
  const [worked, setWorked] = useState<{outcome: Outcome; values: Record<string, string>} | undefined>(given && workFrom(given));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readEntries(events, typed);
    const {outcome} = workFrom(read.values);
    const missing = events.filter((e) => !outcome.known && outcome.needs.includes(e.id) && read.errors[e.id] === undefined);
    for (const e of missing) read.errors[e.id] = {message: `Enter ${e.kind === 'number' ? 'a number' : 'a date'} for “${e.label}”`, fields: ['day']};
    for (const wrong of outOfOrder(events, read.values)) read.errors[wrong.event] = {message: wrong.message, fields: ['day', 'month', 'year']};
    setErrors(read.errors);
    setAttempt(attempt + 1);
    if (Object.keys(read.errors).length === 0) setWorked(workFrom(read.values));
    else setWorked(undefined);
  };

  const fieldId = (event: EventField) => `${base}${event.id}`;
  return (
    <form className={styles.calculator} onSubmit={submit} noValidate aria-label="Work out the date">
      {message && <p className="error-summary" role="alert">{message}</p>}
      <ErrorSummary attempt={attempt} errors={events.filter((e) => errors[e.id]).map((e) => ({fieldId: fieldId(e), message: errors[e.id]!.message}))} />
      {events.map((event) => (
        <DateField key={event.id} event={event} fieldId={fieldId(event)} typed={typed[event.id] ?? nothingTyped} error={errors[event.id]} onChange={(next) => setTyped({...typed, [event.id]: next})} />
      ))}
      <button type="submit" className="button">Work out the date</button>
      <div role="status" className={styles.live}>{worked && <Result ruleId={ruleId} outcome={worked.outcome} dataDate={setting.dataDate} />}</div>
      {worked && <PrintStamp versions={versions} dataDate={setting.dataDate} />}
      {worked?.outcome.known && fromLink && <CopyLink path={`/timescales/${ruleId}`} facts={{events: worked.values}} />}
    </form>
  );
}
