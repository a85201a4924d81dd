/**
 * The board as a CSV file that a spreadsheet can open: one row a child, one column for each kind of fact and date, and after them what was
 * worked out, with what it rests on. Only the facts are read back: the dates are worked out afresh.
 */
import {checkReference, dueDate, mostChildren, type BoardRow, type Child, type ChildFacts} from './board';
import {isIsoDate} from './calendar';
import {outOfOrder} from './case';
import {legalStatusNames, placementNames, policyNames} from './case-facts';
import {readCaseLink} from './case-link';
import {columnLetter, readCsv, writeCsv, type CsvRow} from './csv';
import {readClock, readDateParts, splitPasted} from './date-entry';
import {correctionsAddress, takenDates, versionWords, type Stamp} from './export';
import type {EventField} from './views';
import type {Setting} from './work-out';

export const mostRows = 200;
/** A file longer than this is not a board. */
export const longestFile = 1_048_576;

const factNames = {'legal-status': legalStatusNames, placement: placementNames, policy: policyNames};
const isFact = (key: string): key is keyof typeof factNames => Object.hasOwn(factNames, key);

/** What the board worked out, by the heading of its column. Every row bears the text of the rules it names, the date of the data, and where to check. */
const workedOut: Record<string, (row: BoardRow, stamp: Stamp) => string> = {
  'as-at': (_, {asAt}) => asAt,
  standing: ({standing}) => standing,
  'next-deadline': ({next}) => next[0] ? (takenDates(next[0]).find((one) => one.kind === 'deadline' || one.kind === 'window-end')?.date ?? '') : '',
  'what-is-next': ({next}) => next.map((entry) => `${entry.rule.name}: ${takenDates(entry).map((one) => `${one.what} ${one.words}`).join(', ')}`).join('; '),
  'passed-and-not-ticked-off': ({passed}) => passed.map((entry) => `${dueDate(entry)!.slice(0, 10)} ${entry.rule.name}`).join('; '),
  'text-of-the-rules': ({next, passed}) => [...next, ...passed].map(({rule}) => `${rule.name}: ${versionWords(rule)}`).join(' '),
  'date-of-the-data': (_, {dataDate}) => dataDate,
  'check-for-corrections-at': (_, stamp) => correctionsAddress(stamp),
};

/** The CSV of a board. `eventOrder` puts the columns of the dates in order; only those that some child has are written. */
export function writeBoardCsv(board: readonly BoardRow[], eventOrder: readonly string[], stamp: Stamp): string {
  const used = eventOrder.filter((id) => board.some(({child}) => child.facts.events[id] !== undefined));
  const rows = board.map((row) => {
    const {reference, facts, ticked} = row.child;
    return [
      reference, facts.legalStatus ?? '', facts.placement ?? '', facts.policy ?? '', ...used.map((id) => facts.events[id] ?? ''),
      Object.entries(ticked).map(([rule, due]) => `${rule}=${due}`).join(' '), ...Object.values(workedOut).map((say) => say(row, stamp)),
    ];
  });
  return writeCsv([['reference', ...Object.keys(factNames), ...used, 'ticked-off', ...Object.keys(workedOut)], ...rows]);
}

/** A mistake in a file, with the row and column that a spreadsheet shows. */
export type CsvMistake = {row: number; column?: string; message: string};
export type ReadBoardCsv = {type: 'children'; children: Child[]} | {type: 'mistakes'; mistakes: CsvMistake[]};

/** A mistake in words: "Row 3, column C (became-looked-after): “31/06/2026” is not a real date." */
export const sayMistake = ({row, column, message}: CsvMistake) => `Row ${row}${column === undefined ? '' : `, column ${column}`}: ${message}.`;

/**
 * Reads a board from a CSV file. Column headings are those that `writeBoardCsv` writes, or the name of a date as the form shows it. Dates may
 * be in UK order, as a spreadsheet leaves them. Gives every mistake at once, and no child unless there is none.
 */
export function readBoardCsv(text: string, events: readonly EventField[], setting: Pick<Setting, 'kinds' | 'labels'>): ReadBoardCsv {
  const mistakes = (...list: CsvMistake[]): ReadBoardCsv => ({type: 'mistakes', mistakes: list});
  if (text.length > longestFile) return mistakes({row: 1, message: 'the file is larger than 1 MB'});
  const file = readCsv(text, mostRows + 1);
  if (file.type === 'error') return mistakes({row: file.row, message: file.row > mostRows ? `there are more than ${mostRows} rows of children` : file.message});
  const [heading, ...rows] = file.rows;
  if (!heading) return mistakes({row: 1, message: 'the file is empty'});
  const columns = heading.cells.map((cell) => columnKey(cell, setting));
  const wrong = headingMistakes(heading, columns);
  if (wrong.length > 0) return mistakes(...wrong);
  if (rows.length === 0) return mistakes({row: heading.number, message: 'there is no child below the headings'});
  if (rows.length > mostChildren) wrong.push({row: rows[mostChildren]!.number, message: `a board holds at most ${mostChildren} children, and this file has ${rows.length}`});
  const children: Child[] = [];
  for (const row of rows) {
    const read = readRow(row, columns as string[], heading, children, setting);
    children.push(read.child);
    wrong.push(...read.mistakes, ...outOfOrder(events, read.child.facts.events).map(({message}) => ({row: row.number, message: message.replace(/\.$/, '')})));
  }
  return wrong.length > 0 ? mistakes(...wrong) : {type: 'children', children};
}

