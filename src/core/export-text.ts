/** Timescales as plain text, to paste into a case record. */
import {inShortWords} from './calendar';
import {ruleAddress, sourceWords, stampLines, standingWords, takenDates, versionWords, whyNotKnown, type Stamp, type TakenEntry} from './export';

/** The entries as text: each with its dates, limit, source, workings and page, and at the end where to check for corrections. */
export function timescalesText(entries: readonly TakenEntry[], stamp: Stamp): string {
  const title = `Timescales as at ${inShortWords(stamp.asAt)}${stamp.label ? `, ${stamp.label}` : ''}`;
  return [title, '', ...entries.flatMap((entry, i) => [...linesOf(entry, i + 1, stamp), '']), ...stampLines(stamp), ''].join('\n');
}

function linesOf(entry: TakenEntry, place: number, stamp: Stamp): string[] {
  const {rule} = entry;
  const dates = takenDates(entry).flatMap((one) => [
    `${one.what}: ${one.words}${one.reading ? ` (${one.reading})` : ''}`,
    ...(one.between ? [one.between.because] : []),
    `Workings: ${one.workings.join(' ')}`,
  ]);
  return [`${place}. ${rule.name}: ${lowerFirst(standingWords(entry))}`, ...[...(dates.length > 0 ? dates : [whyNotKnown(entry)]), `Limit: ${rule.limit}`, sourceWords(rule), versionWords(rule), ruleAddress(stamp, rule)].map((line) => `   ${line}`)];
}

const lowerFirst = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
