import {useId, useState, type FormEvent} from 'react';
import {latestStart, type Backward, type Start} from '../../core/backward';
import {inShortWords} from '../../core/calendar';
import type {EventField} from '../../core/views';
import type {Setting, Version} from '../../core/work-out';
import {DateField, nothingTyped, type FieldError} from './DateField';
import {readEntries} from './entry';
import {kindNames, sayDate} from './Result';
import styles from './timescale.module.css';

const target: EventField = {id: 'target', label: 'The date to meet', hint: 'A hearing, a panel or a day by which you want it done.', kind: 'date'};

type Props = {versions: Version[]; event: EventField; setting: Setting};

/** "What is the latest start that still meets this date?", for a rule that counts from one event. */
export function WorkBackwards({versions, event, setting}: Props) {
  const fieldId = useId();
  const [typed, setTyped] = useState(nothingTyped);
  const [error, setError] = useState<FieldError>();
  const [found, setFound] = useState<{answer: Backward; day: string}>();

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const {values, errors} = readEntries([target], {target: typed});
    const day = values.target;
    const wrong = errors.target ?? (day === undefined ? {message: 'Enter the date to meet', fields: ['day' as const]} : undefined);
    setError(wrong);
    setFound(wrong ? undefined : {answer: latestStart(versions, event.id, day!, {}, setting), day: day!});
    if (wrong) document.getElementById(fieldId)?.focus();
  };

  return (
    <details className={styles.backwards}>
      <summary>Work backwards from a date</summary>
      <form onSubmit={submit} noValidate aria-label="Work backwards">
        <DateField event={target} fieldId={fieldId} typed={typed} error={error} onChange={setTyped} />
        <button type="submit" className="button button--plain">Find the start</button>
        <div role="status" className={styles.live}>
          {found && !found.answer.known && <p className={styles.unknown}>{found.answer.because}</p>}
          {found?.answer.known && found.answer.starts.map((start, i) => <OneStart key={i} start={start} event={event} day={found.day} />)}
        </div>
      </form>
    </details>
  );
}

function OneStart({start, event, day}: {start: Start; event: EventField; day: string}) {
  const unit = start.start.length > 10 ? 'minute' : 'day';
  const what = kindNames[start.kind].toLowerCase();
  const {provisional} = start;
  return (
    <div className={styles.oneStart}>
      <p>
        {start.side === 'latest' ? `The latest “${event.label}” that still meets ${inShortWords(day)}:` : `Done on ${inShortWords(day)}, it is in time for “${event.label}” from this date on:`}{' '}
        <strong className={styles.date}>{provisional ? `between ${sayDate(provisional.earliest)} and ${sayDate(provisional.latest)}, provisional` : sayDate(start.start)}</strong>
      </p>
      {start.reading && <p className="quiet">This reading: {start.reading}.</p>}
      {provisional
        ? <p className="quiet">The count runs outside the official list of bank holidays. {start.side === 'latest' ? sayDate(provisional.earliest) : sayDate(provisional.latest)} is safe whatever is announced. The range allows for two days a year being added or moved.</p>
        : <p className="quiet">Check it forwards: from {sayDate(start.start)} the {what} is {sayDate(start.gives)}. One {unit} {start.side === 'latest' ? 'later' : 'earlier'}, it is {sayDate(start.beyond)}.</p>}
    </div>
  );
}
