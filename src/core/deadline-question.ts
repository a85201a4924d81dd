/**
 * Deadline questions. The right date is the one that the calculator's engine gives for a rule; each wrong one is what a named mistake gives
 * on the same dates. Nobody types an answer, so none can be wrong, and there are fresh dates without end.
 */
import {addDays, daysBetween, inWords, isIsoDate, type IsoDate} from './calendar';
import {eventsOf, type Count} from './count';
import {numbersFrom, shuffle} from './shuffle';
import {momentInWords} from './uk-time';
import {workOut, type Events, type Setting, type Version, type WorkedDate} from './work-out';
import {isWorkingDay} from './working-days';

/** Mistakes that the engine can make on purpose, with nothing more to be said. */
export const plainSlips = [
  'calendar days', 'working days', 'first day counted', 'first day left out', 'bank holidays missed', 'four-week months', 'moved to a working day',
] as const;
export type PlainSlip = (typeof plainSlips)[number];

type Slip =
  | {mistake: PlainSlip}
  /** Counts from another of the dates given. */
  | {mistake: 'wrong event'; event: string}
  /** Uses another limit altogether, such as that of a rule which is often mixed up with this one. */
  | {mistake: 'another limit'; count: Count};

/** One named mistake, what it earns, and why it is wrong. */
export type Mistake = Slip & {id: string; grade: 0 | 0.25 | 0.5 | 0.75; feedback: string};

/** A date that a question gives: as it stands, drawn between two dates, or drawn so many days after another that is given. */
export type Given = string | {from: IsoDate; to: IsoDate; 'working-day'?: boolean} | {after: string; days: [number, number]; 'working-day'?: boolean};

/** Everything that a deadline question needs to be asked on fresh dates. */
export type DeadlineTask = {
  prompt: string;
  given: Readonly<Record<string, Given>>;
  mistakes: readonly Mistake[];
  rule: {limit: string; versions: Version[]};
  setting: Setting;
};

export type DateOption = {id: string; date: string; text: string; grade: number; feedback: string; workings: string[]};

/** A question on dates of its own: the prompt with the dates in it, and the options in a mixed order. */
export type Drawn = {
  /** What drew the dates. */
  seed: number;
  events: Record<string, string>;
  prompt: string;
  options: DateOption[];
  /** Other dates that the law can be read to give. They are told, and never offered as wrong. */
  otherReadings: {text: string; reading: string}[];
};

/** The id of the right option. No mistake may have it. */
export const rightId = 'right';
const fewestWrong = 2;
const mostWrong = 3;
const mostDraws = 200;

const sayDate = (date: string) => (date.length > 10 ? momentInWords(date) : inWords(date));

/**
 * The question on the dates that a seed gives. Dates on which fewer than two mistakes give a date of their own are drawn again. Gives
 * `undefined` when no dates will do: the check of the content refuses such a question.
 * @example drawDeadline(task, 7).options // the right date, and two or three that mistakes give
 */
export function drawDeadline(task: DeadlineTask, seed: number): Drawn | undefined {
  const next = numbersFrom(seed);
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const drawn = questionOn(task, drawEvents(task, next), Math.floor(next() * 2 ** 32));
    if (drawn) return {seed, ...drawn};
  }
  return undefined;
}

/** As `drawDeadline`, and on other dates than the reader has just had, where there are any. */
export function drawOtherDates(task: DeadlineTask, seed: number, last: Events): Drawn | undefined {
  const draws = Array.from({length: 20}, (_, turn) => seed + turn);
  const isOther = (drawn: Drawn | undefined) => drawn !== undefined && Object.entries(drawn.events).some(([event, date]) => last[event] !== date);
  for (const draw of draws) {
    const drawn = drawDeadline(task, draw);
    if (isOther(drawn)) return drawn;
  }
  return drawDeadline(task, seed);
}

