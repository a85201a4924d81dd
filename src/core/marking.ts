/** How an answer earns credit, from 0 to 1. These rules are published in words on the page of quizzes: change both together. */

/** What a reader answered, by the question's type. */
export type Answer =
  | {type: 'single'; option: string}
  | {type: 'multiple'; options: readonly string[]}
  | {type: 'order'; steps: readonly string[]};

/** The answer that a type of question takes. */
export type AnswerTo<T extends Answer['type']> = Extract<Answer, {type: T}>;

type Options = readonly {id: string; grade: number}[];

/** The parts of a question that marking needs. A question as written and as shown both have them. */
export type Markable =
  | {type: 'single'; options: Options}
  | {type: 'multiple'; options: Options}
  | {type: 'order'; steps: readonly {id: string}[]};

/**
 * The credit that an answer earns, from 0 to 1. Takes a checked question, with a right option or two steps at least, and an answer to it.
 * single: the grade of the option. multiple: right picks less wrong picks, out of the number that are right, and never below 0.
 * order: the share of pairs of steps that stand the right way round.
 * Refuses nothing by throwing: an empty answer, or one to another type of question, earns 0; an option the question does not have is a
 * wrong pick; a step it does not have counts for nothing; a pick given twice counts once.
 * @example credit({type: 'order', steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]}, {type: 'order', steps: ['b', 'a', 'c']}) // 2/3
 */
export function credit(question: Markable, answer: Answer): number {
  switch (question.type) {
    case 'single': return answer.type === 'single' ? gradeOf(question.options, answer.option) : 0;
    case 'multiple': return answer.type === 'multiple' ? creditForPicks(countPicks(question.options, answer.options)) : 0;
    case 'order': return answer.type === 'order' ? creditForOrder(countPairs(question.steps, answer.steps)) : 0;
    default: return question satisfies never;
  }
}

const gradeOf = (options: Options, picked: string) => options.find((option) => option.id === picked)?.grade ?? 0;

export type Picks = {right: number; wrong: number; outOf: number};

/** How many picks are right and wrong, and how many right ones there are. */
export function countPicks(options: Options, picked: readonly string[]): Picks {
  const rightIds = new Set(options.filter((option) => option.grade === 1).map((option) => option.id));
  const picks = [...new Set(picked)];
  const right = picks.filter((pick) => rightIds.has(pick)).length;
  return {right, wrong: picks.length - right, outOf: rightIds.size};
}

// A wrong pick takes a right one away: ticking every box must not earn full credit.
const creditForPicks = ({right, wrong, outOf}: Picks) => Math.max(0, (right - wrong) / outOf);

export type Pairs = {right: number; outOf: number};

/** Of every two steps, how many stand the right way round. */
export function countPairs(steps: readonly {id: string}[], given: readonly string[]): Pairs {
  const places = steps.map((step) => given.indexOf(step.id));
  const right = places.flatMap((place, i) => places.slice(i + 1).filter((later) => place >= 0 && later > place)).length;
  return {right, outOf: (steps.length * (steps.length - 1)) / 2};
}

const creditForOrder = ({right, outOf}: Pairs) => right / outOf;

export type Verdict = 'right' | 'partly right' | 'not right';

/** Credit in words. `verdict(0.25)` is partly right. */
export const verdict = (earned: number): Verdict => (earned === 1 ? 'right' : earned > 0 ? 'partly right' : 'not right');

/** How sure a reader said they were, before they checked. */
export const confidences = ['a guess', 'better than even', 'would act on it'] as const;
export type Confidence = (typeof confidences)[number];

/** What came of one checked answer. */
export type Outcome = {credit: number; confidence?: Confidence};

/** True for an answer that the reader would have acted on and that is nearer wrong than right: the ones to read about first. */
export const sureButWrong = (outcome: Outcome) => outcome.confidence === 'would act on it' && outcome.credit < 0.5;
