/** Timescales as events of a calendar: what each says, and the id that lets a second import change it in place. */
import {addDays, type IsoDate} from './calendar';
import {ruleAddress, sourceWords, stampLines, takenDates, versionWords, type Stamp, type TakenDate, type TakenEntry} from './export';
import {momentInWords} from './uk-time';

/** When the file was made. A later file must have a higher `sequence`, or calendars keep the older dates. */
export type Made = {at: string; sequence: number};

export type CalendarEvent = {
  /** The same for the same timescale, kind of date and label, whenever the file is made. */
  uid: string;
  summary: string;
  description: string;
  url: string;
  /** All day: `start` and the day after it. A rule in hours: the moment alone, with its offset. */
  when: {allDay: true; start: IsoDate; end: IsoDate} | {allDay: false; start: string};
  tentative: boolean;
};

/** A text with nothing in it that a calendar file cannot hold: no control characters but line ends, no halves of characters. */
const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ');

/**
 * The events of the entries that have a date. Titles hold no detail of the case: the name of the rule, the kind of date, and the label if
 * one was given. Workings are left out, for they hold the dates that were typed.
 */
export function calendarEvents(entries: readonly TakenEntry[], stamp: Stamp): CalendarEvent[] {
  return entries.flatMap((entry) => {
    const dates = takenDates(entry);
    return dates.map((one): CalendarEvent => ({
      uid: [entry.rule.id, one.kind, String(one.place), ...(stamp.label ? [stamp.label.toLowerCase()] : [])].join('.') + '@permanence-in-practice',
      summary: clean(summaryOf(entry, one, dates.some((other) => other !== one && other.kind === one.kind), stamp)),
      description: clean(descriptionOf(entry, one, stamp)),
      url: ruleAddress(stamp, entry.rule),
      when: one.date.length > 10 ? {allDay: false, start: one.date} : {allDay: true, start: one.date, end: addDays(one.date, 1)},
      tentative: one.between !== undefined,
    }));
  });
}

function summaryOf({rule}: TakenEntry, one: TakenDate, twin: boolean, {label}: Stamp): string {
  const what = `${one.what.charAt(0).toLowerCase()}${one.what.slice(1)}`;
  return `${rule.name}: ${what}${twin && one.reading ? `, ${one.reading}` : ''}${label ? ` (${label})` : ''}`;
}

function descriptionOf({rule}: TakenEntry, one: TakenDate, stamp: Stamp): string {
  return [
    `Limit: ${rule.limit}`,
    ...(one.date.length > 10 ? [`UK time: ${momentInWords(one.date)}.`] : []),
    ...(one.reading ? [`This reading: ${one.reading}.`] : []),
    ...(one.between ? [`Provisional: ${one.words}. This is the safe end. ${one.between.because}`] : []),
    sourceWords(rule),
    versionWords(rule),
    ...stampLines(stamp),
  ].join('\n');
}
