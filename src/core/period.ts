/** Adds the period of a rule to a day or a moment, and says how: one line of workings for each step a practitioner would take by hand. */
import {addDays, addMonths, dayOfMonth, daysInMonth, inWords, yearOf, type IsoDate} from './calendar';
import type {Direction, Unit} from './count';
import {localWithOffset, momentInWords} from './uk-time';
import {countWorkingDays, skippedInWords, type BankHolidays} from './working-days';

/** A date on the way to the answer, with what led to it. `forks` is set where the law can be read two ways on these dates. */
export type Step = {ok: true; date: IsoDate; minutes?: number; range?: {earliest: IsoDate; latest: IsoDate}; workings: string[]; forks: boolean};
/** Why no date can be given. */
export type Stop = {ok: false; because: string; needs: string[]};
/** Which of two lawful readings is taken. */
export type Reading = 'first' | 'second';

export type Period = {amount: number; unit: Unit; clear: boolean; direction: Direction};

/** Adds a period to each end of what is known so far, so that a provisional date stays a range through a chain. */
export function addPeriod(period: Period, from: Step, holidays: BankHolidays, reading: Reading): Step | Stop {
  if (period.unit === 'hours') return addHours(period, from);
  const {minutes: _, ...day} = from;
  const main = addDayPeriod(period, day, holidays, reading);
  if (!from.range) return main;
  const ends = [from.range.earliest, from.range.latest].map((date) => addDayPeriod(period, {ok: true, date, workings: [], forks: false}, holidays, reading));
  const all = ends.flatMap((end) => [end.range?.earliest ?? end.date, end.range?.latest ?? end.date]).sort();
  return {...main, range: {earliest: all[0]!, latest: all[all.length - 1]!}};
}

function addHours(period: Period, from: Step): Step | Stop {
  if (from.minutes === undefined) return {ok: false, because: 'This limit is in hours, so it needs the time of day as well as the date.', needs: []};
  const minutes = from.minutes + (period.direction === 'before' ? -60 : 60) * period.amount;
  return {...from, minutes, date: localWithOffset(minutes).slice(0, 10), workings: [...from.workings, `${period.amount} hours run without a break, nights, weekends and holidays included.`, `That is ${momentInWords(localWithOffset(minutes))}.`]};
}

function addDayPeriod(period: Period, from: Step, holidays: BankHolidays, reading: Reading): Step {
  const step = period.direction === 'before' ? -1 : 1;
  const inclusive = period.direction === 'beginning with';
  // "Clear" leaves out both ends, so the far day is one further on.
  const amount = period.amount + (period.clear ? 1 : 0);
  const opening = openingLine(period, from.date);
  switch (period.unit) {
    case 'working days':
    case 'business days': {
      // "Beginning with" a day that is not a working day starts on the next one: counting from the day before finds it.
      const counted = countWorkingDays(inclusive ? addDays(from.date, -1) : from.date, amount, step, holidays);
      return {...from, date: counted.date, ...(counted.range ? {range: counted.range} : {}),
        workings: [...from.workings, opening, ...skippedInWords(counted.skipped), `${capital(ordinal(amount))} ${period.unit.replace(/s$/, '')}: ${inWords(counted.date)}.`]};
    }
    case 'days':
    case 'weeks': {
      const days = amount * (period.unit === 'weeks' ? 7 : 1) - (inclusive ? 1 : 0);
      const date = addDays(from.date, step * days);
      const sum = period.unit !== 'weeks' ? '' : amount === 1 ? 'One week is 7 days. ' : `${amount} weeks are ${amount * 7} days. `;
      return {...from, date, workings: [...from.workings, opening, `${sum}Every day counts, weekends and holidays too: ${inWords(date)}.`]};
    }
    case 'months':
    case 'years': {
      const count = step * amount * (period.unit === 'years' ? 12 : 1);
      return {...from, ...addMonthPeriod(from, count, inclusive, reading, `${amount} ${amount === 1 ? period.unit.slice(0, -1) : period.unit}`, opening)};
    }
    case 'hours': throw new Error('hours are added by addHours');
    default: return period.unit satisfies never;
  }
}

function addMonthPeriod(from: Step, months: number, inclusive: boolean, reading: Reading, name: string, opening: string): Pick<Step, 'date' | 'workings' | 'forks'> {
  const corresponding = addMonths(from.date, months);
  const noSuchDay = dayOfMonth(corresponding) !== dayOfMonth(from.date);
  const rounding = noSuchDay ? `There is no such day in that month, so it ends on the last: ${inWords(corresponding)}.` : `The same date ${name} ${months < 0 ? 'back' : 'on'} is ${inWords(corresponding)}.`;
  if (!inclusive) return {date: corresponding, forks: from.forks, workings: [...from.workings, opening, rounding]};
  // Where the month has no corresponding date, the period may be said to end on its last day, or the day before that.
  const lastDay = noSuchDay && reading === 'second';
  const date = lastDay ? `${corresponding.slice(0, 8)}${daysInMonth(yearOf(corresponding), Number(corresponding.slice(5, 7)))}` : addDays(corresponding, -1);
  return {date, forks: from.forks || noSuchDay, workings: [...from.workings, opening, rounding, lastDay ? 'This reading ends on the last day of the month.' : `The first day was counted, so the period ends the day before: ${inWords(date)}.`]};
}

function openingLine(period: Period, date: IsoDate): string {
  if (period.direction === 'beginning with') return `${inWords(date)} is day 1: the words “beginning with” count it in.`;
  const back = period.direction === 'before' ? ' Count back from it.' : '';
  return `${inWords(date)} is day 0 and is not counted.${back}${period.clear ? ' “Clear” leaves out the last day as well.' : ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `20th`, `1st`, `23rd`. */
export function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
