import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {describe, expect, test} from 'vitest';
import {addDays, addMonths, daysBetween, easterSunday, inWords, isIsoDate, isoDate, weekdayOf} from '../../src/core/calendar';

export const anyDate = fc.integer({min: 0, max: 73000}).map((days) => Temporal.PlainDate.from('1910-01-01').add({days}).toString());

describe('a calendar date', () => {
  test.each<[number, number, number, string | undefined, string]>([
    [2027, 2, 29, undefined, '2027 is not a leap year'],
    [2028, 2, 29, '2028-02-29', '2028 is a leap year'],
    [2100, 2, 29, undefined, 'a hundredth year is not a leap year'],
    [2000, 2, 29, '2000-02-29', 'a four-hundredth year is'],
    [2026, 6, 31, undefined, 'June has 30 days'],
    [2026, 13, 1, undefined, 'there is no month 13'],
    [2026, 1, 0, undefined, 'there is no day 0'],
    [1899, 1, 1, undefined, 'before the years known here'],
  ])('%i-%i-%i is %s: %s', (year, month, day, expected) => expect(isoDate(year, month, day)).toBe(expected));

  test.each([['2026-3-2'], ['2026-02-30'], ['26-02-03'], [' 2026-02-03'], ['2026-02-03T10:00'], ['२०२६-०२-०३']])('%s is not read as a date', (text) => expect(isIsoDate(text)).toBe(false));

  test.each([
    ['2026-11-30', 3, '2027-02-28', 'no 30 February: the last day of the month'],
    ['2027-08-31', 6, '2028-02-29', 'a leap year keeps its 29th'],
    ['2026-02-28', 6, '2026-08-28', 'a month end does not stick'],
    ['2028-02-29', 12, '2029-02-28', 'a year from a leap day'],
    ['2028-02-29', 48, '2032-02-29', 'four years from a leap day'],
    ['2026-03-31', -1, '2026-02-28', 'back to a shorter month'],
    ['2026-12-31', 2, '2027-02-28', 'over the year end'],
  ])('%s and %i months is %s: %s', (date, count, expected) => expect(addMonths(date, count)).toBe(expected));

  test('each day of a year comes once, on the days the clocks change too', () => {
    const days = Array.from({length: 3 * 365}, (_, i) => addDays('2025-01-01', i));
    expect(new Set(days).size).toBe(days.length);
    const changes = ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28'];
    expect(days.filter((day) => changes.includes(day))).toEqual(changes);
    expect([...days].sort()).toEqual(days);
  });

  test('its weekday is said in words', () => expect(inWords('2026-04-28')).toBe('Tuesday 28 April 2026'));

  test('days, months and weekdays agree with an independent calendar for any date', () => {
    fc.assert(fc.property(anyDate, fc.integer({min: -4000, max: 4000}), (date, n) => {
      const oracle = Temporal.PlainDate.from(date);
      expect(addDays(date, n)).toBe(oracle.add({days: n}).toString());
      expect(addMonths(date, n % 240)).toBe(oracle.add({months: n % 240}).toString());
      expect(weekdayOf(date)).toBe(oracle.dayOfWeek - 1);
      expect(daysBetween(date, addDays(date, n))).toBe(n);
    }), {numRuns: 5000});
  });

  test.each([['2026', '2026-04-05'], ['2027', '2027-03-28'], ['2028', '2028-04-16'], ['2038', '2038-04-25'], ['2008', '2008-03-23']])('Easter of %s is %s', (year, date) => expect(easterSunday(Number(year))).toBe(date));
});
