import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {inWords} from '../../src/core/calendar';
import {partsOf, readClock, readDateParts, splitPasted} from '../../src/core/date-entry';
import {anyDate} from './calendar.test';

const read = (day: string, month: string, year: string) => {
  const entry = readDateParts({day, month, year}, 'First review');
  return entry.type === 'date' ? entry.date : entry.type === 'error' ? `${entry.message} [${entry.fields.join(' ')}]` : 'empty';
};

describe('a date typed in three fields', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27', 'numbers'],
    ['27', 'March', '2026', '2026-03-27', 'a month in words'],
    ['27', 'mar.', '2026', '2026-03-27', 'a short month'],
    ['9', 'SEPT', '2026', '2026-09-09', 'capitals'],
    [' 7 ', ' 3', '2026 ', '2026-03-07', 'stray spaces'],
    ['２７', '３', '２０２６', '2026-03-27', 'full-width digits'],
    ['٢٧', '٣', '٢٠٢٦', '2026-03-27', 'Arabic-Indic digits'],
    ['29', '2', '2028', '2028-02-29', 'a leap day'],
    ['', '', '', 'empty', 'nothing typed'],
    ['27', '', '', 'First review must include a month and year [month year]', 'two parts missing'],
    ['', '3', '', 'First review must include a day and year [day year]', 'missing parts come before anything else'],
    ['x', '3', '2026', 'First review: the day must be a number, like 27 [day]', 'a day in letters'],
    ['27', 'Smarch', '2026', 'First review: the month must be a number or a name, like 3 or March [month]', 'no such month'],
    ['27', 'Ma', '2026', 'First review: the month must be a number or a name, like 3 or March [month]', 'too short to tell March from May'],
    ['27', '3', '26', 'First review: the year must have four numbers, like 2026 [year]', 'two-digit year'],
    ['27', '3', '20266', 'First review: the year must have four numbers, like 2026 [year]', 'five-digit year'],
    ['27', '3', '1899', 'First review: the year must be between 1900 and 2100 [year]', 'too early'],
    ['27', '3', '2101', 'First review: the year must be between 1900 and 2100 [year]', 'too late'],
    ['31', '6', '2026', 'First review must be a real date, like 27 March 2026 [day month year]', 'no 31 June'],
    ['29', '2', '2027', 'First review must be a real date, like 27 March 2026 [day month year]', 'no leap day'],
    ['25', '13', '2026', 'First review must be a real date, like 27 March 2026 [day month year]', 'no month 13'],
    ['0', '1', '2026', 'First review must be a real date, like 27 March 2026 [day month year]', 'no day 0'],
  ])('%s %s %s reads as %s: %s', (day, month, year, expected) => expect(read(day, month, year)).toBe(expected));

  test('a million letters is an error, at once', () => expect(read('9'.repeat(1_000_000), '3', '2026')).toContain('the day must be a number'));
});

describe('a full date pasted into one field', () => {
  test.each([
    ['27/3/2026', '2026-03-27', 'slashes'], ['03/04/2026', '2026-04-03', 'UK order: 3 April'], ['27.03.2026', '2026-03-27', 'dots'], ['27-3-2026', '2026-03-27', 'hyphens'],
    ['27 March 2026', '2026-03-27', 'words'], ['Friday 27th March 2026', '2026-03-27', 'the way a letter says it'], ['27th of March, 2026', '2026-03-27', 'with "of"'],
    ['2026-03-27', '2026-03-27', 'ISO'], ['1st Jan 2027', '2027-01-01', 'short month'],
  ])('%s is %s: %s', (text, expected) => {
    const parts = splitPasted(text);
    expect(parts && readDateParts(parts, 'Date')).toEqual({type: 'date', date: expected});
  });

  test.each([['12/25/2026', 'US order is an impossible month'], ['27/3/26', 'a short year is not guessed'], ['next Friday', 'not a date'], ['', 'nothing']])('%s is not taken for a UK date: %s', (text) => {
    const parts = splitPasted(text);
    expect(parts === undefined || readDateParts(parts, 'Date').type === 'error').toBe(true);
  });

  test('any date said in words reads back as itself', () => {
    fc.assert(fc.property(anyDate.filter((date) => date < '2101'), (date) => {
      expect(readDateParts(splitPasted(inWords(date))!, 'Date')).toEqual({type: 'date', date});
      expect(readDateParts(partsOf(date), 'Date')).toEqual({type: 'date', date});
    }), {numRuns: 500});
  });
});

test.each([['9:30', '09:30'], ['09.30', '09:30'], ['0930', '09:30'], ['9.30am', '09:30'], ['4pm', '16:00'], ['12am', '00:00'], ['12:15 PM', '12:15'], ['23:59', '23:59'], ['24:00', undefined], ['9', undefined], ['13pm', undefined], ['half past', undefined]])('the time %s is read as %s', (text, expected) => expect(readClock(text)).toBe(expected));
