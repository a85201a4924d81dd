/**
 * Calendar dates as ISO text, `YYYY-MM-DD`. No clock and no time zone: a day is a day wherever the reader's device thinks it is.
 * Years 1900 to 2199 are known; a wider year is a mistake in the input, not a date of practice.
 */
export type IsoDate = string;

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'] as const;

const firstYear = 1900;
const lastYear = 2199;

type Ymd = {year: number; month: number; day: number};

// A case takes thousands of dates apart, so the digits are read one by one, with no text made on the way. Anything but a digit gives no number.
const digit = (text: string, at: number) => {
  const n = text.charCodeAt(at) - 48;
  return n >= 0 && n <= 9 ? n : Number.NaN;
};
const twoDigits = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);
const split = (date: IsoDate): Ymd => ({year: twoDigits(date, 0) * 100 + twoDigits(date, 2), month: twoDigits(date, 5), day: twoDigits(date, 8)});

const pad = (n: number, width = 2) => (width === 2 ? (n < 10 ? `0${n}` : `${n}`) : String(n).padStart(width, '0'));

/** True for a leap year of the Gregorian calendar. */
export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days `month` (1 to 12) has in `year`. */
export const daysInMonth = (year: number, month: number) => (month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** The date for a year, month (1 to 12) and day, or `undefined` if there is no such day. `isoDate(2027, 2, 29)` is undefined. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** True for text that is a real date, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const {year, month, day} = split(text);
  return isoDate(year, month, day) !== undefined;
}

/** Days since 1 March 0000, so that a leap day is the last day of its year (the usual civil-calendar count). */
function dayNumber(date: IsoDate): number {
  const {year, month, day} = split(date);
  const y = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * monthsFromMarch + 2) / 5) + day - 1;
}

function fromDayNumber(n: number): IsoDate {
  const era = Math.floor(n / 146097);
  const dayOfEra = n - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsFromMarch + 2) / 5) + 1;
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9;
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(day)}`;
}

/** The date `days` after `date` (before, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(date) + days);

/** How many days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/**
 * The corresponding date `count` months on; where that month has no such day, its last day (Dodds v Walker [1981]).
 * `addMonths('2026-11-30', 3)` is `'2027-02-28'`. A negative count goes back.
 */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const {year, month, day} = split(date);
  const whole = year * 12 + (month - 1) + count;
  const toYear = Math.floor(whole / 12);
  const toMonth = whole - toYear * 12 + 1;
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)))}`;
}

/** Day of the month, 1 to 31. */
export const dayOfMonth = (date: IsoDate) => split(date).day;

/** The year of a date. */
export const yearOf = (date: IsoDate) => split(date).year;

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: IsoDate): number => (dayNumber(date) + 2) % 7;

/** True on Saturday and Sunday. */
export const isWeekend = (date: IsoDate) => weekdayOf(date) > 4;

/** The date in words, always in English: `'Tuesday 28 April 2026'`. Own tables, so a device without language data reads the same. */
export function inWords(date: IsoDate): string {
  const {year, month, day} = split(date);
  return `${weekdays[weekdayOf(date)]} ${day} ${months[month - 1]} ${year}`;
}

/** The date in words without the weekday: `'28 April 2026'`. */
export const inShortWords = (date: IsoDate) => inWords(date).replace(/^\w+ /, '');

/** Easter Sunday of a year, by the anonymous Gregorian rule. */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${pad(year, 4)}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`;
}
