/** Checks on quizzes that reach past one field: ids across the site, one right answer, honest options. */
import type {Question} from '../core/content';
import {idsOf, type Content, type Filed} from './read';
import type {Place} from './parse-yaml';
import {didYouMean, type Problem} from './problem';

type CheckAddress = (filed: Filed<unknown>, place: Place, address: string) => Problem[];

/** Problems with the questions of every quiz. */
export function checkQuestions(content: Content, checkAddress: CheckAddress): Problem[] {
  const seen = new Map<string, string>();
  return [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.flatMap((question, i) => {
    const say = (place: Place, what: string, fix: string): Problem => ({file: quiz.file, ...quiz.at(['questions', i, ...place]), what, fix});
    const first = seen.get(question.id);
    seen.set(question.id, quiz.file);
    return [
      ...(first === undefined ? [] : [say(['id'], `the question id "${question.id}" is already used in ${first}`, 'a question id is unique on the whole site: choose another')]),
      ...question.sources.flatMap((s, j) => (idsOf(content, 'sources').includes(s.source) ? [] : [say(['sources', j, 'source'], `unknown source "${s.source}"`, didYouMean(s.source, idsOf(content, 'sources'), 'add it to docs/sources.yaml'))])),
      ...question.statements.flatMap((s, j) => (idsOf(content, 'statements').includes(s) ? [] : [say(['statements', j], `unknown statement "${s}"`, didYouMean(s, idsOf(content, 'statements'), 'use a statement number'))])),
      ...checkAddress(quiz, ['questions', i, 'passage'], question.passage),
      ...checkAnswers(question, say),
    ];
  }));
}

function checkAnswers(question: Question, say: (place: Place, what: string, fix: string) => Problem): Problem[] {
  const parts = question.type === 'order' ? question.steps : question.options;
  const place = question.type === 'order' ? 'steps' : 'options';
  const repeated = parts.findIndex((part, i) => parts.findIndex((other) => other.id === part.id) < i);
  const problems = repeated < 0 ? [] : [say([place, repeated, 'id'], `the id "${parts[repeated]!.id}" is used twice in this question`, 'give each its own id')];
  if (question.type === 'order') return problems;
  const right = question.options.filter((option) => option.grade === 1);
  if (question.type === 'single' && right.length !== 1) problems.push(say(['options'], `${right.length} options have grade 1`, 'a single question has one right option'));
  if (question.type === 'multiple' && right.length === 0) problems.push(say(['options'], 'no option has grade 1', 'mark the options to be picked with grade: 1'));
  const partly = question.options.findIndex((option) => option.grade !== 0 && option.grade !== 1);
  if (question.type === 'multiple' && partly >= 0) problems.push(say(['options', partly, 'grade'], 'an option of a multiple question is part right', 'use 1 for an option to be picked and 0 for any other'));
  const lazy = question.options.findIndex((option) => /\b(all|none) of (the above|these)\b/i.test(option.text));
  if (lazy >= 0) problems.push(say(['options', lazy, 'text'], `the option "${question.options[lazy]!.text}" tests reading, not judgement`, 'write a real option in its place'));
  return problems;
}
