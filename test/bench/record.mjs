// How fast the record opens with 20,000 attempts, at a quarter of the machine's speed, and whether any task on the way is long enough to be felt.
// node test/bench/record.mjs (needs a build in build/, and SITE_BROWSER or a Chromium in its usual place)
import {chromium} from '@playwright/test';
import {createJiti} from 'jiti';
import {serve} from './screen.mjs';

const attempts = 20_000;
const runs = 5;
const slowdown = 4;

const load = createJiti(import.meta.url);
const {standingsFrom} = await load.import('../../src/core/practice.ts');
const {bankOf} = await load.import('../../src/plugin/bank.ts');
const {loadContent} = await load.import('../../src/plugin/load.ts');
const bank = bankOf(loadContent(process.cwd()).content);

const {server, address: base} = await serve('build', {packed: true});

const questions = bank.questions.filter(({type}) => type !== 'reflection' && type !== 'concordance');
const pad = (n) => String(n).padStart(2, '0');
/** A year and a half of answers, some of them wrong and some of those sure. */
const log = Array.from({length: attempts}, (_, i) => {
  const {id, revision, source} = questions[(i * 7) % questions.length];
  const day = new Date(Date.UTC(2025, 5, 1 + Math.floor(i / 40))).toISOString().slice(0, 10);
  return {format: 1, id: i.toString(16).padStart(16, '0'), at: `${day}T${pad(8 + (i % 12))}:${pad(i % 60)}:00`, kind: 'question', question: id, revision, source, mode: 'study', seed: i, given: ['a'], credit: i % 5 === 0 ? 0 : 1, tries: 1, hints: 0, confidence: (i % 3) + 1};
});
const standings = [...standingsFrom(log).values()];

const browser = await chromium.launch({executablePath: process.env.SITE_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']});
const context = await browser.newContext({serviceWorkers: 'block'});
// The record is filled in a tab of its own, so that what the filling leaves behind is not cleared away in the time that is measured.
const filling = await context.newPage();
await filling.goto(`${base}/record`);
await filling.getByRole('button', {name: 'Yes, keep a record'}).click();
await filling.getByText(/Kept in this browser since/).waitFor();
await filling.evaluate(async ([rows, summary]) => {
  const db = await new Promise((done) => { const opening = indexedDB.open('permanence-record'); opening.onsuccess = () => done(opening.result); });
  const transaction = db.transaction(['attempts', 'standings'], 'readwrite');
  for (const row of rows) transaction.objectStore('attempts').put(row);
  for (const row of summary) transaction.objectStore('standings').put(row);
  await new Promise((done) => { transaction.oncomplete = done; });
  db.close();
}, [log, standings]);
await filling.close();
const page = await context.newPage();

/** Opens the record from another page of the site, as a reader does: the time from the click until where they stand is there, and the longest task until everything is. */
async function open() {
  await page.goto(`${base}/quizzes`, {waitUntil: 'networkidle'});
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  const took = await page.evaluate(() => new Promise((done) => {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({type: 'longtask'});
    const link = [...document.querySelectorAll('a[href$="/record"]')][0];
    const start = performance.now();
    const look = () => {
      if (!document.getElementById('map')) return requestAnimationFrame(look);
      const ready = performance.now() - start;
      return setTimeout(() => { observer.disconnect(); done({ready, longest: Math.max(0, ...tasks)}); }, 1500);
    };
    link.click();
    requestAnimationFrame(look);
  }));
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await session.detach();
  return took;
}

/** As above, from an address typed in: everything is fetched and started afresh. */
async function openCold() {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({type: 'longtask', buffered: true});
  });
  await page.goto(`${base}/record`);
  await page.locator('#map').waitFor();
  const took = await page.evaluate(() => ({ready: performance.now(), longest: Math.max(0, ...window.longTasks)}));
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await session.detach();
  return took;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const warm = [];
for (let i = 0; i < runs; i += 1) warm.push(await open());
const cold = [];
for (let i = 0; i < 3; i += 1) cold.push(await openCold());
const shown = (list) => ({'ready, middle (ms)': Math.round(middle(list.map(({ready}) => ready))), 'ready, worst (ms)': Math.round(Math.max(...list.map(({ready}) => ready))), 'longest task, middle (ms)': Math.round(middle(list.map(({longest}) => longest))), 'longest task, worst (ms)': Math.round(Math.max(...list.map(({longest}) => longest)))});
console.log(`${attempts} attempts, ${standings.length} standings, CPU slowed ${slowdown} times`);
console.table({'from another page of the site': shown(warm), 'from a typed address (with the site’s own start)': shown(cold)});
await browser.close();
server.close();
