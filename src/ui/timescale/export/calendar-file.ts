import ical, {ICalCalendar, ICalEventStatus, ICalEventTransparency} from 'ical-generator';
import type {CalendarEvent, Made} from '../../../core/export-calendar';

/** Events as the text of a calendar file, folded and escaped by the library. They do not mark anybody as busy. */
export function calendarFile(events: readonly CalendarEvent[], {at, sequence}: Made): string {
  const calendar: ICalCalendar = ical({prodId: {company: 'Permanence in Practice', product: 'Timescales', language: 'EN'}});
  for (const {uid, summary, description, url, when, tentative} of events) {
    calendar.createEvent({
      id: uid, sequence, stamp: at, lastModified: at, summary, description, url, ...when,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(tentative ? {status: ICalEventStatus.TENTATIVE} : {}),
    });
  }
  // RFC 5545 section 3.1: every line ends with CRLF, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** This moment, for the file's stamp. Whole seconds since the start of 2026 rise with every file made, as `SEQUENCE` must. */
export function madeNow(): Made {
  const now = new Date();
  return {at: now.toISOString(), sequence: Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 1000))};
}