function questionOn(task: DeadlineTask, events: Record<string, string>, seed: number): Omit<Drawn, 'seed'> | undefined {
  const weighed = weigh(task, events);
  if (!weighed) return undefined;
  const wrong = shuffle(weighed.wrong, seed).flatMap((one) => (one.offered ? [one] : [])).slice(0, mostWrong);
  if (wrong.length < fewestWrong) return undefined;
  const right: DateOption = {id: rightId, grade: 1, feedback: `The rule: ${task.rule.limit}.`, ...shown(weighed.right)};
  const others = wrong.map(({mistake, worked}): DateOption => ({id: mistake.id, grade: mistake.grade, feedback: mistake.feedback, ...shown(worked)}));
  return {
    events, prompt: fillIn(task.prompt, events), options: shuffle([right, ...others], seed + 1),
    otherReadings: weighed.lawful.slice(1).map(({date, reading}) => ({text: sayDate(date), reading: reading ?? 'another date that the rule gives'})),
  };
}

const shown = ({date, workings}: WorkedDate) => ({date, text: sayDate(date), workings});

/** The prompt with each `{event}` as its date in words. */
export const fillIn = (prompt: string, events: Events) => prompt.replace(/\{([a-z0-9-]+)\}/g, (whole, event: string) => (events[event] === undefined ? whole : sayDate(events[event])));

export type Weighed = {
  right: WorkedDate;
  /** Every date the rule gives on these dates, the right one first. */
  lawful: WorkedDate[];
  /** Each mistake: the date it gives, or why it cannot be offered. */
  wrong: ({mistake: Mistake; offered: true; worked: WorkedDate} | {mistake: Mistake; offered: false; because: 'no date' | 'a lawful date' | 'another mistake'})[];
};

/**
 * What the rule and each mistake give on these dates. A mistake that happens to give a lawful date, or the date of a mistake before it, is
 * not offered. `undefined` when the rule gives no certain date: a provisional one is not for teaching.
 */
export function weigh(task: Pick<DeadlineTask, 'mistakes' | 'rule' | 'setting'>, events: Events): Weighed | undefined {
  const lawful = certainDates(task.rule.versions, events, task.setting);
  const right = lawful[0];
  if (!right) return undefined;
  const taken = new Set<string>();
  const wrong = task.mistakes.map((mistake): Weighed['wrong'][number] => {
    const worked = dateByMistake(mistake, task, events, right);
    if (!worked) return {mistake, offered: false, because: 'no date'};
    if (lawful.some((one) => one.date === worked.date)) return {mistake, offered: false, because: 'a lawful date'};
    if (taken.has(worked.date)) return {mistake, offered: false, because: 'another mistake'};
    taken.add(worked.date);
    return {mistake, offered: true, worked};
  });
  return {right, lawful, wrong};
}

function certainDates(versions: readonly Version[], events: Events, setting: Setting): WorkedDate[] {
  const outcome = workOut(versions, events, setting);
  return outcome.known && outcome.dates.every((one) => one.provisional === undefined) ? outcome.dates : [];
}

function dateByMistake(mistake: Mistake, {rule, setting}: Pick<DeadlineTask, 'rule' | 'setting'>, events: Events, right: WorkedDate): WorkedDate | undefined {
  switch (mistake.mistake) {
    case 'moved to a working day': return movedOn(right, setting);
    case 'bank holidays missed': return certainDates(rule.versions, events, {...setting, holidays: {...setting.holidays, names: {}}})[0];
    default: {
      const slipped = certainDates(rule.versions.map((version) => recounted(version, mistake)), events, setting)[0];
      return slipped && {...slipped, workings: slipped.workings.map((line) => asMistaken(line, mistake))};
    }
  }
}

/** The engine explains a first day that is counted by the words of the rule. Here the rule has no such words: that is the mistake. */
const asMistaken = (line: string, {mistake}: Mistake) => (mistake === 'first day counted' ? line.replace(/ is day 1: .*$/, ' is taken as day 1.') : line);

