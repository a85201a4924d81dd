/** The index: which documents hold which stems. FlexSearch finds the candidates; the weights put them in order. */
import {Index} from 'flexsearch';
import type {SearchDocument} from './search';
import {waysOf, waysToAsk, type Ways} from './search-asked';
import {documentWeights, namesOf, pagesOf, stemsOfParts, weigher, type Indexed} from './search-weights';
import {plainWord, stem, stemsOf, wordsOf} from './search-words';

/** Ways of saying one thing, each as stems: [['sgo'], ['special', 'guardian', 'order']]. */
export type Sayings = string[][];

export type SearchIndex = {
  documents: Indexed[];
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
  const pages = yield* pagesOf(documents, parts);
  const frequency = new Map<string, number>();
  const flex = new Index({tokenize: 'strict', encode: (text: string) => text.split(' '), cache: false});
  const indexed: Indexed[] = [];
  for (const [n, document] of documents.entries()) {
    if (n % atATime === 0) yield;
    const one: Indexed = {...documentWeights(document, parts[n]!, asked[n]!.length, weigh), ...pages.get(n)};
    for (const word of one.weights.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const opens = one.page && document.heading === '' ? [...one.page.keys()] : [];
    flex.add(n, [...new Set([...one.weights.keys(), ...opens])].join(' '));
    indexed.push(one);
  }
  const ways = yield* waysOf(asked);
  const sayings = yield* sayingsOf(documents);
  const written = yield* writtenWords(documents);
  yield;
  return {
    documents: indexed, frequency, sayings, ways,
    stems: [...frequency.keys()].sort(),
    written,
    spelt: new Map([...written].map(([key, word]) => [plainWord(word), key])),
    terms: new Set(documents.filter((document) => document.kind === 'term').map((document) => stemsOf(document.title).join(' '))),
    longestSaying: Math.max(1, ...[...sayings.keys()].map((key) => key.split(' ').length)),
    candidates: (one) => (one ? (flex.search(one, {limit: Math.max(1, documents.length)}) as number[]) : []),
  };
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
