/**
 * Taking in the next official list of bank holidays: GOV.UK's `bank-holidays.json`, the division of England and Wales. A list is read
 * strictly and compared with the one the site has. A list that is cut, older, or without a holiday that has passed is refused whole.
 */
import {daysBetween, inWords, isIsoDate, isWeekend, yearOf, type IsoDate} from './calendar';
import {usualHolidays, type BankHolidays} from './working-days';

export type Holiday = {date: IsoDate; name: string};

/** Whole years, from the first day of the first to the last day of the last. */
export type OfficialList = {from: IsoDate; until: IsoDate; days: Holiday[]};

export type HolidayChange =
  | {kind: 'new' | 'gone'; day: Holiday}
  | {kind: 'moved'; day: Holiday; was: Holiday}
  | {kind: 'renamed'; day: Holiday; was: Holiday};

type Refused = {type: 'refused'; reasons: string[]};
const refused = (...reasons: string[]): Refused => ({type: 'refused', reasons});

const longestFile = 1_048_576;
const division = 'england-and-wales';
const eventKeys = ['bunting', 'date', 'notes', 'title'];
/** A holiday that is moved stays within this many days of where it usually falls: three of them moved between 2012 and 2028, by four to seven days. */
const furthestMove = 31;

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the text of `bank-holidays.json`. Refuses, with every reason at once, what is not of that form, a date that is not real or is
 * there twice, and a year that lacks one of its usual holidays with none of that name near it in its place: such a list has been cut.
 * Days on a weekend are left out, for they are no working days in any case.
 */
export function readOfficialList(text: string): {type: 'list'; list: OfficialList} | Refused {
  if (text.length > longestFile) return refused('the file is larger than 1 MB, so it is not a list of bank holidays');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('the file is not JSON: save https://www.gov.uk/bank-holidays.json as it is');
  }
  const part = isFields(file) && Object.hasOwn(file, division) ? file[division] : undefined;
  if (!isFields(part) || part.division !== division || !Array.isArray(part.events)) return refused(`the file has no "${division}" with a list of "events": save https://www.gov.uk/bank-holidays.json as it is`);
  const read = part.events.map((event: unknown, i) => readEvent(event, i + 1));
  const reasons = read.flatMap((one) => (typeof one === 'string' ? [one] : []));
  const all = read.flatMap((one) => (typeof one === 'string' ? [] : [one])).sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const [i, day] of all.entries()) if (all[i + 1]?.date === day.date) reasons.push(`${inWords(day.date)} is there twice`);
  if (reasons.length > 0) return refused(...reasons);
  if (all.length === 0) return refused('the list of events is empty');
  const list = {from: `${yearOf(all[0]!.date)}-01-01`, until: `${yearOf(all[all.length - 1]!.date)}-12-31`, days: all.filter((day) => !isWeekend(day.date))};
  const gaps = gapsOf(list);
  return gaps.length > 0 ? refused(...gaps) : {type: 'list', list};
}

function readEvent(event: unknown, place: number): Holiday | string {
  const say = (what: string) => `event ${place} ${what}`;
  if (!isFields(event)) return say('is not a set of keys');
  if (Object.keys(event).sort().join() !== eventKeys.join()) return say(`should have the keys ${eventKeys.join(', ')}, and has ${Object.keys(event).sort().join(', ') || 'none'}: the form of the list may have changed`);
  const {title, date, notes, bunting} = event;
  if (typeof date !== 'string' || !isIsoDate(date)) return say(`has the date ${JSON.stringify(date)}, which is not a real date`);
  if (typeof title !== 'string' || title.trim() === '' || title.length > 80 || /\p{Cc}/u.test(title)) return say(`of ${date} has no name that can be used`);
  if (typeof notes !== 'string' || typeof bunting !== 'boolean') return say(`of ${date} has notes or bunting of another form`);
  const name = title.trim().replaceAll("'", '’');
  return {date, name: /substitute/i.test(notes) && !/substitute/i.test(name) ? `${name} (substitute day)` : name};
}

