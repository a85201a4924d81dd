/** What a document has of a query's words (BM25F): how much each stem is worth in it, and what that comes to for each idea of the query. */
import type {SearchIndex} from './search-index';
import type {Idea} from './search-query';
import {tuning} from './search-tuning';
import type {Indexed, Weights} from './search-weights';

/** Ideas with the numbers of their stems in place of the stems, and what each word may tell at most. */
export type Numbered = {words: {of: {stem: number; worth: number}[]; rarity: number}[]; sayings: number[][]};

/** The stems of a query, each once, with how much each tells, and its ideas by the numbers of the stems. */
export type Sought = {stems: string[]; rarity: number[]; ideas: Numbered[]; whole: number; /** Written over for each document. */ value: Float64Array; /** How much each stem counts in the pages met so far. */ pages: Map<Weights, Float64Array>};

/** The mean worth of a word of the query, and the share of the query that is there, each word counting for as much as it tells. */
export type Met = {worth: number; share: number};

/** Every stem that an idea may be found by. */
export const stemsIn = (idea: Idea): string[] => [...idea.words.flat().map((one) => one.stem), ...idea.sayings.flat()];

/** How much a stem tells: the fewer documents hold it, the more. */
export function rarityIn({documents, frequency}: SearchIndex): (stem: string) => number {
  return (stem) => {
    const holding = frequency.get(stem) ?? 0;
    return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) ** tuning.rarityPower;
  };
}

/** Makes the ideas of a query ready to be looked for in many documents. */
export function soughtIn(ideas: readonly Idea[], tells: (stem: string) => number): Sought {
  const stems = [...new Set(ideas.flatMap(stemsIn))];
  const rarity = stems.map(tells);
  const number = new Map(stems.map((stem, n) => [stem, n]));
  const inNumbers = ideas.map(({words, sayings}): Numbered => ({
    words: words.map((of) => ({of: of.map(({stem, worth}) => ({stem: number.get(stem)!, worth})), rarity: of[0] ? rarity[number.get(of[0].stem)!]! : tuning.unknownTells})),
    sayings: sayings.map((saying) => saying.map((stem) => number.get(stem)!)),
  }));
  return {stems, rarity, value: new Float64Array(stems.length), pages: new Map(), ideas: inNumbers, whole: inNumbers.reduce((sum, {words}) => sum + words.reduce((of, word) => of + word.rarity, 0), 0)};
}

const enough = 200;

/** Documents that hold a stem which not everything holds; if they are few, documents that hold any. */
export function candidatesFor({stems}: Sought, index: SearchIndex): Set<number> {
  const common = index.documents.length / 5;
  const found = new Set(stems.filter((stem) => (index.frequency.get(stem) ?? 0) <= common).flatMap((stem) => index.candidates(stem)));
  return found.size >= enough ? found : new Set(stems.flatMap((stem) => index.candidates(stem)));
}

/** The same for all sections of a page, so it is looked up once. */
function inPage(page: Weights, {stems, pages}: Sought): Float64Array {
  const known = pages.get(page);
  if (known) return known;
  const weights = Float64Array.from(stems, (stem) => page.get(stem) ?? 0);
  pages.set(page, weights);
  return weights;
}

/** What a document has of the words: by itself and by its page together, by itself alone, or by its page alone. */
export function wordsMet({weights, page}: Indexed, by: 'both' | 'itself' | 'page', sought: Sought): Met {
  const {stems, rarity, value} = sought;
  const ofPage = page && by !== 'itself' ? inPage(page, sought) : undefined;
  for (let n = 0; n < stems.length; n++) {
    const stem = stems[n]!;
    const weight = (by === 'page' ? 0 : weights.get(stem) ?? 0) + (ofPage ? ofPage[n]! : 0);
    value[n] = weight > 0 ? (rarity[n]! * weight * (tuning.fullness + 1)) / (weight + tuning.fullness) : 0;
  }
  let total = 0;
  let met = 0;
  for (const idea of sought.ideas) {
    const {score, share, weight} = ideaScore(value, idea);
    total += score;
    met += share * weight;
  }
  return {worth: total / sought.whole, share: met / sought.whole};
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
    const said = tuning.sayingWorth * meanOf(saying, value) * Math.sqrt(Math.max(idea.words.length, saying.length));
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
