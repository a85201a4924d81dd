/** Where the marks of a line of dates stand. Sums only: `DateLine.tsx` draws them. */
import {addDays, addMonths, daysBetween, inShortWords, months, type IsoDate} from '../../core/calendar';
import {dueOf} from '../../core/case-met';
import type {CaseEntry, Standing} from '../../core/case';

/** `end` is a day that closes a period; the others say how a deadline stands. */
export type MarkKind = Standing | 'end';
export type Mark = {date: IsoDate; kind: MarkKind; label: string};
/** A stretch of the line with its name: a month, or a week. `more` is time that was added by an extension. */
export type Cell = {from: IsoDate; until: IsoDate; label: string; more?: boolean};
export type Line = {from: IsoDate; until: IsoDate; cells: Cell[]; marks: Mark[]};

const monthStart = (date: IsoDate) => `${date.slice(0, 8)}01`;
export const shortDate = (date: IsoDate) => inShortWords(date).replace(/(\w{3})\w* \d{4}$/, '$1');

/** How far either side of the "as at" date the timeline reaches: beyond it one date in years would crush the rest. */
const reachMonths = 12;

/** The day to mark for a timescale: the date to keep or, where there is none, the first date from which one may act. */
const dayOf = ({outcome}: CaseEntry): IsoDate | undefined => (outcome.known ? (dueOf(outcome) ?? outcome.dates[0])?.date.slice(0, 10) : undefined);

/** A case by month, and how many of its dates lie further off than the line reaches. `undefined` when there is no date to show. */
export function caseLine(entries: readonly CaseEntry[], asAt: IsoDate): (Line & {further: number}) | undefined {
  const all = entries.flatMap((entry): Mark[] => {
    const date = dayOf(entry);
    return date === undefined ? [] : [{date, kind: entry.standing, label: entry.rule.name}];
  });
  const near = all.filter(({date}) => date >= addMonths(asAt, -reachMonths) && date <= addMonths(asAt, reachMonths)).sort((a, b) => a.date.localeCompare(b.date));
  if (near.length === 0) return undefined;
  const days = [asAt, ...near.map((mark) => mark.date)].sort();
  const from = monthStart(days[0]!);
  const until = addMonths(monthStart(days[days.length - 1]!), 1);
  return {from, until, cells: monthCells(from, until), marks: near, further: all.length - near.length};
}

function monthCells(from: IsoDate, until: IsoDate): Cell[] {
  const cells: Cell[] = [];
  for (let day = from; day < until; day = addMonths(day, 1)) {
    const name = months[Number(day.slice(5, 7)) - 1]!.slice(0, 3);
    cells.push({from: day, until: addMonths(day, 1), label: day === from || day.slice(5, 7) === '01' ? `${name} ${day.slice(2, 4)}` : name});
  }
  return cells;
}

/** Rules whose dates belong on the line of a care case. */
const courtRules = ['pd12a-day-2', 'pd12a-cmh-earliest', 'pd12a-cmh-latest', 'pd12a-fcmh-latest'];

export type Proceedings = Line & {issued: IsoDate; lastDay: IsoDate; /** The last day with the extensions entered. */ extendedTo?: IsoDate};

/** The 26 weeks of a care case with any extension, or `undefined` while the day of issue is not known. */
export function proceedingsLine(entries: readonly CaseEntry[], events: Readonly<Record<string, string>>): Proceedings | undefined {
  const issued = events['proceedings-issued'];
  const find = (id: string) => entries.find((entry) => entry.rule.id === id);
  const main = find('care-26-weeks');
  const lastDay = main && dayOf(main);
  if (issued === undefined || lastDay === undefined) return undefined;
  const ends = [events['care-period-ends'], find('care-26-weeks-extension') && dayOf(find('care-26-weeks-extension')!)].filter((day) => day !== undefined && day > lastDay) as IsoDate[];
  const extendedTo = ends.sort()[ends.length - 1];
  const weeks = Math.ceil((daysBetween(issued, extendedTo ?? lastDay) + 1) / 7);
  const cells = Array.from({length: weeks}, (_, i): Cell => ({from: addDays(issued, i * 7), until: addDays(issued, i * 7 + 7), label: String(i + 1), ...(i >= 26 && {more: true})}));
  return {issued, lastDay, ...(extendedTo && {extendedTo}), from: issued, until: addDays(issued, weeks * 7), cells, marks: courtMarks(find, events, lastDay)};
}

function courtMarks(find: (id: string) => CaseEntry | undefined, events: Readonly<Record<string, string>>, lastDay: IsoDate): Mark[] {
  const rules = courtRules.flatMap((id): Mark[] => {
    const entry = find(id);
    const date = entry && dayOf(entry);
    return entry && date ? [{date, kind: entry.standing, label: entry.rule.name}] : [];
  });
  const extension = find('care-26-weeks-extension');
  const upTo = extension && dayOf(extension);
  const ends: [string | undefined, string][] = [[lastDay, 'Last day of the 26 weeks'], [events['care-extension-granted'], 'Extension granted'], [events['care-period-ends'], 'Current period ends'], [upTo, 'The most that the extension can reach']];
  return [...rules, ...ends.flatMap(([date, label]): Mark[] => (date === undefined || (label === 'Current period ends' && date === lastDay) ? [] : [{date, kind: 'end', label}]))]
    .filter((mark) => mark.date >= events['proceedings-issued']!).sort((a, b) => a.date.localeCompare(b.date));
}

/** How far along the line a day stands, 0 to 1. */
export const along = ({from, until}: Pick<Line, 'from' | 'until'>, date: IsoDate) => daysBetween(from, date) / daysBetween(from, until);

/** True for a day that the line reaches. */
export const inside = ({from, until}: Pick<Line, 'from' | 'until'>, date: IsoDate) => date >= from && date < until;

/** A mark in words: its day, then its name. */
export const words = (mark: Mark) => `${shortDate(mark.date)}  ${mark.label}`;

/** The width of the column of months or weeks on a phone, and the height of one line of text. */
export const side = 58;
export const lineHeight = 17;
const smallestCell = 24;
const widest = 34;

export type StackedRow = {y: number; words: string[]; /** None for the "as at" line. */ mark?: Mark};
export type StackedCell = Cell & {y: number; height: number; rows: StackedRow[]};

/** The line down a narrow page: each month or week as tall as what falls in it, so that no words touch. */
export function stack(line: Line, asAt: IsoDate): {cells: StackedCell[]; height: number} {
  const labels = [...line.marks.map((mark) => ({date: mark.date, words: lines(words(mark), widest), mark})), ...(inside(line, asAt) ? [{date: asAt, words: [`As at ${shortDate(asAt)}`]}] : [])]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let y = 1;
  const cells = line.cells.map((cell): StackedCell => {
    const top = y;
    let next = top + 12;
    const rows = labels.filter((label) => inside(cell, label.date)).map(({words: text, ...label}): StackedRow => {
      const at = next;
      next += text.length * lineHeight + 9;
      return {y: at, words: text, ...('mark' in label ? {mark: label.mark} : {})};
    });
    y = top + Math.max(smallestCell, next - top - 12 + (rows.length > 0 ? 4 : 0));
    return {...cell, y: top, height: y - top, rows};
  });
  return {cells, height: y + 1};
}

/** A label in lines of at most `width` characters, broken between words. */
export function lines(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done[done.length - 1];
    return last !== undefined && `${last} ${word}`.length <= width ? [...done.slice(0, -1), `${last} ${word}`] : [...done, word];
  }, []);
}
