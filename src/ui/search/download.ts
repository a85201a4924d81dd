/** Fetching what search needs: the index first, the texts for snippets after it. Only names when the index cannot be had. */
import type {SearchDocument} from '../../core/search';
import {unpacking} from '../../core/search-pack';
import type {Part} from './asking';
import type {Work} from './work';

const patience = 20_000;

async function json(address: string): Promise<unknown> {
  const response = await fetch(address, {signal: AbortSignal.timeout(patience)});
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

async function readIndex(address: string, work: Work): Promise<SearchDocument[]> {
  const documents = await work(unpacking(await json(address)));
  if (!documents) throw new Error('the search index is damaged');
  return documents;
}

/** The documents to search in. Tries twice, then only their names; rejects when those do not come either. */
export async function fetchDocuments(base: string, work: Work): Promise<{part: Part; documents: SearchDocument[]}> {
  const whole = () => readIndex(`${base}search.json`, work).then((documents) => ({part: 'whole' as const, documents}));
  const names = () => readIndex(`${base}search-names.json`, work).then((documents) => ({part: 'names' as const, documents}));
  return whole().catch(whole).catch(names);
}

/** The text of each document, or `undefined`: search works without them, with no snippets. */
export async function fetchTexts(base: string, count: number): Promise<string[] | undefined> {
  const texts = await json(`${base}search-texts.json`).catch(() => undefined);
  return Array.isArray(texts) && texts.length === count && texts.every((text) => typeof text === 'string') ? texts : undefined;
}
