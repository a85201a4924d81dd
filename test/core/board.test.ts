import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {checkReference, filterRows, joinChildren, tickOff, putChild, sameChild, sortRows, withoutChild, workOutRow, type BoardRow, type Child, type ChildFacts} from '../../src/core/board';
import {mostRows, readBoardCsv, sayMistake, writeBoardCsv} from '../../src/core/board-csv';
import {readKeptBoard, writeKeptBoard} from '../../src/core/board-kept';
import {legalStatuses, placements, policies} from '../../src/core/case-facts';
import {TimescaleSchema} from '../../src/core/content';
import {columnLetter, readCsv, writeCsv} from '../../src/core/csv';
import type {CaseRule, EventField} from '../../src/core/views';
import type {Setting} from '../../src/core/work-out';
import {holidays} from './holidays';

const rules = readdirSync('docs/timescales').map((name) => ({id: basename(name, '.yaml'), ...TimescaleSchema.parse(parse(readFileSync(`docs/timescales/${name}`, 'utf8')))})) as CaseRule[];
const events = parse(readFileSync('docs/events.yaml', 'utf8')) as EventField[];
const setting: Setting = {
  dataDate: '2026-11-22', holidays,
  labels: Object.fromEntries(events.map((event) => [event.id, event.label])), kinds: Object.fromEntries(events.map((event) => [event.id, event.kind])),
};
const child = (reference: string, given: Record<string, string> = {}, facts: Omit<ChildFacts, 'events'> = {}): Child => ({reference, facts: {events: given, ...facts}, ticked: {}});
const row = (one: Child, asAt = '2026-04-20') => workOutRow(one, rules, events, asAt, setting);
const eventOrder = events.map((event) => event.id);
const stamp = {site: 'https://example.org', asAt: '2026-04-20', dataDate: '2026-11-22'};
const dates = (entries: ReturnType<typeof row>['next']) => entries.map((entry) => (entry.outcome.known ? entry.outcome.dates[0]!.date : ''));

describe('a child has a reference and never a name', () => {
  test.each([
    ['C-104', 'letters, a hyphen and numbers'],
    [' 7 ', 'stray space at the ends is taken off'],
    ['ABCDEFGHIJ-1', 'twelve characters are the most'],
  ])('“%s” may stand: %s', (typed) => expect(checkReference(typed, [])).toEqual({type: 'reference', reference: typed.trim()}));

  test.each([
    ['Alex', 'looks like a name', 'no number in it'],
    ['O-BRIEN', 'looks like a name', 'capitals make it no less a name'],
    ['9434765919', 'looks like an NHS number', 'ten numbers'],
  ])('“%s” may stand, with a warning that it %s: %s', (typed, warning) => {
    expect(checkReference(typed, [])).toEqual({type: 'reference', reference: typed, warning: expect.stringContaining(warning) as string});
  });

  test.each([
    ['', 'Give the child a reference', 'nothing typed'],
    ['ABCDEFGHIJKLM', 'at most 12 characters. This has 13', 'one over'],
    ['Alex S', 'no spaces', 'a space is the first sign of a name'],
    ['C_104', 'letters A to Z', 'another sign'],
    ['<b>', 'letters A to Z', 'markup'],
    ['=1+1', 'letters A to Z', 'a formula'],
    ['c-1', 'C-1 is on the board already', 'capitals do not make two children of one'],
  ])('“%s” is refused: %s (%s)', (typed, message) => {
    expect(checkReference(typed, [child('C-1')])).toMatchObject({type: 'refused', message: expect.stringContaining(message) as string});
  });
});

