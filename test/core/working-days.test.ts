import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addDays, isWeekend} from '../../src/core/calendar';
import {countWorkingDays, isWorkingDay, usualHolidays} from '../../src/core/working-days';
import {anyDate} from './calendar.test';
import {holidays} from './holidays';

describe('working days', () => {
  test.each([
    ['2026-03-27', 20, '2026-04-28', 'crosses Good Friday and Easter Monday'],
    ['2026-12-12', 20, '2027-01-13', 'starts on a Saturday, crosses Christmas, the Boxing Day substitute and New Year'],
    ['2022-05-27', 5, '2022-06-07', 'crosses the spring holiday that was moved and the jubilee that was added'],
    ['2022-09-16', 1, '2022-09-20', 'the state funeral was a bank holiday'],
    ['2023-05-05', 1, '2023-05-09', 'the coronation was a bank holiday'],
    ['2021-12-24', 1, '2021-12-29', 'Christmas Day on a Saturday has a substitute on the Monday, Boxing Day on the Tuesday'],
    ['2026-12-24', 1, '2026-12-29', 'Boxing Day on a Saturday has a substitute on the Monday'],
    ['2025-12-01', 40, '2026-01-29', 'eight weeks and three holidays'],
    ['2026-03-28', 1, '2026-03-30', 'from a Saturday, the Monday is the first working day'],
  ])('%s and %i working days is %s: %s', (from, count, expected) => {
    const counted = countWorkingDays(from, count, 1, holidays);
    expect(counted.date).toBe(expected);
    expect(counted.range).toBeUndefined();
  });

  test('counting back from a date skips the same days', () => expect(countWorkingDays('2026-04-28', 20, -1, holidays).date).toBe('2026-03-27'));

  test('the standing rules give every holiday of 2012 to 2028 but the one-offs', () => {
    const usual = Array.from({length: 17}, (_, i) => Object.keys(usualHolidays(2012 + i))).flat();
    const official = Object.keys(holidays.names).filter((day) => day >= '2012');
    expect(official.filter((day) => !usual.includes(day))).toEqual(['2012-06-04', '2012-06-05', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']);
    expect(usual.filter((day) => !official.includes(day))).toEqual(['2012-05-28', '2020-05-04', '2022-05-30']);
  });

  // What GOV.UK's list calls each day. Christmas Day on a Saturday has its substitute on the Monday and Boxing Day on the Tuesday; on a Sunday,
  // Boxing Day is the Monday itself and Christmas Day has the Tuesday.
  test.each([
    [2010, '12-27 Christmas Day (substitute day), 12-28 Boxing Day (substitute day)'], [2011, '12-26 Boxing Day, 12-27 Christmas Day (substitute day)'],
    [2015, '12-25 Christmas Day, 12-28 Boxing Day (substitute day)'], [2016, '12-26 Boxing Day, 12-27 Christmas Day (substitute day)'],
    [2017, '12-25 Christmas Day, 12-26 Boxing Day'], [2020, '12-25 Christmas Day, 12-28 Boxing Day (substitute day)'],
    [2021, '12-27 Christmas Day (substitute day), 12-28 Boxing Day (substitute day)'], [2022, '12-26 Boxing Day, 12-27 Christmas Day (substitute day)'],
    [2026, '12-25 Christmas Day, 12-28 Boxing Day (substitute day)'], [2027, '12-27 Christmas Day (substitute day), 12-28 Boxing Day (substitute day)'], [2028, '12-25 Christmas Day, 12-26 Boxing Day'],
  ])('the days off at Christmas %i are %s', (year, days) => {
    const found = Object.entries(holidays.names).filter(([date]) => date.startsWith(`${year}-12`)).map(([date, name]) => `${date.slice(5)} ${name}`).join(', ');
    expect(found).toBe(days);
  });

  test('the spring holiday has its own name wherever it was moved', () => {
    const springs = Object.entries(holidays.names).filter(([, name]) => name.startsWith('Spring bank holiday')).map(([date]) => date);
    expect(springs).toHaveLength(19);
    expect(springs.filter((date) => !date.includes('-05-'))).toEqual(['2012-06-04', '2022-06-02']);
  });

  test('the list holds weekdays only, and no day twice', () => {
    const days = Object.keys(holidays.names);
    expect(days.filter(isWeekend)).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
    expect([...days].sort()).toEqual(days);
  });

  test('a count within the list lands on a working day, that many working days on, by brute force', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: 6400}), fc.integer({min: 1, max: 60}), (offset, count) => {
      const from = addDays('2010-01-01', offset);
      const {date} = countWorkingDays(from, count, 1, holidays);
      let seen = 0;
      for (let day = addDays(from, 1); day <= date; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) seen += 1;
      expect(seen).toBe(count);
      expect(isWorkingDay(date, holidays)).toBe(true);
    }), {numRuns: 3000});
  });

  test('counted back, it lands on a working day that many working days before, by brute force', () => {
    fc.assert(fc.property(fc.integer({min: 100, max: 6500}), fc.integer({min: 1, max: 60}), (offset, count) => {
      const from = addDays('2010-01-01', offset);
      const {date} = countWorkingDays(from, count, -1, holidays);
      let seen = 0;
      for (let day = addDays(from, -1); day >= date; day = addDays(day, -1)) if (isWorkingDay(day, holidays)) seen += 1;
      expect(seen).toBe(count);
      expect(isWorkingDay(date, holidays)).toBe(true);
    }), {numRuns: 3000});
  });

  test('outside the list the answer is a range that holds the usual date', () => {
    fc.assert(fc.property(anyDate.filter((day) => day > '2029-01-01' || day < '2009-09-01'), fc.integer({min: 1, max: 60}), (from, count) => {
      const {date, range} = countWorkingDays(from, count, 1, holidays);
      expect(range).toBeDefined();
      expect(range!.earliest <= date && date <= range!.latest).toBe(true);
    }), {numRuns: 1000});
  });

  test('a count that ends before the list does is certain, and one that runs past it is not', () => {
    expect(countWorkingDays('2028-12-01', 15, 1, holidays)).toMatchObject({date: '2028-12-22'});
    expect(countWorkingDays('2028-12-01', 15, 1, holidays).range).toBeUndefined();
    expect(countWorkingDays('2028-12-22', 10, 1, holidays).range).toEqual({earliest: '2029-01-09', latest: '2029-01-12'});
  });
});
