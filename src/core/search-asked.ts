/**
 * Ways of asking: how people put the question that a document answers, each by itself. A query that is nearly the whole of one way is much
 * stronger evidence than the same words strewn over a page.
 */
import type {SearchDocument} from './search';
import {tuning} from './search-tuning';
import {stemsOf} from './search-words';

const atATime = 100;

/** The different stems of each way to ask for a document. */
export function stemsAsked(document: SearchDocument): string[][] {
  if (document.askedStems) return document.askedStems;
  const ways = (document.asked ?? []).map((way) => [...new Set(stemsOf(way))].sort());
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}

/** The same for all documents, what a term is called being a way to ask for the place that it sends its reader to. */
export function* waysToAsk(documents: readonly SearchDocument[]): Generator<void, string[][][]> {
  const ways: string[][][] = [];
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    ways.push(stemsAsked(document));
  }
  const numbers = new Map(documents.map(({address}, n) => [address, n]));
  for (const [at, {see, title, names = ''}] of documents.entries()) {
    if (at % atATime === 0) yield;
    const n = see === undefined ? undefined : numbers.get(see);
    if (n !== undefined) ways[n] = [...ways[n]!, ...[title, ...names.split(',')].map((name) => [...new Set(stemsOf(name))]).filter((way) => way.length > 0)];
  }
  return ways;
}

/** Every way of every document, by its number. */
export type Ways = {
  /** The number of the document that each way asks for. */
  asksFor: number[];
  /** The numbers of the ways that hold a stem. */
  holding: Map<string, number[]>;
  /** How much the stems of each way tell together. */
  sizes: Float64Array;
  /** How much a stem tells: the fewer ways hold it, the more. */
  tells(stem: string): number;
};

/** The ways of documents, in the order of the documents, a few at a step. */
export function* waysOf(stemsOfEach: readonly string[][][]): Generator<void, Ways> {
  const asksFor: number[] = [];
  const holding = new Map<string, number[]>();
  for (const [n, all] of stemsOfEach.entries()) {
    if (n % atATime === 0) yield;
    for (const stems of all) {
      const way = asksFor.push(n) - 1;
      for (const one of stems) {
        const before = holding.get(one);
        if (before) before.push(way);
        else holding.set(one, [way]);
      }
    }
  }
  const tells = (one: string) => {
    const held = holding.get(one)?.length ?? 0;
    return Math.log(1 + (asksFor.length - held + 0.5) / (held + 0.5)) ;
  };
  const sizes = new Float64Array(asksFor.length);
  yield;
  for (const [one, ways] of holding) {
    const worth = tells(one);
    for (const way of ways) sizes[way]! += worth;
  }
  return {asksFor, holding, sizes, tells};
}

/** A word of a query: the stems that would do, each with its worth, the best first. */
export type Sought = {stem: string; worth: number}[];

/** For each document by its number, how like the nearest way of asking for it is, and the second nearest: 1 is the query itself, 0 has no word of it. */
export type Likeness = {like: Float64Array; second: Float64Array};

/**
 * How like the query the ways of asking for each of `count` documents are. The measure weighs how much of the query the way says against how
 * much of the way the query says, each word counting for as much as it tells.
 */
export function likeness(sought: readonly Sought[], ways: Ways, count: number): Likeness {
  const asked = new Float64Array(ways.asksFor.length);
  const said = new Float64Array(ways.asksFor.length);
  const lastWord = new Int16Array(ways.asksFor.length);
  const met: number[] = [];
  let query = 0;
  for (const [w, of] of sought.entries()) {
    const most = of[0] ? ways.tells(of[0].stem) : tuning.unknownTells;
    query += most;
    for (const {stem: one, worth} of of) {
      const tells = ways.tells(one);
      for (const way of ways.holding.get(one) ?? []) {
        if (lastWord[way] === w + 1) continue;
        if (lastWord[way] === 0) met.push(way);
        lastWord[way] = w + 1;
        asked[way]! += worth * Math.min(most, tells);
        said[way]! += worth * tells;
      }
    }
  }
  const like = new Float64Array(count);
  const second = new Float64Array(count);
  for (const way of met) {
    if (asked[way] === 0) continue;
    const n = ways.asksFor[way]!;
    const one = Math.min(1, 1 / ((tuning.wayCovered * ways.sizes[way]!) / said[way]! + ((1 - tuning.wayCovered) * query) / asked[way]!));
    if (one > like[n]!) [like[n], second[n]] = [one, like[n]!];
    else if (one > second[n]!) second[n] = one;
  }
  return {like, second};
}