describe('the board says what is due next for each child', () => {
  const started = child('C-1', {'became-looked-after': '2026-03-27'});

  test('the next deadline is the first on or after the "as at" date, with every rule that falls on it', () => {
    expect(dates(row(started).next)).toEqual(['2026-04-28', '2026-04-28', '2026-04-28']);
    expect(row(started).next.map((entry) => entry.rule.id)).toContain('lac-review-1');
    expect(dates(row(started, '2026-04-28').next)[0]).toBe('2026-04-28');
    expect(dates(row(started, '2026-04-29').next)).toEqual(['2026-07-28']);
  });

  test('a child is overdue while a date has passed, until each is ticked off', () => {
    expect(row(started)).toMatchObject({standing: 'overdue'});
    expect(row(started).passed.map((entry) => entry.rule.id)).toEqual(['iro-appoint', 'pep-initiate']);
    const one = tickOff(started, 'iro-appoint', '2026-04-07');
    expect(row(one).passed.map((entry) => entry.rule.id)).toEqual(['pep-initiate']);
    expect(row(tickOff(one, 'pep-initiate', '2026-04-14'))).toMatchObject({standing: 'due soon', passed: []});
    expect(row(tickOff(one, 'iro-appoint', undefined)).passed).toHaveLength(2);
  });

  test('a tick holds for the deadline it was put on, and not for the one that follows a new visit', () => {
    const seen = (visit: string): Child => ({...child('C-1', {'placement-start': '2026-01-05', 'last-visit': visit}), ticked: {'visit-year1': '2026-03-16'}});
    const passed = (one: Child) => row(one).passed.map((entry) => entry.rule.id);
    expect(passed(seen('2026-02-02'))).not.toContain('visit-year1');
    expect(passed(seen('2026-02-23'))).toContain('visit-year1');
  });

  test('a child with no date is not yet known', () => expect(row(child('C-1'))).toMatchObject({standing: 'not yet known', next: [], passed: []}));

  test('rows stand in order of next deadline; late with nothing to come first, nothing known last', () => {
    const late = child('D-9', {'contact-refused': '2026-01-05'});
    const sorted = sortRows([child('E-1'), child('B-1', {'became-looked-after': '2026-04-13'}), child('A-10', {'became-looked-after': '2026-03-27'}), child('A-9', {'became-looked-after': '2026-03-27'}), late].map((one) => row(one)));
    expect(sorted.map((one) => one.child.reference)).toEqual(['D-9', 'B-1', 'A-9', 'A-10', 'E-1']);
    expect(row(late).standing).toBe('overdue');
  });

  test('the board can be narrowed by standing and by legal status, and by a status not given', () => {
    const rows = [row(started), row(child('C-2', {}, {legalStatus: 'ico'})), row(child('C-3'))];
    const left = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map((one) => one.child.reference);
    expect(left({})).toEqual(['C-1', 'C-2', 'C-3']);
    expect(left({standing: 'overdue'})).toEqual(['C-1']);
    expect(left({legalStatus: 'ico'})).toEqual(['C-2']);
    expect(left({legalStatus: 'not given', standing: 'not yet known'})).toEqual(['C-3']);
  });

  test('a child is changed in place, put back, or taken off', () => {
    const board = [child('C-1'), child('C-2')];
    expect(putChild(board, child('C-9'), 'C-1').map((one) => one.reference)).toEqual(['C-9', 'C-2']);
    expect(putChild(board, child('C-3')).map((one) => one.reference)).toEqual(['C-1', 'C-2', 'C-3']);
    expect(withoutChild(board, 'c-1').map((one) => one.reference)).toEqual(['C-2']);
  });

  test('children from a file never change or push out a child on the board', () => {
    const board = [child('C-1', {'became-looked-after': '2026-03-27'}), child('C-2')];
    const joined = joinChildren(board, [child('C-1'), child('C-2'), child('C-3')]);
    expect(joined.children.slice(0, 2)).toEqual(board);
    expect([joined.added, joined.same, joined.clashing].map((list) => list.map((one) => one.reference))).toEqual([['C-3'], ['C-2'], ['C-1']]);
  });
});

