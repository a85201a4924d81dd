/**
 * UK local time for rules in hours. Hours are elapsed hours: nights, weekends and the change of the clocks all run.
 * A moment is written `YYYY-MM-DDTHH:MM`, and with its offset where it must be exact: `2026-03-31T11:00+01:00`.
 */
import {addDays, daysBetween, inWords, isIsoDate, weekdayOf, yearOf, type IsoDate} from './calendar';

/** A local time as typed: `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string;

/** True for a real date and time of day, written `YYYY-MM-DDTHH:MM`. Does not ask whether the clocks skipped it. */
export const isLocalTime = (text: string) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isIsoDate(text.slice(0, 10));

const epoch = '2000-01-01';

/** Minutes of Greenwich time since the start of 2000, reading the text as Greenwich time. */
const asGreenwich = (time: LocalTime) => daysBetween(epoch, time.slice(0, 10)) * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

function lastSunday(year: number, month: '03' | '10'): IsoDate {
  const end = `${year}-${month}-31`;
  return addDays(end, -((weekdayOf(end) + 1) % 7));
}

/** Summer time runs from 1am Greenwich time on the last Sunday of March to the same on the last Sunday of October (Summer Time Act 1972). */
function isSummer(greenwichMinutes: number, year: number): boolean {
  return greenwichMinutes >= asGreenwich(`${lastSunday(year, '03')}T01:00`) && greenwichMinutes < asGreenwich(`${lastSunday(year, '10')}T01:00`);
}

/**
 * The Greenwich minutes a local time can mean: one, as a rule; none in the hour the clocks skip in March; two in the hour they repeat in
 * October, the earlier first.
 */
export function meaningsOf(time: LocalTime): number[] {
  const year = yearOf(time.slice(0, 10));
  const winter = asGreenwich(time);
  const summer = winter - 60;
  return [isSummer(summer, year) ? summer : undefined, isSummer(winter, year) ? undefined : winter].filter((m) => m !== undefined);
}

/** Greenwich minutes as UK local time with its offset. */
export function localWithOffset(greenwichMinutes: number): string {
  const day = (minutes: number) => addDays(epoch, Math.floor(minutes / 1440));
  const summer = isSummer(greenwichMinutes, yearOf(day(greenwichMinutes)));
  const local = greenwichMinutes + (summer ? 60 : 0);
  const minuteOfDay = ((local % 1440) + 1440) % 1440;
  const clock = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  return `${day(local)}T${clock}${summer ? '+01:00' : '+00:00'}`;
}

/** A moment in words: `'11:00am on Tuesday 31 March 2026 (British Summer Time)'`. Takes text with or without its offset. */
export function momentInWords(time: string): string {
  const hour = Number(time.slice(11, 13));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(14, 16)}${hour < 12 ? 'am' : 'pm'}`;
  const zone = time.endsWith('+01:00') ? ' (British Summer Time)' : time.endsWith('+00:00') ? ' (Greenwich Mean Time)' : '';
  return `${clock} on ${inWords(time.slice(0, 10))}${zone}`;
}
