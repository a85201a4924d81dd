/** Checks on the register of misconceptions: each wrong answer names one that is there, and each one is asked about and has a passage that puts it right. */
import type {Misconception, Question} from '../core/content';
import {idsOf, type Content, type Filed} from './read';
import type {Place} from './parse-yaml';
import {didYouMean, type Problem} from './problem';

type CheckAddress = (filed: Filed<unknown>, place: Place, address: string) => Problem[];

/** The answers of a question that may show what somebody believes, and where they stand in it. */
function answersOf(question: Question): {place: Place; id: string; right: boolean; misconception?: string; mistake?: string}[] {
  switch (question.type) {
    case 'single': case 'multiple': return question.options.map((option, i) => ({...option, place: ['options', i], right: option.grade === 1}));
    case 'deadline': return question.mistakes.map((mistake, i) => ({...mistake, place: ['mistakes', i], right: false}));
    case 'order': case 'match': case 'categorise': case 'concordance': case 'reflection': return [];
    default: return question satisfies never;
  }
}

/** The misconception that each answer of a question shows: the one it names, or else the one that its mistake is tied to. */
export const beliefsShown = (question: Question, content: Content): [answer: string, shown: Misconception][] => answersOf(question).flatMap(({id, misconception, mistake}) => {
  const tied = [...content.misconceptions.values()].find(({value}) => mistake !== undefined && value.mistake === mistake);
  const shown = misconception === undefined ? tied : content.misconceptions.get(misconception);
  return shown ? [[id, shown.value]] : [];
});

/** Problems with the register, and with the answers that name it. */
export function checkMisconceptions(content: Content, checkAddress: CheckAddress): Problem[] {
  const ids = idsOf(content, 'misconceptions');
  const held = new Set<string>();
  const answers = [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.flatMap((question, q) => {
    for (const [, {id}] of beliefsShown(question, content)) held.add(id);
    return answersOf(question).flatMap(({place, right, misconception}) => {
      if (misconception === undefined) return [];
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