/** What a heading stands for: a fact, an event id, or `undefined`. */
function columnKey(heading: string, {kinds, labels}: Pick<Setting, 'kinds' | 'labels'>): string | undefined {
  const typed = heading.trim().toLowerCase();
  if (typed === 'reference' || typed === 'ticked-off' || Object.hasOwn(workedOut, typed) || isFact(typed) || Object.hasOwn(kinds, typed)) return typed;
  return Object.keys(kinds).find((id) => labels[id]?.toLowerCase() === typed);
}

const nameOf = (heading: CsvRow, index: number) => `${columnLetter(index)} (${(heading.cells[index] ?? '').trim().slice(0, 40) || 'no heading'})`;

function headingMistakes(heading: CsvRow, columns: readonly (string | undefined)[]): CsvMistake[] {
  const row = heading.number;
  const found = columns.flatMap((key, i): CsvMistake[] => {
    const column = nameOf(heading, i);
    if (key === undefined) return [{row, column, message: /name|surname/i.test(heading.cells[i]!) ? 'a board never holds a name; delete this column' : 'this heading is not one that the board knows; use the headings of a file saved from here'}];
    return columns.indexOf(key) < i ? [{row, column, message: 'this column is there twice'}] : [];
  });
  return columns.includes('reference') ? found : [{row, message: 'there is no column with the heading “reference”'}, ...found];
}

function readRow(row: CsvRow, columns: readonly string[], heading: CsvRow, above: readonly Child[], setting: Pick<Setting, 'kinds'>): {child: Child; mistakes: CsvMistake[]} {
  const mistakes: CsvMistake[] = [];
  const facts: ChildFacts = {events: {}};
  const child: {reference: string; facts: ChildFacts; ticked: Record<string, string>} = {reference: '', facts, ticked: {}};
  if (row.cells.length !== columns.length) mistakes.push({row: row.number, message: `it has ${row.cells.length} cells, and the headings are ${columns.length}`});
  columns.forEach((key, i) => {
    if (Object.hasOwn(workedOut, key)) return; // worked out afresh
    const cell = (row.cells[i] ?? '').trim();
    const fault = key === 'reference' ? takeReference(child, cell, above) : cell === '' ? undefined : key === 'ticked-off' ? takeTicks(child, cell) : takeFact(facts, key, cell, setting);
    if (fault !== undefined) mistakes.push({row: row.number, column: nameOf(heading, i), message: fault});
  });
  return {child, mistakes};
}

const shown = (cell: string) => `“${cell.length > 40 ? `${cell.slice(0, 40)} …` : cell}”`;

function takeReference(child: {reference: string}, cell: string, above: readonly Child[]): string | undefined {
  const checked = checkReference(cell, []);
  if (checked.type === 'refused') return lowerFirst(checked.message);
  child.reference = checked.reference;
  return above.some((one) => one.reference.toLowerCase() === cell.toLowerCase()) ? `${shown(cell)} is in the file twice` : undefined;
}

function takeTicks(child: {ticked: Record<string, string>}, cell: string): string | undefined {
  for (const pair of cell.split(/\s+/)) {
    const [rule = '', due = '', ...rest] = pair.split('=');
    if (rest.length > 0 || !isTick(rule, due)) return `${shown(pair)} is not a deadline ticked off, like lac-review-1=2026-04-28`;
    child.ticked[rule] = due;
  }
  return undefined;
}

/** True for a rule id and the date, or local time with its offset, that was due by it. */
export const isTick = (rule: string, due: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule) && isIsoDate(due.slice(0, 10)) && /^(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/.test(due.slice(10));

/** One fact or date, checked by the same strict reader as a link to the calculator. */
function takeFact(facts: ChildFacts, key: string, cell: string, {kinds}: Pick<Setting, 'kinds'>): string | undefined {
  const link = readCaseLink(`${key}=${isFact(key) ? factCode(key, cell) : eventText(kinds[key], cell)}`, kinds);
  if (link.type === 'facts') {
    Object.assign(facts, link.facts, {events: {...facts.events, ...link.facts.events}});
    return undefined;
  }
  if (isFact(key)) return `${shown(cell)} is not one of ${Object.keys(factNames[key]).join(', ')}`;
  const kind = kinds[key];
  return `${shown(cell)} is not ${kind === 'number' ? 'a whole number, like 3' : kind === 'time' ? 'a real date and time, like 2026-03-27T14:30' : 'a real date, like 2026-03-27'}`;
}

/** The code for a fact given by its code or its name. */
const factCode = (key: keyof typeof factNames, cell: string) => Object.entries(factNames[key]).find(([, name]) => name.toLowerCase() === cell.toLowerCase())?.[0] ?? cell.toLowerCase();

/** A date as the calculator's links write it. A spreadsheet turns 2026-03-27 into 27/03/2026, and 14:30 into 14:30:00. */
function eventText(kind: Setting['kinds'][string] | undefined, cell: string): string {
  if (kind === 'number') return cell;
  const [, day = cell, clock] = /^(.+?)(?:[T ]+(\d{1,2}:\d{2})(?::00)?)?$/.exec(cell) ?? [];
  const parts = splitPasted(day);
  const date = parts && readDateParts(parts, 'date');
  const time = clock === undefined ? '' : readClock(clock);
  return date?.type !== 'date' || time === undefined ? cell : `${date.date}${time && `T${time}`}`;
}

const lowerFirst = (text: string) => (/^[A-Z][a-z ]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text);
