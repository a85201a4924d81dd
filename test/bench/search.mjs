#!/usr/bin/env node
/**
 * This search beside MiniSearch, lunr and Pagefind, over the same content in one run. Prints a table in Markdown.
 *
 *   node --max-old-space-size=8192 test/bench/search.mjs [sizes, 1,10,100] [--no-pagefind]
 *
 * Needs a built site in ./build (npm run build). Relevance is the mean reciprocal rank in the first ten on docs/searches.yaml, the third
 * kept aside apart. Bytes are compressed, to the first result: code and data. Times are of one search, in milliseconds.
 */
import {availableParallelism} from 'node:os';
import {answers, documents, enlarged, meanReciprocalRank, searches} from './content.mjs';
import {engines} from './engines.mjs';
import {openPagefind, pageAnswers} from './pagefind.mjs';

const sizes = (process.argv.slice(2).find((one) => /^[\d,]+$/.test(one)) ?? '1,10,100').split(',').map(Number);
const note = (text) => process.stderr.write(`${text}\n`);
const sets = ['tune', 'aside'];

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const inWords = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${at(sorted, 0.5).toFixed(1)} / ${at(sorted, 0.95).toFixed(1)}`;
};
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;

/** Fewer searches in a larger site: the slowest takes seconds for one. */
const sample = (times) => searches.filter((_, n) => n % (times >= 100 ? 20 : times >= 10 ? 4 : 1) === 0);

async function timed(find, lines) {
  for (const {query} of lines.slice(0, Math.ceil(lines.length / 10))) await find(query);
  const times = [];
  for (const {query} of lines) {
    const start = performance.now();
    await find(query);
    times.push(performance.now() - start);
  }
  return times;
}

async function row(engine) {
  const cells = {};
  const latency = {};
  const grown = {};
  for (const times of sizes) {
    if (times > engine.most) {
      latency[times] = 'not tried';
      continue;
    }
    note(`${engine.name}: ${times} times …`);
    try {
      const built = engine.build(times === 1 ? documents : enlarged(times));
      if (times === 1) {
        for (const set of sets) cells[set] = meanReciprocalRank(searches.filter((one) => one.set === set).map(({query, finds}) => built.find(query).findIndex((address) => answers(address, finds)) + 1)).toFixed(3);
        cells.bytes = `${kilobytes(built.bytes() + built.code())} (data ${kilobytes(built.bytes())})`;
      }
      latency[times] = inWords(await timed(built.find, sample(times)));
      grown[times] = kilobytes(built.bytes());
    } catch (error) {
      latency[times] ??= `could not (${error.message.slice(0, 40)})`;
    }
  }
  return {relevance: [engine.name, cells.tune, cells.aside, cells.bytes, ...sizes.map((times) => latency[times])], growth: [engine.name, ...sizes.map((times) => grown[times] ?? 'not known')]};
}

async function pagefindRow() {
  const cells = {};
  const latency = {};
  const grown = {};
  let first = 0;
  for (const times of sizes) {
    if (times > 10) {
      latency[times] = 'not tried';
      continue;
    }
    note(`Pagefind: ${times} times …`);
    try {
      const opened = await openPagefind(times === 1 ? [] : enlarged(times).slice(documents.length));
      if (times === 1) {
        await opened.find('first review');
        first = opened.bytes();
        cells.bytes = kilobytes(first);
        for (const set of sets) {
          const ranks = [];
          for (const {query, finds} of searches.filter((one) => one.set === set)) ranks.push((await opened.find(query)).addresses.findIndex((urls) => pageAnswers(urls, finds, answers)) + 1);
          cells[set] = meanReciprocalRank(ranks).toFixed(3);
        }
      }
      if (times > 1) await opened.find('first review');
      grown[times] = kilobytes(times === 1 ? first : opened.bytes());
      const spent = [];
      for (const {query} of sample(times)) spent.push((await opened.find(query)).time);
      latency[times] = inWords(spent);
      await opened.close();
    } catch (error) {
      latency[times] ??= `could not (${error.message.slice(0, 40)})`;
    }
  }
  return {relevance: ['Pagefind 1.5 (in Chromium)', cells.tune, cells.aside, cells.bytes, ...sizes.map((times) => latency[times])], growth: ['Pagefind, code and data to the first result', ...sizes.map((times) => grown[times] ?? 'not known')]};
}

const words = documents.reduce((sum, one) => sum + [one.title, one.heading, one.text, one.answer, one.names].join(' ').split(/\s+/).filter(Boolean).length, 0);
const rows = [];
for (const engine of engines) rows.push(await row(engine));
if (!process.argv.includes('--no-pagefind')) rows.push(await pagefindRow());

const heads = ['', 'tune', 'aside', 'to the first result', ...sizes.map((times) => `p50 / p95 at ${times}×, ms`)];
console.log(`\n${documents.length} sections, ${words.toLocaleString('en-GB')} words; ${searches.filter((one) => one.set === 'tune').length} searches to tune by, ${searches.filter((one) => one.set === 'aside').length} kept aside; Node ${process.version}, ${availableParallelism()} cores.\n`);
const table = (lines) => [lines[0], lines[0].map((_, n) => (n === 0 ? '---' : '---:')), ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
console.log(table([heads, ...rows.map(({relevance}) => relevance)]));
console.log(`\n${table([['data, compressed', ...sizes.map((times) => `at ${times}×`)], ...rows.map(({growth}) => growth)])}`);
process.exit(0);
