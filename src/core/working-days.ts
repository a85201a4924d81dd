/**
 * Working days in England and Wales. A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday
 * (Care Planning Regulations 2010 reg 2(1); FPR 2010 r 2.3 for the court's business days, the same in effect).
 */
import {addDays, dayOfMonth, easterSunday, inShortWords, inWords, isWeekend, weekdayOf, yearOf, type IsoDate} from './calendar';

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

const usualByYear = new Map<number, Record<IsoDate, string>>();

/** The same for a year asked for before: they do not change. */
function usualHolidaysOf(year: number): Record<IsoDate, string> {
  const days = usualByYear.get(year) ?? usualHolidays(year);
  usualByYear.set(year, days);
  return days;
}

/** The name of the holiday on a weekday, if it is one, and whether the official list says so. */
export function holidayOn(date: IsoDate, list: BankHolidays): {name?: string; official: boolean} {
  if (date >= list.from && date <= list.until) return {name: list.names[date], official: true};
  return {name: usualHolidaysOf(yearOf(date))[date], official: false};
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
  const counted = countsOf(list);
  const key = `${start} ${count * step}`;
  const known = counted.get(key) ?? countAfresh(start, count, step, list);
  counted.set(key, known);
  return known;
}

// Many rules count the same days from the same event, and a board does so for a hundred children: each count is done once. Few are kept.
const mostCounts = 2000;
const countsByList = new WeakMap<BankHolidays, Map<string, WorkingDayCount>>();

function countsOf(list: BankHolidays): Map<string, WorkingDayCount> {
  const kept = countsByList.get(list);
  if (kept && kept.size < mostCounts) return kept;
  const fresh = new Map<string, WorkingDayCount>();
  countsByList.set(list, fresh);
  return fresh;
}

function countAfresh(start: IsoDate, count: number, step: 1 | -1, list: BankHolidays): WorkingDayCount {
  const {unofficial, ...usual} = walk(start, count, step, list, 'usual');
  if (!unofficial) return usual;
  const ends = [walk(start, count, step, list, 'fewer holidays').date, walk(start, count, step, list, 'more holidays').date].sort();
  return {...usual, range: {earliest: ends[0]!, latest: ends[1]!}};
}

/** No line of the workings names more weekends than a reader can tick off at a glance. */
const weekendsALine = 5;

type Run = {from: IsoDate; to: IsoDate};

/** Weekend days in order, a Saturday with its Sunday. A count that starts on a Saturday passes over the Sunday alone. */
const weekendsOf = (days: IsoDate[]): Run[] => days.reduce<Run[]>((runs, day) => {
  const last = runs[runs.length - 1];
  return last && addDays(last.to, 1) === day ? [...runs.slice(0, -1), {from: last.from, to: day}] : [...runs, {from: day, to: day}];
}, []);

const withoutYear = (date: IsoDate) => inShortWords(date).replace(/ \d{4}$/, '');

function weekendInWords({from, to}: Run): string {
  if (from === to) return inWords(from).replace(/ \d{4}$/, '');
  return from.slice(0, 7) === to.slice(0, 7) ? `${dayOfMonth(from)}–${withoutYear(to)}` : `${withoutYear(from)}–${withoutYear(to)}`;
}

/** A few weekends to a line, each line within one year. */
function weekendLines(runs: Run[]): string[] {
  const years = [...new Set(runs.map((run) => yearOf(run.to)))];
  return years.flatMap((year) => {
    const own = runs.filter((run) => yearOf(run.to) === year);
    const lines = Array.from({length: Math.ceil(own.length / weekendsALine)}, (_, i) => own.slice(i * weekendsALine, (i + 1) * weekendsALine));
    return lines.map((line) => `Not counted: weekend${line.length > 1 ? 's' : ''} of ${line.map(weekendInWords).join(', ').replace(/, (?=[^,]*$)/, ' and ')} ${year}.`);
  });
}

const wordsBySkipped = new WeakMap<WorkingDayCount['skipped'], string[]>();

/** Says which days were passed over, in order of date: weekends by their dates, a few to a line, then holidays one by one. */
export function skippedInWords(skipped: WorkingDayCount['skipped']): string[] {
  const words = wordsBySkipped.get(skipped) ?? sayAfresh(skipped);
  wordsBySkipped.set(skipped, words);
  return words;
}

function sayAfresh(skipped: WorkingDayCount['skipped']): string[] {
  // A count back passed over them in the other order.
  const inOrder = skipped.length > 1 && skipped[0]!.date > skipped[1]!.date ? [...skipped].reverse() : skipped;
  const weekends = inOrder.filter((day) => day.why === 'weekend').map((day) => day.date);
  const holidays = inOrder.filter((day) => day.why !== 'weekend');
  return [...weekendLines(weekendsOf(weekends)), ...holidays.map((day) => `Not counted: ${inWords(day.date)}, ${day.why}.`)];
}
