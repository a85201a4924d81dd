/**
 * What a reader takes away from the case calculator: the chosen timescales in words, and what every file, print and copied text must
 * bear: which text of the rule it rests on, the date of the data, and where to check for corrections.
 */
import {inShortWords, inWords, isIsoDate, type IsoDate} from './calendar';
import type {CaseEntry} from './case';
import {momentInWords} from './uk-time';
import type {CaseRule, Cited} from './views';
import type {DateKind, WorkedDate} from './work-out';

/** A timescale to take away. Its sources stand beside it where the case rules carry them; its own page has them in any case. */
export type TakenRule = CaseRule & {cited?: readonly Pick<Cited, 'short' | 'at' | 'check'>[]};
export type TakenEntry = Omit<CaseEntry, 'rule'> & {rule: TakenRule};

/** What stands on everything taken away. `site` is the full address of the front page without its last slash. */
export type Stamp = {site: string; asAt: IsoDate; dataDate: IsoDate; label?: string};

/** One date of a timescale, ready for any file. */
export type TakenDate = {
  kind: DateKind;
  /** Counts dates of one kind from 1, so that each has a name that stays. */
  place: number;
  /** Deadline; Deadline, provisional. */
  what: string;
  /** `YYYY-MM-DD`, or UK local time with its offset. For a provisional date, the end of the range that is safe to work to. */
  date: string;
  words: string;
  reading?: string;
  between?: {earliest: IsoDate; latest: IsoDate; because: string};
  workings: readonly string[];
};

const kindWords: Record<DateKind, string> = {
  deadline: 'Deadline', earliest: 'Earliest date', 'window-start': 'Not before', 'window-end': 'Not after', 'other-reading': 'The other lawful reading',
};

const sayDate = (date: string) => (date.length > 10 ? momentInWords(date) : inWords(date));

/** The dates of a timescale, in the order of the rule; none where no date is known. */
export function takenDates({outcome}: TakenEntry): TakenDate[] {
  if (!outcome.known) return [];
  const before = (one: WorkedDate, i: number) => outcome.dates.slice(0, i).filter((other) => other.kind === one.kind).length;
  // The safe end of a range is the late one where the first date says when one may begin, the early one where it says when one must be done.
  const lateIsSafe = outcome.dates[0]!.kind === 'earliest' || outcome.dates[0]!.kind === 'window-start';
  return outcome.dates.map((one, i) => {
    const {provisional: range} = one;
    const safeLate = one.kind === 'other-reading' ? lateIsSafe : one.kind === 'earliest' || one.kind === 'window-start';
    const date = range ? (safeLate ? range.latest : range.earliest) : one.date;
    return {
      kind: one.kind, place: before(one, i) + 1, date, workings: one.workings,
      what: range ? `${kindWords[one.kind]}, provisional` : kindWords[one.kind],
      words: range ? `between ${sayDate(range.earliest)} and ${sayDate(range.latest)}` : sayDate(date),
      ...(one.reading === undefined ? {} : {reading: one.reading}),
      ...(range ? {between: range} : {}),
    };
  });
}

/** Why a timescale has no date, and the latest it could be where that can be said: a projection, never a deadline. */
export function whyNotKnown({outcome, latest}: TakenEntry): string {
  const because = outcome.known ? '' : outcome.because;
  return latest ? `${because} At the latest ${sayDate(latest.date)}, ${latest.because}. A projection, not a deadline.` : because;
}

/** How a timescale stands on the "as at" date, in words that stand by themselves. */
export function standingWords({standing, met}: Pick<TakenEntry, 'standing' | 'met'>): string {
  switch (standing) {
    case 'overdue': return 'Overdue';
    case 'due soon': return 'Due soon';
    case 'later': return 'Due later';
    case 'open': return 'From this date';
    case 'met': return met ? `${met.late ? 'Met late, on' : 'Met on'} ${inShortWords(met.on)}` : 'Met';
    case 'not yet known': return 'Not yet known';
    default: return standing satisfies never;
  }
}

/** Which text of the rule was used. Where there are several, the newest that had started on the day counted from. */
export function versionWords({versions}: Pick<CaseRule, 'versions'>): string {
  const from = versions.map((version) => inShortWords(version.from));
  if (from.length === 1) return `Rule as in force from ${from[0]}.`;
  return `Rule as in force from ${from.slice(0, -1).join(', ')} and ${from[from.length - 1]}: the newest text that had started on the day counted from.`;
}

/** The source of a rule with its force, and the warning where nobody has read the text itself. */
export function sourceWords(rule: TakenRule): string {
  const cited = (rule.cited ?? []).map((source) => [source.short, source.at].filter(Boolean).join(', '));
  const unread = rule.confidence === 'secondary' || rule.confidence === 'memory' || rule.cited?.some((source) => source.check);
  return `${cited.length === 0 ? 'Source: on the page of the rule' : `Source: ${cited.join('; ')}`} (${rule.force}).${unread ? ' Check before relying on it.' : ''}`;
}

/** The full address of a rule's own page. */
export const ruleAddress = ({site}: Stamp, rule: Pick<CaseRule, 'id'>) => `${site}/timescales/${rule.id}`;

/** The full address at which corrections are listed. */
export const correctionsAddress = ({site}: Pick<Stamp, 'site'>) => `${site}/corrections`;

/** The lines that stand on everything taken away: the day it is judged by, the date of the data, where to check, and what it is not. */
export const stampLines = (stamp: Stamp): string[] => [
  `As at ${inShortWords(stamp.asAt)}. Date of the data: ${inShortWords(stamp.dataDate)}.`,
  `Check for corrections before you rely on a date: ${correctionsAddress(stamp)}`,
  'Not legal advice. Check each date against its source.',
];

/** A file name of fixed and safe shape: nothing typed is ever in it. `timescales-2026-04-20.ics`. */
export const fileName = (asAt: IsoDate, ending: 'ics' | 'csv') => `timescales${isIsoDate(asAt) ? `-${asAt}` : ''}.${ending}`;
