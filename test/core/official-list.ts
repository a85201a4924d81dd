import {holidays} from './holidays';

type Event = {title: string; date: string; notes: string; bunting: boolean};

/** An official list as GOV.UK writes it, for these years, made from the site's own list; beyond it, by the standing rules a test gives. */
export function officialEvents(from: number, until: number, later: Readonly<Record<string, string>> = {}): Event[] {
  return Object.entries({...holidays.names, ...later}).filter(([date]) => Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= until).sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, name]) => ({
    title: name.replace(' (substitute day)', ''), date, notes: name.includes('substitute') ? 'Substitute day' : '', bunting: name !== 'Good Friday',
  }));
}

/** The text of `bank-holidays.json`, with the other divisions beside it. */
export const officialText = (events: readonly unknown[]) => JSON.stringify({'england-and-wales': {division: 'england-and-wales', events}, scotland: {division: 'scotland', events: []}, 'northern-ireland': {division: 'northern-ireland', events: []}});
