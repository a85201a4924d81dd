/** What a document has of a query's words (BM25F): how much each stem is worth in it, and what that comes to for each idea of the query. */
import type {Holding, SearchIndex} from './search-index';
import type {Idea} from './search-query';
import {tuning} from './search-tuning';

/** Ideas with the numbers of their stems in place of the stems, and what each word may tell at most. */
export type Numbered = {words: {of: {stem: number; worth: number}[]; rarity: number}[]; sayings: number[][]};

/** The stems of a query, each once, with how much each tells, its ideas by the numbers of the stems, and how much each stem counts in each document and page: those of one side by side. */
export type Sought = {stems: string[]; rarity: number[]; ideas: Numbered[]; whole: number; inDocuments: Float64Array; inPages: Float64Array; /** Written over for each document. */ value: Float64Array};

/** In place of the number of a document or a page: neither is looked at. */
export const none = -1;

/** The mean worth of a word of the query, and the share of the query that is there, each word counting for as much as it tells. */
export type Met = {worth: number; share: number};

/** Every stem that an idea may be found by. */
export const stemsIn = (idea: Idea): string[] => [...idea.words.flat().map((one) => one.stem), ...idea.sayings.flat()];

const year = /^(19|20)\d\d$/;

/** How much a stem tells: the fewer documents hold it, the more. A year says when something was, and seldom what is sought: it tells as little as a word in every tenth document. */
export function rarityIn({documents, frequency}: SearchIndex): (stem: string) => number {
  return (stem) => {
    const holding = Math.max(frequency.get(stem) ?? 0, year.test(stem) ? documents.length / 10 : 0);
    return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5)) ** tuning.rarityPower;
  };
}

/** Makes the ideas of a query ready to be looked for in many documents. */
export function soughtIn(ideas: readonly Idea[], tells: (stem: string) => number, index: SearchIndex): Sought {
  const stems = [...new Set(ideas.flatMap(stemsIn))];
  const rarity = stems.map(tells);
  const number = new Map(stems.map((stem, n) => [stem, n]));
  const inNumbers = ideas.map(({words, sayings}): Numbered => ({
    words: words.map((of) => ({of: of.map(({stem, worth}) => ({stem: number.get(stem)!, worth})), rarity: of[0] ? rarity[number.get(of[0].stem)!]! : tuning.unknownTells})),
    sayings: sayings.map((saying) => saying.map((stem) => number.get(stem)!)),
  }));
  const whole = inNumbers.reduce((sum, {words}) => sum + words.reduce((of, word) => of + word.rarity, 0), 0);
  return {
    stems, rarity, ideas: inNumbers, whole, value: new Float64Array(stems.length),
    inDocuments: spreadOut(stems, index.inDocuments, index.documents.length), inPages: spreadOut(stems, index.inPages, index.pages),
  };
}

/** How much each of these stems counts in each of `count` places: the first place's stems, then the second's. */
function spreadOut(stems: readonly string[], holding: ReadonlyMap<string, Holding>, count: number): Float64Array {
  const all = new Float64Array(stems.length * count);
  for (const [s, stem] of stems.entries()) {
    const {numbers, weights} = holding.get(stem) ?? {numbers: [], weights: []};
    for (let i = 0; i < numbers.length; i++) all[numbers[i]! * stems.length + s] = weights[i]!;
  }
  return all;
}

const enough = 200;

/** Documents that hold a stem which not everything holds; if they are few, documents that hold any. */
export function candidatesFor({stems}: Sought, index: SearchIndex): Set<number> {
  const common = index.documents.length / 5;
  const found = new Set(stems.filter((stem) => (index.frequency.get(stem) ?? 0) <= common).flatMap((stem) => index.candidates(stem)));
  return found.size >= enough ? found : new Set(stems.flatMap((stem) => index.candidates(stem)));
}

/** What a document and the page it is a section of have of the words together; either may be `none`, for the other alone. */
export function wordsMet(document: number, page: number, sought: Sought): Met {
  const {rarity, ideas, value, inDocuments, inPages} = sought;
  for (let s = 0; s < value.length; s++) {
    const weight = (document === none ? 0 : inDocuments[document * value.length + s]!) + (page === none ? 0 : inPages[page * value.length + s]!);
    value[s] = weight > 0 ? (rarity[s]! * weight * (tuning.fullness + 1)) / (weight + tuning.fullness) : 0;
  }
  let total = 0;
  let met = 0;
  for (const {words, sayings} of ideas) {
    // An idea by its own words …
    let score = 0;
    let had = 0;
    let all = 0;
    for (const {of, rarity: most} of words) {
      let best = 0;
      for (const {stem, worth} of of) best = Math.max(best, worth * value[stem]!);
      score += best;
      all += most;
      if (best > 0) had += most;
    }
    let share = had / all;
    // … or by the best of its other sayings, where the whole of one is there.
    for (const saying of sayings) {
      const said = tuning.sayingWorth * meanOf(saying, value) * Math.sqrt(Math.max(words.length, saying.length));
      if (said > score) [score, share] = [said, Math.max(share, 0.95)];
    }
    total += score;
    met += share * all;
  }
  return {worth: total / sought.whole, share: met / sought.whole};
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