/** The name without what is said of it in brackets: a holiday that was moved keeps it. */
const baseName = (name: string) => name.replace(/ \(.*$/, '').toLowerCase();
const isSameHoliday = (a: Holiday, b: Holiday) => baseName(a.name) === baseName(b.name) && Math.abs(daysBetween(a.date, b.date)) <= furthestMove;

function gapsOf({from, until, days}: OfficialList): string[] {
  const there = new Set(days.map((day) => day.date));
  return Array.from({length: yearOf(until) - yearOf(from) + 1}, (_, i) => yearOf(from) + i).flatMap((year) => {
    const usual = Object.entries(usualHolidays(year)).map(([date, name]) => ({date, name}));
    const extra = days.filter((day) => yearOf(day.date) === year && usual.every((one) => one.date !== day.date));
    const lacking = usual.filter((one) => !there.has(one.date) && !extra.some((day) => isSameHoliday(day, one)));
    return lacking.map((one) => `${year} has a gap: ${one.name}, usually ${inWords(one.date)}, is not there, nor near it`);
  });
}

/**
 * What an official list changes in the list the site has. Refuses one that ends before the site's own, leaves a gap after it, or lacks a
 * holiday that has passed by `today`: what has been counted cannot be undone by a list. A day that has passed keeps the name it has here.
 */
export function compareHolidays(ours: BankHolidays, official: OfficialList, today: IsoDate): {type: 'changes'; changes: HolidayChange[]} | Refused {
  if (official.until < ours.until) return refused(`this list ends in ${yearOf(official.until)}, and the site has one until ${yearOf(ours.until)}: it is an older list`);
  if (yearOf(official.from) > yearOf(ours.until) + 1) return refused(`this list begins in ${yearOf(official.from)}, and the site’s ends in ${yearOf(ours.until)}: the years between are missing`);
  const now = Object.entries(ours.names).map(([date, name]) => ({date, name}));
  const then = new Map(official.days.map((day) => [day.date, day]));
  const gone = now.filter((day) => day.date >= official.from && day.date <= official.until && !then.has(day.date));
  const dropped = gone.filter((day) => day.date < today);
  if (dropped.length > 0) return refused(...dropped.map((day) => `this list drops ${inWords(day.date)}, ${day.name}, which has passed`));
  const added = official.days.filter((day) => ours.names[day.date] === undefined && day.date >= ours.from);
  const moves = added.flatMap((day): HolidayChange[] => {
    const was = gone.find((one) => isSameHoliday(one, day));
    return was ? [{kind: 'moved', day, was}] : [];
  });
  const isMoved = (day: Holiday) => moves.some((move) => move.day === day || (move.kind === 'moved' && move.was === day));
  const renamed = official.days.filter((day) => day.date >= today && ours.names[day.date] !== undefined && ours.names[day.date] !== day.name);
  const changes: HolidayChange[] = [
    ...moves,
    ...added.filter((day) => !isMoved(day)).map((day) => ({kind: 'new' as const, day})),
    ...gone.filter((day) => !isMoved(day)).map((day) => ({kind: 'gone' as const, day})),
    ...renamed.map((day) => ({kind: 'renamed' as const, day, was: {date: day.date, name: ours.names[day.date]!}})),
  ];
  return {type: 'changes', changes: changes.sort((a, b) => (a.day.date < b.day.date ? -1 : 1))};
}

/** A change in words: `New: Monday 4 June 2029, State visit.` */
export function changeInWords(change: HolidayChange): string {
  const {kind, day} = change;
  switch (kind) {
    case 'new': return `New: ${inWords(day.date)}, ${day.name}.`;
    case 'gone': return `Gone: ${inWords(day.date)}, ${day.name}.`;
    case 'moved': return `Moved: ${day.name}, from ${inWords(change.was.date)} to ${inWords(day.date)}.`;
    case 'renamed': return `Renamed: ${inWords(day.date)}, from ${change.was.name} to ${day.name}.`;
    default: return kind satisfies never;
  }
}

/** The changes that make a date given before as certain wrong: those to days within the list the site had. A year that is new was provisional. */
export const changesOfCertainDates = (changes: readonly HolidayChange[], ours: BankHolidays) =>
  changes.filter((change) => change.kind !== 'renamed' && [change.day, ...('was' in change ? [change.was] : [])].some((day) => day.date >= ours.from && day.date <= ours.until));

const dayLine = /^\s*-\s*\{date:\s*(\d{4}-\d{2}-\d{2}),/;
// A name with a sign that YAML reads as its own stands in quotes.
const yamlName = (name: string) => (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ’()/.-]*$/u.test(name) ? name : JSON.stringify(name));
const written = ({date, name}: Holiday) => `  - {date: ${date}, name: ${yamlName(name)}}`;

/**
 * The text of `docs/bank-holidays.yaml` with the changes made: its comments and its other lines stay as they are, `until` moves to the end of
 * the official list, and `compared` says the day it was done.
 */
export function writeHolidays(yaml: string, changes: readonly HolidayChange[], until: IsoDate, compared: IsoDate): string {
  const away = new Set(changes.flatMap((change) => [change.day.date, ...('was' in change ? [change.was.date] : [])]));
  const dateIn = (line: string) => dayLine.exec(line)?.[1];
  const lines = yaml.split('\n').filter((line) => !away.has(dateIn(line) ?? '')).map((line) => line.replace(/^until: .*$/, `until: ${until}`).replace(/^compared: .*$/, `compared: ${compared}`));
  for (const {kind, day} of changes) {
    if (kind === 'gone') continue;
    const last = lines.findLastIndex((line) => (dateIn(line) ?? '9999') < day.date);
    lines.splice((last < 0 ? lines.findIndex((line) => /^days:/.test(line)) : last) + 1, 0, written(day));
  }
  return lines.join('\n');
}
