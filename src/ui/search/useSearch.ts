/** A search as it is typed: the index is fetched when it is first wanted, and only the newest answer is kept. */
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useState} from 'react';
import type {SearchKind} from '../../core/search';
import type {Answer, Engine, Part} from './asking';
import {engineFor} from './engine';

export type SearchState =
  | {status: 'idle' | 'loading' | 'failed'}
  | {status: 'ready'; part: Part; answered: string; answer: Answer};

const everyKind: readonly SearchKind[] = [];
const nothing: Answer = {results: [], nearest: [], stems: []};

/** The state of a search for `words`, and a way to try again after a failed download. Nothing is fetched until `wanted`. */
export function useSearch(words: string, limit: number, wanted: boolean, kinds: readonly SearchKind[] = everyKind): {state: SearchState; retry: () => void} {
  const base = useBaseUrl('/');
  const [state, setState] = useState<SearchState>({status: 'idle'});
  const [engine, setEngine] = useState<Engine>();
  const start = () => {
    setState({status: 'loading'});
    setEngine(engineFor(base));
  };
  useEffect(() => {
    if (!wanted || engine) return;
    setState({status: 'loading'});
    setEngine(engineFor(base));
  }, [wanted, engine, base]);

  useEffect(() => {
    if (!engine) return undefined;
    let current = true;
    const query = words.trim();
    const ask = () => engine.ready
      .then(async (part) => ({part, answer: query ? await engine.find({query, limit, kinds}) : nothing}))
      .then(({part, answer}) => { if (current) setState({status: 'ready', part, answered: query, answer}); }, () => { if (current) setState({status: 'failed'}); });
    const stop = engine.onTexts(ask);
    void ask();
    return () => {
      current = false;
      stop();
    };
  }, [engine, words, limit, kinds]);

  return {state, retry: start};
}
