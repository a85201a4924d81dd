/**
 * A timescale run backwards: the start that still meets a date one must keep. It asks the forward sum and never has one of its own, so
 * the two cannot disagree: the forward answer from the start is in time, and from a day later (a minute, for a rule in hours) it is not.
 */
import {addDays, daysBetween, isIsoDate, type IsoDate} from './calendar';
import {eventsOf, type Count} from './count';
import {workOut, type DateKind, type Events, type Setting, type Version, type WorkedDate} from './work-out';

export type Start = {
  kind: DateKind;
  reading?: string;
  /** `latest`: the last start whose date comes on or before the target. `earliest`, for a count before an event: the first event that the target is in time for. */
  side: 'latest' | 'earliest';
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` for a rule in hours. */
  start: string;
  /** What the rule gives from that start, and from the next day or minute beyond it. */
  gives: string;
  beyond: string;
  /** Set where the count runs outside the official list of bank holidays. Whatever is announced, the safe end is `earliest` for the latest start, `latest` for the earliest. */
  provisional?: {earliest: IsoDate; latest: IsoDate};
};

export type Backward = {known: true; starts: Start[]} | {known: false; because: string};

type Ask = {versions: readonly Version[]; event: string; events: Events; setting: Setting};
type End = 'date' | 'earliest' | 'latest';
type Given = {from: string; date: WorkedDate};

/** Further than any holiday, month end or leap day can move the answer from a first guess. */
const mostSteps = 400;

/** The event that a rule can be run backwards to: it counts from that date alone. `undefined` for a rule that needs two, or gives no date. */
export function soleEvent(versions: readonly Version[]): string | undefined {
  const newest = versions[versions.length - 1]!;
  const events = 'dates' in newest ? new Set(newest.dates.flatMap((rule) => eventsOf(rule.count))) : new Set<string>();
  return events.size === 1 ? [...events][0] : undefined;
}

function has(count: Count, found: (one: Extract<Count, {type: 'period'}>) => boolean): boolean {
  switch (count.type) {
    case 'period': return found(count) || has(count.of, found);
    case 'birthday': return has(count.of, found);
    case 'later': return count.of.some((one) => has(one, found));
    case 'event': case 'clear notice': return false;
    default: return count satisfies never;
  }
}

/**
 * "What is the latest start that still meets this date?" for each date of the rule, in its own order.
 * @param event the start to look for; other events that the rule needs are in `events`
 * @param target the date to meet
 * @example latestStart(rule.versions, 'became-looked-after', '2026-04-28', {}, setting) // 27 March 2026
 */
export function latestStart(versions: readonly Version[], event: string, target: IsoDate, events: Events, setting: Setting): Backward {
  const ask: Ask = {versions, event, events, setting};
  const newest = versions[versions.length - 1]!;
  if (!('dates' in newest)) return {known: false, because: newest.noDate};
  if (!isIsoDate(target)) return {known: false, because: 'That is not a date we can read.'};
  const inHours = newest.dates.some((rule) => has(rule.count, (period) => period.unit === 'hours'));
  const starts: Start[] = [];
  for (const [index, rule] of newest.dates.entries()) {
    // Act by a day before an event: the question is which events the target is in time for, and the first of them bounds the rest.
    const back = !inHours && has(rule.count, (period) => period.direction === 'before' && period.of.type === 'event');
    const found = inHours ? latestMinute(ask, index, target) : latestDay(ask, index, back ? addDays(target, -1) : target);
    if (typeof found === 'string') return {known: false, because: found};
    starts.push({...found, ...(back ? turned(found, ask, index) : {side: 'latest'}), kind: rule.kind, ...(rule.reading === undefined ? {} : {reading: rule.reading})});
  }
  return {known: true, starts};
}

type Found = Pick<Start, 'start' | 'gives' | 'beyond' | 'provisional'>;

/** The first start that comes too late for the day before is the earliest that is in time for the day itself. */
function turned(found: Found, ask: Ask, index: number): Pick<Start, 'side' | 'start' | 'gives' | 'beyond' | 'provisional'> {
  const start = addDays(found.start, 1);
  const {provisional} = found;
  const given = forward(ask, index, start);
  return {side: 'earliest', start, gives: typeof given === 'string' ? found.beyond : given.date.date, beyond: found.gives, ...(provisional && {provisional: {earliest: addDays(provisional.earliest, 1), latest: addDays(provisional.latest, 1)}})};
}

/** What one date of the rule comes to from a start, the safer reading of it; or why there is none. */
function forward({versions, event, events, setting}: Ask, index: number, from: string): Given | string {
  const newest = versions[versions.length - 1]!;
  const one = 'dates' in newest ? versions.map((version): Version => ('dates' in version ? {...version, dates: [version.dates[index] ?? version.dates[0]!]} : version)) : versions;
  const outcome = workOut(one, {...events, [event]: from}, setting);
  return outcome.known ? {from, date: outcome.dates[0]!} : outcome.because;
}

const endOf = ({date, provisional}: WorkedDate, end: End) => (end === 'date' || !provisional ? date.slice(0, 10) : provisional[end]);

/** The last day from which the date comes on or before the target: a guess by the forward distance, then day by day. */
function lastDay(ask: Ask, index: number, target: IsoDate, end: End, guess: IsoDate): {start: Given; beyond: Given} | string {
  let day = guess;
  for (let step = 0; step < mostSteps; step += 1) {
    const here = forward(ask, index, day);
    const next = forward(ask, index, addDays(day, 1));
    if (typeof next === 'string') return next;
    if (endOf(next.date, end) <= target) day = addDays(day, 1);
    else if (typeof here === 'string') return here;
    else if (endOf(here.date, end) <= target) return {start: here, beyond: next};
    else day = addDays(day, -1);
  }
  return 'No start near that date could be found.';
}

function latestDay(ask: Ask, index: number, target: IsoDate): Found | string {
  const there = forward(ask, index, target);
  if (typeof there === 'string') return there;
  const guess = addDays(target, -daysBetween(target, there.date.date.slice(0, 10)));
  const usual = lastDay(ask, index, target, 'date', guess);
  if (typeof usual === 'string') return usual;
  const found: Found = {start: usual.start.from, gives: usual.start.date.date, beyond: usual.beyond.date.date};
  if (!usual.start.date.provisional && !usual.beyond.date.provisional) return found;
  const [safe, hopeful] = [lastDay(ask, index, target, 'latest', found.start), lastDay(ask, index, target, 'earliest', found.start)];
  if (typeof safe === 'string' || typeof hopeful === 'string') return found;
  return {...found, provisional: {earliest: safe.start.from, latest: hopeful.start.from}};
}

const two = (n: number) => String(n).padStart(2, '0');

/** For a rule in hours: the last minute from which the hours run out on or before the target day. A minute that the clocks skipped is no start. */
function latestMinute(ask: Ask, index: number, target: IsoDate): Found | string {
  const at = (day: IsoDate, hour: number, minute: number) => forward(ask, index, `${day}T${two(hour)}:${two(minute)}`);
  const inTime = (given: Given | string): given is Given => typeof given !== 'string' && given.date.date.slice(0, 10) <= target;
  const noon = at(target, 12, 0);
  if (typeof noon === 'string') return noon;
  // The first day that could be in time, and the hour before midnight and two days back hold every change of the clocks.
  const first = addDays(target, 1 - daysBetween(target, noon.date.date.slice(0, 10)));
  const hours = [0, 1, 2].flatMap((back) => Array.from({length: 24}, (_, i) => ({day: addDays(first, -back), hour: 23 - i})));
  let beyond = noon;
  for (const {day, hour} of hours) {
    if (!inTime(at(day, hour, 0))) continue;
    for (let minute = 59; minute >= 0; minute -= 1) {
      const here = at(day, hour, minute);
      if (inTime(here)) return {start: here.from, gives: here.date.date, beyond: beyondOf(minute === 59 ? at(hour === 23 ? addDays(day, 1) : day, (hour + 1) % 24, 0) : at(day, hour, minute + 1), beyond)};
      if (typeof here !== 'string') beyond = here;
    }
  }
  return 'No start near that date could be found.';
}

const beyondOf = (next: Given | string, otherwise: Given) => (typeof next === 'string' ? otherwise : next).date.date;
