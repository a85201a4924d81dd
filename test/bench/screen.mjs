// The built site in a real browser, slowed down: what a reader waits for at the calculator and at a full board. Used by timescales.mjs; the server by the other benches as well.
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {createGzip} from 'node:zlib';
import {chromium} from '@playwright/test';

const kinds = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml'};

/** Serves a built site on a free port of this machine; `packed` by gzip, as the servers it is meant for do. */
export function serve(folder, {packed = false} = {}) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const file = [path, `${path}.html`, join(path, 'index.html')].find((one) => existsSync(one) && statSync(one).isFile());
    if (!file) return response.writeHead(404).end();
    const zip = packed && extname(file) in kinds;
    response.writeHead(200, {'content-type': kinds[extname(file)] ?? 'application/octet-stream', ...(zip && {'content-encoding': 'gzip'})});
    return (zip ? createReadStream(file).pipe(createGzip({level: 6})) : createReadStream(file)).pipe(response);
  });
  return new Promise((done) => { server.listen(0, '127.0.0.1', () => done({server, address: `http://127.0.0.1:${server.address().port}`})); });
}

/** The longest task of the page's own thread in a trace, in milliseconds of processor time: what other programs took is not in it. */
function longestTask(trace) {
  const {traceEvents} = JSON.parse(trace.toString());
  const mains = new Set(traceEvents.filter((one) => one.name === 'thread_name' && one.args.name === 'CrRendererMain').map((one) => `${one.pid} ${one.tid}`));
  const tasks = traceEvents.filter((one) => one.ph === 'X' && one.name.endsWith('RunTask') && mains.has(`${one.pid} ${one.tid}`));
  return Math.max(0, ...tasks.map((one) => (one.tdur ?? 0) / 1000));
}

/**
 * Does something on the page several times and gives, in milliseconds, the time from the input to the next frame being painted, by the clock, and
 * the longest task that kept the page busy, in processor time: the middle of the runs, and the best, which other work on the machine disturbs least.
 * `act` runs in the page, and is given the number of the run; `before` does too, and what it makes the page do is over when the time starts.
 * Where `seen` is given, it must be another text when the frame is painted: what was waited for is on the page.
 */
async function repaint(page, act, {before = '', seen, runs = 7} = {}) {
  const browser = page.context().browser();
  const taken = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(([source, number]) => new Function('run', source)(number), [before, run]);
    await page.waitForTimeout(500);
    await browser.startTracing(page, {categories: ['toplevel', 'devtools.timeline']});
    const {waited: painted, was, is} = await page.evaluate(([source, number, seeing]) => new Promise((done) => {
      const see = new Function(`return ${seeing ?? 'undefined'}`);
      const old = see();
      // The act is a task of its own, as a press of a key is; the frame after it is painted when a message sent from it arrives.
      setTimeout(() => {
        const start = performance.now();
        new Function('run', source)(number);
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => {
            const waited = performance.now() - start;
            const now = see();
            setTimeout(() => done({waited, was: old, is: now}), 600); // what follows the first frame is traced too
          };
          port2.postMessage(0);
        });
      }, 50);
    }), [act, run, seen]);
    if (seen && was === is) throw new Error(`Nothing new was on the page when the frame after "${act}" was painted`);
    taken.push({painted, longest: longestTask(await browser.stopTracing())});
  }
  const inOrder = (pick) => taken.map(pick).sort((a, b) => a - b).map(Math.round);
  const [painted, longest] = [inOrder((one) => one.painted), inOrder((one) => one.longest)];
  const middle = Math.floor(runs / 2);
  return {'input to paint (ms)': painted[middle], 'best (ms)': painted[0], 'longest task (ms of processor)': longest[middle], 'best of these (ms)': longest[0]};
}

const press = (name) => `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)}).click();`;
// React listens to the native setter being passed over, as it is when a person types.
const type = (field, value) => `const box = ${field}; Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${value}); box.dispatchEvent(new Event('input', {bubbles: true}));`;

