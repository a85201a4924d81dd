/**
 * Attempts: what a learner did, one after another. The log only grows. An attempt holds ids, numbers and a moment, and nothing that anybody
 * typed: there is no field for a name, for free text or for how long somebody took. Pure: ids, moments and seeds are arguments.
 */
import {isIsoDate, type IsoDate} from './calendar';
import type {Answer} from './marking';
import type {Grade} from './scenario';

/** The format that this version writes. A higher number is a newer version's and is never written over. */
export const attemptFormat = 1 as const;

/** Why a question was asked: on a quiz or a page, in spaced practice, or as one of the three measures of a year. */
export const modes = ['study', 'practice', 'start', 'middle', 'end'] as const;
export type Mode = (typeof modes)[number];

/** How sure: 1 a guess, 2 better than even, 3 would act on it. */
export type Sureness = 1 | 2 | 3;

/** When something was done, by the clock of the device: `2026-11-28T14:05:09`. */
export type Moment = string;

type Kept = {format: typeof attemptFormat; /** Chance gives it, so that two devices never make the same one. */ id: string; at: Moment};

export type QuestionAttempt = Kept & {
  kind: 'question';
  question: string;
  /** A hash of what the question asked, and one of the passage it rested on: both as they were on that day. */
  revision: string;
  source: string;
  mode: Mode;
  /** What mixed the options and drew the dates. */
  seed: number;
  /** The ids that were chosen, in order; `thing=place` where things were matched or put into groups. */
  given: readonly string[];
  /** From 0 to 1. A question that is not marked has none. */
  credit?: number;
  /** Which go at the question this was while the page was open: 1 for the first. */
  tries: number;
  hints: number;
  /** The answers were opened before this one was checked. */
  revealed?: true;
  confidence?: Sureness;
  /** The learner asked to see it less often. */
  easy?: true;
};

export type ScenarioAttempt = Kept & {
  kind: 'scenario';
  scenario: string;
  revision: string;
  choices: readonly string[];
  grades: readonly Grade[];
  ending: string;
};

/** How sure a learner felt of statements at one of the three points of a year, from 1 (not yet) to 4 (could teach it). */
export type SelfRating = Kept & {kind: 'self'; point: 'start' | 'middle' | 'end'; ratings: Readonly<Record<string, number>>};

export type Attempt = QuestionAttempt | ScenarioAttempt | SelfRating;

/** The day of a moment. `dayOf('2026-11-28T14:05:09')` is `2026-11-28`. */
export const dayOf = (at: Moment): IsoDate => at.slice(0, 10);

export type Read<T> = {ok: true; value: T} | {ok: false; because: string; newer: boolean};

/** How each older format becomes the next one: the entry at 0 takes format 0 to format 1. There is none yet. */
export type Upgrades = Readonly<Record<number, (old: Readonly<Record<string, unknown>>) => Record<string, unknown>>>;
const upgrades: Upgrades = {};

/**
 * Reads one attempt from a file or from storage. Strict: a key it does not know, a missing one or a value of another kind is refused with the
 * reason. An older format is brought up to this one first; a newer one is refused and said to be newer.
 */
export function readAttempt(value: unknown, steps: Upgrades = upgrades): Read<Attempt> {
  if (!isPlain(value)) return refused('it is not an attempt');
  let now: Readonly<Record<string, unknown>> = value;
  for (let step = steps[Number(now.format)]; step !== undefined && Number(now.format) < attemptFormat; step = steps[Number(now.format)]) now = step(now);
  if (typeof now.format !== 'number' || !Number.isInteger(now.format)) return refused('it has no number of its format');
  if (now.format > attemptFormat) return {ok: false, newer: true, because: 'it was written by a newer version of this site'};
  if (now.format !== attemptFormat) return refused('its format is not known');
  const read = typeof now.kind === 'string' && Object.hasOwn(readers, now.kind) ? readers[now.kind as Attempt['kind']](now) : undefined;
  return read ? {ok: true, value: read} : refused('a part of it is missing, unknown or damaged');
}

const refused = (because: string) => ({ok: false as const, newer: false, because});

