/** Searching in the thread that asks: the worker's own, or the page's when there is no worker. */
import {searchInSteps, type Search} from '../../core/search';
import {listeners, type Answer, type Asked, type Engine} from './asking';
import {fetchDocuments, fetchTexts} from './download';
import type {Work} from './work';

/** Searches in this thread. `base` is the full address of the site's root, ending in `/`. */
export function localEngine(base: string, work: Work): Engine {
  const {onTexts, tell} = listeners();
  const opened = fetchDocuments(base, work).then(async ({part, documents}) => {
    const search = await work(searchInSteps(documents));
    if (documents.some((document) => document.stems)) void fetchTexts(base, documents.length).then((texts) => {
      if (texts) search.addTexts(texts);
      if (texts) tell();
    });
    return {part, search};
  });
  return {ready: opened.then(({part}) => part), onTexts, find: async (asked) => answerFrom((await opened).search, asked)};
}

function answerFrom(search: Search, {query, limit, kinds}: Asked): Answer {
  const results = search.find(query, limit, kinds);
  return {results, nearest: results.length === 0 ? search.nearest(query) : [], stems: search.understood(query)};
}
