/**
 * Ways of asking: how people put the question that a document answers, each by itself. A query that is nearly the whole of one way is much
 * stronger evidence than the same words strewn over a page.
 */
import type {SearchDocument} from './search';
import {stemsOf} from './search-words';

/** The different stems of each way to ask for a document. A way of no words is left out. */
export function stemsAsked(document: SearchDocument): string[][] {
  if (document.askedStems) return document.askedStems;
  const ways = (document.asked ?? []).map((way) => [...new Set(stemsOf(way))].sort()).filter((way) => way.length > 0);
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}

/** Every way of every document, by its number. */
export type Ways = {
  /** The number of the document that each way asks for. */
  asksFor: number[];
  stems: string[][];
  /** The numbers of the ways that hold a stem. */
  holding: Map<string, number[]>;
};

/** The ways of documents, in the order of the documents. */
export function waysOf(stemsOfEach: readonly string[][][]): Ways {
  const ways: Ways = {asksFor: [], stems: [], holding: new Map()};
  for (const [n, all] of stemsOfEach.entries()) {
    for (const stems of all) {
      const way = ways.asksFor.push(n) - 1;
      ways.stems.push(stems);
      for (const stem of stems) {
        const before = ways.holding.get(stem);
        if (before) before.push(way);
        else ways.holding.set(stem, [way]);
      }
    }
  }
  return ways;
}

/** A word of a query, or another saying of some: the stems that would do, each with its worth, and how much it tells. */
export type Sought = {of: {stem: string; worth: number}[]; tells: number};

/**
 * For each document that is asked for in words like these, how like: 1 when one of its ways is the query. The measure is the harmonic mean of
 * how much of the query the way says, and how much of the way the query says, each word counting for as much as it tells.
 */
export function likeness(sought: readonly Sought[], ways: Ways, rarity: (stem: string) => number): Map<number, number> {
  const query = sought.reduce((sum, {tells}) => sum + tells, 0);
  const met = new Map<number, {asked: number; said: number}>();
  for (const {of, tells} of sought) {
    const seen = new Set<number>();
    for (const {stem, worth} of of) {
      for (const way of ways.holding.get(stem) ?? []) {
        if (seen.has(way)) continue;
        seen.add(way);
        const before = met.get(way) ?? {asked: 0, said: 0};
        met.set(way, {asked: before.asked + worth * tells, said: before.said + worth * rarity(stem)});
      }
    }
  }
  const best = new Map<number, number>();
  for (const [way, {asked, said}] of met) {
    const size = ways.stems[way]!.reduce((sum, stem) => sum + rarity(stem), 0);
    const like = (2 * asked * said) / (asked * size + said * query || 1);
    const n = ways.asksFor[way]!;
    if (like > (best.get(n) ?? 0)) best.set(n, Math.min(1, like));
  }
  return best;
}
