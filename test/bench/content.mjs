/** What the bench searches in, and for: the site's own content, copies of it with changed words, and docs/searches.yaml. */
import {readFileSync} from 'node:fs';
import {createJiti} from 'jiti';
import {parse} from 'yaml';

const jiti = createJiti(import.meta.url);
export const core = {
  ...(await jiti.import('../../src/core/search.ts')),
  ...(await jiti.import('../../src/core/search-pack.ts')),
  ...(await jiti.import('../../src/core/search-index.ts')),
  ...(await jiti.import('../../src/core/search-query.ts')),
  ...(await jiti.import('../../src/core/search-rank.ts')),
  ...(await jiti.import('../../src/core/search-steps.ts')),
  ...(await jiti.import('../../src/core/search-tuning.ts')),
};
const {readContent} = await jiti.import('../../src/plugin/read.ts');
const {searchDocuments} = await jiti.import('../../src/plugin/search-documents.ts');

/** The search documents of the content as it is now. */
export const documents = searchDocuments(readContent(process.cwd()).content);

/** The searches, each with the addresses that answer it. */
export const searches = parse(readFileSync('docs/searches.yaml', 'utf8'));

const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'pe', 'ra', 'so', 'tu', 'va', 'we', 'zo'];
const ending = (copy) => (copy < syllables.length ? syllables[copy] : ending(Math.floor(copy / syllables.length)) + syllables[copy % syllables.length]);

/** Every sixth word of four letters or more gets an ending of its copy, so that the words of a larger site are more as well. */
function changed(text, copy) {
  let count = 0;
  return (text ?? '').replaceAll(/[a-z]{4,}/g, (word) => (++count % 6 === copy % 6 ? word + ending(copy) : word));
}

/** The content `times` over: the first as it is, each other under an address of its own and with changed words. */
export function enlarged(times) {
  const all = [...documents];
  for (let copy = 1; copy < times; copy++) {
    // A larger site has no second glossary: its copies are pages.
    for (const one of documents) {
      all.push({
        ...one, kind: one.kind === 'term' ? 'blog' : one.kind, address: `/copy-${copy}${one.address}`, title: changed(one.title, copy), heading: changed(one.heading, copy), text: changed(one.text, copy),
        ...(one.answer ? {answer: changed(one.answer, copy)} : {}), ...(one.names ? {names: changed(one.names, copy)} : {}), ...(one.asked ? {asked: one.asked.map((way) => changed(way, copy))} : {}), see: undefined,
      });
    }
  }
  return all;
}

/** A result answers when its address is listed, or is a section of a listed page. */
export const answers = (address, finds) => finds.some((one) => address === one || (!one.includes('#') && address.startsWith(`${one}#`)));

/** Mean reciprocal rank in the first ten, of ranks where 0 is "not found". */
export const meanReciprocalRank = (ranks) => ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, ranks.length);
