import {describe, expect, test} from 'vitest';
import {readCsv as read} from '../../src/core/csv';
import {timescalesCsv} from '../../src/core/export-csv';
import {entriesOf, entryOf, firstReview, stamp} from './export-fixtures';

function readCsv(text: string): string[][] {
  const file = read(text, 1000);
  if (file.type === 'error') throw new Error(file.message);
  return file.rows.map((row) => row.cells);
}

describe('cells that a spreadsheet would run (fault 42)', () => {
  test.each([
    ['=HYPERLINK("http://bad.example","x")', 'a formula with quotes and a comma'], ['+44', 'a plus'], ['-1', 'a minus'], ['@SUM(A1)', 'an at sign'], ['\t=1', 'a tab'], ['\r=1', 'a carriage return'],
  ])('%j is text in the file, and comes back as it was: %s', (name) => {
    const file = timescalesCsv([{...firstReview, rule: {...firstReview.rule, name}}], stamp);
    expect(file).toContain(`'${name.replaceAll('"', '""')}`);
    expect(readCsv(file)[1]![1]).toBe(name);
  });

  test('no cell of a real case starts with anything a spreadsheet would run', () => {
    const file = timescalesCsv(entriesOf({events: {'became-looked-after': '2026-03-27', 'placement-start': '2026-03-27', 'date-of-birth': '2015-03-02'}}), stamp);
    expect(file).not.toMatch(/(^|[,\n])"?[=+@\t-]/);
  });

  test('the file begins with the mark of UTF-8 and its lines end in CRLF', () => {
    const file = timescalesCsv([firstReview], stamp);
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the CSV file', () => {
  test('has a row for each date, and each row bears all it takes to check it', () => {
    const [columns, row, ...more] = readCsv(timescalesCsv([firstReview], {...stamp, label: 'A-17'}));
    expect(more).toEqual([]);
    expect(Object.fromEntries(columns!.map((column, i) => [column, row![i]]))).toMatchObject({
      'Label': 'A-17', 'Timescale': firstReview.rule.name, 'What': 'Deadline', 'Date': '2026-04-28', 'Standing': 'Due soon', 'Source': expect.stringContaining('Care Planning Regs 2010, reg 33(1) (regulations).'),
      'Rule text': 'Rule as in force from 1 April 2011.', 'Workings': expect.stringContaining('Start: '), 'Page of the rule': 'https://council.example/permanence/timescales/lac-review-1', 'As at': '2026-04-20',
      'Date of the data': '2026-11-22', 'Check for corrections at': 'https://council.example/permanence/corrections',
    });
  });

  test('a timescale with no date yet has a row that says why, and its latest possible date is not in the column of dates', () => {
    const [columns, row] = readCsv(timescalesCsv([entryOf('lac-review-2', {'became-looked-after': '2026-03-27'})], stamp));
    expect(Object.fromEntries(columns!.map((column, i) => [column, row![i]]))).toMatchObject({
      'What': 'No date yet', 'Date': '', 'Latest it could be': '2026-07-28', 'Reading or reason': expect.stringContaining('A projection, not a deadline.'),
    });
  });

  test('every row has as many cells as there are columns, for every timescale of a case', () => {
    const all = entriesOf({events: {'became-looked-after': '2026-03-27', 'placement-start': '2026-03-27', 'date-of-birth': '2015-03-02'}});
    const rows = readCsv(timescalesCsv(all, stamp));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(all.map((entry) => entry.rule.name)));
  });
});
