import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {choicesOf, mergeLogs, readAttempt} from '../../src/core/attempt';
import {standingFrom, standingsFrom, addAttempt, type Standing} from '../../src/core/practice';
import {anyAttempt, anyLog, attempt} from './attempt-fixtures';

describe('an attempt is read strictly', () => {
  test('whatever was written is read back the same', () => {
    fc.assert(fc.property(anyAttempt, (one) => { expect(readAttempt(JSON.parse(JSON.stringify(one)))).toEqual({ok: true, value: one}); }));
  });

  const good = attempt();
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a key that it has no place for, such as a name', {...good, name: 'Someone'}],
    ['how long it took', {...good, seconds: 12}],
    ['words in place of ids', {...good, given: ['My aunt lives in Leeds']}],
    ['a moment that is no day', {...good, at: '2026-02-30T09:00:00'}],
    ['credit above 1', {...good, credit: 1.5}],
    ['credit that is no number', {...good, credit: Number.NaN}],
    ['a sureness that nobody can choose', {...good, confidence: 4}],
    ['a mode that there is none of', {...good, mode: 'race'}],
    ['an id that could be guessed', {...good, id: 'one'}],
    ['a missing question', {...good, question: undefined}],
    ['a kind that is only on the prototype', {...good, kind: 'constructor'}],
    ['no format', {...good, format: undefined}],
    ['a format that is no whole number', {...good, format: 0.5}],
  ])('%s is refused', (_, value) => { expect(readAttempt(value)).toMatchObject({ok: false, newer: false}); });

  test('a newer format is refused and said to be newer, whatever else it holds', () => {
    expect(readAttempt({format: 2, anything: 'else'})).toEqual({ok: false, newer: true, because: 'it was written by a newer version of this site'});
  });

  test('an older format is brought up step by step, and one that cannot be is refused', () => {
    const {source: _, ...old} = {...good, format: 0};
    const steps = {0: (one: Readonly<Record<string, unknown>>) => ({...one, format: 1, source: ''})};
    expect(readAttempt(old, steps)).toEqual({ok: true, value: {...good, source: ''}});
    expect(readAttempt(old)).toMatchObject({ok: false, newer: false});
  });

  test('a step that does not bring the format on is refused and does not go round for ever', () => {
    let steps = 0;
    const stuck = {0: (one: Readonly<Record<string, unknown>>) => ({...one, format: (steps += 1) > 50 ? 9 : 0})};
    expect(readAttempt({...good, format: 0}, stuck)).toMatchObject({ok: false});
  });
});

describe('logs from two devices become one', () => {
  test('in whichever order they are merged', () => {
    fc.assert(fc.property(anyLog, anyLog, (a, b) => { expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a)); }));
  });
  test('however three of them are taken together', () => {
    fc.assert(fc.property(anyLog, anyLog, anyLog, (a, b, c) => { expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c))); }));
  });
  test('and a second time changes nothing', () => {
    fc.assert(fc.property(anyLog, anyLog, (a, b) => { expect(mergeLogs(mergeLogs(a, b), a, b)).toEqual(mergeLogs(a, b)); }));
  });
  test('no attempt is lost', () => {
    fc.assert(fc.property(anyLog, anyLog, (a, b) => {
      const merged = new Set(mergeLogs(a, b).map(({id}) => id));
      expect([...a, ...b].every(({id}) => merged.has(id))).toBe(true);
    }));
  });
});

describe('the summary', () => {
  test('of a merged log is the one worked out from scratch, and adding attempts one by one gives it too', () => {
    fc.assert(fc.property(anyLog, anyLog, (a, b) => {
      const merged = mergeLogs(a, b);
      const oneByOne = new Map<string, Standing>();
      for (const one of merged) if (one.kind === 'question') oneByOne.set(one.question, addAttempt(oneByOne.get(one.question), one)!);
      expect(standingsFrom(merged)).toEqual(oneByOne);
      expect(standingsFrom([...merged].reverse())).toEqual(oneByOne);
    }));
  });

  test('refuses an attempt older than the last, so that whoever adds it folds them all again', () => {
    const today = standingFrom([attempt({at: '2026-11-28T09:00:00'})]);
    expect(addAttempt(today, attempt({at: '2026-11-27T09:00:00'}))).toBeUndefined();
  });
});

describe('the ids that an answer chose', () => {
  test('never hold what somebody wrote in a reflection', () => { expect(choicesOf({type: 'reflection', text: 'About a real family'})).toEqual([]); });
  test.each([
    [{type: 'single', option: 'a'} as const, ['a']],
    [{type: 'multiple', options: ['b', 'a']} as const, ['a', 'b']],
    [{type: 'order', steps: ['b', 'a']} as const, ['b', 'a']],
    [{type: 'match', places: {left: 'right', other: ''}} as const, ['left=right']],
    [{type: 'categorise', places: {thing: 'bin'}} as const, ['thing=bin']],
    [{type: 'deadline', option: 'every-day'} as const, ['every-day']],
    [{type: 'concordance', weight: -2} as const, ['-2']],
  ])('%j', (answer, ids) => {
    expect(choicesOf(answer)).toEqual(ids);
    expect(readAttempt(attempt({given: ids})).ok).toBe(true);
  });
});
