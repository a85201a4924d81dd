/**
 * Spaced practice: when a question comes back. ts-fsrs works out the interval; what it is told, and what overrules it, is the table that stands
 * in words on the practice page. Change both together. Pure: the day is an argument, and nothing is left to chance.
 */
import {fsrs, Rating, State, type Grade as FsrsGrade} from 'ts-fsrs';
import {dayOf, inOrder, isId, isPlain, type Attempt, type QuestionAttempt, type Sureness} from './attempt';
import {askAgainAfter, longestInterval, sureRightForEasy} from './practice-limits';
import {addDays, daysBetween, isIsoDate, type IsoDate} from './calendar';

/** What the scheduler remembers of one question. */
export type Card = {due: IsoDate; last: IsoDate; stability: number; difficulty: number; reps: number; lapses: number};

/** How one question stands with one learner: everything that the record page and the next session need, so that the log need not be read. */
export type Standing = {
  format: 1;
  question: string;
  /** Every attempt, and those that counted: the first of each day. */
  attempts: number;
  counted: number;
  /** The last attempt of all, by moment and id. */
  at: string;
  id: string;
  /** The last one that counted. */
  day?: IsoDate;
  credit?: number;
  confidence?: Sureness;
  source: string;
  given: readonly string[];
  /** For each level of sureness, from a guess up: how often it was said, and how often the answer was then right. */
  levels: readonly (readonly [said: number, right: number])[];
  /** Since this day the learner has been sure of a wrong answer, and has not yet answered right. */
  sureSince?: IsoDate;
  /** The day on which a confident error, since put right, is asked once more. */
  recheck?: IsoDate;
  /** On how many days it was right. */
  rightDays: number;
  /** How many times in a row it was right, unaided and at the highest confidence. */
  sureRight: number;
  card?: Card;
};

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type PracticeRating = (typeof ratings)[number];

type Rated = Pick<QuestionAttempt, 'credit' | 'hints' | 'confidence' | 'revealed' | 'easy'>;

/** What the scheduler is told about an attempt, by the published table. `undefined` for one that is not marked. */
export function ratingOf({credit, hints, confidence, revealed, easy}: Rated, sureRight: number): PracticeRating | undefined {
  if (credit === undefined) return undefined;
  if (credit < 0.5 || revealed) return 'again';
  if (credit < 1 || hints > 0 || confidence === 1) return 'hard';
  return easy && confidence === 3 && sureRight >= sureRightForEasy ? 'easy' : 'good';
}

const scheduler = fsrs({enable_short_term: false, enable_fuzz: false, maximum_interval: longestInterval});
const grades: Record<PracticeRating, FsrsGrade> = {again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy};
const epoch = '1970-01-01';
const aDay = 86_400_000;
const asTime = (day: IsoDate) => daysBetween(epoch, day) * aDay;

/** The card after one more rating on a day. A question seen for the first time has no card yet. */
export function rate(card: Card | undefined, rating: PracticeRating, day: IsoDate): Card {
  const now = card
    ? {due: asTime(card.due), last_review: asTime(card.last), stability: card.stability, difficulty: card.difficulty, elapsed_days: 0, scheduled_days: daysBetween(card.last, card.due), learning_steps: 0, reps: card.reps, lapses: card.lapses, state: State.Review}
    : {due: asTime(day), stability: 0, difficulty: 0, elapsed_days: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0, state: State.New};
  const {card: next} = scheduler.next(now, asTime(day), grades[rating]);
  const interval = Math.min(longestInterval, Math.max(1, next.scheduled_days));
  return {due: addDays(day, interval), last: day, stability: next.stability, difficulty: next.difficulty, reps: next.reps, lapses: next.lapses};
}

/** A standing with nothing in it yet. */
const unanswered = (question: string): Standing => ({
  format: 1, question, attempts: 0, counted: 0, at: '', id: '', source: '', given: [], levels: [[0, 0], [0, 0], [0, 0]], rightDays: 0, sureRight: 0,
});

/**
 * The standing with one more attempt. The first marked answer of a day counts; later ones that day come straight after the reasons were read, and
 * say little about memory. Gives `undefined` for an attempt that is older than the last one: fold them all again, with `standingFrom`.
 */
