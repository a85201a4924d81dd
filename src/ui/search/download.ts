/** Fetching what search needs: the index first, the texts for snippets after it. */
import type {SearchDocument} from '../../core/search';
import {unpacked} from '../../core/search-pack';

const patience = 20_000;

async function json(address: string): Promise<unknown> {
  const response = await fetch(address, {signal: AbortSignal.timeout(patience)});
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

async function readIndex(address: string): Promise<SearchDocument[]> {
  const documents = unpacked(await json(address));
  if (!documents) throw new Error('the search index is damaged');
  return documents;
}

/** The documents to search in. Tries twice; rejects when the download fails or is damaged both times. */
export const fetchDocuments = (base: string): Promise<SearchDocument[]> => readIndex(`${base}search.json`).catch(() => readIndex(`${base}search.json`));

/** The text of each document, or `undefined`: search works without them, with no snippets. */
export async function fetchTexts(base: string, count: number): Promise<string[] | undefined> {
  const texts = await json(`${base}search-texts.json`).catch(() => undefined);
  return Array.isArray(texts) && texts.length === count && texts.every((text) => typeof text === 'string') ? texts : undefined;
}
