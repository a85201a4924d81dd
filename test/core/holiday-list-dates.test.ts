import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import {changeInWords, changesOfCertainDates, compareHolidays, readOfficialList, writeHolidays} from '../../src/core/holiday-list';
import {usualHolidays} from '../../src/core/working-days';
import {holidays} from './holidays';
import {officialEvents, officialText} from './official-list';

const today = '2026-11-28';
const year2029 = usualHolidays(2029);
const next = officialEvents(2020, 2029, year2029);
const reasons = (text: string) => {
  const read = readOfficialList(text);
  return read.type === 'refused' ? read.reasons.join('\n') : '';
};

/** What a list of these events changes, in words, or why it is refused. */
function outcome(events: readonly unknown[]): string[] {
  const read = readOfficialList(officialText(events));
  if (read.type === 'refused') return read.reasons;
  const compared = compareHolidays(holidays, read.list, today);
  return compared.type === 'refused' ? compared.reasons : compared.changes.map(changeInWords);
}

describe('an official list that is right', () => {
  test('and the same as ours changes nothing', () => expect(outcome(officialEvents(2020, 2028))).toEqual([]));

  test('and reaches a year further brings that year, in order of date', () => {
    expect(outcome(next)).toEqual(Object.entries(year2029).sort().map(([date, name]) => changeInWords({kind: 'new', day: {date, name}})));
    expect(outcome(next)[0]).toBe('New: Monday 1 January 2029, New Year’s Day.');
  });

  test('with a one-off holiday says it is new', () => {
    const events = [...next, {title: 'Bank holiday for the state visit', date: '2027-06-11', notes: '', bunting: true}];
    expect(outcome(events)[0]).toBe('New: Friday 11 June 2027, Bank holiday for the state visit.');
  });

  test('with a holiday that is moved says from where to where', () => {
    const events = next.map((event) => (event.date === '2027-05-03' ? {...event, date: '2027-05-07', title: 'Early May bank holiday (VE day)'} : event));
    expect(outcome(events)[0]).toBe('Moved: Early May bank holiday (VE day), from Monday 3 May 2027 to Friday 7 May 2027.');
  });

  test('without a one-off that was called off before it came says it is gone', () => {
    const withOneOff = {...holidays, names: {...holidays.names, '2027-06-11': 'State visit'}};
    const read = readOfficialList(officialText(next));
    const compared = read.type === 'list' ? compareHolidays(withOneOff, read.list, today) : read;
    expect(compared.type === 'changes' && compared.changes.map(changeInWords)[0]).toBe('Gone: Friday 11 June 2027, State visit.');
  });

  test('keeps our name for a day that has passed, and takes the official one for a day to come', () => {
    const rename = (date: string) => next.map((event) => (event.date === date ? {...event, title: 'Another name'} : event));
    expect(outcome(rename('2022-06-03'))[0]).toBe('New: Monday 1 January 2029, New Year’s Day.');
    expect(outcome(rename('2027-08-30'))[0]).toBe('Renamed: Monday 30 August 2027, from Summer bank holiday to Another name.');
  });

  test('with a day on a weekend leaves that day out: it is no working day in any case', () => {
    expect(outcome([...officialEvents(2020, 2028), {title: 'Boxing Day', date: '2026-12-26', notes: '', bunting: true}])).toEqual([]);
  });

  test('makes a date given as certain wrong only where it changes a day within the list we had', () => {
    const events = [...next, {title: 'State visit', date: '2028-06-09', notes: '', bunting: true}];
    const read = readOfficialList(officialText(events));
    const compared = read.type === 'list' ? compareHolidays(holidays, read.list, today) : read;
    expect(compared.type === 'changes' && changesOfCertainDates(compared.changes, holidays).map(changeInWords)).toEqual(['New: Friday 9 June 2028, State visit.']);
  });
});

