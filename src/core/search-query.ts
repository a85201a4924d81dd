/** What a query means: its words mended and stemmed, the ways of saying the same thing, and what kind of answer is asked for. */
import type {Sayings, SearchIndex} from './search-index';
import {editsAllowed, nearestWords} from './search-typos';
import {askingWords, wantsOf, type Wants} from './search-wants';
import {isStopWord, stem, wordsOf} from './search-words';

/** A stem that would do, and how well: 1 is the word itself. */
export type Alternative = {stem: string; worth: number};

/** Words that mean one thing together: each with its alternatives, and the other ways of saying the whole. */
export type Idea = {words: Alternative[][]; sayings: Sayings};

export type Query = {
  ideas: Idea[];
  /** The stems in order, each as its best alternative, to find as a phrase. */
  phrase: string[];
} & Wants;

/** A longer query is cut: nobody types it, and a pasted page must not hold up the page. */
export const longestQuery = 200;
const mostWords = 24;
const mostEndings = 16;

/** Reads a query. `readQuery('what is an SGO', index)` asks for a meaning, of one idea that can be said in two ways. */
export function readQuery(text: string, index: SearchIndex): Query {
  const cut = text.slice(0, longestQuery);
  const all = wordsOf(cut).slice(0, mostWords).map((w) => w.word);
  const telling = all.filter((word) => !isStopWord(word) && !askingWords.has(word));
  const words = telling.length > 0 ? telling : all;
  const typing = /[\p{L}\p{N}]$/u.test(cut) && all.at(-1) === words.at(-1);
  const read = mended(words, index).map((word, n, list) => alternatives(word, typing && n === list.length - 1, index));
  const phrase = read.map((alternativesOfWord) => alternativesOfWord[0]?.stem ?? '');
  return {ideas: ideasIn(read, phrase, index), phrase, ...wantsOf(all)};
}

/** Words run together are taken apart, and words taken apart are put together, when that makes known words: "careplan", "guardian ship". */
function mended(words: string[], index: SearchIndex): string[] {
  const known = (word: string) => index.frequency.has(stem(word));
  const out: string[] = [];
  for (let n = 0; n < words.length; n++) {
    const word = words[n]!;
    const pair = word + (words[n + 1] ?? '');
    if (words[n + 1] !== undefined && known(pair) && !(known(word) && known(words[n + 1]!))) {
      out.push(pair);
      n++;
    } else if (known(word) || word.length < 7) out.push(word);
    else out.push(...(taken(word, known) ?? [word]));
  }
  return out;
}

function taken(word: string, known: (word: string) => boolean): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at++) if (known(word.slice(0, at)) && known(word.slice(at))) return [word.slice(0, at), word.slice(at)];
  return undefined;
}

/** The stems a word may stand for: itself; what it begins, if it is being typed; another form of it, or the nearest spellings, if it is known in no other way. */
function alternatives(word: string, typing: boolean, index: SearchIndex): Alternative[] {
  const own = stem(word);
  const exact: Alternative[] = index.frequency.has(own) ? [{stem: own, worth: 1}] : [];
  if (exact.length > 0 && !typing) return exact;
  const begun = typing && word.length >= 2 ? beginningWith(word, index).filter((one) => one !== own) : [];
  const longer = begun.map((one) => ({stem: one, worth: exact.length > 0 ? 0.35 : 0.8 * Math.sqrt(word.length / Math.max(word.length, one.length))}));
  if (exact.length > 0 || longer.length > 0) return [...exact, ...longer];
  const most = editsAllowed(word.length);
  const near = [...new Set([...nearestWords(own, index.stems, most, (one) => index.frequency.get(one) ?? 0).slice(0, 3), ...nearestWritten(word, most, index)])]
    .filter((one) => one[0] === own[0] || (one[0] === own[1] && one[1] === own[0]));
  const forms = otherForms(own, index);
  return [...forms.map((one) => ({stem: one, worth: 0.7})), ...near.filter((one) => !forms.includes(one)).map((one) => ({stem: one, worth: 0.8}))];
}

/** Known words in full that are nearly the word as typed: an ending with a mistake in it does not fall away like a good one. */
function nearestWritten(word: string, most: number, index: SearchIndex): string[] {
  return nearestWords(word, index.spelt.keys(), most, (one) => index.frequency.get(index.spelt.get(one)!) ?? 0).slice(0, 2).map((one) => index.spelt.get(one)!);
}

/** Stems that an unknown word begins with, or that begin with it: "biased" and "bias", "inequality" and "inequal". */
function otherForms(own: string, index: SearchIndex): string[] {
  const shorter: string[] = [];
  for (let length = own.length - 1; length >= Math.max(4, own.length - 4); length--) if (index.frequency.has(own.slice(0, length))) shorter.push(own.slice(0, length));
  return [...shorter.slice(0, 1), ...(own.length >= 4 ? beginningWith(own, index).filter((one) => one.length <= own.length + 4).slice(0, 3) : [])];
}

function beginningWith(start: string, index: SearchIndex): string[] {
  let low = 0;
  let high = index.stems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.stems[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let n = low; index.stems[n]?.startsWith(start); n++) found.push(index.stems[n]!);
  return found.sort((a, b) => (index.frequency.get(b) ?? 0) - (index.frequency.get(a) ?? 0) || (a < b ? -1 : 1)).slice(0, mostEndings);
}

/** Groups the words into ideas: the longest run of words that the glossary knows first. */
function ideasIn(words: Alternative[][], phrase: string[], index: SearchIndex): Idea[] {
  const ideas: Idea[] = [];
  for (let n = 0; n < words.length;) {
    let length = Math.min(index.longestSaying, words.length - n);
    while (length > 0 && !index.sayings.has(phrase.slice(n, n + length).join(' '))) length--;
    const own = phrase.slice(n, n + length);
    const sayings = (index.sayings.get(own.join(' ')) ?? []).filter((way) => sameThing(own, way, index.terms.has(way.join(' '))));
    ideas.push({words: words.slice(n, n + Math.max(1, length)), sayings});
    n += Math.max(1, length);
  }
  return ideas;
}

const ordinals = new Set(['first', 'second', 'third']);

/** Two ways to say one thing. Not when one is part of the other, unless that is the term itself; nor when they differ in which of several: a first review is no second review. */
function sameThing(own: readonly string[], way: readonly string[], isTerm: boolean): boolean {
  const extra = way.filter((one) => !own.includes(one));
  const missing = own.filter((one) => !way.includes(one));
  return missing.length > 0 && (extra.length > 0 || isTerm) && ![...extra, ...missing].some((one) => ordinals.has(one));
}
