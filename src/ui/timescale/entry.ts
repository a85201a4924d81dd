import {partsOf, readClock, readDateParts} from '../../core/date-entry';
import type {EventField} from '../../core/views';
import {nothingTyped, type FieldError, type Typed} from './DateField';

/** What the fields of several events say: the values that can be used, and the errors beside each field. */
export type ReadEntries = {values: Record<string, string>; errors: Record<string, FieldError>};

function readOne(event: EventField, typed: Typed): {value?: string; error?: FieldError} {
  if (event.kind === 'number') {
    const text = typed.day.trim();
    if (text === '') return {};
    return /^[1-9]\d{0,2}$/.test(text) ? {value: text} : {error: {message: `${event.label} must be a whole number, like 3`, fields: ['day']}};
  }
  const date = readDateParts(typed, event.label);
  if (date.type === 'empty') return {};
  if (date.type === 'error') return {error: date};
  if (event.kind === 'date') return {value: date.date};
  const clock = readClock(typed.clock);
  return clock === undefined ? {error: {message: `${event.label} must include a time, like 9:30am or 16:45`, fields: ['clock']}} : {value: `${date.date}T${clock}`};
}

/** Reads every field. An empty field is no error here: the rule says what it still needs. */
export function readEntries(events: readonly EventField[], typed: Readonly<Record<string, Typed>>): ReadEntries {
  const read: ReadEntries = {values: {}, errors: {}};
  for (const event of events) {
    const {value, error} = readOne(event, typed[event.id] ?? nothingTyped);
    if (value !== undefined) read.values[event.id] = value;
    if (error) read.errors[event.id] = error;
  }
  return read;
}

/** The fields filled with known values, as a link gives them. */
export const typedFrom = (values: Readonly<Record<string, string>>): Record<string, Typed> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, /^\d{4}-/.test(value) ? {...partsOf(value.slice(0, 10)), clock: value.slice(11, 16)} : {...nothingTyped, day: value}]));
