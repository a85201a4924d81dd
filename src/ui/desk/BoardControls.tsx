import {useId, useState, type FormEvent} from 'react';
import {boardStandings, type BoardFilter} from '../../core/board';
import {inShortWords, type IsoDate} from '../../core/calendar';
import {legalStatuses, legalStatusNames} from '../../core/case-facts';
import type {EventField} from '../../core/views';
import {DateField, nothingTyped, type FieldError} from '../timescale/DateField';
import {readEntries} from '../timescale/entry';
import {ErrorSummary} from '../timescale/ErrorSummary';
import {Choice} from './Choice';
import styles from './desk.module.css';
import {standingNames} from './standings';

const asAtField: EventField = {id: 'as-at', label: 'As at', hint: 'The day to judge “overdue” and “due soon” by. Leave it empty for today.', kind: 'date'};

/** The "as at" date of the board. Nothing given is today. */
export function AsAt({asAt, onChange}: {asAt: IsoDate; onChange: (asAt: IsoDate | undefined) => void}) {
  const fieldId = useId();
  const [typed, setTyped] = useState(nothingTyped);
  const [error, setError] = useState<FieldError>();
  const [attempt, setAttempt] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const {values, errors} = readEntries([asAtField], {'as-at': typed});
    setError(errors['as-at']);
    setAttempt(attempt + 1);
    if (!errors['as-at']) onChange(values['as-at']);
  };
  return (
    <details className={styles.asAt}>
      <summary>Show the board as at another day than {inShortWords(asAt)}</summary>
      <form onSubmit={submit} noValidate aria-label="As at date">
        <ErrorSummary attempt={attempt} errors={error ? [{fieldId, message: error.message}] : []} />
        <DateField event={asAtField} fieldId={fieldId} typed={typed} error={error} onChange={setTyped} />
        <button type="submit" className="button button--plain">Show this day</button>
      </form>
    </details>
  );
}

const statuses = [...legalStatuses, 'not given'] as const;
const statusNames = {...legalStatusNames, 'not given': 'Not given'};

/** Which rows to show. */
export const Filter = ({filter, onChange}: {filter: BoardFilter; onChange: (filter: BoardFilter) => void}) => (
  <div className={styles.choices}>
    <Choice label="Show standing" value={filter.standing} options={boardStandings} names={standingNames} empty="Every standing" onChange={(standing) => onChange({...filter, standing})} />
    <Choice label="Show legal status" value={filter.legalStatus} options={statuses} names={statusNames} empty="Every legal status" onChange={(legalStatus) => onChange({...filter, legalStatus})} />
  </div>
);
