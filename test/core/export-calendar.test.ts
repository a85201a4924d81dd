import ICAL from 'ical.js';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {calendarEvents} from '../../src/core/export-calendar';
import {calendarFile, madeNow} from '../../src/ui/timescale/export/calendar-file';
import type {Stamp, TakenEntry} from '../../src/core/export';
import {asAt, entriesOf, entryOf, firstReview, stamp} from './export-fixtures';

const made = {at: '2026-04-20T09:10:11.000Z', sequence: 9_000_000};
const fileOf = (entries: readonly TakenEntry[], on: Stamp = stamp) => calendarFile(calendarEvents(entries, on), made);
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
const value = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name);
const octets = (line: string) => new TextEncoder().encode(line).length;

const home = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

describe('a day in the calendar (fault 44)', () => {
  test.each(['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a file made in %s says the same day, ends on the next, and has no time zone', (zone) => {
    process.env.TZ = zone;
    const text = fileOf([firstReview]);
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20260428\r\n');
    expect(text).toContain('\r\nDTEND;VALUE=DATE:20260429\r\n');
    expect(text).not.toMatch(/TZID|VTIMEZONE|DT(START|END)[^\r]*Z\r/);
  });

  test('the day after the last of a month or year is the first of the next', () => {
    const last = {...firstReview, outcome: {known: true as const, dates: [{kind: 'deadline' as const, date: '2027-12-31', workings: []}]}};
    expect(fileOf([last])).toContain('DTEND;VALUE=DATE:20280101\r\n');
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a limit in hours is a moment in Greenwich time, in a file made in %s', (zone) => {
    process.env.TZ = zone;
    const text = fileOf([entryOf('police-protection-72h', {'taken-into-police-protection': '2026-03-28T11:30'})]);
    const [event] = read(text);
    // 72 hours over the start of summer time: 12:30 by the clock on 31 March, which is 11:30 in Greenwich.
    expect(text).toContain('\r\nDTSTART:20260331T113000Z\r\n');
    expect(text).not.toContain('DTEND');
    expect(value(event!, 'description')).toContain('UK time: 12:30pm on Tuesday 31 March 2026 (British Summer Time).');
  });

  test('a deadline does not mark anybody as busy', () => {
    expect(value(read(fileOf([firstReview]))[0]!, 'transp')).toBe('TRANSPARENT');
  });
});

describe('a second import', () => {
  const ids = (entries: readonly TakenEntry[], on: Stamp = stamp) => calendarEvents(entries, on).map((event) => event.uid);

  test('changes the same events: their ids hang on the rule, the kind of date and the label, and not on the date', () => {
    expect(ids([firstReview])).toEqual(['lac-review-1.deadline.1@permanence-in-practice']);
    expect(ids([entryOf('lac-review-1', {'became-looked-after': '2026-04-02'})])).toEqual(ids([firstReview]));
    expect(ids([firstReview], {...stamp, site: 'https://other.example', asAt: '2026-05-01', dataDate: '2027-01-01'})).toEqual(ids([firstReview]));
  });

  test('leaves the dates of another label alone, however its letters are typed', () => {
    expect(ids([firstReview], {...stamp, label: 'A-17'})).toEqual(['lac-review-1.deadline.1.a-17@permanence-in-practice']);
    expect(ids([firstReview], {...stamp, label: 'a-17'})).toEqual(ids([firstReview], {...stamp, label: 'A-17'}));
    expect(ids([firstReview], {...stamp, label: 'A-18'})).not.toEqual(ids([firstReview], {...stamp, label: 'A-17'}));
  });

  test('is known to be newer by its sequence and its stamp', () => {
    const [event] = read(fileOf([firstReview]));
    expect(value(event!, 'sequence')).toBe(9_000_000);
    expect(String(value(event!, 'last-modified'))).toBe('2026-04-20T09:10:11Z');
    expect(String(value(event!, 'dtstamp'))).toBe('2026-04-20T09:10:11Z');
  });

  test.each([
    ['2026-04-20T09:10:11.900Z', 9_450_611, 'seconds since the start of 2026'],
    ['2026-04-20T09:10:12.000Z', 9_450_612, 'a file made a second later is newer'],
    ['1970-01-01T00:00:05Z', 0, 'a device whose clock has been lost'],
    ['2090-01-01T00:00:00Z', 2_019_686_400, 'a whole number that fits in 31 bits for as long as the dates do'],
  ])('a file made at %s has sequence %d: %s', (at, sequence) => {
    vi.useFakeTimers({now: new Date(at)});
    expect(madeNow()).toEqual({at: new Date(at).toISOString(), sequence});
  });

  test('no two dates of a case share an id, and the file has one event for each date', () => {
    const all = entriesOf({events: {'became-looked-after': '2026-03-27', 'placement-start': '2026-03-27', 'proceedings-issued': '2026-04-01', 'date-of-birth': '2015-03-02', 'adm-decision-made': '2026-04-02'}});
    const uids = ids(all);
    expect(uids.length).toBeGreaterThan(20);
    expect(new Set(uids).size).toBe(uids.length);
    expect(read(fileOf(all)).map((event) => value(event, 'uid'))).toEqual(uids);
  });
});

describe('the words of an event', () => {
  test('the title holds no detail of the case (fault 45)', () => {
    expect(calendarEvents([firstReview], stamp)[0]!.summary).toBe('First looked-after review: deadline');
    expect(calendarEvents([firstReview], {...stamp, label: 'A-17'})[0]!.summary).toBe('First looked-after review: deadline (A-17)');
  });

  test('nothing that was typed is in the file, but the label: no date the user gave, and no workings', () => {
    const all = entriesOf({events: {'became-looked-after': '2026-03-27', 'date-of-birth': '2015-03-02'}});
    const words = calendarEvents(all, stamp).map((event) => `${event.summary} ${event.description}`).join(' ');
    expect(words).not.toMatch(/27 March 2026|2 March 2015|Start:/);
  });

  test('it bears the limit, the source, the text of the rule, the date of the data and where to check for corrections', () => {
    expect(calendarEvents([{...firstReview, rule: {...firstReview.rule, confidence: 'text'}}], stamp)[0]!.description).toBe([
      `Limit: ${firstReview.rule.limit}`, 'Source: Care Planning Regs 2010, reg 33(1) (regulations).', 'Rule as in force from 1 April 2011.', `As at 20 April 2026. Date of the data: 22 November 2026.`,
      'Check for corrections before you rely on a date: https://council.example/permanence/corrections', 'Not legal advice. Check each date against its source.',
    ].join('\n'));
    expect(calendarEvents([firstReview], stamp)[0]!.url).toBe('https://council.example/permanence/timescales/lac-review-1');
  });

  test('two dates of one kind have titles that tell them apart', () => {
    const titles = calendarEvents([entryOf('adoption-age', {'date-of-birth': '2015-03-02'})], stamp).map((event) => event.summary);
    expect(new Set(titles).size).toBe(2);
    expect(titles[0]).toContain('deadline, the last day to apply');
  });

  test('a date that rests on bank holidays not yet announced is marked as provisional, on its safe end', () => {
    const range = {earliest: '2030-01-07', latest: '2030-01-11', because: 'The list of bank holidays ends before it.'};
    const text = fileOf([{...firstReview, outcome: {known: true, dates: [{kind: 'deadline', date: '2030-01-09', workings: [], provisional: range}]}}]);
    const [event] = read(text);
    expect(text).toContain('DTSTART;VALUE=DATE:20300107\r\n');
    expect(value(event!, 'status')).toBe('TENTATIVE');
    expect(value(event!, 'summary')).toBe('First looked-after review: deadline, provisional');
    expect(value(event!, 'description')).toContain('Provisional: between Monday 7 January 2030 and Friday 11 January 2030. This is the safe end.');
  });

  test('a timescale with no date yet is not in the calendar', () => {
    expect(calendarEvents([entryOf('lac-review-2', {'became-looked-after': '2026-03-27'})], stamp)).toEqual([]);
  });
});

describe('hard words in a calendar file (fault 43)', () => {
  const hard = [
    {words: 'commas; semicolons, and a \\ stroke', why: 'marks with a meaning of their own'},
    {words: 'one\ntwo\n\nthree', why: 'line ends'},
    {words: 'END:VEVENT\nBEGIN:VALARM\nX:y', why: 'lines that look like the format'},
    {words: '\\n is not a line end', why: 'a stroke before a letter'},
    {words: `${'a'.repeat(60)}💧👩‍👧‍👦${'é'.repeat(40)}💧`.repeat(3), why: 'characters of several octets at the fold'},
    {words: 'x'.repeat(10_000), why: 'ten thousand characters'},
    {words: '“quotes” and "quotes": colons', why: 'quotes and colons'},
  ];

  test.each(hard)('$why come back as they were', ({words}) => {
    const text = fileOf([{...firstReview, rule: {...firstReview.rule, name: words.replace(/\n/g, ' '), limit: words}}]);
    const events = read(text);
    expect(events).toHaveLength(1);
    expect(value(events[0]!, 'summary')).toBe(`${words.replace(/\n/g, ' ')}: deadline`);
    expect(String(value(events[0]!, 'description')).startsWith(`Limit: ${words}\nSource: `)).toBe(true);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n\uFFFD]/);
    expect(lines.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('a carriage return alone or with a line feed is one line end; other control characters and halves of characters become spaces', () => {
    const [event] = read(fileOf([{...firstReview, rule: {...firstReview.rule, limit: 'a\rb\r\nc\u0000d\u0007e\ud83df\tg'}}]));
    expect(value(event!, 'description')).toContain('Limit: a\nb\nc d e f g\n');
  });
});

test('the day the file is judged by comes from the reader, not from the clock', () => {
  expect(calendarEvents([firstReview], {...stamp, asAt}).map((event) => event.description).join()).toContain('As at 20 April 2026');
});