function movedOn(right: WorkedDate, setting: Setting): WorkedDate | undefined {
  if (!isIsoDate(right.date)) return undefined;
  let date = right.date;
  while (!isWorkingDay(date, setting.holidays)) date = addDays(date, 1);
  return {...right, date, workings: [...right.workings, `That is not a working day, so this mistake moves on to ${inWords(date)}.`]};
}

type Period = Extract<Count, {type: 'period'}>;

const recounted = (version: Version, slip: Slip): Version => ('dates' in version ? {...version, dates: version.dates.map((date) => ({...date, count: recount(date.count, slip)}))} : version);

/** The count as somebody who makes the mistake reads it. */
function recount(count: Count, slip: Slip): Count {
  if (slip.mistake === 'another limit') return slip.count;
  switch (count.type) {
    case 'event': return slip.mistake === 'wrong event' ? {type: 'event', event: slip.event} : count;
    case 'period': return slipIn({...count, of: recount(count.of, slip)}, slip);
    case 'birthday': return {...count, of: recount(count.of, slip)};
    case 'later': return {...count, of: [recount(count.of[0], slip), recount(count.of[1], slip)]};
    case 'clear notice': return count;
    default: return count satisfies never;
  }
}

function slipIn(period: Period, {mistake}: Slip): Period {
  const isFirst = period.of.type === 'event';
  switch (mistake) {
    case 'calendar days': return period.unit === 'working days' || period.unit === 'business days' ? {...period, unit: 'days'} : period;
    case 'working days': return inWorkingDays(period);
    case 'four-week months': return period.unit === 'months' ? {...period, unit: 'weeks', amount: period.amount * 4} : period;
    case 'first day counted': return isFirst && period.direction === 'after' ? {...period, direction: 'beginning with'} : period;
    case 'first day left out': return isFirst && period.direction === 'beginning with' ? {...period, direction: 'after'} : period;
    case 'bank holidays missed': case 'moved to a working day': case 'wrong event': case 'another limit': return period;
    default: return mistake satisfies never;
  }
}

function inWorkingDays(period: Period): Period {
  if (period.unit === 'days') return {...period, unit: 'working days'};
  return period.unit === 'weeks' ? {...period, unit: 'working days', amount: period.amount * 5} : period;
}

/** Dates for every event: those that stand by themselves first, then those that hang on another. */
function drawEvents({given, setting}: Pick<DeadlineTask, 'given' | 'setting'>, next: () => number): Record<string, string> {
  const events: Record<string, string> = {};
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const settle = (date: IsoDate, workingDay = false) => {
    let settled = date;
    while (workingDay && !isWorkingDay(settled, setting.holidays)) settled = addDays(settled, 1);
    return settled;
  };
  for (const [event, one] of Object.entries(given)) {
    if (typeof one === 'string') events[event] = one;
    else if ('from' in one) events[event] = settle(addDays(one.from, between(0, daysBetween(one.from, one.to))), one['working-day']);
  }
  for (const [event, one] of Object.entries(given)) {
    if (typeof one !== 'string' && 'after' in one && events[one.after] !== undefined) events[event] = settle(addDays(events[one.after]!.slice(0, 10), between(...one.days)), one['working-day']);
  }
  return events;
}

/** The events that a rule is worked out from. */
export const eventsNeeded = (versions: readonly Version[]): string[] => [...new Set(versions.flatMap((version) => ('dates' in version ? version.dates.flatMap((date) => eventsOf(date.count)) : [])))];

/** The first and last day that can be given, so that a page need not carry more of the calendar than it can use. */
export function reachOf(given: DeadlineTask['given']): {from: IsoDate; to: IsoDate} {
  const drawn = Object.values(given);
  const days = drawn.flatMap((one) => (typeof one === 'string' ? [one.slice(0, 10)] : 'from' in one ? [one.from, one.to] : [])).sort();
  const later = drawn.reduce((most, one) => (typeof one !== 'string' && 'after' in one ? Math.max(most, one.days[1]) : most), 0);
  return {from: days[0] ?? '', to: addDays(days[days.length - 1] ?? '', later)};
}
