// How long the calculator takes to work out a case: 200 rules from ten dates, and the whole list with every date entered.
// node test/bench/timescales.mjs
import {createJiti} from 'jiti';

const load = createJiti(import.meta.url);
const {workOutCase} = await load.import('../../src/core/case.ts');
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
console.table({
  '200 rules from ten dates': time(() => workOutCase(twoHundred, events, {events: ten}, '2026-07-10', setting)),
  [`all ${inForce.length} rules from ten dates`]: time(() => workOutCase(rules, events, {events: ten}, '2026-07-10', setting)),
  [`all ${inForce.length} rules from all ${events.length} dates`]: time(() => workOutCase(rules, events, {events: all}, '2026-07-10', setting), 100),
  'one rule, backwards': time(() => latestStart(review.versions, soleEvent(review.versions), '2026-07-10', {}, setting)),
});
