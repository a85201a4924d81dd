/** Choosing among quizzes and cases: what a reader wants, and which fit. Pure. */
import type {QuizLink} from './views';
import type {Level} from './content';
import type {PermanenceOptionId} from './permanence-option';

/** How long a reader has, in minutes: the least and the most that fit. */
export const lengths = {short: [0, 10], middle: [11, 20], long: [21, 60]} as const;

/** What a reader wants. What is left out does not matter to them. */
export type Wanted = {
  /** The number of a statement, like "2.4", or of an area, like "2". */
  statement?: string;
  option?: PermanenceOptionId;
  level?: Level;
  kind?: 'questions' | 'dates' | 'case';
  length?: keyof typeof lengths;
};

const kinds = {
  questions: (quiz: QuizLink) => quiz.kind === 'quiz',
  dates: (quiz: QuizLink) => quiz.kind === 'quiz' && quiz.dates,
  case: (quiz: QuizLink) => quiz.kind === 'scenario',
} satisfies Record<NonNullable<Wanted['kind']>, (quiz: QuizLink) => boolean>;

/** Whether a quiz asks about a statement ("2.4") or about any of an area ("2"). */
const asksAbout = (quiz: QuizLink, wanted: string) => quiz.statements.some((id) => id === wanted || (!wanted.includes('.') && id.startsWith(`${wanted}.`)));

/**
 * The quizzes and cases that fit everything that is wanted, in the order given.
 * @example choose(all, {statement: '2.4', length: 'short'})
 */
export const choose = (quizzes: readonly QuizLink[], {statement, option, level, kind, length}: Wanted): QuizLink[] => quizzes.filter((quiz) =>
  (statement === undefined || asksAbout(quiz, statement))
  && (option === undefined || quiz.options.includes(option))
  && (level === undefined || quiz.level === level)
  && (kind === undefined || kinds[kind](quiz))
  && (length === undefined || (quiz.minutes >= lengths[length][0] && quiz.minutes <= lengths[length][1])));
