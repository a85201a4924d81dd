/** The index: which documents hold which stems. FlexSearch finds the candidates; the weights put them in order. */
import {Index} from 'flexsearch';
import type {SearchDocument} from './search';
import {waysOf, waysToAsk, type Ways} from './search-asked';
import {documentWeights, indexedAs, namesOf, pagesOf, stemsOfParts, weigher, type Indexed, type Weights} from './search-weights';
import {plainWord, stem, stemsOf, wordsOf} from './search-words';

/** Ways of saying one thing, each as stems: [['sgo'], ['special', 'guardian', 'order']]. */
export type Sayings = string[][];

/** Where a stem stands, by number, and how much it counts in each. */
export type Holding = {numbers: number[]; weights: number[]};

export type SearchIndex = {
  documents: Indexed[];
  /** For each stem, the documents that hold it, and the pages that do. */
  inDocuments: Map<string, Holding>;
  inPages: Map<string, Holding>;
  /** How many pages there are. */
  pages: number;
  /** How many documents hold a stem. */
  frequency: Map<string, number>;
  /** All stems, in the order of their letters. */
  stems: string[];
  /** What the glossary says in more than one way, by the stems of one way, joined by spaces. */
  sayings: Map<string, Sayings>;
  /** Words as they are written in titles, headings and names, for suggestions. */
  written: Map<string, string>;
  /** The same words in one spelling, each with its stem, to mend a misspelt word by. */
  spelt: Map<string, string>;
  /** The stems of each term of the glossary, joined by spaces. */
  terms: Set<string>;
  ways: Ways;
  longestSaying: number;
  /** Numbers of the documents that hold a stem, and of the openings of pages that hold it. */
  candidates(stem: string): number[];
};

const atATime = 25;

/** Builds the index of these documents, a few at a step. The same documents always give the same index. */
export function* indexing(documents: readonly SearchDocument[]): Generator<void, SearchIndex> {
  const asked = yield* waysToAsk(documents);
  const parts = [];
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    parts.push(stemsOfParts(document, asked[n]!));
  }
  const weigh = weigher(parts);
  const {pages, pageOf} = yield* pagesOf(documents, parts);
  const inDocuments = new Map<string, Holding>();
  const inPages = new Map<string, Holding>();
  for (const [n, page] of pages.entries()) hold(page, n, inPages);
  const flex = new Index({tokenize: 'strict', encode: (text: string) => text.split(' '), cache: false});
  const indexed: Indexed[] = [];
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    const weights = documentWeights(parts[n]!, weigh);
    hold(weights, n, inDocuments);
    const opens = document.heading === '' ? pages[pageOf[n]!]?.keys() ?? [] : [];
    flex.add(n, [...new Set([...weights.keys(), ...opens])].join(' '));
    indexed.push(indexedAs(document, parts[n]!.head, asked[n]!.length, pageOf[n]!));
  }
  const ways = yield* waysOf(asked);
  const sayings = yield* sayingsOf(documents);
  const written = yield* writtenWords(documents);
  yield;
  return {
    documents: indexed, inDocuments, inPages, pages: pages.length, sayings, ways,
    frequency: new Map([...inDocuments].map(([word, {numbers}]) => [word, numbers.length])),
    stems: [...inDocuments.keys()].sort(),
    written,
    spelt: new Map([...written].map(([key, word]) => [plainWord(word), key])),
    terms: new Set(documents.filter((document) => document.kind === 'term').map((document) => stemsOf(document.title).join(' '))),
    longestSaying: Math.max(1, ...[...sayings.keys()].map((key) => key.split(' ').length)),
    candidates: (one) => (one ? (flex.search(one, {limit: Math.max(1, documents.length)}) as number[]) : []),
  };
}

function hold(weights: Weights, n: number, into: Map<string, Holding>): void {
  for (const [word, weight] of weights) {
    const before = into.get(word);
    if (before) {
      before.numbers.push(n);
      before.weights.push(weight);
    } else into.set(word, {numbers: [n], weights: [weight]});
  }
}

function* sayingsOf(documents: readonly SearchDocument[]): Generator<void, Map<string, Sayings>> {
  const sayings = new Map<string, Sayings>();
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    if (document.kind !== 'term') continue;
    const ways = [document.title, ...namesOf(document)].map(stemsOf).filter((way) => way.length > 0);
    for (const way of ways) {
      const before = sayings.get(way.join(' ')) ?? [];
      const said = new Set(before.map((one) => one.join(' ')));
      sayings.set(way.join(' '), [...before, ...ways.filter((one) => !said.has(one.join(' ')) && said.add(one.join(' ')))]);
    }
  }
  return sayings;
}

function* writtenWords(documents: readonly SearchDocument[]): Generator<void, Map<string, string>> {
  const written = new Map<string, string>();
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    if (document.kind === 'source') continue;
    for (const text of [document.title, document.heading, document.names ?? '']) {
      for (const {word, from, to} of wordsOf(text)) {
        const key = stem(word);
        if (key.length > 3 && !/^\d/.test(key) && !written.has(key)) written.set(key, text.slice(from, to).toLowerCase());
      }
    }
  }
  return written;
}
