#!/usr/bin/env node
/**
 * What the site costs as it grows: built with its content so many times over, each in a folder of its own that is taken away afterwards.
 * Prints a table in Markdown.
 *
 *   npm run bench -- growth [sizes, 1,5,20] [--keep]
 *
 * Memory is the most that the build's processes held at one moment, read from /proc four times a second: elsewhere than on Linux it is not
 * known. Time is by the clock, so other work on the machine is in it: the load beside it is the mean of the last five minutes, at the end.
 * Script is what a guidance page asks for until it is awake, in Chromium.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {grownSite} from './grown-site.mjs';
import {serve} from './screen.mjs';

const sizes = (process.argv.slice(2).find((one) => /^[\d,]+$/.test(one)) ?? '1,5,20').split(',').map(Number);
const guidance = '/guidance/options/special-guardianship';
const packed = (bytes) => gzipSync(bytes, {level: 6}).length;
const note = (text) => process.stderr.write(`${text}\n`);

/** The bytes that a process and all it started hold now. */
function held(pid) {
  const status = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8');
      return [[Number(name), {parent: Number(text.match(/^PPid:\s+(\d+)/m)[1]), bytes: Number(text.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) * 1024}]];
    } catch {
      return []; // it ended while it was looked for
    }
  }));
  const under = (one) => (status.get(one)?.bytes ?? 0) + [...status].filter(([, {parent}]) => parent === one).reduce((sum, [child]) => sum + under(child), 0);
  return under(pid);
}

/** Builds the project in `folder` as its users do. Gives the seconds it took and the most memory it held. */
function built(folder) {
  const start = performance.now();
  const child = spawn(process.execPath, ['run.mjs', 'build'], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, NODE_OPTIONS: '--max-old-space-size=16384'}});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said = (said + text).slice(-4000); });
  let most = 0;
  const look = existsSync('/proc/self/status') && setInterval(() => { most = Math.max(most, held(child.pid)); }, 250);
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) done({seconds: (performance.now() - start) / 1000, memory: most, load: loadavg()[1]});
      else failed(new Error(said));
    });
  });
}

/** The script that a guidance page asks for until it is awake: each file with its bytes. */
async function scriptOf(build) {
  const {server, address} = await serve(build);
  const browser = await chromium.launch({executablePath: process.env.SITE_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path)), args: ['--no-sandbox', '--disable-gpu']});
  try {
    const page = await browser.newPage({serviceWorkers: 'block'});
    const asked = [];
    page.on('request', (request) => { if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname); });
    await page.goto(address + guidance);
    await page.waitForSelector('html[data-has-hydrated="true"]');
    return asked.reduce((sum, path) => sum + packed(readFileSync(join(build, path))), 0);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(times) {
  note(`${times} times: copied, and now built …`);
  const folder = grownSite(process.cwd(), times);
  try {
    const spent = await built(folder);
    const build = join(folder, 'build');
    const files = readdirSync(build, {recursive: true}).filter((name) => statSync(join(build, name)).isFile());
    const pages = files.filter((name) => name.endsWith('.html')).map((name) => statSync(join(build, name)).size).sort((a, b) => a - b);
    const worker = readFileSync(join(build, 'worker.js'));
    return {
      times, ...spent, pages: pages.length, bytes: files.reduce((sum, name) => sum + statSync(join(build, name)).size, 0), page: pages[Math.floor(pages.length / 2)],
      script: await scriptOf(build), search: packed(readFileSync(join(build, 'search.json'))), worker: [worker.length, packed(worker)],
    };
  } finally {
    if (process.argv.includes('--keep')) note(folder);
    else rmSync(folder, {recursive: true, force: true});
  }
}

const kB = (bytes, digits = 0) => `${(bytes / 1e3).toFixed(digits)} KB`;
const table = (rows) => [rows[0], rows[0].map((_, i) => (i === 0 ? '---' : '---:')), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
const heads = ['content', 'pages', 'build', 'memory', 'all files', 'HTML of the middle page', 'script of a guidance page', 'for each page more', 'search index', 'worker, with the list of the copy'];
const rows = [];
let first;
for (const times of sizes) {
  const one = await measure(times);
  first ??= one;
  const more = one.pages === first.pages ? '' : kB((one.script - first.script) / (one.pages - first.pages), 3);
  rows.push([`${times}×`, one.pages, `${Math.round(one.seconds)} s (load ${one.load.toFixed(1)})`, one.memory ? `${(one.memory / 1e9).toFixed(1)} GB` : 'not known', `${(one.bytes / 1e6).toFixed(0)} MB`, kB(one.page, 1), kB(one.script, 1), more, kB(one.search), one.worker.map((bytes) => kB(bytes)).join(', packed ')]);
  note(rows.at(-1).join(' | '));
}
console.log(`\nNode ${process.version}, ${availableParallelism()} cores. Script, search index: packed by gzip.\n\n${table([heads, ...rows])}`);