describe('the board as a CSV file', () => {
  const heading = 'reference,legal-status,placement,policy,became-looked-after,ticked-off';
  const worked = 'as-at,standing,next-deadline,what-is-next,passed-and-not-ticked-off,text-of-the-rules,date-of-the-data,check-for-corrections-at';
  const read = (text: string) => readBoardCsv(text, events, setting);
  const said = (text: string) => {
    const file = read(text);
    return file.type === 'mistakes' ? file.mistakes.map(sayMistake) : [];
  };

  test('has a byte order mark, lines that end in CRLF, dates as ISO dates, and no line without a child', () => {
    const text = writeBoardCsv([{...row(child('-1', {'became-looked-after': '2026-03-27'}, {legalStatus: 's20'})), next: [], passed: []}], eventOrder, stamp);
    expect(text).toBe(`\uFEFF${heading},${worked}\r\n'-1,s20,,,2026-03-27,,2026-04-20,overdue,,,,,2026-11-22,https://example.org/corrections\r\n`);
  });

  test('bears what is due next with the text of each rule, the date of the data and where to check, and says both ends of a date that is not certain', () => {
    const file = readCsv(writeBoardCsv([row(child('C-1', {'became-looked-after': '2026-03-27'})), row(child('C-2', {'became-looked-after': '2029-03-27'}), '2029-04-01')], eventOrder, stamp), 9);
    const [names, first, second] = file.type === 'rows' ? file.rows.map(({cells: own}) => own) : [];
    const at = (own: string[] | undefined, name: string) => own?.[names!.indexOf(name)];
    expect(at(first, 'next-deadline')).toBe('2026-04-28');
    expect(at(first, 'what-is-next')).toContain('First looked-after review: Deadline Tuesday 28 April 2026');
    expect(at(first, 'text-of-the-rules')).toContain('First looked-after review: Rule as in force from 1 April 2011.');
    expect([at(first, 'date-of-the-data'), at(first, 'check-for-corrections-at')]).toEqual(['2026-11-22', 'https://example.org/corrections']);
    expect(at(second, 'what-is-next')).toMatch(/Deadline, provisional between \w+ \d+ April 2029 and/);
  });

  test('is worked out afresh when it is brought in: what a spreadsheet did to the worked-out columns changes nothing', () => {
    const text = writeBoardCsv([row(child('C-1', {'became-looked-after': '2026-03-27'}))], eventOrder, stamp).replace('2026-04-28', 'never');
    expect(read(text)).toEqual({type: 'children', children: [child('C-1', {'became-looked-after': '2026-03-27'})]});
  });

  test.each([
    ['2026-03-27', 'as it is written here'],
    ['27/03/2026', 'as a spreadsheet rewrites it'],
    ['27 March 2026', 'as people type it'],
  ])('the date %s is read %s', (date) => {
    expect(read(`Reference,Became looked after\nC-1,${date}\n`)).toMatchObject({type: 'children', children: [{reference: 'C-1', facts: {events: {'became-looked-after': '2026-03-27'}}}]});
  });

  test('a time keeps its minutes, a legal status may be given by its name, and empty rows are left out', () => {
    expect(read('reference,legal-status,taken-into-police-protection\n,,\nC-1,Police protection,27/03/2026 14:30:00\n')).toMatchObject({children: [{facts: {legalStatus: 'police-protection', events: {'taken-into-police-protection': '2026-03-27T14:30'}}}]});
  });

  test('every mistake is said at once, by row and column', () => {
    expect(said(`${heading}\r\nAlex S,s20,,,2026-03-27,\r\nC-2,s21,,,31/06/2026,x\r\nC-3,,hotel,own,12/25/2026,\r\nc-3,,,,,\r\n`)).toEqual([
      'Row 2, column A (reference): a reference has no spaces, and words with a space look like a name. Use a reference that means nothing to anyone else, such as C-104.',
      'Row 3, column B (legal-status): “s21” is not one of s20, ico, care-order, placement-order, epo, police-protection, none.',
      'Row 3, column E (became-looked-after): “31/06/2026” is not a real date, like 2026-03-27.',
      'Row 3, column F (ticked-off): “x” is not a deadline ticked off, like lac-review-1=2026-04-28.',
      'Row 4, column C (placement): “hotel” is not one of foster, long-term-foster, connected-temporary, with-parents, residential, adoption, other.',
      'Row 4, column D (policy): “own” is not one of national, management-guidance-note-2018.',
      'Row 4, column E (became-looked-after): “12/25/2026” is not a real date, like 2026-03-27.',
      'Row 5, column A (reference): “c-3” is in the file twice.',
    ]);
  });

  test.each([
    ['nothing in it', '', 'Row 1: the file is empty.'],
    ['headings alone', 'reference\n', 'Row 1: there is no child below the headings.'],
    ['a name', 'name,reference\nAlex,C-1\n', 'Row 1, column A (name): a board never holds a name; delete this column.'],
    ['a heading of another system', 'reference,x\nC-1,y\n', 'Row 1, column B (x): this heading is not one that the board knows; use the headings of a file saved from here.'],
    ['a hostile heading', 'reference,__proto__\nC-1,y\n', 'Row 1, column B (__proto__): this heading is not one that the board knows; use the headings of a file saved from here.'],
    ['a column twice', 'reference,reference\nC-1,C-2\n', 'Row 1, column B (reference): this column is there twice.'],
    ['no reference', 'placement\nfoster\n', 'Row 1: there is no column with the heading “reference”.'],
    ['a row cut short', 'reference,placement\nC-1\n', 'Row 2: it has 1 cells, and the headings are 2.'],
    ['a quote left open', 'reference\n"C-1\n', 'Row 2: a double quote is missing, or stands inside a cell that does not begin with one.'],
    ['a web page', '<html><body>"x"</body></html>', 'Row 1: a double quote is missing, or stands inside a cell that does not begin with one.'],
    ['dates that cannot both be right', 'reference,first-review,became-looked-after\nC-1,2026-03-01,2026-03-27\n', 'Row 2: “First review held on” cannot be before “Became looked after”. Check both dates.'],
    ['too many rows', `reference\n${'C-1\n'.repeat(mostRows + 1)}`, 'Row 202: there are more than 200 rows of children.'],
    ['too large', `reference\n${'x'.repeat(1_048_577)}`, 'Row 1: the file is larger than 1 MB.'],
  ])('%s is a mistake in words', (_, text, words) => expect(said(text)).toContain(words));

  test('more than a hundred children are refused, and none is taken in', () => {
    expect(said(`reference\n${Array.from({length: 101}, (_, i) => `C-${i}`).join('\n')}`)).toEqual(['Row 102: a board holds at most 100 children, and this file has 101.']);
  });

  test('a cell that a spreadsheet would run as a formula is made text, and read back as it was', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'", 'a"b', 'a,b', 'a\r\nb'];
    const text = writeCsv([cells]);
    expect(text).toContain(`'=1+1,'+1,'-1,'@x,'\tx,"'\rx",',"a""b","a,b","a\r\nb"`);
    expect(readCsv(text, 9)).toEqual({type: 'rows', rows: [{number: 1, cells}]});
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

const numberOf = (max: number) => fc.integer({min: 1, max}).map((n) => String(n).padStart(2, '0'));
const date = fc.tuple(fc.integer({min: 1950, max: 2090}), numberOf(12), numberOf(28)).map((parts) => parts.join('-'));
const value = (kind: EventField['kind']) => (kind === 'number' ? fc.integer({min: 1, max: 999}).map(String) : kind === 'date' ? date : fc.tuple(date, fc.integer({min: 0, max: 23}), fc.integer({min: 0, max: 59})).map(([day, hour, minute]) => `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));
const known = fc.subarray(events, {maxLength: 8}).chain((some) => fc.tuple(...some.map((event) => value(event.kind))).map((values) => Object.fromEntries(some.map((event, i) => [event.id, values[i]!]))));
const anyChild = fc.record({
  reference: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/),
  facts: fc.record({events: known, legalStatus: fc.constantFrom(...legalStatuses), placement: fc.constantFrom(...placements), policy: fc.constantFrom(...policies)}, {requiredKeys: ['events']}),
  ticked: fc.dictionary(fc.constantFrom(...rules.map((rule) => rule.id)), fc.oneof(date, date.map((day) => `${day}T10:00+01:00`)), {maxKeys: 4}),
});
const anyBoard = fc.uniqueArray(anyChild, {maxLength: 20, selector: (one) => one.reference.toLowerCase()});
const keeps = (before: readonly Child[], after: readonly Child[]) => before.length === after.length && before.every((one, i) => sameChild(one, after[i]!));

/** A row with nothing worked out: only the facts are read back. */
const bare = (one: Child): BoardRow => ({child: one, standing: 'not yet known', next: [], passed: [], entries: []});

describe('nothing of any board is lost', () => {
  test('in a CSV file and back', () => {
    // Any dates at all, in whatever order: only an order that cannot be right is refused, and that has its own test.
    const noOrder = events.map((event) => ({...event, after: undefined}));
    fc.assert(fc.property(anyBoard.filter((board) => board.length > 0), (board) => {
      const read = readBoardCsv(writeBoardCsv(board.map(bare), eventOrder, stamp), noOrder, setting);
      expect(read.type === 'children' && keeps(board, read.children)).toBe(true);
    }), {numRuns: 500});
  });

  test('in the browser and back', () => {
    fc.assert(fc.property(anyBoard, (board) => {
      const read = readKeptBoard(writeKeptBoard(board), setting.kinds);
      expect(read.type === 'board' && keeps(board, read.children)).toBe(true);
    }), {numRuns: 500});
  });

  test('any cells at all survive a CSV file', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 5}), {maxLength: 5}), (rows) => {
      const full = rows.map((cells, i) => [`r${i}`, ...cells.filter((cell) => !/^'[=+\-@\t\r]/.test(cell))]);
      const read = readCsv(writeCsv(full), 99);
      expect(read).toMatchObject({type: 'rows', rows: full.map((cells) => ({cells}))});
    }), {numRuns: 500});
  });

  test('any text at all is read without a crash', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(readBoardCsv(`reference,${text}`, events, setting)).toHaveProperty('type');
      expect(readKeptBoard(text, setting.kinds)).toHaveProperty('type');
    }));
  });
});

describe('a board kept in a browser is read strictly', () => {
  const kept = (one: unknown, format: unknown = 1) => readKeptBoard(JSON.stringify({format, children: [one]}), setting.kinds);
  const good = {reference: 'C-1', facts: 'v=1&became-looked-after=2026-03-27', ticked: {'lac-review-1': '2026-04-28'}};

  test('nothing kept is no board, and a good one is read', () => {
    expect(readKeptBoard(null, setting.kinds)).toEqual({type: 'none'});
    expect(kept(good)).toMatchObject({type: 'board', children: [{reference: 'C-1', facts: {events: {'became-looked-after': '2026-03-27'}}}]});
  });

  test('a newer format is told from a damaged value', () => {
    expect(kept(good, 2)).toMatchObject({type: 'unreadable', message: expect.stringContaining('newer version') as string});
    expect(kept(good, 0)).toMatchObject({type: 'unreadable', message: expect.stringContaining('damaged') as string});
  });

  test.each<[string, unknown]>([
    ['a key that a board does not have', {...good, name: 'Alex'}],
    ['a reference that could not be typed', {...good, reference: 'Alex S'}],
    ['a reference with a stray space', {...good, reference: ' C-1'}],
    ['a date that does not exist', {...good, facts: 'v=1&became-looked-after=2026-02-30'}],
    ['a fact that is not one', {...good, facts: 'v=1&name=Alex'}],
    ['no facts', {...good, facts: ''}],
    ['a tick that is no date', {...good, ticked: {'lac-review-1': 'yes'}}],
    ['a list for the ticks', {...good, ticked: []}],
    ['nothing in place of a child', null],
    ['text in place of a child', 'C-1'],
  ])('%s is damaged', (_, one) => expect(kept(one)).toMatchObject({type: 'unreadable'}));

  test.each([
    ['an empty value', ''], ['a value cut short', '{'], ['a list', '[]'], ['null', 'null'], ['a number', '1'], ['a board with no children', '{"format":1}'], ['children that are no list', '{"format":1,"children":{}}'],
    ['a key too many', '{"format":1,"children":[],"more":1}'], ['more than a hundred children', JSON.stringify({format: 1, children: Array.from({length: 101}, (_, i) => ({...good, reference: `C-${i}`}))})], ['deep nesting', '['.repeat(20_000)],
  ])('%s is damaged', (_, text) => expect(readKeptBoard(text, setting.kinds)).toMatchObject({type: 'unreadable', message: expect.stringContaining('damaged') as string}));

  test('the same reference twice is damaged', () => expect(readKeptBoard(JSON.stringify({format: 1, children: [good, good]}), setting.kinds)).toMatchObject({type: 'unreadable'}));
});
