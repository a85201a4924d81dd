/** Reads a date as people type it, by the GOV.UK pattern: three fields, month names accepted, a pasted full date accepted, UK order only. */
import {inShortWords, isoDate, months, type IsoDate} from './calendar';

export type DateParts = {day: string; month: string; year: string};
export type DatePart = keyof DateParts;

/** A date, nothing at all, or a message in plain words with the fields to mark. */
export type DateEntry = {type: 'date'; date: IsoDate} | {type: 'empty'} | {type: 'error'; message: string; fields: DatePart[]};

const parts: DatePart[] = ['day', 'month', 'year'];
/** No field needs more; longer text is somebody's paste of something else. */
const longest = 40;

/** Plain digits from full-width and Arabic-Indic ones, with stray space gone. */
const tidy = (text: string) => text.slice(0, longest).normalize('NFKC').replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660)).replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0)).trim();

/** 1 to 12 for a number, a month's name or its first three letters or more; `undefined` for anything else. */
export function readMonth(text: string): number | undefined {
  const typed = tidy(text).toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  if (typed.length < 3) return undefined;
  const found = months.findIndex((month) => month.toLowerCase().startsWith(typed) || (typed === 'sept' && month === 'September'));
  return found < 0 ? undefined : found + 1;
}

const listInWords = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`);

/**
 * Reads three fields. `label` names the date in a message: "Became looked after must include a year".
 * Errors in GOV.UK order: what is missing first, then what cannot be read, then a date that does not exist, then a year out of reach.
 */
export function readDateParts(typed: DateParts, label: string): DateEntry {
  const tidied = {day: tidy(typed.day), month: tidy(typed.month), year: tidy(typed.year)};
  const missing = parts.filter((part) => tidied[part] === '');
  if (missing.length === 3) return {type: 'empty'};
  if (missing.length > 0) return error(`${label} must include a ${listInWords(missing)}`, missing);
  if (!/^\d{1,2}$/.test(tidied.day)) return error(`${label}: the day must be a number, like 27`, ['day']);
  const month = readMonth(tidied.month);
  if (month === undefined) return error(`${label}: the month must be a number or a name, like 3 or March`, ['month']);
  if (!/^\d{4}$/.test(tidied.year)) return error(`${label}: the year must have four numbers, like 2026`, ['year']);
  const year = Number(tidied.year);
  if (year < 1900 || year > 2100) return error(`${label}: the year must be between 1900 and 2100`, ['year']);
  const date = isoDate(year, month, Number(tidied.day));
  return date === undefined ? error(`${label} must be a real date, like ${inShortWords('2026-03-27')}`, parts) : {type: 'date', date};
}

const error = (message: string, fields: DatePart[]): DateEntry => ({type: 'error', message, fields});

/**
 * The three parts of a full date pasted into one field: 27/3/2026, 27 March 2026, Friday 27th March 2026, 2026-03-27. UK order: 03/04/2026
 * is 3 April. `undefined` when the text is not a full date.
 */
export function splitPasted(text: string): DateParts | undefined {
  const typed = tidy(text).replace(/^[a-z]+day,?\s+/i, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return {day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1]!};
  const uk = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]+(\d{1,2}|[a-z]{3,9})\.?,?[\s./-]+(\d{4})$/i.exec(typed);
  if (!uk || readMonth(uk[2]!) === undefined) return undefined;
  return {day: uk[1]!, month: uk[2]!, year: uk[3]!};
}

/** The fields for a known date. */
export const partsOf = (date: IsoDate): DateParts => ({day: String(Number(date.slice(8, 10))), month: String(Number(date.slice(5, 7))), year: date.slice(0, 4)});

/** `HH:MM` from what is typed: 9:30, 09.30, 0930, 9.30am, 4pm; `undefined` for anything else. */
export function readClock(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(tidy(text));
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const half = found[3]?.toLowerCase();
  const typedHour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (half && (typedHour < 1 || typedHour > 12)) return undefined;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half === 'pm' ? 12 : 0);
  return hour > 23 || minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
