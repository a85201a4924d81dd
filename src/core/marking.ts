/** How an answer earns credit, from 0 to 1. These rules are published in words on the page of quizzes: change both together. */

/** What a reader answered, by the question's type. */
export type Answer =
  | {type: 'single'; option: string}
  | {type: 'multiple'; options: readonly string[]}
  | {type: 'order'; steps: readonly string[]}
  | {type: 'match'; places: Places}
  | {type: 'categorise'; places: Places}
  | {type: 'deadline'; option: string}
  | {type: 'concordance'; weight: Weight}
  | {type: 'reflection'; text: string};

/** The answer that a type of question takes. */
export type AnswerTo<T extends Answer['type']> = Extract<Answer, {type: T}>;

/** What was chosen for each thing, by ids: the right answer matched to it, or the group it was put in. */
export type Places = Readonly<Record<string, string>>;

/** How a new fact changes the weight of an option, from much less to much more. */
export const weights = [-2, -1, 0, 1, 2] as const;
export type Weight = (typeof weights)[number];

const marked: Record<Answer['type'], boolean> = {single: true, multiple: true, order: true, match: true, categorise: true, deadline: true, concordance: false, reflection: false};

/** True for a type of question that gives credit. Judgement and reflection give none. */
export const isMarked = (type: Answer['type']) => marked[type];

type Options = readonly {id: string; grade: number}[];

/** The parts of a question that marking needs. A question as written and as shown both have them. */
export type Markable =
  | {type: 'single'; options: Options}
  | {type: 'multiple'; options: Options}
  | {type: 'order'; steps: readonly {id: string}[]}
  | {type: 'match'; left: readonly {id: string; right: string}[]}
  | {type: 'categorise'; items: readonly {id: string; bin: string}[]}
  /** Its options are dates, drawn by `drawDeadline`: the right one has grade 1, and each other the grade of the mistake that gives it. */
  | {type: 'deadline'; options: Options};

/**
 * The credit that an answer earns, from 0 to 1. Takes a checked question, with a right option or two steps at least, and an answer to it.
 * single and deadline: the grade of the option. multiple: right picks less wrong picks, out of the number that are right, never below 0.
 * order: the share of pairs of steps that stand the right way round. match and categorise: the share of things in their right place; a
 * right answer that is spare costs nothing. Concordance and reflection are not marked: there is no right answer to compare with.
 * Refuses nothing by throwing: an empty answer, or one to another type of question, earns 0; an option the question does not have is a
 * wrong pick; a step or thing it does not have counts for nothing; a pick given twice counts once.
 * @example credit({type: 'order', steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]}, {type: 'order', steps: ['b', 'a', 'c']}) // 2/3
 */
export function credit(question: Markable, answer: Answer): number {
  switch (question.type) {
    case 'single': return answer.type === 'single' ? gradeOf(question.options, answer.option) : 0;
    case 'multiple': return answer.type === 'multiple' ? creditForPicks(countPicks(question.options, answer.options)) : 0;
    case 'order': return answer.type === 'order' ? creditForOrder(countPairs(question.steps, answer.steps)) : 0;
    case 'match': return answer.type === 'match' ? share(countPlaces(rightMatches(question.left), answer.places)) : 0;
    case 'categorise': return answer.type === 'categorise' ? share(countPlaces(rightBins(question.items), answer.places)) : 0;
    case 'deadline': return answer.type === 'deadline' ? gradeOf(question.options, answer.option) : 0;
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

export type Placed = {right: number; outOf: number};
type Place = {id: string; place: string};

/** Where each left side belongs, and where each thing to be grouped belongs, as `countPlaces` takes them. */
export const rightMatches = (left: readonly {id: string; right: string}[]): Place[] => left.map(({id, right}) => ({id, place: right}));
export const rightBins = (items: readonly {id: string; bin: string}[]): Place[] => items.map(({id, bin}) => ({id, place: bin}));

/** How many things were put where they belong. One left out is not right. */
export function countPlaces(belongs: readonly Place[], given: Places): Placed {
  return {right: belongs.filter(({id, place}) => Object.hasOwn(given, id) && given[id] === place).length, outOf: belongs.length};
}

const share = ({right, outOf}: Placed) => right / outOf;

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
