/** Search: documents in, the answer first. Pure: no page, no network, no clock; the same words always give the same results. */
import {indexing, type SearchIndex} from './search-index';
import {longestQuery, readQuery} from './search-query';
import {ranked, spread} from './search-rank';
import {marksIn, snippetOf, type Snippet} from './search-snippet';
import {finished} from './search-steps';
import {nearestWords} from './search-typos';
import {stem, wordsOf} from './search-words';
import {stemsIn} from './search-words-met';

export type SearchKind = 'guidance' | 'statement' | 'timescale' | 'term' | 'quiz' | 'scenario' | 'blog' | 'source' | 'tool';

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
  /** Where a term sends its reader: what it is called is a way to ask for that place. */
  see?: string;
  /** The ways to ask for it: as people put the question (docs/asked.yaml), and as the rest of the site does when it leads here. */
  asked?: string[];
  /** The different stems of the text, and of each way to ask, when they themselves have not been fetched. */
  stems?: string[];
  askedStems?: string[][];
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
  /** What the words of a query were understood as, in stems, to mark them on a page: its own words, mended where they were misspelt. */
  understood(query: string): string[];
  /** Gives the documents their texts, in the same order, so that snippets come from them. */
  addTexts(texts: readonly string[]): void;
};

const calculator = '/timescales';

/** Makes these documents searchable. `createSearch(documents).find('sgo', 10)[0].document.title` is `'Special guardianship order'`. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  return finished(searchInSteps(documents));
}

/** The same, a step at a time, for a page that must not wait for the whole. */
export function* searchInSteps(documents: readonly SearchDocument[]): Generator<void, Search> {
  return searchIn(documents, yield* indexing(documents));
}

function searchIn(documents: readonly SearchDocument[], index: SearchIndex): Search {
  const texts = new Map(documents.map((document) => [document, document.text]));
  const find = (words: string, limit: number, kinds: readonly SearchKind[] = []): SearchResult[] => {
    const query = readQuery(words, index);
    const best = spread(ranked(query, index).filter(({one}) => kinds.length === 0 || kinds.includes(one.document.kind))).map(({one}) => one.document);
    const stems = new Set(query.ideas.flatMap(stemsIn));
    const typed = lastWord(words);
    // A rule that answers "when is the first review?" can be worked out too.
    const asksDate = query.asksDate || (query.asksWhen && best[0]?.kind === 'timescale');
    return (asksDate ? withCalculator(best, documents, kinds) : best).slice(0, Math.max(0, limit)).map((document) => ({document, snippet: snippetFor(document, texts.get(document) ?? '', stems, typed)}));
  };

  const nearest = (words: string): string[] => {
    const near = wordsOf(words.slice(0, longestQuery)).map((w) => stem(w.word)).filter((one) => one.length > 2)
      .flatMap((one) => nearestWords(one, index.written.keys(), Math.min(3, Math.ceil(one.length / 2)), (other) => index.frequency.get(other) ?? 0).slice(0, 2));
    return [...new Set(near.map((one) => index.written.get(one)!))].slice(0, 5);
  };

  return {
    find,
    nearest,
    understood: (words) => [...new Set(readQuery(words, index).ideas.flatMap((idea) => idea.words.flat().map((one) => one.stem)))],
    addTexts: (added) => {
      documents.forEach((document, n) => texts.set(document, added[n] ?? document.text));
    },
  };
}

/** A question for a date can be worked out: the calculator stands second, if it does not stand higher. */
function withCalculator(best: SearchDocument[], documents: readonly SearchDocument[], kinds: readonly SearchKind[]): SearchDocument[] {
  const tool = documents.find((document) => document.kind === 'tool' && document.address === calculator);
  if (!tool || best[0] === tool || (kinds.length > 0 && !kinds.includes('tool'))) return best;
  const rest = best.filter((document) => document !== tool);
  return [...rest.slice(0, 1), tool, ...rest.slice(1)];
}

const lastWord = (words: string) => wordsOf(words.slice(0, longestQuery)).at(-1)?.word ?? '';

function snippetFor(document: SearchDocument, text: string, stems: ReadonlySet<string>, typed: string): Snippet {
  const whole = document.answer ?? (document.kind === 'term' ? text : undefined);
  return whole === undefined ? snippetOf(text, stems, typed) : {text: whole, marks: marksIn(whole, stems, typed)};
}

export {marksIn, type Snippet};
