/** What is asked of a search engine, and what it answers, in a worker or out of it. */
import type {SearchKind, SearchResult} from '../../core/search';

export type Answer = {results: SearchResult[]; nearest: string[]};

export type Asked = {query: string; limit: number; kinds: readonly SearchKind[]};

export type Engine = {
  /** Settles when a first search can be made; rejects when the download failed twice. */
  ready: Promise<void>;
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
