import {describe, expect, test} from 'vitest';
import {fileName, sourceWords, standingWords, stampLines, takenDates, versionWords, whyNotKnown, type TakenEntry} from '../../src/core/export';
import {labelProblem, labelWarning} from '../../src/core/export-label';
import {timescalesText} from '../../src/core/export-text';
import type {DateKind} from '../../src/core/work-out';
import {entriesOf, entryOf, firstReview, stamp} from './export-fixtures';

describe('the dates that are taken away', () => {
  test('a known deadline stands in words and as a date', () => {
    expect(takenDates(firstReview)).toMatchObject([{kind: 'deadline', place: 1, what: 'Deadline', date: '2026-04-28', words: 'Tuesday 28 April 2026'}]);
  });

  test('two dates of one kind are told apart by their place', () => {
    const twice = entryOf('adoption-age', {'date-of-birth': '2015-03-02'});
    expect(takenDates(twice).map((one) => `${one.kind} ${one.place}`)).toEqual(['deadline 1', 'deadline 2']);
  });

  test.each<{kind: DateKind; safe: string; why: string}>([
    {kind: 'deadline', safe: '2030-01-07', why: 'an act must be done by it: the early end is safe'},
    {kind: 'window-end', safe: '2030-01-07', why: 'a window may not be overrun'},
    {kind: 'earliest', safe: '2030-01-11', why: 'an act may not be done before it: the late end is safe'},
    {kind: 'window-start', safe: '2030-01-11', why: 'a window may not be opened too soon'},
  ])('a provisional $kind is taken on $safe, the end of its range that is safe: $why', ({kind, safe}) => {
    const range = {earliest: '2030-01-07', latest: '2030-01-11', because: 'The list of bank holidays ends before it.'};
    const entry = {...firstReview, outcome: {known: true as const, dates: [{kind, date: '2030-01-09', workings: [], provisional: range}, {kind: 'other-reading' as const, date: '2030-01-09', workings: [], provisional: range}]}};
    const [main, other] = takenDates(entry);
    expect(main).toMatchObject({date: safe, words: 'between Monday 7 January 2030 and Friday 11 January 2030', between: range});
    expect(main!.what).toMatch(/, provisional$/);
    expect(other).toMatchObject({kind: 'other-reading', date: safe});
  });

  test('a date that hangs on an event still to come is no date; the latest it could be is called a projection', () => {
    const second = entryOf('lac-review-2', {'became-looked-after': '2026-03-27'});
    expect(takenDates(second)).toEqual([]);
    expect(whyNotKnown(second)).toMatch(/It needs .*At the latest Tuesday 28 July 2026.*A projection, not a deadline\.$/);
  });
});

describe('what everything taken away bears', () => {
  test('the start of the text of the rule that was used', () => {
    expect(versionWords(firstReview.rule)).toBe('Rule as in force from 1 April 2011.');
  });

  test('each start where a rule has had more than one text, and which of them applies', () => {
    expect(versionWords({versions: [{from: '2011-04-01', noDate: ''}, {from: '2021-09-09', noDate: ''}]}))
      .toBe('Rule as in force from 1 April 2011 and 9 September 2021: the newest text that had started on the day counted from.');
  });

  test('the date of the data and where to check for corrections', () => {
    expect(stampLines(stamp)).toEqual([
      'As at 20 April 2026. Date of the data: 22 November 2026.',
      'Check for corrections before you rely on a date: https://council.example/permanence/corrections',
      'Not legal advice. Check each date against its source.',
    ]);
  });

  test('the source with its force, and a warning where nobody has read the text', () => {
    expect(sourceWords(firstReview.rule)).toMatch(/^Source: Care Planning Regs 2010, reg 33\(1\) \(regulations\)\./);
    expect(sourceWords({...firstReview.rule, confidence: 'text'})).not.toContain('Check before relying');
    expect(sourceWords({...firstReview.rule, confidence: 'memory'})).toContain('Check before relying on it.');
    expect(sourceWords({...firstReview.rule, confidence: 'text', cited: [{short: 'IRO Handbook', check: true}]})).toContain('Check before relying on it.');
    expect(sourceWords({...firstReview.rule, cited: []})).toMatch(/^Source: on the page of the rule \(regulations\)/);
  });

  test('every timescale that a case can have goes into the text with its rule text, source and page', () => {
    const all = entriesOf({events: {'became-looked-after': '2026-03-27', 'placement-start': '2026-03-27', 'proceedings-issued': '2026-04-01', 'date-of-birth': '2015-03-02'}});
    expect(all.length).toBeGreaterThan(20);
    const text = timescalesText(all, stamp);
    for (const {rule} of all) expect(text).toContain(`https://council.example/permanence/timescales/${rule.id}\n`);
    expect(text.match(/Rule as in force from/g)).toHaveLength(all.length);
    expect(text.match(/Source: /g)).toHaveLength(all.length);
  });
});

