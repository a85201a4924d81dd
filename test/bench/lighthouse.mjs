#!/usr/bin/env node
/**
 * What a reader on a slow phone waits for: Lighthouse, as it comes for mobiles, on the built site and on the stock template of Docusaurus with
 * the same words and as many pages, in one run. Prints two tables in Markdown.
 *
 *   npm run bench -- lighthouse [runs, 5] [--keep]
 *
 * Every figure is the middle of the runs; the pages take turns, so that other work on the machine falls on all of them alike. Bytes are as
 * they travel, packed by gzip. Lighthouse and the template are installed when this is asked for, from the lock file in test/bench/lighthouse.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, rmSync} from 'node:fs';
import {loadavg} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from '@playwright/test';
import {serve} from './screen.mjs';
import {stockSite} from './stock-site.mjs';

const runs = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 5);
const guidance = '/guidance/options/special-guardianship';
const ours = {'home': '/', 'guidance page': guidance, 'calculator': '/timescales', 'quiz': '/quizzes/options-care-and-adoption'};

const note = (text) => process.stderr.write(`${text}\n`);
const executablePath = process.env.SITE_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

// Installed away from the site's own packages, and from what the tests look through.
const tools = join('node_modules', '.cache', 'lighthouse-bench');
const must = (program, args, cwd) => {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8});
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${(stdout + stderr).slice(-3000)}`);
};
for (const name of ['package.json', 'package-lock.json']) cpSync(join('test', 'bench', 'lighthouse', name), join(tools, name));
cpSync('.npmrc', join(tools, '.npmrc'));
note('Lighthouse and the template are installed …');
must('npm', ['ci'], tools);
const fetched = (...path) => import(pathToFileURL(join(process.cwd(), tools, 'node_modules', ...path)).href);
const {default: lighthouse} = await fetched('lighthouse', 'core', 'index.js');
const {launch} = await fetched('chrome-launcher', 'dist', 'index.js');

/** The template with our words, built. */
async function stock() {
  note('The stock template is filled and built …');
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
  const folder = await stockSite(process.cwd(), join(tools, 'node_modules', 'create-docusaurus', 'templates'), 'build', await browser.newPage()).finally(() => browser.close());
  must(join(process.cwd(), 'node_modules', '.bin', 'docusaurus'), ['build'], folder);
  return folder;
}

/** One look at one page, in a browser of its own. */
async function looked(address) {
  const chrome = await launch({chromePath: executablePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
  try {
    const {lhr} = await lighthouse(address, {port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo']});
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const files = lhr.audits['network-requests'].details.items;
    const bytes = (some) => some.reduce((sum, {transferSize = 0}) => sum + transferSize, 0);
    const failed = Object.values(lhr.audits).filter(({score, scoreDisplayMode}) => score === 0 && scoreDisplayMode === 'binary').map(({id}) => id);
    return {
      score: Object.values(lhr.categories).map(({score}) => Math.round(score * 100)), failed,
      fcp: lhr.audits['first-contentful-paint'].numericValue, lcp: lhr.audits['largest-contentful-paint'].numericValue,
      tbt: lhr.audits['total-blocking-time'].numericValue, cls: lhr.audits['cumulative-layout-shift'].numericValue,
      all: bytes(files), script: bytes(files.filter(({resourceType}) => resourceType === 'Script')),
    };
  } finally {
    await chrome.kill();
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
/** The middle of each figure by itself. */
const medians = (taken) => ({
  score: taken[0].score.map((_, n) => middle(taken.map(({score}) => score[n]))), failed: [...new Set(taken.flatMap(({failed}) => failed))],
  ...Object.fromEntries(['fcp', 'lcp', 'tbt', 'cls', 'all', 'script'].map((name) => [name, middle(taken.map((one) => one[name]))])),
});

const stockFolder = await stock();
const [site, template] = [await serve('build', {packed: true}), await serve(join(stockFolder, 'build'), {packed: true})];
const pages = {...Object.fromEntries(Object.entries(ours).map(([name, path]) => [name, site.address + path])), 'stock template, the same guidance page': `${template.address}/docs${guidance}`};
const taken = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
try {
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, address] of Object.entries(pages)) {
      taken[name].push(await looked(address));
      note(`${run} of ${runs}: ${name}: ${JSON.stringify(taken[name].at(-1))}`);
    }
  }
} finally {
  for (const {server} of [site, template]) server.close();
  if (process.argv.includes('--keep')) note(stockFolder);
  else rmSync(stockFolder, {recursive: true, force: true});
}

const found = Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, medians(all)]));
const kB = (bytes) => `${Math.round(bytes / 1e3)} KB`;
const table = (rows) => [rows[0], rows[0].map((_, i) => (i === 0 ? '---' : '---:')), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(`\nThe middle of ${runs} runs. Load ${loadavg()[1].toFixed(1)}.\n`);
console.log(table([['page', 'speed, accessibility, practice, finding', 'first paint', 'largest paint', 'blocking', 'shift', 'all bytes', 'of which script'],
  ...Object.entries(found).map(([name, one]) => [name, one.score.join(', '), `${(one.fcp / 1000).toFixed(2)} s`, `${(one.lcp / 1000).toFixed(2)} s`, `${Math.round(one.tbt)} ms`, one.cls.toFixed(3), kB(one.all), kB(one.script)])]));
const [own, other] = [found['guidance page'], found['stock template, the same guidance page']];
const part = (name) => (other[name] === 0 ? 'none to compare with' : (own[name] / other[name]).toFixed(2));
console.log(`\n${table([['guidance page against the stock template', 'part', 'held to'], ['largest paint', part('lcp'), '0.60'], ['blocking', part('tbt'), '0.40'], ['script', part('script'), '0.88'], ['layout shift', own.cls.toFixed(3), '0.010 at most']])}`);
for (const [name, {failed}] of Object.entries(found)) if (failed.length > 0) console.log(`\n${name}: not passed: ${failed.join(', ')}`);
