// How long the calculator takes to work out a case: 200 rules from ten dates, the whole list with every date entered, and a board of 100 children;
// and how long a reader with a slow processor waits for the page.
// node test/bench/timescales.mjs
import {existsSync} from 'node:fs';
import {createJiti} from 'jiti';
import {measureScreens} from './screen.mjs';

const load = createJiti(import.meta.url);
const {workOutCase} = await load.import('../../src/core/case.ts');
const {rowWorker, sortRows} = await load.import('../../src/core/board.ts');
const {latestStart, soleEvent} = await load.import('../../src/core/backward.ts');
const {settingOf} = await load.import('../../src/plugin/check-examples.ts');
const {loadContent} = await load.import('../../src/plugin/load.ts');
const {caseRules} = await load.import('../../src/plugin/views.ts');

const {content} = loadContent(process.cwd());
const {rules, events} = caseRules(content);
const setting = settingOf(content);
const inForce = rules.filter((rule) => rule.status === 'in force');
const twoHundred = Array.from({length: 200}, (_, i) => ({...inForce[i % inForce.length], id: i < inForce.length ? inForce[i].id : `${inForce[i % inForce.length].id}-again`}));

const ten = {
  'became-looked-after': '2026-03-27', 'date-of-birth': '2019-05-01', 'placement-start': '2026-03-27', 'first-placement-start': '2026-03-27', 'first-review': '2026-04-20',
  'last-review': '2026-07-01', 'last-visit': '2026-06-15', 'last-health-review': '2026-04-10', 'proceedings-issued': '2026-04-01', 'authority-to-place': '2026-08-03',
};
const kind = {date: '2026-03-27', time: '2026-03-27T10:00', number: '3'};
const all = Object.fromEntries(events.map((event) => [event.id, kind[event.kind]]));

/** The middle and the slowest twentieth of many runs, in milliseconds, once the engine is warm. */
function time(run, runs = 200) {
  for (let i = 0; i < 30; i += 1) run();
  const taken = Array.from({length: runs}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return {'middle (ms)': Number(taken[Math.floor(runs / 2)].toFixed(2)), 'slowest twentieth (ms)': Number(taken[Math.floor(runs * 0.95)].toFixed(2))};
}

const review = rules.find((rule) => rule.id === 'lac-review-1');
const hundred = Array.from({length: 100}, (_, i) => ({reference: `C-${i}`, ticked: {}, facts: {events: ten, placement: i % 2 ? 'foster' : 'residential'}}));
console.table({
  '200 rules from ten dates': time(() => workOutCase(twoHundred, events, {events: ten}, '2026-07-10', setting)),
  [`all ${inForce.length} rules from ten dates`]: time(() => workOutCase(rules, events, {events: ten}, '2026-07-10', setting)),
  [`all ${inForce.length} rules from all ${events.length} dates`]: time(() => workOutCase(rules, events, {events: all}, '2026-07-10', setting), 100),
  'a board of 100 children with ten dates each': time(() => sortRows(hundred.map(rowWorker(rules, events, '2026-07-10', setting))), 20),
  'one rule, backwards': time(() => latestStart(review.versions, soleEvent(review.versions), '2026-07-10', {}, setting)),
});

// A reader's own wait, at four times CPU slowdown, in the site as it was last built.
const facts = Object.entries(ten).map(([event, date]) => `${event}=${date}`).join('&');
const screens = await measureScreens('build', process.env.SITE_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path)), facts);
if (screens) {
  console.log('In the browser, the processor slowed to a quarter:');
  console.table(screens.repaints);
  console.log('A kept board of 100 children, from opening the page to its last row:');
  console.table({'board of 100 children shown': screens.boardShown});
} else console.log('Not measured in the browser: build the site first (npm run build), and set SITE_BROWSER to a Chromium.');
