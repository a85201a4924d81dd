import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {describe, expect, test} from 'vitest';
import {eventsOf, readCount} from '../../src/core/count';
import {ordinal} from '../../src/core/period';
import {workOut, type DateKind, type Setting} from '../../src/core/work-out';
import {anyDate} from './calendar.test';
import {holidays} from './holidays';

const setting: Setting = {dataDate: '2026-11-22', holidays, labels: {start: 'Start', other: 'Other', born: 'Date of birth'}, kinds: {}};

function give(words: string, events: Record<string, string>, kind: DateKind = 'deadline') {
  const read = readCount(words);
  if (!read.ok) throw new Error(read.because);
  return workOut([{from: '1900-01-01', dates: [{kind, count: read.count, words}]}], events, setting);
}

const dates = (words: string, events: Record<string, string>, kind?: DateKind) => {
  const outcome = give(words, events, kind);
  return outcome.known ? outcome.dates.map((d) => `${d.kind} ${d.date}`) : [outcome.because];
};

describe('a count', () => {
  test.each([
    ['14 days beginning with start', '2026-03-01', '2026-03-14', 'the first day is counted'],
    ['14 days after start', '2026-03-01', '2026-03-15', 'the first day is not counted'],
    ['26 weeks beginning with start', '2026-03-02', '2026-08-30', 'issue and 181 days'],
    ['1 week after start', '2026-06-01', '2026-06-08', 'the same weekday, whatever the bank holidays'],
    ['3 months after start', '2026-11-30', '2027-02-28', 'no 30 February'],
    ['3 years after start', '2028-02-29', '2031-02-28', 'no 29 February that year'],
    ['1 year after start', '2027-03-15', '2028-03-15', 'a year with a leap day in it has 366 days, and nobody is told that they are late a day early'],
    ['1 year after start', '2028-03-15', '2029-03-15', 'a year without one has 365'],
    ['75 years after start', '2026-05-04', '2101-05-04', 'a lifetime of leap days, less the one that 2100 does not have'],
    ['4 months beginning with start', '2026-03-01', '2026-06-30', 'four whole months'],
    ['5 working days beginning with start', '2026-03-28', '2026-04-07', 'a Saturday start begins on the Monday; Easter is skipped'],
    ['5 working days beginning with start', '2026-03-30', '2026-04-07', 'a working day is its own day 1'],
    ['6 weeks before start', '2026-06-15', '2026-05-04', 'counted back'],
    ['7 clear days before start', '2026-06-15', '2026-06-07', 'both ends are left out'],
    ['2 business days before start', '2026-04-07', '2026-04-01', 'back over Easter'],
    ['3 months after 20 working days after start', '2026-03-27', '2026-07-28', 'a chain counts from the date it names'],
    ['1 month after 5 working days after start', '2026-03-31', '2026-05-09', 'the month runs from the fifth working day, 9 April, which Easter moved'],
    ['5 working days after 1 month after start', '2026-03-31', '2026-05-08', 'the same two periods the other way about: each rule says which comes first'],
    ['the day of start', '2026-03-27', '2026-03-27', 'the day itself'],
    ['16th birthday of start', '2010-06-01', '2026-06-01', 'an age is reached on the birthday'],
  ])('%s, from %s, is %s: %s', (words, start, expected) => expect(dates(words, {start})).toEqual([`deadline ${expected}`]));

  test('the later of two events is the one that counts', () => {
    expect(dates('8 weeks after the later of start and other', {start: '2026-03-02', other: '2026-04-01'})).toEqual(['deadline 2026-05-27']);
    expect(dates('3 months after the later of start and 16th birthday of born', {start: '2026-01-10', born: '2010-02-01'})).toEqual(['deadline 2026-05-01']);
  });

  test('where either date is enough, one of them gives the answer and none of them does not', () => {
    const words = '3 months after the later known of start and 16th birthday of born';
    expect(dates(words, {start: '2026-03-10', born: '2010-02-01'})).toEqual(['deadline 2026-06-10']);
    expect(dates(words, {born: '2010-02-01'})).toEqual(['deadline 2026-05-01']);
    expect(dates(words, {start: '2026-03-10'})).toEqual(['deadline 2026-06-10']);
    expect(give(words, {})).toMatchObject({known: false, needs: ['start', 'born']});
  });

  test.each([
    ['2026-03-28T10:00', '2026-03-31T11:00+01:00', 'the clocks went forward: 72 hours is an hour later by the clock'],
    ['2026-10-24T10:00', '2026-10-27T09:00+00:00', 'the clocks went back: an hour earlier'],
    ['2026-12-24T16:45', '2026-12-27T16:45+00:00', 'Christmas does not stop the hours'],
  ])('72 hours from %s is %s: %s', (start, expected) => expect(dates('72 hours after start', {start})).toEqual([`deadline ${expected}`]));

  test('an hour that the clocks repeat gives both readings, the earlier first', () => {
    expect(dates('72 hours after start', {start: '2026-10-25T01:30'})).toEqual(['deadline 2026-10-28T00:30+00:00', 'other-reading 2026-10-28T01:30+00:00']);
  });

  test('an hour that the clocks skipped is no time at all', () => expect(dates('72 hours after start', {start: '2026-03-29T01:30'})[0]).toContain('did not happen'));

  test('hours need the time of day', () => expect(dates('72 hours after start', {start: '2026-03-29'})[0]).toContain('time of day'));

  test('a child born on 29 February reaches an age on 1 March, or by the other reading on 28 February', () => {
    expect(dates('21st birthday of born', {born: '2008-02-29'})).toEqual(['deadline 2029-03-01', 'other-reading 2029-02-28']);
    expect(dates('1 day before 18th birthday of born', {born: '2012-02-29'})).toEqual(['deadline 2030-02-27', 'other-reading 2030-02-28']);
    expect(dates('16th birthday of born', {born: '2012-02-29'})).toEqual(['deadline 2028-02-29']);
  });

  test('months beginning with a day that the last month lacks give both readings, the safer first', () => {
    expect(dates('4 months beginning with start', {start: '2026-10-31'})).toEqual(['deadline 2027-02-27', 'other-reading 2027-02-28']);
  });

  test.each([
    ['3', '2026-10-14', '2026-10-20', 'three business days in between, over a weekend'],
    ['7', '2026-03-27', '2026-04-10', 'seven business days over Easter'],
    ['8', '2026-03-27', '2026-04-05', 'more than seven: every day counts'],
  ])('%s days of clear notice served on %s allow a hearing on %s: %s', (start, other, expected) => expect(dates('clear-notice of start from other', {start, other}, 'earliest')).toEqual([`earliest ${expected}`]));

  test('a missing event is named, not guessed', () => {
    expect(give('8 weeks after the later of start and other', {start: '2026-03-02'})).toEqual({known: false, because: 'It needs Other.', needs: ['other']});
  });

  test('a date before the rule began is not answered', () => {
    const count = readCount('1 week after start');
    const outcome = workOut([{from: '2015-04-01', dates: [{kind: 'deadline', count: count.ok ? count.count : {type: 'event', event: ''}, words: ''}]}], {start: '2015-03-31'}, setting);
    expect(outcome).toMatchObject({known: false, because: expect.stringContaining('began on Wednesday 1 April 2015')});
  });

  test('for an age, the rule must have begun by the birthday, not by the birth', () => {
    const count = readCount('21st birthday of born');
    const outcome = workOut([{from: '2014-05-13', dates: [{kind: 'deadline', count: count.ok ? count.count : {type: 'event', event: ''}, words: ''}]}], {born: '2006-07-01'}, setting);
    expect(outcome).toMatchObject({known: true, dates: [{date: '2027-07-01'}]});
  });

  test('the workings can be followed by hand', () => {
    const outcome = give('20 working days after start', {start: '2026-03-27'});
    expect(outcome.known && outcome.dates[0]!.workings).toEqual([
      'Start: Start, Friday 27 March 2026.',
      'Friday 27 March 2026 is day 0 and is not counted.',
      'Not counted: weekends of 28–29 March, 4–5 April, 11–12 April, 18–19 April and 25–26 April 2026.',
      'Not counted: Friday 3 April 2026, Good Friday.',
      'Not counted: Monday 6 April 2026, Easter Monday.',
      '20th working day: Tuesday 28 April 2026.',
    ]);
  });

  test('each weekend passed over is named by its dates, in short lines that keep to one year', () => {
    const outcome = give('20 working days after start', {start: '2026-12-12'});
    expect(outcome.known && outcome.dates[0]!.workings.filter((line) => line.includes('weekend'))).toEqual([
      'Not counted: weekends of Sunday 13 December, 19–20 December and 26–27 December 2026.',
      'Not counted: weekends of 2–3 January and 9–10 January 2027.',
    ]);
    const back = give('2 working days before start', {start: '2026-11-02'});
    expect(back.known && back.dates[0]!.workings[2]).toBe('Not counted: weekend of 31 October–1 November 2026.');
    const long = give('40 working days after start', {start: '2026-01-05'});
    expect(long.known && long.dates[0]!.workings.every((line) => line.length < 120)).toBe(true);
  });

  test('the workings name every day that is passed over, so that they can be checked against a calendar', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: 5500}), fc.integer({min: 1, max: 45}), (offset, n) => {
      const start = Temporal.PlainDate.from('2011-01-01').add({days: offset});
      const outcome = give(`${n} working days after start`, {start: start.toString()});
      if (!outcome.known) throw new Error(outcome.because);
      const {date, workings} = outcome.dates[0]!;
      const passed = start.until(date).days - n;
      const words = workings.filter((line) => line.startsWith('Not counted')).join(' ');
      const inPairs = (words.match(/–/g) ?? []).length * 2;
      const alone = (words.match(/(Saturday|Sunday) \d+ \w+/g) ?? []).length;
      const closedDays = (words.match(/Not counted: \w+day \d/g) ?? []).length;
      expect(inPairs + alone + closedDays).toBe(passed);
    }), {numRuns: 500});
  });

  const counted = (words: string) => {
    const read = readCount(words);
    if (!read.ok) throw new Error(read.because);
    return {kind: 'deadline' as const, count: read.count, words};
  };

  test('a rule that is replaced inside the period says so, and is worked out by the text in force when the period began', () => {
    const versions = [{from: '2010-01-01', dates: [counted('6 weeks after start')]}, {from: '2026-04-01', dates: [counted('4 weeks after start')]}];
    const old = workOut(versions, {start: '2026-03-20'}, setting);
    expect(old).toMatchObject({known: true, dates: [{date: '2026-05-01'}]});
    expect(old.known && old.dates[0]!.workings.at(-1)).toBe('A newer text of this rule began on Wednesday 1 April 2026, inside this period. The date above is by the text in force when the period began. Check whether the newer one changes it.');
    const after = workOut(versions, {start: '2026-04-01'}, setting);
    expect(after).toMatchObject({known: true, dates: [{date: '2026-04-29'}]});
    expect(after.known && after.dates[0]!.workings.join(' ')).not.toContain('newer text');
    const before = workOut(versions, {start: '2025-03-20'}, setting);
    expect(before.known && before.dates[0]!.workings.join(' ')).not.toContain('newer text');
  });

  test('a rule that gave a date once and gives none now keeps the date for a period that began before', () => {
    const versions = [{from: '2010-01-01', dates: [counted('8 weeks after start')]}, {from: '2014-04-22', noDate: 'There is no fixed length any more.'}];
    expect(workOut(versions, {start: '2014-01-06'}, setting)).toMatchObject({known: true, dates: [{date: '2014-03-03'}]});
    expect(workOut(versions, {start: '2014-05-06'}, setting)).toEqual({known: false, because: 'There is no fixed length any more.', needs: []});
    expect(workOut([versions[1]!], {}, setting)).toEqual({known: false, because: 'There is no fixed length any more.', needs: []});
  });

  test('a provisional date stays a range through a chain', () => {
    const outcome = give('3 months after 20 working days after start', {start: '2029-03-20'});
    expect(outcome.known && outcome.dates[0]!.provisional).toMatchObject({earliest: '2029-07-17', latest: '2029-07-23'});
  });

  test.each([['20 workin days after start'], ['after start'], ['20 working days after'], ['20 working days after Start!'], ['-3 days after start'], ['']])('"%s" is refused', (words) => expect(readCount(words).ok).toBe(false));

  test('a count says which events it needs, in order', () => {
    const read = readCount('3 months after the later of became-eligible-after16 and 16th birthday of date-of-birth');
    expect(read.ok && eventsOf(read.count)).toEqual(['became-eligible-after16', 'date-of-birth']);
  });

  test('calendar units agree with an independent calendar for any date', () => {
    const unit = fc.constantFrom('days', 'weeks', 'months', 'years');
    fc.assert(fc.property(anyDate, fc.integer({min: 1, max: 60}), unit, (start, n, u) => {
      expect(dates(`${n} ${u} after start`, {start})).toEqual([`deadline ${Temporal.PlainDate.from(start).add({[u]: n}).toString()}`]);
      expect(dates(`${n} ${u} before start`, {start})).toEqual([`deadline ${Temporal.PlainDate.from(start).subtract({[u]: n}).toString()}`]);
    }), {numRuns: 4000});
  });

  test('elapsed hours agree with an independent clock across every change of the clocks', () => {
    const minute = fc.integer({min: 0, max: 60 * 24 * 365 * 12}).map((m) => Temporal.PlainDateTime.from('2016-01-01T00:00').add({minutes: m}));
    fc.assert(fc.property(minute, fc.integer({min: 1, max: 200}), (start, hours) => {
      const oracle = start.toZonedDateTime('Europe/London', {disambiguation: 'earlier'});
      if (!oracle.toPlainDateTime().equals(start)) return; // an hour the clocks skipped
      const expected = oracle.add({hours}).toString({timeZoneName: 'never', smallestUnit: 'minute'}).replace('Z', '+00:00');
      expect(dates(`${hours} hours after start`, {start: start.toString({smallestUnit: 'minute'})})[0]).toBe(`deadline ${expected}`);
    }), {numRuns: 3000});
  });

  test.each([[1, '1st'], [2, '2nd'], [3, '3rd'], [11, '11th'], [12, '12th'], [20, '20th'], [21, '21st'], [113, '113th']])('%i is said %s', (n, words) => expect(ordinal(n)).toBe(words));
});
