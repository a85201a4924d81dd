/**
 * How hard a page is to read: the Flesch-Kincaid grade (Kincaid and others, 1975), which is a school year of the United States; five more is an age. It looks
 * at the length of sentences and of words. No word is let off: a term of law counts like any other, although the page explains it.
 */
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import type {Mdx, Paragraph} from './parse-mdx';
import type {Position, Problem} from './problem';
import {textsIn} from './check-words';
import type {Content, Filed} from './read';

/** The hardest that a page may be in its plain part, where a reader of twelve should follow it. */
export const plainLimit = 7;
/** The hardest that it may be below "The law in more detail": the part for those who need the law's own terms. */
export const lawLimit = 10;
/** The longest sentence, in words. */
export const sentenceLimit = 35;
/** A shorter text has no grade: one long word would move it. */
const enoughWords = 100;

const segmenter = new Intl.Segmenter('en-GB', {granularity: 'sentence'});
const word = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;

type Sentence = {text: string; words: string[]};
const sentencesOf = (text: string): Sentence[] => [...segmenter.segment(text)].map(({segment}) => ({text: segment, words: segment.match(word) ?? []})).filter(({words}) => words.length > 0);
type Read = Paragraph & {sentences: Sentence[]};

/** The grade of a text, or `undefined` when it holds too little to have one. */
export const gradeOf = (text: string): number | undefined => gradeOfSentences(sentencesOf(text));

function gradeOfSentences(sentences: readonly Sentence[]): number | undefined {
  const words = sentences.flatMap((one) => one.words);
  if (words.length < enoughWords) return undefined;
  return fleschKincaid({sentence: sentences.length, word: words.length, syllable: words.reduce((sum, one) => sum + Math.max(1, syllable(one)), 0)});
}

/** The lines of a page that are below its heading with the anchor `#law`. */
function isLaw({headings}: Mdx): (place: Position) => boolean {
  const start = headings.find((heading) => heading.anchor === 'law');
  const end = start && headings.find((heading) => heading.line > start.line && heading.depth <= start.depth);
  return ({line}) => start !== undefined && line > start.line && line < (end?.line ?? Infinity);
}

/** The grades of a page: of its plain part, and of the part on the law. */
export function gradesOf(mdx: Mdx): {plain: number | undefined; law: number | undefined} {
  const below = isLaw(mdx);
  const grade = (part: readonly Paragraph[]) => gradeOfSentences(part.flatMap(({text}) => sentencesOf(text)));
  return {plain: grade(mdx.paragraphs.filter((one) => !below(one))), law: grade(mdx.paragraphs.filter(below))};
}

/** Pages and data that are too hard, and sentences of pages that are too long. */
export const checkReading = (content: Content): Problem[] => [...checkPages(content), ...checkData(content)];

/** Where data speak in sentences. The rest is names, dates and places in a law. */
const prose = new Set(['summary', 'why', 'late', 'mistakes', 'prompt', 'explanation', 'feedback', 'hints', 'text', 'note', 'debrief', 'asks', 'practice', 'pitfall']);

/** The sentences of a value, without the addresses of their links. */
const proseOf = (value: unknown): string[] => textsIn(value).filter(({place}) => place.some((step) => prose.has(String(step)))).map(({text}) => text.replace(/\]\([^)]*\)/g, ']').replace(/\s+/g, ' '));

/** Rules, quizzes and cases one by one; statements by the page that shows them, for one by itself is too short to judge. */
function checkData(content: Content): Problem[] {
  const pages = [...new Set([...content.statements.values()].map(({value}) => value.page))].flatMap((page) => {
    const shown = [...content.statements.values()].filter(({value}) => value.page === page);
    return shown[0] ? [{...shown[0], value: shown.map(({value}) => value)}] : [];
  });
  const filed = [...pages, ...content.timescales.values(), ...content.quizzes.values(), ...content.scenarios.values()] as Filed<unknown>[];
  return filed.flatMap(({file, at, value}) => {
    const place = at([]);
    return tooHard(file, Array.isArray(value) ? 'what the statements of this area say' : 'what this says', plainLimit, proseOf(value).map((text) => ({...place, text, sentences: sentencesOf(text)})));
  });
}

const checkPages = (content: Content): Problem[] => [...content.guidance, ...content.blog].flatMap(({file, mdx}) => {
  const below = isLaw(mdx);
  const paragraphs = mdx.paragraphs.map((one) => ({...one, sentences: sentencesOf(one.text)}));
  return [
    ...tooHard(file, 'the page', plainLimit, paragraphs.filter((one) => !below(one))),
    ...tooHard(file, 'the part on the law', lawLimit, paragraphs.filter(below)),
    ...paragraphs.flatMap((one) => tooLong(file, one)),
  ];
});

function tooHard(file: string, name: string, limit: number, part: readonly Read[]): Problem[] {
  const grade = gradeOfSentences(part.flatMap(({sentences}) => sentences));
  if (grade === undefined || grade <= limit) return [];
  const {line, column, text} = hardestOf(part);
  return [{file, line, column, what: `${name} has a reading grade of ${grade.toFixed(1)}, and ${limit} is the most (age ${limit + 5}); its hardest sentence begins "${beginningOf(text)}"`, fix: 'cut long sentences, and put everyday words for long ones'}];
}

/** The sentence with most to mend: each long word weighs as much as three words. */
function hardestOf(part: readonly Read[]): Position & {text: string} {
  const all = part.flatMap(({line, column, sentences}) => sentences.map(({text, words}) => ({line, column, text, cost: words.length + 2 * words.filter((one) => syllable(one) > 2).length})));
  return all.reduce((hardest, one) => (one.cost > hardest.cost ? one : hardest));
}

const beginningOf = (text: string) => `${text.trim().split(/\s+/).slice(0, 5).join(' ')} …`;

const tooLong = (file: string, {line, column, sentences}: Read): Problem[] => sentences.filter(({words}) => words.length > sentenceLimit).map(({text, words}) => (
  {file, line, column, what: `a sentence of ${words.length} words, and ${sentenceLimit} are the most: "${beginningOf(text)}"`, fix: 'make two of it, or a list'}
));
