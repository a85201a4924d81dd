/** Corrections: what was wrong on the site, which timescales it touched, and what a reader can safely send when they find a mistake. */
import {inShortWords, isIsoDate, type IsoDate} from './calendar';
import type {Correction} from './content';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasOnly = (value: Fields, keys: readonly string[]) => Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && isIsoDate(value);

/**
 * Reads `/data/corrections.json`. Strict: a list that is damaged in any part, or of another format, gives `undefined`, for half a list
 * would pass for the whole.
 */
export function readCorrections(value: unknown): Correction[] | undefined {
  if (!isFields(value) || !hasOnly(value, ['format', 'date', 'licence', 'items']) || value.format !== 1 || !isDay(value.date) || !Array.isArray(value.items)) return undefined;
  const items: readonly unknown[] = value.items;
  const read = items.map(readCorrection);
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readCorrection(value: unknown): Correction | undefined {
  if (!isFields(value) || !hasOnly(value, ['id', 'date', 'what', 'touches', 'since'])) return undefined;
  const {id, date, what, touches, since} = value;
  if (!isText(id) || !isDay(date) || !isText(what) || !isDay(since) || !Array.isArray(touches) || touches.length === 0 || !touches.every(isText)) return undefined;
  return {id, date, what, touches, since};
}

/**
 * The corrections of one timescale, newest first. With the day a date was worked out, only those that touch it: the mistake was there
 * from `since` until the day it was corrected, both days counted, for a copy read on that day may have been either.
 * @example correctionsOf(list, 'lac-review-1', '2026-05-01')
 */
export function correctionsOf(corrections: readonly Correction[], ruleId: string, workedOutOn?: IsoDate): Correction[] {
  return newestFirst(corrections.filter((one) => one.touches.includes(ruleId) && (workedOutOn === undefined || (one.since <= workedOutOn && workedOutOn <= one.date))));
}

/** Corrections in the order a reader wants them. */
export const newestFirst = (corrections: readonly Correction[]) => [...corrections].sort((a, b) => b.date.localeCompare(a.date, 'en') || a.id.localeCompare(b.id, 'en'));

/** A mistake as a reader describes it. */
export type MistakeReport = {page: string; says: string; should: string; source: string};

/** An address without the dates a calculator link carries after the `#`: a plain anchor stays. */
export const withoutDates = (address: string) => address.trim().replace(/[?#]\S*=\S*/g, '');

/** A report of a mistake as text to copy or print. Dates in a calculator link are left out. */
export function reportText({page, says, should, source}: MistakeReport, lookedOn: IsoDate): string {
  const part = (title: string, text: string) => `${title}\n${withoutDates(text) || 'Not given'}\n`;
  return ['Report of a mistake: Permanence in Practice\n', part('Page', page), part('What it says', says), part('What it should say', should), part('How I know', source), `Looked at on ${inShortWords(lookedOn)}\n`].join('\n');
}

/** Warnings where a report looks as if it holds something of a real case. They do not stop it: only the writer can know. */
export function reportWarnings(report: MistakeReport): string[] {
  const all = Object.values(report).join('\n');
  return [
    ...(/[?#]\S*=\S*\d{4}-\d\d-\d\d/.test(all) ? ['A calculator link holds dates. They are left out of the text below.'] : []),
    ...(/\S@\S+\.\S/.test(all) ? ['There seems to be an e-mail address in it. Take it out.'] : []),
    ...(/(\d[ -]?){9,}\d/.test(all) ? ['There is a long number in it. If it is a case, telephone or NHS number, take it out.'] : []),
  ];
}