test('the copied text can be read by itself', () => {
  const text = timescalesText([{...firstReview, rule: {...firstReview.rule, confidence: 'text'}}], {...stamp, label: 'A-17'});
  expect(text.replace(/Workings: .*/, 'Workings: ...')).toBe(`Timescales as at 20 April 2026, A-17

1. ${firstReview.rule.name}: due soon
   Deadline: Tuesday 28 April 2026
   Workings: ...
   Limit: ${firstReview.rule.limit}
   Source: Care Planning Regs 2010, reg 33(1) (regulations).
   Rule as in force from 1 April 2011.
   https://council.example/permanence/timescales/lac-review-1

As at 20 April 2026. Date of the data: 22 November 2026.
Check for corrections before you rely on a date: https://council.example/permanence/corrections
Not legal advice. Check each date against its source.
`);
});

test.each<[Pick<TakenEntry, 'standing' | 'met'>, string]>([
  [{standing: 'overdue'}, 'Overdue'], [{standing: 'due soon'}, 'Due soon'], [{standing: 'later'}, 'Due later'], [{standing: 'open'}, 'From this date'], [{standing: 'not yet known'}, 'Not yet known'],
  [{standing: 'met', met: {on: '2026-04-10', late: false}}, 'Met on 10 April 2026'], [{standing: 'met', met: {on: '2026-05-10', late: true}}, 'Met late, on 10 May 2026'],
])('a timescale that stands as %o is said to be "%s"', (entry, words) => {
  expect(standingWords(entry)).toBe(words);
});

describe('file names (fault 46)', () => {
  test('a file is named by the day it is judged by, and by nothing that was typed', () => {
    expect(fileName('2026-04-20', 'ics')).toBe('timescales-2026-04-20.ics');
    expect(fileName('2026-04-20', 'csv')).toBe('timescales-2026-04-20.csv');
  });

  test.each(['../../etc', 'CON', 'a'.repeat(300), '', '2026-02-30'])('a day that is no day, such as "%.12s", never gets into the name', (bad) => {
    expect(fileName(bad, 'ics')).toBe('timescales.ics');
  });
});

describe('the label (fault 45)', () => {
  test.each([
    ['', 'no label'], ['A-17', 'a reference'], ['abcdefghij0123456789', 'twenty characters'],
  ])('"%s" can be used: %s', (label) => expect(labelProblem(label)).toBeUndefined());

  test.each([
    ['Anna Smith', 'a space'], ['A_17', 'a mark that is not a hyphen'], ['é', 'a letter outside the plain ones'], ['abcdefghij0123456789x', 'twenty-one characters'], ['a\nb', 'two lines'],
  ])('"%s" cannot be used, and the reason is said: %s', (label) => expect(labelProblem(label)).toMatch(/^A label has/));

  test.each([
    ['Anna Smith', 'name', 'two words'], ['Anna-Smith', 'name', 'two words joined'], ['Anna', 'name', 'one word with no digit'], ['Anna-Smith-2', 'name', 'two words and a digit'], ['Ó Briain', 'name', 'letters with marks'],
    ['02-03-2015', 'date', 'a date of birth'], ['A-2015-03-02', 'date', 'a date with a letter'], ['02032015', 'date', 'a date run together'],
  ])('"%s" looks like a %s: %s', (label, what) => expect(labelWarning(label)).toContain(`looks like a ${what}`));

  test.each(['', 'A-17', 'AB', 'team7', '17', 'b-2-c'])('"%s" looks like a reference', (label) => expect(labelWarning(label)).toBeUndefined());
});