type Plain = Readonly<Record<string, unknown>>;
export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 120 && idPattern.test(value);
const isChoice = (value: unknown): value is string => typeof value === 'string' && value.length <= 250 && value.split('=').length <= 2 && value.split('=').every((part) => isId(part) || /^-?[0-2]$/.test(part));
const isHash = (value: unknown): value is string => typeof value === 'string' && /^([0-9a-f]{8})?$/.test(value);
const isUid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{16,32}$/.test(value);
export const isMoment = (value: unknown): value is Moment => typeof value === 'string' && /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value) && isIsoDate(value.slice(0, 10));
const isCount = (value: unknown, most: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const isCredit = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isSureness = (value: unknown): value is Sureness => value === 1 || value === 2 || value === 3;
const isMode = (value: unknown): value is Mode => modes.some((mode) => mode === value);
const grades = {best: true, defensible: true, weak: true, unsafe: true} satisfies Record<Grade, true>;
const isGrade = (value: unknown): value is Grade => typeof value === 'string' && Object.hasOwn(grades, value);
const isTrue = (value: unknown): value is true => value === true;
const isPoint = (value: unknown): value is SelfRating['point'] => value === 'start' || value === 'middle' || value === 'end';

const listOf = <T>(value: unknown, is: (one: unknown) => one is T, most: number): value is T[] => Array.isArray(value) && value.length <= most && value.every(is);
const missingOr = <T>(value: unknown, is: (one: unknown) => one is T): value is T | undefined => value === undefined || is(value);

/** True when a record has these keys, may have those, and has no other. */
export function hasKeys(record: Plain, must: readonly string[], may: readonly string[] = []): boolean {
  return must.every((key) => Object.hasOwn(record, key)) && Object.keys(record).every((key) => must.includes(key) || may.includes(key));
}

const kept = ['format', 'id', 'at', 'kind'];

const readers = {
  question(r: Plain): QuestionAttempt | undefined {
    if (!hasKeys(r, [...kept, 'question', 'revision', 'source', 'mode', 'seed', 'given', 'tries', 'hints'], ['credit', 'revealed', 'confidence', 'easy'])) return undefined;
    const {id, at, question, revision, source, mode, seed, given, credit, tries, hints, revealed, confidence, easy} = r;
    if (!isUid(id) || !isMoment(at) || !isId(question) || !isHash(revision) || !isHash(source) || !isMode(mode) || !isCount(seed, 2 ** 32)) return undefined;
    if (!listOf(given, isChoice, 60) || !missingOr(credit, isCredit) || !isCount(tries, 10_000) || !isCount(hints, 100)) return undefined;
    if (!missingOr(revealed, isTrue) || !missingOr(confidence, isSureness) || !missingOr(easy, isTrue)) return undefined;
    return withoutMissing<QuestionAttempt>({format: attemptFormat, id, at, kind: 'question', question, revision, source, mode, seed, given, credit, tries, hints, revealed, confidence, easy});
  },
  scenario(r: Plain): ScenarioAttempt | undefined {
    if (!hasKeys(r, [...kept, 'scenario', 'revision', 'choices', 'grades', 'ending'])) return undefined;
    const {id, at, scenario, revision, choices, grades: given, ending} = r;
    if (!isUid(id) || !isMoment(at) || !isId(scenario) || !isHash(revision) || !isId(ending)) return undefined;
    if (!listOf(choices, isId, 200) || !listOf(given, isGrade, 200) || given.length !== choices.length) return undefined;
    return {format: attemptFormat, id, at, kind: 'scenario', scenario, revision, choices, grades: given, ending};
  },
  self(r: Plain): SelfRating | undefined {
    if (!hasKeys(r, [...kept, 'point', 'ratings'])) return undefined;
    const {id, at, point, ratings} = r;
    if (!isUid(id) || !isMoment(at) || !isPoint(point) || !isPlain(ratings)) return undefined;
    const pairs = Object.entries(ratings);
    const read = pairs.flatMap(([statement, rating]): [string, number][] => (/^[1-5]\.\d{1,2}$/.test(statement) && isCount(rating, 4) && rating >= 1 ? [[statement, rating]] : []));
    return read.length === pairs.length && read.length <= 200 ? {format: attemptFormat, id, at, kind: 'self', point, ratings: Object.fromEntries(read)} : undefined;
  },
} satisfies Record<Attempt['kind'], (record: Plain) => Attempt | undefined>;

/** The record without its undefined keys, so that what is read equals what was written. */
export function withoutMissing<T extends object>(record: T): T {
  const whole = {...record};
  for (const key of Object.keys(whole) as (keyof T)[]) if (whole[key] === undefined) delete whole[key];
  return whole;
}

/** The order of the log: by moment, then by id, so that every device tells the same story. */
export const inOrder = (a: {at: string; id: string}, b: {at: string; id: string}) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The attempts of several logs, each once, in order. The order of the logs changes nothing, and neither does merging twice. Should one id ever
 * stand for two different attempts, the one whose text comes first is kept, whichever log it is in.
 */
export function mergeLogs(...logs: readonly (readonly Attempt[])[]): Attempt[] {
  const merged = new Map<string, Attempt>();
  for (const attempt of logs.flat()) {
    const had = merged.get(attempt.id);
    if (!had || textOf(attempt) < textOf(had)) merged.set(attempt.id, attempt);
  }
  return [...merged.values()].sort(inOrder);
}

/** An attempt as text, its keys in order, so that the same attempt is always the same text. */
const textOf = (attempt: Attempt) => JSON.stringify(Object.entries(attempt).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The ids that an answer chose, as the log keeps them. What is written in a reflection is never among them. */
export function choicesOf(answer: Answer): string[] {
  switch (answer.type) {
    case 'single': case 'deadline': return [answer.option];
    case 'multiple': return [...answer.options].sort();
    case 'order': return [...answer.steps];
    case 'match': case 'categorise': return Object.entries(answer.places).filter(([, place]) => place !== '').map(([thing, place]) => `${thing}=${place}`).sort();
    case 'concordance': return [String(answer.weight)];
    case 'reflection': return [];
    default: return answer satisfies never;
  }
}
