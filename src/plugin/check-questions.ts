/** Checks on quizzes that reach past one field: ids across the site, one right answer, honest options, prompts that differ. */
import type {Question} from '../core/content';
import {checkDeadline} from './check-deadlines';
import {idsOf, type Content, type Filed} from './read';
import type {Place} from './parse-yaml';
import {checkPins, normalised} from './pins';
import {didYouMean, type Problem} from './problem';

type CheckAddress = (filed: Filed<unknown>, place: Place, address: string) => Problem[];
type Say = (place: Place, what: string, fix: string) => Problem;
type Asked = {question: Question; file: string; say: Say};

const everyQuestion = (content: Content): Asked[] => [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.map((question, i) => ({
  question, file: quiz.file, say: (place, what, fix) => ({file: quiz.file, ...quiz.at(['questions', i, ...place]), what, fix}),
})));

/** Problems with the questions of every quiz. */
export function checkQuestions(content: Content, checkAddress: CheckAddress): Problem[] {
  const seen = new Map<string, string>();
  const each = [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.flatMap((question, i) => {
    const say: Say = (place, what, fix) => ({file: quiz.file, ...quiz.at(['questions', i, ...place]), what, fix});
    const first = seen.get(question.id);
    seen.set(question.id, quiz.file);
    return [
      ...(first === undefined ? [] : [say(['id'], `the question id "${question.id}" is already used in ${first}`, 'a question id is unique on the whole site: choose another')]),
      ...question.sources.flatMap((s, j) => (idsOf(content, 'sources').includes(s.source) ? [] : [say(['sources', j, 'source'], `unknown source "${s.source}"`, didYouMean(s.source, idsOf(content, 'sources'), 'add it to docs/sources.yaml'))])),
      ...question.statements.flatMap((s, j) => (idsOf(content, 'statements').includes(s) ? [] : [say(['statements', j], `unknown statement "${s}"`, didYouMean(s, idsOf(content, 'statements'), 'use a statement number'))])),
      ...checkAddress(quiz, ['questions', i, 'passage'], question.passage),
      ...checkAnswers(question, content, say),
    ];
  }));
  return [...each, ...checkLongest(content), ...checkAlike(content), ...checkPins(content)];
}

function checkAnswers(question: Question, content: Content, say: Say): Problem[] {
  switch (question.type) {
    case 'single': case 'multiple': return checkOptions(question, say);
    case 'order': return checkIds(['steps'], question.steps, say);
    case 'match': return [...checkIds(['left'], question.left, say), ...checkIds(['right'], question.right, say), ...checkMatches(question, say)];
    case 'categorise': return [...checkIds(['bins'], question.bins, say), ...checkIds(['items'], question.items, say), ...checkBins(question, say)];
    case 'deadline': return checkDeadline(question, content, say);
    case 'concordance': return [...checkIds(['readings'], question.readings, say), ...checkSides(question, say)];
    case 'reflection': return [];
    default: return question satisfies never;
  }
}

function checkIds(place: Place, parts: readonly {id: string}[], say: Say): Problem[] {
  const repeated = parts.findIndex((part, i) => parts.findIndex((other) => other.id === part.id) < i);
  return repeated < 0 ? [] : [say([...place, repeated, 'id'], `the id "${parts[repeated]!.id}" is used twice in this question`, 'give each its own id')];
}

function checkOptions(question: Extract<Question, {type: 'single' | 'multiple'}>, say: Say): Problem[] {
  const problems = checkIds(['options'], question.options, say);
  const right = question.options.filter((option) => option.grade === 1);
  if (question.type === 'single' && right.length !== 1) problems.push(say(['options'], `${right.length} options have grade 1`, 'a single question has one right option'));
  if (question.type === 'multiple' && right.length === 0) problems.push(say(['options'], 'no option has grade 1', 'mark the options to be picked with grade: 1'));
  const partly = question.options.findIndex((option) => option.grade !== 0 && option.grade !== 1);
  if (question.type === 'multiple' && partly >= 0) problems.push(say(['options', partly, 'grade'], 'an option of a multiple question is part right', 'use 1 for an option to be picked and 0 for any other'));
  const lazy = question.options.findIndex((option) => /\b(?:all|none) of (?:the above|these)\b/i.test(option.text));
  if (lazy >= 0) problems.push(say(['options', lazy, 'text'], `the option "${question.options[lazy]!.text}" tests reading, not judgement`, 'write a real option in its place'));
  return problems;
}

function checkMatches({left, right}: Extract<Question, {type: 'match'}>, say: Say): Problem[] {
  const ids = right.map((one) => one.id);
  const unknown = left.flatMap((one, i) => (ids.includes(one.right) ? [] : [say(['left', i, 'right'], `unknown right answer "${one.right}"`, didYouMean(one.right, ids, 'use the id of a right answer'))]));
  if (unknown.length > 0) return unknown; // which answers are spare is not known until these are right
  return right.flatMap((one, i) => (one.feedback || left.some((item) => item.right === one.id) ? [] : [say(['right', i], `nothing matches "${one.id}", and it has no feedback`, 'add a "feedback:" line saying why nothing matches it')]));
}

