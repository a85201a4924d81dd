/** Puts the candidates in order: first by their words and the ways of asking for them alone, then the best of them by every sign. */
import {likeness} from './search-asked';
import type {SearchIndex} from './search-index';
import type {Query} from './search-query';
import {signsOf, worthOf, type Signs} from './search-signs';
import {tuning} from './search-tuning';
import type {Indexed} from './search-weights';
import {candidatesFor, rarityIn, soughtIn, wordsMet} from './search-words-met';

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
  const sought = soughtIn(query.ideas, tells);
  const like = likeness(query.ideas.flatMap(({words}) => words), index.ways);
  const order = [...candidatesFor(sought, index)].flatMap((n) => {
    const one = index.documents[n]!;
    const words = wordsMet(one, 'both', sought);
    const score = words.worth * (0.25 + 0.75 * words.share) + tuning.askedFor * (like.get(n)?.like ?? 0) ** tuning.likenessPower;
    return words.worth > 0 ? [{n, one, words, score}] : [];
  }).sort((a, b) => b.score - a.score || a.n - b.n);
  const ofPages = new Map<string, number>();
  for (const [n, {like: nearest}] of like) {
    const page = index.documents[n]!.pageOf;
    if (page !== undefined) ofPages.set(page, Math.max(ofPages.get(page) ?? 0, nearest));
  }
  const best = order.slice(0, lookedAtAgain).map(({n, one, words}) => {
    const own = wordsMet(one, 'itself', sought);
    const page = wordsMet(one, 'page', sought);
    const {like: nearest = 0, second = 0} = like.get(n) ?? {};
    const ways = {like: nearest, second, pageLike: one.pageOf === undefined ? nearest : ofPages.get(one.pageOf) ?? 0};
    return {one, signs: signsOf(one, query, {...words, ownShare: own.share, pageWorth: page.worth, pageShare: page.share}, ways, tells)};
  });
  return {best, rest: order.slice(lookedAtAgain).map(({one}) => one)};
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
