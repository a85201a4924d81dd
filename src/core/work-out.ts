/** Works out the dates of a timescale from the dates a user knows, with workings that a practitioner can check by hand. */
import {addDays, addMonths, dayOfMonth, daysInMonth, inWords, isIsoDate, isLeapYear, yearOf, type IsoDate} from './calendar';
import {eventsOf, type Count, type Unit} from './count';
import {countWorkingDays, skippedInWords, type BankHolidays} from './working-days';
import {isLocalTime, localWithOffset, meaningsOf, momentInWords} from './uk-time';

export const dateKinds = ['deadline', 'earliest', 'window-start', 'window-end', 'other-reading'] as const;
/** What a date is: the last day to act, the first day one may, the two ends of a window, or a second lawful reading. */
export type DateKind = (typeof dateKinds)[number];

/** One date a rule gives: the count that makes it, and which reading it is where the law can be read two ways. */
export type DateRule = {kind: DateKind; count: Count; words: string; reading?: string};

/** A rule's text from a start date on. The newest version that had started on the day of the event applies. */
export type Version = {from: IsoDate; dates: DateRule[]} | {from: IsoDate; noDate: string};

/** What the user has entered: a date, a local time or a whole number for each event id. */
export type Events = Readonly<Record<string, string>>;

/** Everything outside the rule that a date depends on, and the name and kind of every event there is. */
export type Setting = {
  /** The day the content was last reviewed: every print and file carries it. */
  dataDate: IsoDate;
  holidays: BankHolidays;
  labels: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, 'date' | 'time' | 'number'>>;
};

export type WorkedDate = {
  kind: DateKind;
  /** `YYYY-MM-DD`, or for a rule in hours UK local time with its offset. */
  date: string;
  reading?: string;
  workings: string[];
  /** Set when the date rests on bank holidays that are not yet announced: the earliest and latest it could be, and why. */
  provisional?: {earliest: IsoDate; latest: IsoDate; because: string};
};

/** Either the dates, the safer reading first, or why none can be given and which events are missing. */
export type Outcome = {known: true; dates: WorkedDate[]} | {known: false; because: string; needs: string[]};

type Step = {ok: true; date: IsoDate; minutes?: number; range?: {earliest: IsoDate; latest: IsoDate}; workings: string[]; forks: boolean};
type Stop = {ok: false; because: string; needs: string[]};
type Reading = 'first' | 'second';

/**
 * The dates a rule gives for the events entered.
 * @example workOut(rule.versions, {'became-looked-after': '2026-03-27'}, setting) // deadline 2026-04-28
 */
export function workOut(versions: readonly Version[], events: Events, setting: Setting): Outcome {
  const newest = versions[versions.length - 1]!;
  if ('noDate' in newest) return {known: false, because: newest.noDate, needs: []};
  const needs = [...new Set(newest.dates.flatMap((rule) => missing(rule.count, events)))];
  if (needs.length > 0) return {known: false, because: `It needs ${listOf(needs.map((event) => labelOf(event, setting)))}.`, needs};

  const start = newest.dates.flatMap((rule) => startsOf(rule.count, events)).sort().pop();
  const version = start === undefined ? newest : [...versions].reverse().find((v) => v.from <= start);
  if (!version) return {known: false, because: `This rule began on ${inWords(versions[0]!.from)}. It does not say what applied before.`, needs: []};
  if ('noDate' in version) return {known: false, because: version.noDate, needs: []};

  const dates: WorkedDate[] = [];
  for (const rule of version.dates) {
    const worked = workOutDate(rule, events, setting);
    if (!Array.isArray(worked)) return {known: false, because: worked.because, needs: worked.needs};
    dates.push(...worked.filter((date) => !dates.some((earlier) => earlier.date === date.date && date.kind === 'other-reading')));
  }
  return {known: true, dates};
}

/** The events that a count cannot do without and that are not entered. */
function missing(count: Count, events: Events): string[] {
  switch (count.type) {
    case 'period': case 'birthday': return missing(count.of, events);
    case 'later': {
      const sides = count.of.map((one) => missing(one, events));
      return count.knownIsEnough && sides.some((side) => side.length === 0) ? [] : sides.flat();
    }
    case 'event': case 'clear notice': return eventsOf(count).filter((event) => events[event] === undefined);
    default: return count satisfies never;
  }
}