/** A hundred children with the dates most have, each a few days from the last. */
function fullBoard() {
  const day = (n) => new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10);
  const children = Array.from({length: 100}, (_, i) => ({
    reference: `C-${100 + i}`, ticked: {},
    facts: `v=1&became-looked-after=${day(i * 2)}&placement-start=${day(i * 2)}&first-review=${day(i * 2 + 26)}&last-review=${day(i * 2 + 100)}&last-visit=${day(i * 2 + 110)}&placement=foster`,
  }));
  return JSON.stringify({format: 1, children});
}

/** Slows the page's processor by so much; 1 is its own speed. One session for it all: a rate set in another would stay beside this one. */
const slowing = async (page) => {
  const session = await page.context().newCDPSession(page);
  return (rate) => session.send('Emulation.setCPUThrottlingRate', {rate});
};

/** The words of as many entries of the case as a screen shows. */
const firstEntries = `[...document.querySelectorAll('[aria-labelledby=deadlines] li > div')].slice(0, 8).map((one) => one.textContent).join(' ')`;

async function calculator(page, slow, address, facts) {
  await page.goto(`${address}/timescales#v=1&${facts}`);
  await page.getByRole('heading', {name: 'Take these dates away'}).waitFor();
  await slow(4);
  const rows = {
    'nothing at all, to compare with': await repaint(page, ''),
    'case calculator: dates worked out': await repaint(page, press('Work out the deadlines'), {before: type(`document.querySelector('form input[inputmode=numeric]')`, `String(20 + run % 8)`), seen: firstEntries}),
    'case calculator: a key pressed': await repaint(page, type(`document.querySelector('form input[inputmode=numeric]')`, `String(10 + run % 8)`)),
  };
  await slow(1);
  return rows;
}

async function board(page, slow, address) {
  await page.goto(`${address}/desk/board`);
  await page.evaluate((kept) => localStorage.setItem('permanence-board', kept), fullBoard());
  const shown = async (rate) => {
    await slow(rate);
    const taken = [];
    for (let run = 0; run < 3; run += 1) {
      await page.reload({waitUntil: 'commit'});
      taken.push(await page.evaluate(() => new Promise((done) => {
        const look = () => (document.querySelectorAll('tbody').length >= 100 ? requestAnimationFrame(() => done(performance.now())) : setTimeout(look, 5));
        look();
      })));
    }
    return Math.round(taken.sort((a, b) => a - b)[1]);
  };
  const [quick, slowed] = [await shown(1), await shown(4)];
  const filter = `const box = document.querySelector('main select'); Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(box, run % 2 ? '' : 'overdue'); box.dispatchEvent(new Event('change', {bubbles: true}));`;
  const rows = {'board of 100 children: filtered': await repaint(page, filter), 'board of 100 children: a child opened to change': await repaint(page, `if (run % 2) ${press('Cancel')} else [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('Edit ')).click();`)};
  await slow(1);
  return {shown: {'full speed (ms)': quick, 'a quarter of the speed (ms)': slowed}, rows};
}

/** Measures the calculator and the board of the site built in `folder`. Gives `undefined` where there is no build or no browser. */
export async function measureScreens(folder, executablePath, facts) {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const {server, address} = await serve(folder);
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']}).catch(() => undefined);
  try {
    if (!browser) return undefined;
    // The acts are given as text, which the site's own content policy would refuse to run; the offline copy would be fetched while the page is timed.
    const page = await browser.newPage({locale: 'en-GB', viewport: {width: 390, height: 800}, bypassCSP: true, serviceWorkers: 'block'});
    const slow = await slowing(page);
    const first = await calculator(page, slow, address, facts);
    const second = await board(page, slow, address);
    return {repaints: {...first, ...second.rows}, boardShown: second.shown};
  } finally {
    await browser?.close();
    server.close();
  }
}
