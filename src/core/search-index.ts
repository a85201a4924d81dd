/** The index: which documents hold which stems, and how much each counts there. FlexSearch finds the candidates; the weights put them in order. */
import {Index} from 'flexsearch';
import type {SearchDocument} from './search';
import {stem, stemsOf, wordsOf} from './search-words';

/** A document as it is ranked: the stems of its parts in order, and the weight of each stem in the whole. */
export type Indexed = {
  document: SearchDocument;
  head: string[];
  /** Each name it goes by, the heading first. */
  names: string[][];
  answer: string[];
  weights: Map<string, number>;
};

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
  /** The stems of each term of the glossary, joined by spaces. */
  terms: Set<string>;
  longestSaying: number;
  /** Numbers of the documents that hold a stem, or a stem that begins with it. */
  candidates(stem: string): number[];
};

const partWeights = {head: 7, title: 2.5, names: 4, answer: 2.5, text: 1};
const lengthCounts = {head: 0.35, title: 0.2, names: 0.1, answer: 0.3, text: 0.5};
type Part = keyof typeof partWeights;
const parts = Object.keys(partWeights) as Part[];

/** Other words people know it by, each by itself. */
export const namesOf = (document: SearchDocument): string[] => (document.names ?? '').split(/[,;]/).map((name) => name.trim()).filter(Boolean);

function stemsOfParts(document: SearchDocument): Record<Part, string[]> {
  return {
    head: stemsOf(document.heading || document.title),
    title: document.heading ? stemsOf(document.title) : [],
    names: namesOf(document).flatMap(stemsOf),
    answer: stemsOf(document.answer ?? ''),
    text: stemsOfText(document),
  };
}

/** The different stems of a document's text that its names do not hold already: what the text adds, and all that is shipped of it at first. */
export function stemsOfText(document: SearchDocument): string[] {
  if (document.stems) return document.stems;
  const named = new Set([document.title, document.heading, document.names ?? '', document.answer ?? ''].flatMap(stemsOf));
  return [...new Set(stemsOf(document.text))].filter((one) => !named.has(one)).sort();
}

/** Builds the index of these documents. The same documents always give the same index. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const all = documents.map(stemsOfParts);
  const averages = Object.fromEntries(parts.map((part) => [part, Math.max(1, all.reduce((sum, one) => sum + one[part].length, 0) / Math.max(1, all.filter((one) => one[part].length > 0).length))])) as Record<Part, number>;
  const frequency = new Map<string, number>();
  const flex = new Index({tokenize: 'forward', encode: (text: string) => text.split(' '), cache: false});
  const indexed = documents.map((document, n): Indexed => {
    const weights = weighed(all[n]!, averages);
    for (const one of weights.keys()) frequency.set(one, (frequency.get(one) ?? 0) + 1);
    flex.add(n, [...weights.keys()].join(' '));
    const {head, title, answer} = all[n]!;
    return {document, head, names: [head, title.concat(head), ...namesOf(document).map(stemsOf)], answer, weights};
  });
  const sayings = sayingsOf(documents);
  return {
    documents: indexed, frequency, sayings,
    stems: [...frequency.keys()].sort(),
    written: writtenWords(documents),
    terms: new Set(documents.filter((document) => document.kind === 'term').map((document) => stemsOf(document.title).join(' '))),
    longestSaying: Math.max(1, ...[...sayings.keys()].map((key) => key.split(' ').length)),
    candidates: (one) => (one ? (flex.search(one, {limit: Math.max(1, documents.length)}) as number[]) : []),
  };
}

/** BM25F: a stem counts by the part it stands in, less in a long part than in a short one. */
function weighed(stems: Record<Part, string[]>, averages: Record<Part, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of parts) {
    const share = partWeights[part] / (1 - lengthCounts[part] + lengthCounts[part] * (stems[part].length / averages[part]));
    for (const one of new Set(stems[part])) weights.set(one, (weights.get(one) ?? 0) + share);
  }
  return weights;
}

function sayingsOf(documents: readonly SearchDocument[]): Map<string, Sayings> {
  const sayings = new Map<string, Sayings>();
  for (const document of documents) {
    if (document.kind !== 'term') continue;
    const ways = [document.title, ...namesOf(document)].map(stemsOf).filter((way) => way.length > 0);
    for (const way of ways) sayings.set(way.join(' '), [...(sayings.get(way.join(' ')) ?? []), ...ways]);
  }
  return sayings;
}

function writtenWords(documents: readonly SearchDocument[]): Map<string, string> {
  const written = new Map<string, string>();
  for (const document of documents) {
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