/** The days from which a count runs: for an age, the birthday and not the birth. They choose the version that applies. */
function startsOf(count: Count, events: Events): IsoDate[] {
  switch (count.type) {
    case 'event': return [(events[count.event] ?? '').slice(0, 10)].filter(isIsoDate);
    case 'birthday': return startsOf(count.of, events).map((born) => addMonths(born, count.age * 12));
    case 'period': return startsOf(count.of, events);
    case 'later': return count.of.flatMap((one) => startsOf(one, events));
    case 'clear notice': return startsOf({type: 'event', event: count.served}, events);
    default: return count satisfies never;
  }
}

/** One date rule: one date, or two where the law can be read two ways on these dates, the safer first. */
function workOutDate(rule: DateRule, events: Events, setting: Setting): WorkedDate[] | Stop {
  const first = evaluate(rule.count, events, setting, 'first');
  if (!first.ok) return first;
  const second = first.forks ? evaluate(rule.count, events, setting, 'second') : first;
  if (!second.ok) return second;
  const main = asWorkedDate(rule, first);
  const other = asWorkedDate(rule, second);
  if (main.date === other.date) return [main];
  // An age is reached on 1 March in a year with no 29 February; what is counted from it takes the safer reading for the one who must act.
  const mainIsSafer = rule.count.type === 'birthday' || (rule.kind === 'earliest' || rule.kind === 'window-start' ? main.date > other.date : main.date < other.date);
  const [safer, less] = mainIsSafer ? [main, other] : [other, main];
  return rule.kind === 'other-reading' ? [safer] : [safer, {...less, kind: 'other-reading', reading: less.reading ?? 'the other lawful reading'}];
}

function asWorkedDate(rule: DateRule, step: Step): WorkedDate {
  const date = step.minutes === undefined ? step.date : localWithOffset(step.minutes);
  return {
    kind: rule.kind,
    date,
    workings: step.workings,
    ...(rule.reading === undefined ? {} : {reading: rule.reading}),
    ...(step.range === undefined ? {} : {provisional: {...step.range, because: 'The count runs outside the official list of bank holidays. The range allows for two days a year being added or moved.'}}),
  };
}

function evaluate(count: Count, events: Events, setting: Setting, reading: Reading): Step | Stop {
  switch (count.type) {
    case 'event': return evaluateEvent(count.event, events, setting, reading);
    case 'birthday': return evaluateBirthday(count.age, evaluate(count.of, events, setting, reading), reading);
    case 'later': return laterOf(evaluate(count.of[0], events, setting, reading), evaluate(count.of[1], events, setting, reading), count.knownIsEnough);
    case 'clear notice': return evaluateNotice(count, events, setting);
    case 'period': {
      const from = evaluate(count.of, events, setting, reading);
      return from.ok ? addPeriod(count, from, setting, reading) : from;
    }
    default: return count satisfies never;
  }
}

function evaluateEvent(event: string, events: Events, setting: Setting, reading: Reading): Step | Stop {
  const value = events[event];
  const label = labelOf(event, setting);
  if (value === undefined) return {ok: false, because: `It needs ${label}.`, needs: [event]};
  if (isLocalTime(value)) {
    const meanings = meaningsOf(value);
    if (meanings.length === 0) return {ok: false, because: `${momentInWords(value)} did not happen: the clocks went forward over it. Check the time of “${label}”.`, needs: []};
    const minutes = reading === 'second' ? meanings[meanings.length - 1]! : meanings[0]!;
    return {ok: true, date: value.slice(0, 10), minutes, workings: [`Start: ${label}, ${momentInWords(localWithOffset(minutes))}.`], forks: meanings.length > 1};
  }
  if (isIsoDate(value)) return {ok: true, date: value, workings: [`Start: ${label}, ${inWords(value)}.`], forks: false};
  return {ok: false, because: `“${label}” is not a date we can read.`, needs: []};
}

/** Family Law Reform Act 1969 s 9(1): an age is reached at the start of the anniversary. It is silent on 29 February in a common year. */
function evaluateBirthday(age: number, from: Step | Stop, reading: Reading): Step | Stop {
  if (!from.ok) return from;
  const leapChild = from.date.slice(5) === '02-29';
  const year = yearOf(from.date) + age;
  const forks = leapChild && !isLeapYear(year);
  const day = forks ? (reading === 'first' ? '03-01' : '02-28') : from.date.slice(5);
  const date = `${String(year).padStart(4, '0')}-${day}`;
  const why = forks ? ` There is no 29 February in ${year}: this reading takes ${reading === 'first' ? '1 March' : '28 February'}.` : '';
  return {...from, date, forks: from.forks || forks, workings: [...from.workings, `Birthday ${age} is ${inWords(date)}.${why}`]};
}

