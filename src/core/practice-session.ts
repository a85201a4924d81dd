/** Which questions are due, and which make a session. Pure: the day and the seed are arguments. */
import {isMarked} from './marking';
import type {IsoDate} from './calendar';
import type {Standing} from './practice';
import type {BankQuestion} from './practice-bank';
import {shuffle} from './shuffle';

/** Why a question is asked now. */
export type Reason = 'changed' | 'sure but wrong' | 'due' | 'new' | 'early';

export type Asked = {question: BankQuestion; reason: Reason; due?: IsoDate};
export type Standings = ReadonlyMap<string, Standing>;

export const sessionSizes = [5, 10, 20] as const;
export type SessionSize = (typeof sessionSizes)[number];

/** True when the passage under a question reads otherwise than it did when the learner last answered. */
export const sourceChanged = (question: Pick<BankQuestion, 'source'>, standing: Standing | undefined) =>
  standing?.day !== undefined && standing.source !== '' && question.source !== '' && standing.source !== question.source;

/** Why a question is due on a day, or `undefined` when it is not. A question never answered is not due: it is new. */
export function dueReason(question: BankQuestion, standing: Standing | undefined, today: IsoDate): Reason | undefined {
  if (!isMarked(question.type) || standing?.card === undefined) return undefined;
  if (sourceChanged(question, standing) && standing.day !== today) return 'changed';
  if (standing.card.due > today) return undefined;
  return standing.sureSince !== undefined || standing.recheck !== undefined ? 'sure but wrong' : 'due';
}

const urgency: Record<Reason, number> = {changed: 0, 'sure but wrong': 1, due: 2, new: 3, early: 4};
const byUrgency = (a: Asked, b: Asked) => urgency[a.reason] - urgency[b.reason] || compare(a.due ?? '', b.due ?? '') || compare(a.question.id, b.question.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that is due on a day, what presses most first. */
export function dueQuestions(bank: readonly BankQuestion[], standings: Standings, today: IsoDate): Asked[] {
  return bank.flatMap((question): Asked[] => {
    const standing = standings.get(question.id);
    const reason = dueReason(question, standing, today);
    return reason === undefined ? [] : [{question, reason, due: standing?.card?.due}];
  }).sort(byUrgency);
}

/**
 * The questions of one session: what is due first; then new ones, from the families that the due ones belong to before any other; then, when
 * all have been met, those that come back soonest. A question answered today is not asked again. Questions that are easily mixed up stand
 * next to each other, and two from one quiz do not where that can be helped.
 */
export function chooseSession(bank: readonly BankQuestion[], standings: Standings, today: IsoDate, size: SessionSize, seed: number): Asked[] {
  const due = dueQuestions(bank, standings, today).slice(0, size);
  const families = new Set(due.map(({question}) => question.family));
  const fresh = shuffle(bank.filter((question) => isMarked(question.type) && standings.get(question.id)?.card === undefined), seed);
  const wanted = families.size > 0 ? families : new Set(fresh.slice(0, 1).map((question) => question.family));
  const ranked = [...fresh.filter(({family}) => wanted.has(family)), ...fresh.filter(({family}) => !wanted.has(family))];
  const chosen = [...due, ...ranked.slice(0, size - due.length).map((question): Asked => ({question, reason: 'new'}))];
  return mixed([...chosen, ...early(bank, standings, today, size - chosen.length)], seed);
}

function early(bank: readonly BankQuestion[], standings: Standings, today: IsoDate, room: number): Asked[] {
  if (room <= 0) return [];
  return bank.flatMap((question): Asked[] => {
    const standing = standings.get(question.id);
    return isMarked(question.type) && standing?.card && standing.card.due > today && standing.day !== today && !sourceChanged(question, standing) ? [{question, reason: 'early', due: standing.card.due}] : [];
  }).sort(byUrgency).slice(0, room);
}

/** The families one after another, each mixed, and inside each the quizzes taken in turn. */
function mixed(chosen: readonly Asked[], seed: number): Asked[] {
  const families = groups(shuffle(chosen, seed), ({question}) => question.family);
  return families.flatMap((family) => {
    const quizzes = groups(family, ({question}) => question.quiz);
    const longest = Math.max(...quizzes.map((quiz) => quiz.length));
    return Array.from({length: longest}, (_, turn) => quizzes.flatMap((quiz) => quiz.slice(turn, turn + 1))).flat();
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found.values()];
}
