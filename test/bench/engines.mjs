/** The searches that run in Node: this one, MiniSearch and lunr. Each is built from the same documents and gives addresses, best first. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import {core} from './content.mjs';

export const gzipped = (text) => gzipSync(text, {level: 9}).length;
const gzippedFile = (path) => gzipped(readFileSync(path));

/** The built script that holds a text: the worker of this search, as it is shipped. */
function builtScript(holding) {
  const folder = join('build', 'assets', 'js');
  const found = readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => join(folder, name)).filter((path) => readFileSync(path, 'utf8').includes(holding));
  return found.sort((a, b) => readFileSync(a).length - readFileSync(b).length)[0];
}

// The same as this search has: the ways of asking too.
const fields = ['title', 'heading', 'names', 'answer', 'asked', 'text'];
const withFields = (document, id) => ({id, ...document, asked: document.asked?.join('. ') ?? ''});

/** What a peer must store to show a result as this search does before its texts come: kind, address, title, heading, answer. */
const shown = ['kind', 'address', 'title', 'heading', 'answer'];

const ours = {
  name: 'This search',
  most: 100,
  build(documents) {
    const shipped = JSON.stringify(core.packed(documents));
    const search = core.createSearch(core.unpacked(JSON.parse(shipped)));
    return {find: (query) => search.find(query, 10).map((result) => result.document.address), bytes: () => gzipped(shipped), code: () => gzippedFile(builtScript('search-texts.json'))};
  },
};

// As its documentation suggests: prefixes, fuzziness of a fifth of the word, and boosted fields.
const miniSearch = {
  name: 'MiniSearch 7.2 (prefix, fuzzy 0.2, boosts)',
  most: 100,
  build(documents) {
    const index = new MiniSearch({fields, storeFields: shown, searchOptions: {prefix: true, fuzzy: 0.2, boost: {heading: 3, title: 2, names: 2}}});
    index.addAll(documents.map(withFields));
    return {find: (query) => index.search(query).slice(0, 10).map((result) => result.address), bytes: () => gzipped(JSON.stringify(index)), code: () => gzippedFile('node_modules/minisearch/dist/umd/index.js')};
  },
};

const lunrSearch = {
  name: 'lunr 2.3 (as it comes)',
  most: 10,
  build(documents) {
    const index = lunr(function define() {
      this.ref('id');
      for (const field of fields) this.field(field);
      documents.forEach((document, id) => this.add(withFields(document, id)));
    });
    // Its query language gives a meaning to these signs; a reader who types them means nothing by it.
    const find = (query) => index.search(query.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')).slice(0, 10).map(({ref}) => documents[Number(ref)].address);
    const store = () => JSON.stringify(documents.map((document) => shown.map((key) => document[key] ?? '')));
    return {find, bytes: () => gzipped(JSON.stringify(index)) + gzipped(store()), code: () => gzippedFile('node_modules/lunr/lunr.min.js')};
  },
};

export const engines = [ours, miniSearch, lunrSearch];