function laterOf(a: Step | Stop, b: Step | Stop, knownIsEnough: boolean): Step | Stop {
  if (!a.ok) return knownIsEnough && b.ok && a.needs.length > 0 ? b : a;
  if (!b.ok) return knownIsEnough && b.needs.length > 0 ? a : b;
  const later = a.date >= b.date ? a : b;
  return {...later, forks: a.forks || b.forks, workings: [...a.workings, ...b.workings, `The later of the two is ${inWords(later.date)}.`]};
}

function evaluateNotice(count: Extract<Count, {type: 'clear notice'}>, events: Events, setting: Setting): Step | Stop {
  const days = Number(events[count.days]);
  const served = events[count.served];
  if (!Number.isInteger(days) || days < 1 || days > 365) return {ok: false, because: 'The days of notice must be a whole number from 1 to 365.', needs: []};
  if (served === undefined || !isIsoDate(served)) return {ok: false, because: `“${labelOf(count.served, setting)}” is not a date we can read.`, needs: []};
  const business = days <= 7;
  const from: Step = {ok: true, date: served, workings: [`Served on ${inWords(served)}. That day is left out, and so is the day of the hearing.`], forks: false};
  return addPeriod({amount: days + 1, unit: business ? 'business days' : 'days', clear: false, direction: 'after'}, {
    ...from,
    workings: [...from.workings, business ? 'The period is 7 days or less, so only business days count.' : 'The period is more than 7 days, so every day counts.'],
  }, setting, 'first');
}

type Period = {amount: number; unit: Unit; clear: boolean; direction: 'after' | 'beginning with' | 'before'};

/** Adds a period to each end of what is known so far, so that a provisional date stays a range through a chain. */
function addPeriod(period: Period, from: Step, setting: Setting, reading: Reading): Step | Stop {
  if (period.unit === 'hours') return addHours(period, from);
  const {minutes: _, ...day} = from;
  const main = addDayPeriod(period, day, setting, reading);
  if (!from.range) return main;
  const ends = [from.range.earliest, from.range.latest].map((date) => addDayPeriod(period, {ok: true, date, workings: [], forks: false}, setting, reading));
  const all = ends.flatMap((end) => [end.range?.earliest ?? end.date, end.range?.latest ?? end.date]).sort();
  return {...main, range: {earliest: all[0]!, latest: all[all.length - 1]!}};
}

function addHours(period: Period, from: Step): Step | Stop {
  if (from.minutes === undefined) return {ok: false, because: 'This limit is in hours, so it needs the time of day as well as the date.', needs: []};
  const minutes = from.minutes + (period.direction === 'before' ? -60 : 60) * period.amount;
  return {...from, minutes, date: localWithOffset(minutes).slice(0, 10), workings: [...from.workings, `${period.amount} hours run without a break, nights, weekends and holidays included.`, `That is ${momentInWords(localWithOffset(minutes))}.`]};
}

function addDayPeriod(period: Period, from: Step, setting: Setting, reading: Reading): Step {
  const step = period.direction === 'before' ? -1 : 1;
  const inclusive = period.direction === 'beginning with';
  // "Clear" leaves out both ends, so the far day is one further on.
  const amount = period.amount + (period.clear ? 1 : 0);
  const opening = openingLine(period, from.date);
  switch (period.unit) {
    case 'working days':
    case 'business days': {
      // "Beginning with" a day that is not a working day starts on the next one: counting from the day before finds it.
      const counted = countWorkingDays(inclusive ? addDays(from.date, -1) : from.date, amount, step, setting.holidays);
      return {...from, date: counted.date, ...(counted.range ? {range: counted.range} : {}),
        workings: [...from.workings, opening, ...skippedInWords(counted.skipped), `${capital(ordinal(amount))} ${period.unit.replace(/s$/, '')}: ${inWords(counted.date)}.`]};
    }
    case 'days':
    case 'weeks': {
      const days = amount * (period.unit === 'weeks' ? 7 : 1) - (inclusive ? 1 : 0);
      const date = addDays(from.date, step * days);
      const sum = period.unit === 'weeks' ? `${amount} weeks are ${amount * 7} days. ` : '';
      return {...from, date, workings: [...from.workings, opening, `${sum}Every day counts, weekends and holidays too: ${inWords(date)}.`]};
    }
    case 'months':
    case 'years': {
      const count = step * amount * (period.unit === 'years' ? 12 : 1);
      return {...from, ...addMonthPeriod(from, count, inclusive, reading, `${amount} ${period.unit}`, opening)};
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

const labelOf = (event: string, setting: Setting) => setting.labels[event] ?? event;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listOf = (parts: string[]) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`);

/** `20th`, `1st`, `23rd`. */
export function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
