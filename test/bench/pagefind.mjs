/** Pagefind over the built pages, searched in headless Chromium as a reader's browser would: what it fetches is counted, its time is measured there. */
import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {createIndex} from 'pagefind';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const extra = new Map([['js', 'text/javascript'], ['json', 'application/json'], ['css', 'text/css']]);

/** The files of an index of `build/` and of these further documents, by path. */
async function filesFor(documents) {
  const {index, errors} = await createIndex({forceLanguage: 'en'});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({path: 'build'});
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  for (const document of documents) {
    await index.addCustomRecord({url: document.address, language: 'en', content: [document.title, document.heading, document.names, document.answer, document.text].filter(Boolean).join('. '), meta: {title: document.title}});
  }
  const {files} = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map((file) => [`/pagefind/${file.path.replaceAll('\\', '/')}`, Buffer.from(file.content)]));
}

/** Serves the files compressed, as a good host would. Its own chunks are compressed already. */
async function served(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    const file = files.get(path);
    if (!file) return response.writeHead(404).end();
    const type = extra.get(path.split('.').pop());
    response.setHeader('content-type', type ?? (path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream'));
    if (!type) return response.setHeader('content-length', file.length).end(file);
    const body = gzipSync(file, {level: 9});
    return response.setHeader('content-encoding', 'gzip').setHeader('content-length', body.length).end(body);
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return {server, base: `http://127.0.0.1:${server.address().port}`};
}

/** Opens it. `find` gives, for the first ten results, every address that a result holds, and the milliseconds it took; `bytes` is what the browser fetched so far. */
export async function openPagefind(documents) {
  const {server, base} = await served(await filesFor(documents));
  const browser = await chromium.launch({executablePath: process.env.SITE_BROWSER ?? '/usr/bin/chromium', args});
  const page = await browser.newPage();
  let bytes = 0;
  page.on('response', (response) => { bytes += Number(response.headers()['content-length'] ?? 0); });
  await page.goto(base);
  await page.evaluate(async (address) => {
    window.pagefind = await import(address);
    await window.pagefind.init();
  }, `${base}/pagefind/pagefind.js`);
  const find = (query) => page.evaluate(async (words) => {
    const start = performance.now();
    const {results} = await window.pagefind.search(words);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const time = performance.now() - start;
    return {time, addresses: found.map((one) => [one.url, ...(one.sub_results ?? []).map((part) => part.url)])};
  }, query);
  return {find, bytes: () => bytes, close: async () => { await browser.close(); server.close(); }};
}

/** The site's address of a page: no ending. */
const plain = (url) => url.replace(/\.html(?=#|$)/, '').replace(/\/index$/, '').replace(/^$/, '/');

// It cuts pages at headings alone, so a term or a source has no address of its own in it: the page they stand on is let count.
const lists = ['/glossary', '/sources'];

/** True when one of a result's addresses answers: kinder to it than to the others, whose results have one address each. */
export const pageAnswers = (urls, finds, answers) => urls.map(plain).some((address) => answers(address, finds) || (lists.includes(address.split('#')[0]) && finds.some((one) => one.split('#')[0] === address.split('#')[0])));
