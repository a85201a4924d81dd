/** Checks on the register of misconceptions: each wrong answer names one that is there, and each one is asked about and has a passage that puts it right. */
import type {Misconception, Question} from '../core/content';
import {idsOf, type Content, type Filed} from './read';
import type {Place} from './parse-yaml';
import {didYouMean, type Problem} from './problem';

type CheckAddress = (filed: Filed<unknown>, place: Place, address: string) => Problem[];

/** A wrong answer that names a misconception, and where it stands in its question. */
type Held = {place: Place; right: boolean; misconception: string | undefined};

/** The answers of a question that may show what somebody believes. */
function answersOf(question: Question): Held[] {
  switch (question.type) {
    case 'single': case 'multiple': return question.options.map(({grade, misconception}, i) => ({place: ['options', i], right: grade === 1, misconception}));
    case 'deadline': return question.mistakes.map(({misconception}, i) => ({place: ['mistakes', i], right: false, misconception}));
    case 'order': case 'match': case 'categorise': case 'concordance': case 'reflection': return [];
    default: return question satisfies never;
  }
}

/** The misconception that a mistake of a deadline question shows by its kind alone, unless it names one of its own. */
export const beliefBehind = (mistake: string, content: Content): Misconception | undefined => [...content.misconceptions.values()].find(({value}) => value.mistake === mistake)?.value;

/** Problems with the register, and with the answers that name it. */
export function checkMisconceptions(content: Content, checkAddress: CheckAddress): Problem[] {
  const ids = idsOf(content, 'misconceptions');
  const held = new Set<string>();
  const answers = [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.flatMap((question, q) => {
    if (question.type === 'deadline') for (const {mistake} of question.mistakes) held.add(beliefBehind(mistake, content)?.id ?? '');
    return answersOf(question).flatMap(({place, right, misconception}) => {
      if (misconception === undefined) return [];
      held.add(misconception);
      const at = {file: quiz.file, ...quiz.at(['questions', q, ...place, 'misconception'])};
      if (!ids.includes(misconception)) return [{...at, what: `unknown misconception "${misconception}"`, fix: didYouMean(misconception, ids, 'add it to docs/misconceptions.yaml')}];
      return right ? [{...at, what: `the right answer names the misconception "${misconception}"`, fix: 'only an answer that is not fully right shows one: take the line out'}] : [];
    });
  }));
  const register = [...content.misconceptions.values()].flatMap((one) => [
    ...checkAddress(one, ['read'], one.value.read),
    ...(held.has(one.value.id) ? [] : [{file: one.file, ...one.at(['id']), what: `no answer shows the misconception "${one.value.id}"`, fix: 'name it in a wrong answer of a question, or take it out'}]),
  ]);
  return [...answers, ...register, ...checkMistakes(content)];
}

/** Two misconceptions cannot both be what one mistake shows. */
function checkMistakes(content: Content): Problem[] {
  const seen = new Map<string, string>();
  return [...content.misconceptions.values()].flatMap(({value, file, at}) => {
    const first = value.mistake && seen.get(value.mistake);
    if (value.mistake && !first) seen.set(value.mistake, value.id);
    return first ? [{file, ...at(['mistake']), what: `the mistake "${value.mistake}" already shows "${first}"`, fix: 'a mistake shows one misconception: take the line out of one of them'}] : [];
  });
}