function checkBins({bins, items}: Extract<Question, {type: 'categorise'}>, say: Say): Problem[] {
  const ids = bins.map((bin) => bin.id);
  const unknown = items.flatMap((item, i) => (ids.includes(item.bin) ? [] : [say(['items', i, 'bin'], `unknown group "${item.bin}"`, didYouMean(item.bin, ids, 'use the id of a group'))]));
  if (unknown.length > 0) return unknown;
  return bins.flatMap((bin, i) => (items.some((item) => item.bin === bin.id) ? [] : [say(['bins', i], `nothing belongs in the group "${bin.id}"`, 'add something that does, or take the group out')]));
}

/** A question of judgement shows more than one side, or it is a question with a right answer. */
const checkSides = ({readings}: Extract<Question, {type: 'concordance'}>, say: Say): Problem[] =>
  new Set(readings.map((reading) => Math.sign(reading.weight))).size > 1 ? [] : [say(['readings'], 'the readings are all on one side', 'add a reason that somebody could give for the other')];

/** A quiz needs this many questions before "most often the longest" is a pattern and not chance. */
const fewestForPattern = 4;

/** Questions of a quiz in which the right answer can be told by its length. */
function checkLongest(content: Content): Problem[] {
  return [...content.quizzes.values()].flatMap((quiz) => {
    const singles = quiz.value.questions.flatMap((question, i) => (question.type === 'single' ? [{question, i}] : []));
    const long = singles.filter(({question}) => standsOut(question.options));
    if (singles.length < fewestForPattern || long.length * 2 <= singles.length) return [];
    return long.map(({question, i}) => ({
      file: quiz.file, ...quiz.at(['questions', i, 'options', question.options.findIndex((option) => option.grade === 1), 'text']),
      what: `the right option of "${question.id}" is the longest by over a quarter, as in ${long.length} of the ${singles.length} questions here with one right option`, fix: 'shorten it, or give the others as much to say',
    }));
  });
}

/** True when the right option is longer than each other, and by over a quarter of their mean. */
function standsOut(options: readonly {text: string; grade: number}[]): boolean {
  const others = options.filter((option) => option.grade !== 1).map((option) => option.text.length);
  const right = options.find((option) => option.grade === 1)?.text.length ?? 0;
  return others.length > 0 && right > Math.max(...others) && right > (1.25 * others.reduce((sum, one) => sum + one, 0)) / others.length;
}

/** How much of two prompts' words has to be shared for them to be one question asked twice. */
const alikeFrom = 0.85;

/** Prompts that are the same, or all but, as one before them. */
function checkAlike(content: Content): Problem[] {
  const asked = everyQuestion(content).map((one) => ({...one, words: new Set(normalised(one.question.prompt).split(' '))}));
  const times = new Map<string, number>();
  for (const word of asked.flatMap(({words}) => [...words])) times.set(word, (times.get(word) ?? 0) + 1);
  const before = new Map<string, typeof asked>();
  return asked.flatMap((one) => {
    const {question, words, say} = one;
    // Two that are alike share so much that one of the rarest words of each is the other's too: only those that share one are compared.
    const rarest = [...words].sort((a, b) => times.get(a)! - times.get(b)! || (a < b ? -1 : 1)).slice(0, Math.floor((1 - alikeFrom) * words.size) + 1);
    const near = new Set(rarest.flatMap((word) => before.get(word) ?? []));
    const twin = [...near].find((other) => other.question.id !== question.id && alike(words, other.words) >= alikeFrom);
    for (const word of rarest) {
      const had = before.get(word);
      if (had) had.push(one);
      else before.set(word, [one]);
    }
    return twin ? [say(['prompt'], `the prompt is nearly the same as that of "${twin.question.id}" in ${twin.file}`, 'ask something else, or take one of the two out')] : [];
  });
}

/** The share of the words of two texts that both have. Texts of very different length are not compared. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < alikeFrom * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** What a writer should look at again, and may leave as it is: a word that admits no exception, in one option alone, gives it away. */
export const questionWarnings = (content: Content): Problem[] => everyQuestion(content).flatMap(({question, say}) => {
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  const absolute = question.options.flatMap((option, i) => (/\b(?:always|never|only)\b/i.test(option.text) ? [i] : []));
  const [one] = absolute;
  return absolute.length !== 1 || one === undefined ? [] : [say(['options', one, 'text'], `"${/\b(?:always|never|only)\b/i.exec(question.options[one]!.text)![0]}" stands in one option alone`, 'say it without, unless the law says so')];
});
