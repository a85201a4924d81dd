/** How much a stem counts in a document, by the part it stands in (BM25F), and in the page that the document is a section of. */
import type {SearchDocument} from './search';
import {stemsAsked} from './search-asked';
import {tuning} from './search-tuning';
import {stemsOf} from './search-words';

export type Weights = Map<string, number>;

/** A document as it is ranked. */
export type Indexed = {
  document: SearchDocument;
  head: string[];
  /** Each name it goes by, the heading first. */
  names: string[][];
  /** In how many ways it is asked for. */
  asked: number;
  /** The number of the page that it is a section of, for guidance and the blog; else -1. */
  page: number;
};

/** Other words people know it by, each by itself. */
export const namesOf = (document: SearchDocument): string[] => (document.names ?? '').split(/[,;]/).map((name) => name.trim()).filter(Boolean);

type Part = keyof typeof tuning.part;
export type Parts = Record<'head' | 'names' | 'answer' | 'text' | 'asked', string[]>;

/** The stems of each part of a document. Those of its text and of what others say of it are shipped as stems. */
export function stemsOfParts(document: SearchDocument, ways: readonly string[][]): Parts {
  return {
    head: stemsOf(document.heading || document.title),
    names: namesOf(document).flatMap(stemsOf),
    answer: stemsOf(document.answer ?? ''),
    text: stemsOfText(document),
    asked: [...new Set(ways.flat())],
  };
}

/** The different stems of a document's text that neither its names nor the ways to ask for it hold: what the text adds, and all that is shipped of it at first. */
export function stemsOfText(document: SearchDocument): string[] {
  if (document.stems) return document.stems;
  const named = new Set([...[document.title, document.heading, document.names ?? '', document.answer ?? ''].flatMap(stemsOf), ...stemsAsked(document).flat()]);
  return [...new Set(stemsOf(document.text))].filter((one) => !named.has(one)).sort();
}


/** Weighs the stems of a part against the usual length of such parts. */
export type Weigher = (part: Part, stems: readonly string[], into: Weights) => void;

/** A weigher for these documents: it knows the mean length of each part. */
export function weigher(all: readonly Parts[]): Weigher {
  const means = new Map<Part, number>();
  const own = ['head', 'names', 'answer', 'text', 'asked'] as const;
  for (const part of own) {
    const lengths = all.map((one) => one[part].length).filter((length) => length > 0);
    means.set(part, Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)));
  }
  return (part, stems, into) => {
    const usual = means.get(part) ?? usualInPages[part as keyof typeof usualInPages];
    const share = tuning.part[part] / (1 - tuning.length[part] + tuning.length[part] * (stems.length / usual));
    const times = new Map<string, number>();
    for (const one of stems) times.set(one, (times.get(one) ?? 0) + 1);
    for (const [one, count] of times) into.set(one, (into.get(one) ?? 0) + share * Math.min(count, 4) ** 0.7);
  };
}

/** The usual number of stems in the parts of a page. Fixed, so that one page does not change with the others. */
const usualInPages = {pageTitle: 3.4, pageAsked: 38, pageText: 346, path: 3.2};

/** How much each stem counts in a document by itself. */
export function documentWeights(parts: Parts, weigh: Weigher): Weights {
  const weights: Weights = new Map();
  for (const part of ['head', 'names', 'answer', 'text', 'asked'] as const) weigh(part, parts[part], weights);
  return weights;
}

/** What a document goes by. */
export function indexedAs(document: SearchDocument, head: string[], asked: number, page: number): Indexed {
  const title = document.heading ? stemsOf(document.title) : [];
  return {document, asked, head, names: [head, title.concat(head), ...namesOf(document).map(stemsOf)], page};
}

/** The weights of each page of guidance and the blog, and for each document the number of the page it is a section of, or -1. */
export function* pagesOf(documents: readonly SearchDocument[], parts: readonly Parts[]): Generator<void, {pages: Weights[]; pageOf: number[]}> {
  const sections = new Map<string, number[]>();
  for (const [n, {kind, address}] of documents.entries()) {
    if (kind !== 'guidance' && kind !== 'blog') continue;
    const page = address.split('#')[0]!;
    sections.set(page, [...(sections.get(page) ?? []), n]);
  }
  const weigh = weigher([]);
  const pages: Weights[] = [];
  const pageOf = documents.map(() => -1);
  for (const [address, numbers] of sections) {
    yield;
    const page: Weights = new Map();
    weigh('pageTitle', stemsOf(documents[numbers[0]!]!.title), page);
    weigh('pageAsked', numbers.flatMap((n) => parts[n]!.asked), page);
    weigh('pageText', numbers.flatMap((n) => [...parts[n]!.text, ...parts[n]!.head]), page);
    weigh('path', stemsOf(address.replace(/^\/(guidance|blog)/, '').replaceAll(/[-/]/g, ' ')), page);
    for (const n of numbers) pageOf[n] = pages.length;
    pages.push(page);
  }
  return {pages, pageOf};
}
