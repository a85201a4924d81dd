#!/usr/bin/env node
/**
 * Learns how much each sign of an answer counts (`signs` in src/core/search-tuning.ts), from the searches marked "tune" alone, and prints them.
 * Those marked "aside" only judge: their mean reciprocal rank is printed, and nothing else of them.
 *
 *   node test/bench/learn.mjs [how strongly large numbers are held back, 0.02]
 *
 * The numbers are those under which the right results are the most probable of the candidates, when a result is as probable as its worth says
 * (a softmax), with large ones held back. First on four fifths of the searches and judged on the fifth, five times; then on all of them.
 */
import {answers, core, documents, meanReciprocalRank, searches} from './content.mjs';

const heldBack = Number(process.argv[2] ?? 0.02);
const index = core.finished(core.indexing(core.unpacked(JSON.parse(JSON.stringify(core.packed(documents))))));
const names = Object.keys(core.tuning.signs);

const lines = searches.map(({query, finds, set}) => {
  const {best} = core.lookedAt(core.readQuery(query, index), index);
  return {set, found: best.map(({one, signs}) => ({one, right: answers(one.document.address, finds), signs: names.map((name) => signs[name])}))};
});
const tune = lines.filter(({set}) => set === 'tune');

const all = tune.flatMap(({found}) => found.map(({signs}) => signs));
const means = names.map((_, s) => all.reduce((sum, signs) => sum + signs[s], 0) / all.length);
const spreads = names.map((_, s) => Math.sqrt(all.reduce((sum, signs) => sum + (signs[s] - means[s]) ** 2, 0) / all.length) + 1e-6);
for (const {found} of lines) for (const one of found) one.scaled = Float64Array.from(one.signs, (value, s) => (value - means[s]) / spreads[s]);

const worth = (scaled, weights) => scaled.reduce((sum, value, s) => sum + value * weights[s], 0);

/** The direction in which one search would change the weights. */
function pull({found}, weights, into) {
  const worths = found.map(({scaled}) => worth(scaled, weights));
  const most = Math.max(...worths);
  const odds = worths.map((one) => Math.exp(one - most));
  const whole = odds.reduce((sum, one) => sum + one, 0);
  const right = found.reduce((sum, {right: is}, n) => sum + (is ? odds[n] : 0), 0);
  if (right === 0) return;
  for (const [n, {scaled, right: is}] of found.entries()) {
    const share = odds[n] / whole - (is ? odds[n] / right : 0);
    for (let s = 0; s < into.length; s++) into[s] += share * scaled[s];
  }
}

function learn(from, steps = 250) {
  const weights = new Float64Array(names.length);
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(names.length);
    for (const line of from) pull(line, weights, slope);
    for (let s = 0; s < slope.length; s++) {
      const down = slope[s] / from.length + heldBack * weights[s];
      mean[s] = 0.9 * mean[s] + 0.1 * down;
      square[s] = 0.999 * square[s] + 0.001 * down ** 2;
      weights[s] -= (0.05 * (mean[s] / (1 - 0.9 ** step))) / (Math.sqrt(square[s] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

const judged = (some, weights) => meanReciprocalRank(some.map(({found}) => {
  const order = core.spread(found.map((one) => ({...one, score: worth(one.scaled, weights)})).sort((a, b) => b.score - a.score));
  const place = order.findIndex(({right}) => right);
  return place < 10 ? place + 1 : 0;
}));

const folds = Array.from({length: 5}, (_, fold) => judged(tune.filter((__, n) => n % 5 === fold), learn(tune.filter((__, n) => n % 5 !== fold))));
const weights = learn(tune);
console.log(`unseen fifths of tune ${(folds.reduce((sum, one) => sum + one, 0) / 5).toFixed(4)}, tune ${judged(tune, weights).toFixed(4)}, aside ${judged(lines.filter(({set}) => set === 'aside'), weights).toFixed(4)}`);
console.log(names.map((name, s) => `${name}: ${(weights[s] / spreads[s]).toFixed(2)}`).join(', '));
