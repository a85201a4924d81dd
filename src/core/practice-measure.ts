/**
 * Start, middle, end: three measures of a year. Each asks as many questions of each area as the others, and none asks a question of another, so
 * that what changes is not the memory of the same questions. Pure.
 */
import type {Attempt, SelfRating} from './attempt';
import {isMarked} from './marking';
import type {Bank, BankQuestion} from './practice-bank';
import {seedOf, shuffle} from './shuffle';

export const points = ['start', 'middle', 'end'] as const;
export type Point = (typeof points)[number];

export const areas = ['1', '2', '3', '4', '5'] as const;
export type Area = (typeof areas)[number];

/** How many questions of each area a measure asks, where there are enough. */
export const perArea = 3;

const areaOf = (question: BankQuestion) => areas.find((area) => question.statements[0]?.startsWith(`${area}.`));

/** The questions of one measure. They hang on their ids alone: the same for everybody, and dealt out one by one to the three measures. */
export function measureQuestions(bank: readonly BankQuestion[], point: Point): BankQuestion[] {
  return areas.flatMap((area) => {
    const all = bank.filter((question) => isMarked(question.type) && areaOf(question) === area);
    const even = Math.min(perArea, Math.floor(all.length / points.length));
    const dealt = shuffle([...all].sort((a, b) => (a.id < b.id ? -1 : 1)), seedOf(`measure ${area}`));
    return dealt.filter((_, i) => i % points.length === points.indexOf(point)).slice(0, even);
  });
}

export type Measured = {asked: number; right: number; felt?: number};
export type AreaChange = {area: Area} & Record<Point, Measured>;

/** What each measure found, area by area: questions answered and right (the first answer to each), and how sure the learner felt, from 1 to 4. */
export function measures(bank: Pick<Bank, 'questions'>, log: readonly Attempt[]): AreaChange[] {
  const first = new Map<string, number>();
  for (const attempt of log) {
    if (attempt.kind !== 'question' || attempt.credit === undefined) continue;
    const key = `${attempt.mode} ${attempt.question}`;
    if (!first.has(key)) first.set(key, attempt.credit);
  }
  const felt = new Map<Point, SelfRating>();
  for (const attempt of log) if (attempt.kind === 'self') felt.set(attempt.point, attempt);
  const measured = (area: Area, point: Point): Measured => {
    const credits = bank.questions.filter((question) => areaOf(question) === area).flatMap(({id}) => first.get(`${point} ${id}`) ?? []);
    const ratings = Object.entries(felt.get(point)?.ratings ?? {}).filter(([statement]) => statement.startsWith(`${area}.`)).map(([, rating]) => rating);
    return {asked: credits.length, right: credits.filter((credit) => credit === 1).length, ...(ratings.length > 0 ? {felt: Math.round((ratings.reduce((all, one) => all + one, 0) / ratings.length) * 10) / 10} : {})};
  };
  return areas.map((area) => ({area, start: measured(area, 'start'), middle: measured(area, 'middle'), end: measured(area, 'end')}));
}

/** What may honestly be said of a change between two measures. So few questions show a large change and no small one. */
export function changeInWords(from: Measured, to: Measured): string {
  if (from.asked === 0 || to.asked === 0) return 'Not measured twice yet';
  const gain = to.right / to.asked - from.right / from.asked;
  const few = Math.min(from.asked, to.asked);
  if (Math.abs(gain) * few < 1.5) return 'No change that so few questions could show';
  return gain > 0 ? 'More right than before' : 'Fewer right than before';
}