export function addAttempt(before: Standing | undefined, attempt: QuestionAttempt): Standing | undefined {
  const standing = before ?? unanswered(attempt.question);
  if (attempt.at < standing.at || (attempt.at === standing.at && attempt.id <= standing.id)) return undefined;
  const seen = {...standing, attempts: standing.attempts + 1, at: attempt.at, id: attempt.id};
  const rating = ratingOf(attempt, standing.sureRight);
  const day = dayOf(attempt.at);
  if (rating === undefined || (standing.day !== undefined && day <= standing.day)) return seen;
  return {...seen, ...counted(standing, attempt, rating, day)};
}

function counted(standing: Standing, attempt: QuestionAttempt, rating: PracticeRating, day: IsoDate): Partial<Standing> & Pick<Standing, 'card'> {
  const {credit = 0, confidence, source, given, hints} = attempt;
  const right = credit === 1 && !attempt.revealed;
  const sureAndWrong = confidence === 3 && credit < 0.5;
  const card = rate(standing.card, rating, day);
  const recheck = recheckAfter(standing, {right, sureAndWrong}, day);
  return {
    counted: standing.counted + 1, day, credit, confidence, source, given,
    levels: standing.levels.map(([said, wasRight], i) => (confidence === i + 1 ? [said + 1, wasRight + (right ? 1 : 0)] : [said, wasRight])),
    sureSince: sureAndWrong ? standing.sureSince ?? day : right ? undefined : standing.sureSince,
    recheck,
    rightDays: standing.rightDays + (right ? 1 : 0),
    sureRight: right && hints === 0 && confidence === 3 ? standing.sureRight + 1 : 0,
    card: recheck === undefined ? card : {...card, due: recheck},
  };
}

/** When a confident error is asked once more: seven days after it is next answered right, however soon or late the scheduler would ask. */
function recheckAfter(standing: Standing, now: {right: boolean; sureAndWrong: boolean}, day: IsoDate): IsoDate | undefined {
  if (now.sureAndWrong || !now.right) return undefined;
  if (standing.sureSince !== undefined) return addDays(day, askAgainAfter);
  return standing.recheck !== undefined && day < standing.recheck ? standing.recheck : undefined;
}

/** The standing that follows from all the attempts at one question, in whatever order they come. */
export function standingFrom(attempts: readonly QuestionAttempt[]): Standing | undefined {
  return [...attempts].sort(inOrder).reduce<Standing | undefined>((standing, attempt) => addAttempt(standing, attempt) ?? standing, undefined);
}

/** The standings of every question in a log. It equals what adding the attempts one by one gives. */
export function standingsFrom(log: readonly Attempt[]): Map<string, Standing> {
  const byQuestion = new Map<string, QuestionAttempt[]>();
  for (const attempt of log) {
    if (attempt.kind !== 'question') continue;
    const list = byQuestion.get(attempt.question);
    if (list) list.push(attempt);
    else byQuestion.set(attempt.question, [attempt]);
  }
  return new Map([...byQuestion].map(([question, attempts]) => [question, standingFrom(attempts)!]));
}

/** Reads a standing from storage, or `undefined` for anything else: it can be worked out again from the log. */
export function readStanding(value: unknown): Standing | undefined {
  if (!isPlain(value) || value.format !== 1 || !isId(value.question)) return undefined;
  const counts = [value.attempts, value.counted, value.rightDays, value.sureRight].every((n) => typeof n === 'number' && Number.isInteger(n) && n >= 0);
  const days = [value.day, value.sureSince, value.recheck].every((day) => day === undefined || (typeof day === 'string' && isIsoDate(day)));
  const words = [value.at, value.id, value.source].every((text) => typeof text === 'string');
  const levels = Array.isArray(value.levels) && value.levels.length === 3 && value.levels.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((n) => typeof n === 'number'));
  const choices = Array.isArray(value.given) && value.given.every((choice) => typeof choice === 'string');
  return counts && days && words && levels && choices && (value.card === undefined || isCard(value.card)) ? (value as Standing) : undefined;
}

const isCard = (value: unknown) => isPlain(value) && [value.due, value.last].every((day) => typeof day === 'string' && isIsoDate(day)) && [value.stability, value.difficulty, value.reps, value.lapses].every((n) => typeof n === 'number' && Number.isFinite(n));
