/**
 * Pins. A question rests on a passage; its pin is a hash of the words that the passage had when somebody last read the two together. When
 * those words change, the question has to be read again. Changes around the passage, or of its commas, disturb nothing.
 */
import {createHash} from 'node:crypto';
import type {Question, Statement, Timescale} from '../core/content';
import {pageAt, type Content, type Filed, type Page} from './read';
import {didYouMean, type Problem} from './problem';

/** The words alone, in small letters: what is left when spaces, marks and capitals are taken away. */
export const normalised = (text: string) => (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words that a passage says, or `undefined` for an address that has none of its own, such as a list. */
export function wordsAt(address: string, content: Content): string | undefined {
  const [path = '', anchor] = address.split('#');
  const page = pageAt(path, content);
  if (page) return wordsOnPage(page, anchor, content);
  const rule = path.startsWith('/timescales/') ? content.timescales.get(path.slice('/timescales/'.length)) : undefined;
  if (rule) return wordsOfRule(rule.value);
  return path === '/glossary' && anchor ? content.terms.get(anchor)?.value.meaning : undefined;
}

/** The pin of a passage as it stands now. */
export function pinOf(address: string, content: Content): string | undefined {
  const words = normalised(wordsAt(address, content) ?? '');
  return words === '' ? undefined : createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** A section with the sections below it, or the whole page where the address has no anchor; and what its widgets say. */
function wordsOnPage({mdx}: Page<unknown>, anchor: string | undefined, content: Content): string | undefined {
  const first = anchor === undefined ? -1 : mdx.headings.findIndex((heading) => heading.anchor === anchor);
  if (anchor !== undefined && first < 0) return undefined;
  const after = first < 0 ? -1 : mdx.headings.findIndex((heading, i) => i > first && heading.depth <= mdx.headings[first]!.depth);
  const end = after < 0 ? mdx.headings.length : after;
  const [top, bottom] = [mdx.headings[first]?.line ?? 0, mdx.headings[end]?.line ?? Infinity];
  const widgets = mdx.widgets.filter(({line}) => line >= top && line < bottom).map(({name, attributes}) => {
    const id = String(attributes.id);
    if (name === 'Statement') return wordsOfStatement(content.statements.get(id)?.value);
    return name === 'Timescale' ? wordsOfRule(content.timescales.get(id)?.value) : '';
  });
  return [...mdx.sections.slice(first + 1, end + 1).map((section) => section.text), ...widgets].join(' ');
}

const wordsOfStatement = (s: Statement | undefined) => (s ? `${s.asks} ${s.practice} ${s.pitfall}` : '');

/** What a rule says: its limit and its dates. Advice and examples may change without a question being wrong. */
const wordsOfRule = (rule: Timescale | undefined) => (rule ? [rule.limit, ...rule.versions.map((version) => `${version.from} ${'dates' in version ? version.dates.map((date) => `${date.kind} ${date.words}`).join(' ') : version.noDate}`)].join(' ') : '');

type Asked = {quiz: Filed<{questions: Question[]}>; question: Question; index: number};
const everyQuestion = (content: Content): Asked[] => [...content.quizzes.values()].flatMap((quiz) => quiz.value.questions.map((question, index) => ({quiz, question, index})));

/** How many questions nobody has pinned yet. */
export const unpinned = (content: Content) => everyQuestion(content).filter(({question}) => question.pin === undefined).length;

/** Questions whose passage has changed since somebody confirmed them. */
export const checkPins = (content: Content): Problem[] => everyQuestion(content).flatMap(({quiz, question, index}) => {
  const [path = ''] = question.passage.split('#');
  const now = pinOf(question.passage, content);
  if (question.pin === undefined || question.pin === now || content.broken.has(path) || content.broken.has(path.replace('/timescales/', ''))) return [];
  const place = {file: quiz.file, ...quiz.at(['questions', index, 'pin'])};
  if (now === undefined) return [{...place, what: `question "${question.id}" has a pin and its passage has no words of its own`, fix: 'point "passage" at a section or a rule, or take the pin out'}];
  return [{...place, what: `question "${question.id}" rests on a passage that changed`, fix: `read it again, then run npm run confirm -- ${question.id}`}];
});

/** A line of a file to write anew, or to add after. */
export type Edit = {file: string; line: number; add: boolean; text: string};
export type Confirmed = {id: string; passage: string; pin: string; edit: Edit};

/** What has to be written for each question to be confirmed, and why one cannot be. `lineOf` gives a line of a file as it stands. */
export function confirm(ids: readonly string[], content: Content, lineOf: (file: string, line: number) => string): {confirmed: Confirmed[]; refused: string[]} {
  const all = new Map(everyQuestion(content).map((asked) => [asked.question.id, asked]));
  const confirmed: Confirmed[] = [];
  const refused: string[] = [];
  for (const id of new Set(ids)) {
    const asked = all.get(id);
    const pin = asked && pinOf(asked.question.passage, content);
    if (!asked) refused.push(`There is no question "${id}": ${didYouMean(id, all.keys(), 'use the id of a question')}`);
    else if (pin === undefined) refused.push(`"${id}" cannot be pinned: its passage ${asked.question.passage} has no words of its own. Point it at a section or a rule.`);
    else {
      const edit = editFor(asked, pin, lineOf);
      if (edit) confirmed.push({id, passage: asked.question.passage, pin, edit});
      else refused.push(`"${id}" cannot be pinned: put its "passage" on a line of its own.`);
    }
  }
  return {confirmed, refused};
}

function editFor({quiz, question, index}: Asked, pin: string, lineOf: (file: string, line: number) => string): Edit | undefined {
  const {line} = quiz.at(['questions', index, question.pin === undefined ? 'passage' : 'pin']);
  const indent = /^( +)(?:passage|pin): *\S+ *(?:#.*)?$/.exec(lineOf(quiz.file, line))?.[1];
  // In quotes: eight digits, or 1e234567, would be read as a number.
  return indent === undefined ? undefined : {file: quiz.file, line, add: question.pin === undefined, text: `${indent}pin: "${pin}"`};
}

/** A file's text with edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const {line, add, text: put} of [...edits].sort((a, b) => b.line - a.line)) lines.splice(add ? line : line - 1, add ? 0 : 1, put);
  return lines.join('\n');
}
