/** Puts the candidates in order: how well each says what was asked, where it says it, and what kind of answer it is. */
import {likeness, type Sought} from './search-asked';
import type {SearchIndex} from './search-index';
import type {Idea, Query} from './search-query';
import type {SearchKind} from './search';
import type {Indexed} from './search-weights';

// Found by trying values on the searches marked "tune" in docs/searches.yaml. Those marked "aside" were only ever used to judge.
const kindWorth = {guidance: 1, timescale: 1, term: 0.92, statement: 1.5, quiz: 1.3, blog: 0.85, source: 0.55, tool: 1} satisfies Record<SearchKind, number>;
const fullness = 6.9;
const sayingWorth = 0.6;
const rarityPower = 0.85;
const coveragePower = 1;
/** A word that nobody wrote counts against every document alike. */
const unknownTells = 5;
const fewWords = 3;
const askedFor = Number(process.env.AF ?? 4);
const likenessPower = Number(process.env.LP ?? 2);
/** Of one page, no more sections than this stand before the next page. */
const ofOnePage = 2;

export type Scored = {one: Indexed; score: number};

/** Only so many of the best by their words are looked at again for where the words stand. */
const lookedAtAgain = 150;

/** Documents with their scores, best first; equal scores stay in the order of the documents. */
export function ranked(query: Query, index: SearchIndex): Scored[] {
  const stems = [...new Set(query.ideas.flatMap(stemsIn))];
  const rarityOf = rarityIn(index);
  const rarity = stems.map(rarityOf);
  const ideas = numbered(query.ideas, stems, rarity);
  const values = valuesOf(stems, rarity, index);
  const tells = new Map(stems.map((stem, n) => [stem, rarity[n]!]));
  const like = likeness(soughtIn(query.ideas, tells), index.ways, (stem) => tells.get(stem) ?? rarityOf(stem));
  const whole = ideas.reduce((sum, idea) => sum + idea.words.reduce((of, word) => of + word.rarity, 0), 0);
  const byWords: {n: number; score: number}[] = [];
  for (const [n, value] of values) {
    const likely = askedFor * whole * (like.get(n) ?? 0) ** likenessPower;
    const score = (wordsScore(value, ideas) + likely) * askedWorth(index.documents[n]!.document.kind, query);
    if (score > 0) byWords.push({n, score});
  }
  const inOrder = byWords.sort((a, b) => b.score - a.score || a.n - b.n).map(({n, score}) => ({one: index.documents[n]!, score}));
  const known = new Set(stems);
  const best = inOrder.slice(0, lookedAtAgain).map(({one, score}) => ({one, score: score * kindWorth[one.document.kind] * placeWorth(one, query, known)}));
  return [...best.sort((a, b) => b.score - a.score), ...inOrder.slice(lookedAtAgain)];
}

const soughtIn = (ideas: readonly Idea[], tells: ReadonlyMap<string, number>): Sought[] =>
  ideas.flatMap(({words}) => words.map((of) => ({of, tells: of[0] ? tells.get(of[0].stem)! : unknownTells})));

/** Ideas with the numbers of their stems in place of the stems, and what each word may tell at most. */
type Numbered = {words: {of: {stem: number; worth: number}[]; rarity: number}[]; sayings: number[][]};

function numbered(ideas: readonly Idea[], stems: readonly string[], rarity: readonly number[]): Numbered[] {
  const number = new Map(stems.map((stem, n) => [stem, n]));
  return ideas.map(({words, sayings}) => ({
    words: words.map((of) => ({of: of.map(({stem, worth}) => ({stem: number.get(stem)!, worth})), rarity: of[0] ? rarity[number.get(of[0].stem)!]! : unknownTells})),
    sayings: sayings.map((saying) => saying.map((stem) => number.get(stem)!)),
  }));
}

/** What each of the stems is worth in each document that holds a telling one of them, a section having the worth of its page too. */
function valuesOf(stems: readonly string[], rarity: readonly number[], index: SearchIndex): Map<number, Float64Array> {
  const values = new Map<number, Float64Array>();
  for (const n of candidatesFor(stems, index)) {
    const {weights, page} = index.documents[n]!;
    const row = new Float64Array(stems.length);
    for (let s = 0; s < row.length; s++) {
      const weight = (weights.get(stems[s]!) ?? 0) + (page?.get(stems[s]!) ?? 0);
      if (weight > 0) row[s] = (rarity[s]! * weight * (fullness + 1)) / (weight + fullness);
    }
    values.set(n, row);
  }
  return values;
}

const enough = 200;

/** Documents that hold a stem which not everything holds; if they are few, documents that hold any. */
function candidatesFor(stems: readonly string[], index: SearchIndex): Set<number> {
  const common = index.documents.length / 5;
  const found = new Set(stems.filter((stem) => (index.frequency.get(stem) ?? 0) <= common).flatMap((stem) => index.candidates(stem)));
  return found.size >= enough ? found : new Set(stems.flatMap((stem) => index.candidates(stem)));
}

