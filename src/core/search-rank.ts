/** Puts the candidates in order: how well each says what was asked, where it says it, and what kind of answer it is. */
import type {Indexed, SearchIndex} from './search-index';
import type {Idea, Query} from './search-query';
import type {SearchKind} from './search';

const kindWorth = {term: 1.08, timescale: 1.08, tool: 1, guidance: 1, statement: 0.92, blog: 0.85, quiz: 0.85, source: 0.5} satisfies Record<SearchKind, number>;
const fullness = 3;
const sayingWorth = 0.8;

/** Documents with their scores, best first; equal scores stay in the order of the documents. */
export function ranked(query: Query, index: SearchIndex): {one: Indexed; score: number}[] {
  const rarity = rarityIn(index);
  // A saying counts only where the whole of it stands, so its rarest stem finds every place.
  const rarest = (saying: string[]) => saying.reduce((a, b) => (rarity(b) > rarity(a) ? b : a));
  const telling = new Set(query.ideas.flatMap((idea) => [...idea.words.flat().map((one) => one.stem), ...idea.sayings.map(rarest)]));
  const numbers = new Set([...telling].flatMap((stem) => index.candidates(stem)));
  const stems = new Set(query.ideas.flatMap(stemsIn));
  return [...numbers].sort((a, b) => a - b)
    .map((n) => ({one: index.documents[n]!, score: scoreOf(index.documents[n]!, query, stems, rarity)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Every stem that an idea may be found by. */
export const stemsIn = (idea: Idea): string[] => [...idea.words.flat().map((one) => one.stem), ...idea.sayings.flat()];

/** How much a stem tells: the fewer documents hold it, the more. */
function rarityIn(index: SearchIndex): (stem: string) => number {
  const count = index.documents.length;
  return (stem) => {
    const holding = index.frequency.get(stem) ?? 0;
    return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
  };
}

function scoreOf(one: Indexed, query: Query, stems: ReadonlySet<string>, rarity: (stem: string) => number): number {
  let total = 0;
  let met = 0;
  let asked = 0;
  for (const idea of query.ideas) {
    const {score, share, weight} = ideaScore(one, idea, rarity);
    total += score;
    met += share * weight;
    asked += weight;
  }
  if (total === 0) return 0;
  const coverage = met / asked;
  return total * (0.25 + 0.75 * coverage * coverage) * placeWorth(one, query, stems) * kindWorth[one.document.kind] * askedWorth(one.document.kind, query.asks);
}

/** An idea by its own words, or by the best of its other sayings when the document holds the whole of one. */
function ideaScore(one: Indexed, idea: Idea, rarity: (stem: string) => number): {score: number; share: number; weight: number} {
  const value = (stem: string) => {
    const weight = one.weights.get(stem);
    return weight === undefined ? 0 : (rarity(stem) * weight * (fullness + 1)) / (weight + fullness);
  };
  let score = 0;
  let met = 0;
  let weight = 0;
  for (const alternatives of idea.words) {
    const best = alternatives.reduce((most, {stem, worth}) => Math.max(most, worth * value(stem)), 0);
    const rare = alternatives[0] ? rarity(alternatives[0].stem) : 5;
    score += best;
    weight += rare;
    met += best > 0 ? rare : 0;
  }
  let share = met / weight;
  for (const saying of idea.sayings) {
    if (!saying.every((stem) => one.weights.has(stem))) continue;
    const mean = saying.reduce((sum, stem) => sum + value(stem), 0) / saying.length;
    const said = sayingWorth * mean * Math.sqrt(Math.max(idea.words.length, saying.length));
    if (said > score) [score, share] = [said, Math.max(share, 0.95)];
  }
  return {score, share, weight};
}

/** True when `part` stands in `whole`, word after word. */
export function holdsPhrase(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  for (let n = 0; n + part.length <= whole.length; n++) if (part.every((stem, i) => whole[n + i] === stem)) return true;
  return false;
}

const sameStems = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((stem, n) => stem === b[n]);

/** Worth more: the words are the name of the thing, stand together in it, or make up most of it. */
function placeWorth(one: Indexed, {phrase, asks}: Query, stems: ReadonlySet<string>): number {
  const {kind, heading, cited = 0} = one.document;
  const isName = one.names.some((part) => sameStems(part, phrase));
  let worth = !isName ? 1 + 0.35 * pairsTogether(one, phrase) : kind === 'term' ? (asks === 'time' ? 1.4 : 3) : kind === 'guidance' && heading === '' ? 2.4 : 1.7;
  worth *= 1 + 0.4 * (one.head.filter((stem) => stems.has(stem)).length / Math.max(1, one.head.length));
  // What much of the site leads to is more often the answer.
  worth *= 1 + 0.06 * Math.log2(1 + cited);
  return kind === 'guidance' && heading === '' ? worth * 1.08 : worth;
}

/** The share of neighbouring words of the query that stand together in a name; half as much in the answer. */
function pairsTogether(one: Indexed, phrase: readonly string[]): number {
  let together = 0;
  for (const [n, stem] of phrase.slice(1).entries()) {
    const before = phrase[n]!;
    if (!one.weights.has(stem) || !one.weights.has(before)) continue;
    if (one.names.some((name) => soonAfter(name, before, stem))) together += 1;
    else if (holdsPhrase(one.answer, [before, stem])) together += 0.5;
  }
  return together / Math.max(1, phrase.length - 1);
}

/** "First looked-after review" has "review" soon after "first". */
function soonAfter(name: readonly string[], before: string, stem: string): boolean {
  const at = name.indexOf(before);
  const next = name.indexOf(stem, at + 1);
  return at >= 0 && next > at && next - at <= 3;
}

function askedWorth(kind: SearchKind, asks: Query['asks']): number {
  if (asks === 'time') return kind === 'timescale' ? 1.6 : kind === 'term' ? 0.65 : 1;
  return asks === 'meaning' && kind === 'term' ? 1.5 : 1;
}
