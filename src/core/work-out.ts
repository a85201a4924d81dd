/** Works out the dates of a timescale from the dates a user knows, with workings that a practitioner can check by hand. */
import {addMonths, inWords, isIsoDate, isLeapYear, yearOf, type IsoDate} from './calendar';
import {eventsOf, type Count} from './count';
import {addPeriod, type Reading, type Step, type Stop} from './period';
import type {BankHolidays} from './working-days';
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

/**
 * The dates a rule gives for the events entered.
 * @example workOut(rule.versions, {'became-looked-after': '2026-03-27'}, setting) // deadline 2026-04-28
 */
export function workOut(versions: readonly Version[], events: Events, setting: Setting): Outcome {
  const newest = versions[versions.length - 1]!;
  const dated = versions.filter((version) => 'dates' in version);
  const counted = dated[dated.length - 1];
  if (!counted) return {known: false, because: noDateOf(newest), needs: []};
  const needs = [...new Set(counted.dates.flatMap((rule) => missing(rule.count, events)))];
  if (needs.length > 0) return {known: false, because: `It needs ${listOf(needs.map((event) => labelOf(event, setting)))}.`, needs};

  const start = counted.dates.flatMap((rule) => startsOf(rule.count, events)).sort().pop();
  const version = start === undefined ? newest : [...versions].reverse().find((v) => v.from <= start);
  if (!version) return {known: false, because: `This rule began on ${inWords(versions[0]!.from)}. It does not say what applied before.`, needs: []};
  if (!('dates' in version)) return {known: false, because: version.noDate, needs: []};

  const dates: WorkedDate[] = [];
  for (const rule of version.dates) {
    const worked = workOutDate(rule, events, setting);
    if (!Array.isArray(worked)) return {known: false, because: worked.because, needs: worked.needs};
    dates.push(...worked.filter((date) => !dates.some((earlier) => earlier.date === date.date && date.kind === 'other-reading')));
  }
  return {known: true, dates: dates.map((date) => ({...date, workings: [...date.workings, ...replacedInside(versions, version, date)]}))};
}

const noDateOf = (version: Version) => ('noDate' in version ? version.noDate : '');

/** A newer text of the rule may begin after the day that is counted from and before the date: the reader is told, since it may change the date. */
function replacedInside(versions: readonly Version[], used: Version, {date, provisional}: WorkedDate): string[] {
  const last = provisional?.latest ?? date.slice(0, 10);
  return versions.filter((version) => version.from > used.from && version.from <= last)
    .map((version) => `A newer text of this rule began on ${inWords(version.from)}, inside this period. The date above is by the text in force when the period began. Check whether the newer one changes it.`);
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
      return from.ok ? addPeriod(count, from, setting.holidays, reading) : from;
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
  }, setting.holidays, 'first');
}

const labelOf = (event: string, setting: Setting) => setting.labels[event] ?? event;
const listOf = (parts: string[]) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`);