/** The same, with the third and later sections of one page after everything else. */
export function spread(order: readonly Scored[]): Scored[] {
  const shown = new Map<string, number>();
  const later: Scored[] = [];
  const first = order.filter((scored) => {
    const page = scored.one.pageOf;
    if (page === undefined) return true;
    shown.set(page, (shown.get(page) ?? 0) + 1);
    if (shown.get(page)! <= ofOnePage) return true;
    later.push(scored);
    return false;
  });
  return [...first, ...later];
}

/** Every stem that an idea may be found by. */
export const stemsIn = (idea: Idea): string[] => [...idea.words.flat().map((one) => one.stem), ...idea.sayings.flat()];

/** How much a stem tells: the fewer documents hold it, the more. */
function rarityIn(index: SearchIndex): (stem: string) => number {
  const count = index.documents.length;
  return (stem) => {
    const holding = index.frequency.get(stem) ?? 0;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5)) ** rarityPower;
  };
}

/** The score of a document by its words alone. A document that answers all that was asked is worth four of one that answers almost none of it. */
function wordsScore(value: Float64Array, ideas: readonly Numbered[]): number {
  let total = 0;
  let met = 0;
  let asked = 0;
  for (const idea of ideas) {
    const {score, share, weight} = ideaScore(value, idea);
    total += score;
    met += share * weight;
    asked += weight;
  }
  return total === 0 ? 0 : total * (0.25 + 0.75 * (met / asked) ** coveragePower);
}

/** An idea by its own words, or by the best of its other sayings when the document holds the whole of one. */
function ideaScore(value: Float64Array, idea: Numbered): {score: number; share: number; weight: number} {
  let score = 0;
  let met = 0;
  let weight = 0;
  for (const {of, rarity} of idea.words) {
    let best = 0;
    for (const {stem, worth} of of) best = Math.max(best, worth * value[stem]!);
    score += best;
    weight += rarity;
    met += best > 0 ? rarity : 0;
  }
  let share = met / weight;
  for (const saying of idea.sayings) {
    const said = sayingWorth * meanOf(saying, value) * Math.sqrt(Math.max(idea.words.length, saying.length));
    if (said > score) [score, share] = [said, Math.max(share, 0.95)];
  }
  return {score, share, weight};
}

/** The mean value of the stems; 0 as soon as one has none. */
function meanOf(saying: readonly number[], value: Float64Array): number {
  let sum = 0;
  for (const stem of saying) {
    if (value[stem] === 0) return 0;
    sum += value[stem]!;
  }
  return sum / saying.length;
}

const sameStems = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((stem, n) => stem === b[n]);

/** Worth more: the words are the name of the thing, stand together in it, or make up most of it. */
function placeWorth(one: Indexed, {phrase, asks}: Query, stems: ReadonlySet<string>): number {
  const {kind, heading, cited = 0} = one.document;
  const opening = one.page !== undefined && heading === '';
  const isName = one.names.some((part) => sameStems(part, phrase));
  let worth = !isName ? 1 + 0.35 * pairsTogether(one, phrase) : kind === 'term' ? (asks === 'time' ? 1.2 : 2.6) : opening ? 2.4 : 1.6;
  worth *= 1 + 0.4 * (one.head.filter((stem) => stems.has(stem)).length / Math.max(1, one.head.length));
  // What much of the site leads to is more often the answer.
  worth *= 1 + 0.085 * Math.log2(1 + cited);
  return opening ? worth * 1.08 : worth;
}

/** The share of neighbouring words of the query that stand together in a name. */
function pairsTogether(one: Indexed, phrase: readonly string[]): number {
  let together = 0;
  for (const [n, stem] of phrase.slice(1).entries()) {
    const before = phrase[n]!;
    if (one.weights.has(stem) && one.weights.has(before) && one.names.some((name) => soonAfter(name, before, stem))) together += 1;
  }
  return together / Math.max(1, phrase.length - 1);
}

/** "First looked-after review" has "review" soon after "first". */
function soonAfter(name: readonly string[], before: string, stem: string): boolean {
  const at = name.indexOf(before);
  const next = name.indexOf(stem, at + 1);
  return at >= 0 && next > at && next - at <= 3;
}

function askedWorth(kind: SearchKind, {asks, ideas}: Query): number {
  if (asks === 'time') return kind === 'timescale' ? 1.5 : kind === 'term' ? 0.65 : 1;
  if (asks === 'meaning') return kind === 'term' ? 1.1 : 1;
  // A long query tells a story: its answer is more often a page or a rule than the meaning of one of its words.
  const isLong = ideas.reduce((sum, idea) => sum + idea.words.length, 0) > fewWords;
  return !isLong ? 1 : kind === 'term' ? 0.7 : kind === 'timescale' ? 1.2 : 1;
}
