/** Search: documents in, the answer first. Pure: no page, no network, no clock; the same words always give the same results. */
import {buildIndex} from './search-index';
import {longestQuery, readQuery} from './search-query';
import {holdsPhrase, ranked, stemsIn} from './search-rank';
import {marksIn, snippetOf, type Snippet} from './search-snippet';
import {nearestWords} from './search-typos';
import {stem, stemsOf, wordsOf} from './search-words';

export type SearchKind = 'guidance' | 'statement' | 'timescale' | 'term' | 'quiz' | 'blog' | 'source' | 'tool';

export type SearchDocument = {
  kind: SearchKind;
  address: string;
  /** The page or thing. */
  title: string;
  /** The section of the page; empty for its opening. */
  heading: string;
  text: string;
  /** What a result can say by itself in one line: a limit. (A term says its text.) */
  answer?: string;
  /** Other words people know it by, with commas between. */
  names?: string;
  /** How many other places of the site lead to it. */
  cited?: number;
  /** The different stems of the text, when the text itself has not been fetched. */
  stems?: string[];
};

export type SearchResult = {
  document: SearchDocument;
  /** The answer, or the piece of the text that was found, with the matched words as ranges. */
  snippet: Snippet;
};

export type Search = {
  /** The best documents for a query, best first; of these kinds only, when any are named. Never throws. */
  find(query: string, limit: number, kinds?: readonly SearchKind[]): SearchResult[];
  /** Known words near those that were not found, for a search with no result. */
  nearest(query: string): string[];
  /** Gives the documents their texts, in the same order, so that snippets and phrases come from them. */
  addTexts(texts: readonly string[]): void;
};

const reread = 30;
const phraseWorth = 1.15;

/** Makes these documents searchable. `createSearch(documents).find('sgo', 10)[0].document.title` is `'Special guardianship order'`. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const index = buildIndex(documents);
  const texts = new Map(documents.map((document) => [document, document.text]));

  const read = new Map<SearchDocument, string[]>();
  const stemsOfWhole = (document: SearchDocument) => {
    const stems = read.get(document) ?? stemsOf(texts.get(document) ?? '');
    read.set(document, stems);
    return stems;
  };

  const find = (words: string, limit: number, kinds: readonly SearchKind[] = []): SearchResult[] => {
    const query = readQuery(words, index);
    const order = ranked(query, index).filter(({one}) => kinds.length === 0 || kinds.includes(one.document.kind));
    // A phrase in the text itself is looked for only in the best, and only when the text is there.
    const again = order.slice(0, reread).map(({one, score}) => ({one, score: query.phrase.length > 1 && holdsPhrase(stemsOfWhole(one.document), query.phrase) ? score * phraseWorth : score}));
    const best = [...again.sort((a, b) => b.score - a.score), ...order.slice(reread)].slice(0, Math.max(0, limit));
    const stems = new Set(query.ideas.flatMap(stemsIn));
    const typed = lastWord(words);
    return best.map(({one: {document}}) => ({document, snippet: snippetFor(document, texts.get(document) ?? '', stems, typed)}));
  };

  const nearest = (words: string): string[] => {
    const near = wordsOf(words.slice(0, longestQuery)).map((w) => stem(w.word)).filter((one) => one.length > 2)
      .flatMap((one) => nearestWords(one, index.written.keys(), Math.min(3, Math.ceil(one.length / 2)), (other) => index.frequency.get(other) ?? 0).slice(0, 2));
    return [...new Set(near.map((one) => index.written.get(one)!))].slice(0, 5);
  };

  return {
    find,
    nearest,
    addTexts: (added) => {
      read.clear();
      documents.forEach((document, n) => texts.set(document, added[n] ?? document.text));
    },
  };
}

const lastWord = (words: string) => wordsOf(words.slice(0, longestQuery)).at(-1)?.word ?? '';

function snippetFor(document: SearchDocument, text: string, stems: ReadonlySet<string>, typed: string): Snippet {
  const whole = document.answer ?? (document.kind === 'term' ? text : undefined);
  return whole === undefined ? snippetOf(text, stems, typed) : {text: whole, marks: marksIn(whole, stems, typed)};
}

export {marksIn, type Snippet};
