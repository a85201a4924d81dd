/** Puts the candidates in order: first by their words and the ways of asking for them alone, then the best of them by every sign. */
import {likeness} from './search-asked';
import type {SearchIndex} from './search-index';
import type {Query} from './search-query';
import {signsOf, worthOf, type Signs} from './search-signs';
import {tuning} from './search-tuning';
import type {Indexed} from './search-weights';
import {candidatesFor, none, rarityIn, soughtIn, wordsMet} from './search-words-met';

/** Of one page, no more sections than this stand before the next page. */
const ofOnePage = 2;
/** Only so many of the best by their words are looked at again for every sign. */
const lookedAtAgain = 100;

export type Scored = {one: Indexed; score: number};

/** Documents with their scores, best first; equal scores stay in the order of the documents. */
export function ranked(query: Query, index: SearchIndex): Scored[] {
  const {best, rest} = lookedAt(query, index);
  const scored = best.map(({one, signs}) => ({one, score: worthOf(signs)})).sort((a, b) => b.score - a.score);
  return [...scored, ...rest.map((one) => ({one, score: -Infinity}))];
}

/** The best candidates by their words, with their signs, and the rest in order. */
export function lookedAt(query: Query, index: SearchIndex): {best: {one: Indexed; signs: Signs}[]; rest: Indexed[]} {
  const tells = rarityIn(index);
  const sought = soughtIn(query.ideas, tells, index);
  const {like, second} = likeness(query.ideas.flatMap(({words}) => words), index.ways, index.documents.length);
  const order = [];
  for (const n of candidatesFor(sought, index)) {
    const one = index.documents[n]!;
    const words = wordsMet(n, one.page, sought);
    const score = words.worth * (0.25 + 0.75 * words.share) + tuning.askedFor * like[n]! ** tuning.likenessPower;
    if (words.worth > 0) order.push({n, one, words, score});
  }
  order.sort((a, b) => b.score - a.score || a.n - b.n);
  const ofPages = new Float64Array(index.pages);
  for (const [n, {page}] of index.documents.entries()) if (page >= 0 && like[n]! > ofPages[page]!) ofPages[page] = like[n]!;
  const best = order.slice(0, lookedAtAgain).map(({n, one, words}) => {
    const own = wordsMet(n, none, sought);
    const page = wordsMet(none, one.page, sought);
    const ways = {like: like[n]!, second: second[n]!, pageLike: one.page === none ? like[n]! : ofPages[one.page]!};
    return {one, signs: signsOf(one, query, {...words, ownShare: own.share, pageWorth: page.worth, pageShare: page.share}, ways, tells)};
  });
  return {best, rest: order.slice(lookedAtAgain).map(({one}) => one)};
}

/** The same, with the third and later sections of one page after everything else. */
export function spread(order: readonly Scored[]): Scored[] {
  const shown = new Map<number, number>();
  const later: Scored[] = [];
  const first = order.filter((scored) => {
    const {page} = scored.one;
    if (page === none) return true;
    shown.set(page, (shown.get(page) ?? 0) + 1);
    if (shown.get(page)! <= ofOnePage) return true;
    later.push(scored);
    return false;
  });
  return [...first, ...later];
}
