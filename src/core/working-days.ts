/**
 * Working days in England and Wales. A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday
 * (Care Planning Regulations 2010 reg 2(1); FPR 2010 r 2.3 for the court's business days, the same in effect).
 */
import {addDays, easterSunday, inWords, isWeekend, weekdayOf, yearOf, type IsoDate} from './calendar';

/** The official list: every weekday that is not a working day from `from` until `until`, and its name. */
export type BankHolidays = {from: IsoDate; until: IsoDate; names: Readonly<Record<IsoDate, string>>};

/** Outside the official list, the range assumes that at most this many days a year are added or moved: a stated assumption, not a law. */
export const mostChangesAYear = 2;

const mondayOnOrAfter = (date: IsoDate) => addDays(date, (7 - weekdayOf(date)) % 7);
const lastMondayBefore = (date: IsoDate) => addDays(date, -(weekdayOf(addDays(date, -1)) + 1));

/**
 * The weekday holidays a year has by the standing rules: Banking and Financial Dealings Act 1971 Sch 1, the yearly proclamations, and
 * the common-law days. One-off holidays are not among them, which is why an answer that rests on these is provisional.
 */
export function usualHolidays(year: number): Record<IsoDate, string> {
  const easter = easterSunday(year);
  const christmas = `${year}-12-25`;
  const christmasWeekday = weekdayOf(christmas);
  const days: Record<IsoDate, string> = {
    [addDays(easter, -2)]: 'Good Friday',
    [addDays(easter, 1)]: 'Easter Monday',
    [mondayOnOrAfter(`${year}-05-01`)]: 'Early May bank holiday',
    [lastMondayBefore(`${year}-06-01`)]: 'Spring bank holiday',
    [lastMondayBefore(`${year}-09-01`)]: 'Summer bank holiday',
  };
  const newYear = `${year}-01-01`;
  days[isWeekend(newYear) ? mondayOnOrAfter(newYear) : newYear] = isWeekend(newYear) ? 'New Year’s Day (substitute day)' : 'New Year’s Day';
  if (christmasWeekday < 5) days[christmas] = 'Christmas Day';
  if (christmasWeekday < 4) days[`${year}-12-26`] = 'Boxing Day';
  if (christmasWeekday === 4) days[`${year}-12-28`] = 'Boxing Day (substitute day)'; // 26 December is a Saturday
  if (christmasWeekday === 5) {
    days[`${year}-12-27`] = 'Christmas Day (substitute day)'; // 25 Saturday, 26 Sunday
    days[`${year}-12-28`] = 'Boxing Day (substitute day)';
  }
  if (christmasWeekday === 6) {
    days[`${year}-12-26`] = 'Boxing Day'; // 25 Sunday
    days[`${year}-12-27`] = 'Christmas Day (substitute day)';
  }
  return days;
}

/** The name of the holiday on a weekday, if it is one, and whether the official list says so. */
export function holidayOn(date: IsoDate, list: BankHolidays): {name?: string; official: boolean} {
  if (date >= list.from && date <= list.until) return {name: list.names[date], official: true};
  return {name: usualHolidays(yearOf(date))[date], official: false};
}

/** True for a working day, by the official list, or by the standing rules outside it. */
export const isWorkingDay = (date: IsoDate, list: BankHolidays) => !isWeekend(date) && holidayOn(date, list).name === undefined;

export type WorkingDayCount = {
  date: IsoDate;
  /** Days passed over, and why, in order. */
  skipped: {date: IsoDate; why: string}[];
  /** Set when the count ran outside the official list: the earliest and latest it could be. */
  range?: {earliest: IsoDate; latest: IsoDate};
};

type Assume = 'usual' | 'fewer holidays' | 'more holidays';

/** Walks from `start` (not itself counted) until `count` working days have passed, forwards or back. */
function walk(start: IsoDate, count: number, step: 1 | -1, list: BankHolidays, assume: Assume): WorkingDayCount & {unofficial: boolean} {
  const changes = new Map<number, number>();
  const skipped: WorkingDayCount['skipped'] = [];
  let unofficial = false;
  let date = start;
  for (let left = count; left > 0;) {
    date = addDays(date, step);
    if (isWeekend(date)) {
      skipped.push({date, why: 'weekend'});
      continue;
    }
    const {name, official} = holidayOn(date, list);
    if (!official) unofficial = true;
    const year = yearOf(date);
    const used = changes.get(year) ?? 0;
    const mayChange = !official && used < mostChangesAYear;
    const change = mayChange && ((assume === 'fewer holidays' && name !== undefined) || (assume === 'more holidays' && name === undefined));
    if (change) changes.set(year, used + 1);
    const works = change ? assume === 'fewer holidays' : name === undefined;
    if (works) left -= 1;
    else skipped.push({date, why: name ?? 'a holiday not yet announced'});
  }
  return {date, skipped, unofficial};
}

/**
 * The day that is `count` working days after `start` (before it, when `step` is -1). `start` is day 0 and is not counted.
 * Outside the official list the date rests on the standing rules, and `range` says how early and late it could be if at most two days
 * a year were added or moved.
 */
export function countWorkingDays(start: IsoDate, count: number, step: 1 | -1, list: BankHolidays): WorkingDayCount {
  const {unofficial, ...usual} = walk(start, count, step, list, 'usual');
  if (!unofficial) return usual;
  const ends = [walk(start, count, step, list, 'fewer holidays').date, walk(start, count, step, list, 'more holidays').date].sort();
  return {...usual, range: {earliest: ends[0]!, latest: ends[1]!}};
}

/** Says which days were passed over: weekends together, holidays one by one. */
export function skippedInWords(skipped: WorkingDayCount['skipped']): string[] {
  const weekends = skipped.filter((day) => day.why === 'weekend').length;
  const holidays = skipped.filter((day) => day.why !== 'weekend');
  const lines = holidays.map((day) => `Not counted: ${inWords(day.date)}, ${day.why}.`);
  if (weekends > 0) lines.unshift(`Not counted: ${weekends} weekend ${weekends === 1 ? 'day' : 'days'} on the way.`);
  return lines;
}
