/**
 * The signs that a document answers a query, each as a number, and what they come to. How much each sign counts was learnt from the searches
 * marked "tune" in docs/searches.yaml (test/bench/learn.mjs); those marked "aside" were only ever used to judge.
 */
import type {Alternative, Query} from './search-query';
import {tuning} from './search-tuning';
import {namesKind} from './search-wants';
import type {Indexed} from './search-weights';

/** What a document has of a query's words: the mean worth of a word, and the share of them that it has, by itself, in its page, and in either. */
export type WordsMet = {worth: number; share: number; ownShare: number; pageWorth: number; pageShare: number};

/** How like the nearest and the second nearest way of asking for it is, and the nearest for any section of its page. */
export type WaysMet = {like: number; second: number; pageLike: number};

const fewWords = 3;
const statementNumber = /^[1-5]\.\d{1,2}$/;
const sameStems = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((stem, n) => stem === b[n]);
const when = (holds: boolean) => (holds ? 1 : 0);

/** Every sign of one document for one query. `tells` is how much a stem tells: the rarer, the more. */
export function signsOf(one: Indexed, query: Query, words: WordsMet, ways: WaysMet, tells: (stem: string) => number) {
  const {kind, heading, cited = 0} = one.document;
  const {asks, phrase, ideas} = query;
  const opening = one.page >= 0 && heading === '';
  const isName = one.names.some((name) => sameStems(name, phrase));
  const alternatives = ideas.flatMap((idea) => idea.words);
  const known = new Set(alternatives.flat().map(({stem}) => stem));
  const tellsStory = alternatives.length > fewWords;
  const nameLike = Math.max(0, ...one.names.map((name) => likeName(name, alternatives, tells)));
  return {
    words: Math.log(words.worth + 0.01), share: words.share, ownShare: words.ownShare,
    pageWords: one.page >= 0 ? Math.log(words.pageWorth + 0.1) : 0, pageShare: words.pageShare,
    like: ways.like, second: ways.second, pageLike: ways.pageLike, ways: Math.log(1 + one.asked),
    nameLike: nameLike ** 2, nameSame: nameLike ** 4, headShare: one.head.filter((stem) => known.has(stem)).length / Math.max(1, one.head.length), pairs: pairsTogether(one, phrase),
    term: when(isName && kind === 'term' && asks !== 'time'), pageName: when(isName && opening), opening: when(opening),
    number: when(kind === 'statement' && phrase.some((word) => statementNumber.test(word) && one.names.some((name) => name.includes(word)))),
    kindNamed: when(namesKind(asks, kind)), timescaleForTime: when(kind === 'timescale' && asks === 'time'), termForMeaning: when(kind === 'term' && asks === 'meaning'),
    timescaleForStory: when(kind === 'timescale' && tellsStory), termForStory: when(kind === 'term' && tellsStory),
    timescale: when(kind === 'timescale'), statement: when(kind === 'statement'), quiz: when(kind === 'quiz' || kind === 'scenario'), source: when(kind === 'source'), tool: when(kind === 'tool'), blog: when(kind === 'blog'),
    cited: Math.log2(1 + cited),
  };
}

export type Signs = ReturnType<typeof signsOf>;

/** What the signs come to. Only differences mean anything: the higher stands first. */
export function worthOf(signs: Signs): number {
  let sum = 0;
  for (const sign of signNames) sum += tuning.signs[sign] * signs[sign];
  return sum;
}

const signNames = Object.keys(tuning.signs) as (keyof Signs)[];

/** How like a name is to the words, from 0 to 1: the harmonic mean of how much of each the other says. */
function likeName(name: readonly string[], words: readonly Alternative[][], tells: (stem: string) => number): number {
  let asked = 0;
  let all = 0;
  let said = 0;
  for (const of of words) {
    const most = of[0] ? tells(of[0].stem) : tuning.unknownTells;
    const hit = of.find(({stem}) => name.includes(stem));
    all += most;
    asked += hit ? hit.worth * most : 0;
    said += hit ? hit.worth * tells(hit.stem) : 0;
  }
  if (asked === 0) return 0;
  const size = name.reduce((sum, stem) => sum + tells(stem), 0);
  return Math.min(1, 2 / (all / asked + size / said));
}

/** The share of neighbouring words of the query that stand together in a name. */
function pairsTogether(one: Indexed, phrase: readonly string[]): number {
  let together = 0;
  for (const [n, stem] of phrase.slice(1).entries()) {
    const before = phrase[n]!;
    if (one.names.some((name) => soonAfter(name, before, stem))) together += 1;
  }
  return together / Math.max(1, phrase.length - 1);
}

/** "First looked-after review" has "review" soon after "first". */
function soonAfter(name: readonly string[], before: string, stem: string): boolean {
  const at = name.indexOf(before);
  const next = name.indexOf(stem, at + 1);
  return at >= 0 && next > at && next - at <= 3;
}
