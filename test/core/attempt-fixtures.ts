import fc from 'fast-check';
import type {Attempt, QuestionAttempt} from '../../src/core/attempt';
import {addDays} from '../../src/core/calendar';

/** Attempts for tests: plain ones with a few things said, and any at all. */

let made = 0;
export const attempt = (said: Partial<QuestionAttempt> = {}): QuestionAttempt => {
  made += 1;
  return {format: 1, id: made.toString(16).padStart(16, '0'), at: '2026-11-28T09:00:00', kind: 'question', question: 'first-review-when', revision: '0a1b2c3d', source: 'b57e9195', mode: 'study', seed: 7, given: ['next-working-day'], credit: 1, tries: 1, hints: 0, ...said};
};

const pad = (n: number) => String(n).padStart(2, '0');
const moment = fc.tuple(fc.nat(900), fc.nat(23), fc.nat(59)).map(([days, hour, minute]) => `${addDays('2025-01-01', days)}T${pad(hour)}:${pad(minute)}:00`);
const uid = fc.nat(60).map((n) => n.toString(16).padStart(16, '0'));
const sureness = fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const);

const questionAttempt = fc.record({id: uid, at: moment, question: fc.constantFrom('one', 'two', 'three'), credit: fc.constantFrom(0, 0.25, 0.5, 1), confidence: sureness, hints: fc.nat(2), tries: fc.integer({min: 1, max: 3})})
  .map(({confidence, ...said}): Attempt => attempt({...said, ...(confidence ? {confidence} : {})}));
const scenarioAttempt = fc.record({id: uid, at: moment}).map(({id, at}): Attempt => ({format: 1, id, at, kind: 'scenario', scenario: 'first-twelve-weeks', revision: 'b57e9195', choices: ['ring-him'], grades: ['best'], ending: 'good'}));
const selfRating = fc.record({id: uid, at: moment}).map(({id, at}): Attempt => ({format: 1, id, at, kind: 'self', point: 'start', ratings: {'1.1': 2}}));

export const anyAttempt = fc.oneof({weight: 8, arbitrary: questionAttempt}, scenarioAttempt, selfRating);
export const anyLog = fc.array(anyAttempt, {maxLength: 30});
