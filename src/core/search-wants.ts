/** What kind of answer the words of a query ask for, by the words that people use for it. */
import type {SearchKind} from './search';
import {stem} from './search-words';

export type Wants = {
  asks: 'time' | 'meaning' | 'practice' | 'blog' | 'source' | undefined;
  /** The words ask for a date that can be worked out from another: "when is the next review due", "26 weeks from 3 May". */
  asksDate: boolean;
  /** The question begins with "when": a date is asked for if what answers it is a rule. */
  asksWhen: boolean;
};

const timeWords = ['how long', 'how soon', 'how often', 'how many days', 'how many weeks', 'how many months', 'when', 'by when', 'deadline', 'time limit', 'timescale', 'timescales', 'time scale', 'due', 'what date'];
const meaningWords = ['what is', 'what are', 'whats', 'what does', 'meaning', 'mean', 'means', 'define', 'definition', 'stand for', 'stands for'];
const practiceWords = ['quiz', 'quizzes', 'test yourself', 'test myself', 'test me', 'test for', 'test on', 'exercise', 'exercises', 'scenario', 'scenarios', 'case study', 'case studies', 'practice questions'];
const blogWords = ['blog', 'blogs', 'blog post', 'news'];
const sourceWords = ['act', 'regulations', 'regs', 'order', 'rules', 'guidance', 'page', 'judgment', 'case'];
const dateWords = ['when is', 'when are', 'when will', 'when must', 'what date', 'which date', 'what day', 'is due', 'work out', 'calculate', 'calculator', 'date of next', 'by when'];

/** Words that only say what kind of answer is wanted, and are not looked for themselves. */
export const askingWords: ReadonlySet<string> = new Set(['mean', 'means', 'meaning', 'define', 'definition', 'stand', 'stands', 'explain', 'explained', 'exercise', 'exercises', 'test', 'blog', 'blogs']);

const lengthsOfTime = new Set(['hour', 'day', 'work', 'week', 'month', 'year']);
const ordinals = new Set(['first', 'second', 'third']);

/** What these words ask for. `wantsOf(['kinship', 'quiz'])` asks for practice. */
export function wantsOf(words: readonly string[]): Wants {
  return {asks: kindAsked(words), asksDate: isDateAsked(words), asksWhen: words[0] === 'when'};
}

const saysOneOf = (words: readonly string[], ways: readonly string[]) => {
  const text = ` ${words.join(' ')} `;
  return ways.some((way) => text.includes(` ${way} `));
};

function kindAsked(words: readonly string[]): Wants['asks'] {
  if (saysOneOf(words, practiceWords)) return 'practice';
  if (saysOneOf(words, blogWords)) return 'blog';
  // A law is named with its year: "care planning regulations 2010".
  if (words.some((word) => /^(19|20)\d\d$/.test(word)) && saysOneOf(words, sourceWords)) return 'source';
  // "26 weeks" and "first review" are steps of a timetable.
  if (words.some((word, n) => ordinals.has(word) || (/^\d+$/.test(words[n - 1] ?? '') && lengthsOfTime.has(stem(word))))) return 'time';
  if (saysOneOf(words, timeWords)) return 'time';
  return saysOneOf(words, meaningWords) ? 'meaning' : undefined;
}

function isDateAsked(words: readonly string[]): boolean {
  const dated = ['due', 'next', 'deadline', 'date', 'by', 'work', 'calculate', 'calculator'].some((word) => words.includes(word));
  const counted = words.some((word, n) => lengthsOfTime.has(stem(word)) && ['from', 'after', 'before'].includes(words[n + 1] ?? ''));
  return counted || (dated && saysOneOf(words, dateWords));
}

const kindsFor: Record<'practice' | 'blog' | 'source', readonly SearchKind[]> = {practice: ['quiz', 'scenario'], blog: ['blog'], source: ['source']};

/** True when the words name this kind of document. */
export const namesKind = (asks: Wants['asks'], kind: SearchKind) => asks !== undefined && asks !== 'time' && asks !== 'meaning' && kindsFor[asks].includes(kind);