describe('an official list that is refused', () => {
  test.each<[string, readonly unknown[], string]>([
    ['drops a holiday that has passed', next.filter((event) => event.date !== '2022-09-19'), 'this list drops Monday 19 September 2022'],
    ['drops a usual holiday that has passed', next.filter((event) => event.date !== '2026-08-31'), '2026 has a gap: Summer bank holiday, usually Monday 31 August 2026, is not there, nor near it'],
    ['has a year with a gap', next.filter((event) => event.date !== '2029-03-30'), '2029 has a gap: Good Friday, usually Friday 30 March 2029'],
    ['is cut before its last year is whole', next.slice(0, -3), '2029 has a gap: Summer bank holiday'],
    ['begins within a year', next.slice(2), '2020 has a gap: New Year’s Day'],
    ['lacks a whole year', next.filter((event) => !event.date.startsWith('2024')), '2024 has a gap'],
    ['ends before ours does', officialEvents(2020, 2027), 'this list ends in 2027, and the site has one until 2028: it is an older list'],
    ['leaves years between ours and its own', officialEvents(2030, 2031, {...usualHolidays(2030), ...usualHolidays(2031)}), 'the years between are missing'],
    ['has a date twice', [...next, {...next[0]!, title: 'Again'}], 'Wednesday 1 January 2020 is there twice'],
    ['has a date that is not real', [...next, {...next[0]!, date: '2029-02-30'}], 'event 84 has the date "2029-02-30", which is not a real date'],
    ['has a date in another order', [...next, {...next[0]!, date: '01/01/2029'}], 'which is not a real date'],
    ['has a key that is not known', [...next, {...next[0]!, division: 'wales'}], 'the form of the list may have changed'],
    ['lacks a key', [{title: 'Good Friday', date: '2029-03-30'}], 'should have the keys bunting, date, notes, title, and has date, title'],
    ['has a name that is empty', [{...next[0]!, title: ' '}], 'has no name that can be used'],
    ['has an event that is text', ['Good Friday'], 'event 1 is not a set of keys'],
    ['is empty', [], 'the list of events is empty'],
  ])('one that %s', (_, events, reason) => expect(outcome(events).join('\n')).toContain(reason));

  test.each([
    ['not JSON', '<!doctype html><title>Sorry</title>', 'the file is not JSON'],
    ['another file of JSON', '{"format": 1}', 'the file has no "england-and-wales"'],
    ['a list in place of an object', '[]', 'the file has no "england-and-wales"'],
    ['Scotland under the name of England and Wales', '{"england-and-wales": {"division": "scotland", "events": []}}', 'the file has no "england-and-wales"'],
    ['far too long', `"${'x'.repeat(1_048_577)}"`, 'larger than 1 MB'],
  ])('a file that is %s', (_, text, reason) => expect(reasons(text)).toContain(reason));
});

describe('the file the site keeps', () => {
  const yaml = readFileSync('docs/bank-holidays.yaml', 'utf8');
  const taken = (events: readonly unknown[]) => {
    const read = readOfficialList(officialText(events));
    const compared = read.type === 'list' ? compareHolidays(holidays, read.list, today) : read;
    if (read.type === 'refused' || compared.type === 'refused') throw new Error('refused');
    return writeHolidays(yaml, compared.changes, read.list.until, today);
  };

  test('is the same but for the day it was compared when nothing changed', () => {
    expect(taken(officialEvents(2020, 2028))).toBe(yaml.replace(/^compared: .*$/m, `compared: ${today}`));
  });

  test('keeps its comments and every other line, and has the new days in order', () => {
    const events = [...next, {title: 'Visit: the first, "so called"', date: '2027-06-11', notes: '', bunting: true}].map((event) => (event.date === '2028-05-01' ? {...event, date: '2028-05-05'} : event));
    const text = taken(events);
    const file = parse(text) as {until: string; compared: string; days: {date: string; name: string}[]};
    expect(file.until).toBe('2029-12-31');
    expect(file.compared).toBe(today);
    expect(file.days.find((day) => day.date === '2027-06-11')?.name).toBe('Visit: the first, "so called"');
    const dates = file.days.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates).toContain('2028-05-05');
    expect(dates).not.toContain('2028-05-01');
    const lost = yaml.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(lost).toEqual(['until: 2028-12-31', 'compared: 2026-08-07', '  - {date: 2028-05-01, name: Early May bank holiday}']);
  });

  test('taken in twice, changes nothing the second time', () => {
    const once = taken(next);
    const names = Object.fromEntries((parse(once) as {days: {date: string; name: string}[]}).days.map((day) => [day.date, day.name]));
    const read = readOfficialList(officialText(next));
    expect(read.type === 'list' && compareHolidays({from: holidays.from, until: '2029-12-31', names}, read.list, today)).toEqual({type: 'changes', changes: []});
  });
});
