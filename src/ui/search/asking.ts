/** What is asked of a search engine, and what it answers, in a worker or out of it. */
import type {SearchKind, SearchResult} from '../../core/search';

/** `stems`: what the words of the query were understood as, to mark them on a page that is opened. */
export type Answer = {results: SearchResult[]; nearest: string[]; stems: string[]};

export type Asked = {query: string; limit: number; kinds: readonly SearchKind[]};

/** How much can be searched: everything, or only names when the index could not be fetched. */
export type Part = 'whole' | 'names';

export type Engine = {
  /** Settles when a first search can be made, with how much can be searched; rejects when nothing could be fetched. */
  ready: Promise<Part>;
  find(asked: Asked): Promise<Answer>;
  /** Called when the texts have come, and the same search would give snippets. Gives a way to stop listening. */
  onTexts(listener: () => void): () => void;
};

/** Things that are told when the texts have come. */
export function listeners() {
  const all = new Set<() => void>();
  const onTexts = (listener: () => void) => {
    all.add(listener);
    return () => { all.delete(listener); };
  };
  return {onTexts, tell: () => all.forEach((listener) => listener())};
}
