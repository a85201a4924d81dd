/**
 * `npm run holidays -- <file>`: takes in the next official list of bank holidays, GOV.UK's `bank-holidays.json` saved on disk. Says what is
 * new, moved, renamed or gone, and writes `docs/bank-holidays.yaml`. A list that is refused changes nothing, and ends with code 1.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Count} from '../core/count';
import {inWords} from '../core/calendar';
import {changeInWords, changesOfCertainDates, compareHolidays, readOfficialList, writeHolidays, type HolidayChange} from '../core/holiday-list';
import {problemsInWords} from './problem';
import {readContent, type Content} from './read';

const listFile = 'docs/bank-holidays.yaml';

/** Rules with a count that leaves out bank holidays: those that a holiday proclaimed late makes wrong. */
const rulesInWorkingDays = (content: Content) => [...content.timescales.values()].map((rule) => rule.value)
  .filter((rule) => rule.versions.some((version) => 'dates' in version && version.dates.some((date) => countsWorkingDays(date.count)))).map((rule) => rule.id).sort();

function countsWorkingDays(count: Count): boolean {
  switch (count.type) {
    case 'event': return false;
    case 'birthday': return countsWorkingDays(count.of);
    case 'later': return count.of.some(countsWorkingDays);
    case 'clear notice': return true;
    case 'period': return count.unit === 'working days' || count.unit === 'business days' || countsWorkingDays(count.of);
    default: return count satisfies never;
  }
}

/** An entry for `docs/corrections.yaml`, to be read before it is used: it marks every date worked out with the old list. */
const correction = (changes: readonly HolidayChange[], rules: readonly string[], today: string) => [
  `- id: bank-holidays-${today}`,
  `  date: ${today}`,
  `  what: The list of bank holidays has changed. ${changes.map(changeInWords).join(' ').replaceAll(': ', ', ')} A date counted in working days across such a day was wrong.`,
  `  touches: [${rules.join(', ')}]`,
  `  since: ${today}      # change it to the day the holiday was proclaimed`,
];

/** Gives what to say, and the new text of the list where it is not refused. */
function taken(officialText: string, root: string, today: string): {refused: string[]} | {said: string[]; text: string} {
  const {content, problems} = readContent(root);
  const own = problems.filter((one) => one.file === listFile);
  if (own.length > 0) return {refused: problemsInWords(own).split('\n')};
  const official = readOfficialList(officialText);
  if (official.type === 'refused') return {refused: official.reasons};
  const compared = compareHolidays(content.holidays, official.list, today);
  if (compared.type === 'refused') return {refused: compared.reasons};
  const {changes} = compared;
  const {until} = official.list;
  const text = writeHolidays(readFileSync(join(root, listFile), 'utf8'), changes, until, today);
  const certain = changesOfCertainDates(changes, content.holidays);
  return {text, said: [
    ...(changes.length > 0 ? changes.map(changeInWords) : ['Nothing is new, moved, renamed or gone.']),
    `The list is known until ${inWords(until)}${until === content.holidays.until ? ', as before' : `; before, until ${inWords(content.holidays.until)}`}. Written to ${listFile}.`,
    ...(certain.length === 0 ? [] : ['', 'Dates given before as certain are wrong if they cross these days. Put this in docs/corrections.yaml, so that copies already open or saved are marked:', '', ...correction(certain, rulesInWorkingDays(content), today)]),
    '', 'Next: npm run check. It names each worked example and question that crosses a day that changed.',
  ]};
}

const [file] = process.argv.slice(2).filter((word) => word !== '--');
const fail = (lines: readonly string[]) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
};

if (file === undefined) fail(['Name the file: npm run holidays -- bank-holidays.json. Save it from https://www.gov.uk/bank-holidays.json']);
else {
  let text: string | undefined;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    fail([`${file} cannot be read.`]);
  }
  const result = text === undefined ? undefined : taken(text, process.cwd(), new Date().toISOString().slice(0, 10));
  if (result && 'refused' in result) fail([`${file} is not taken in, and nothing has changed:`, ...result.refused.map((reason) => `- ${reason}`)]);
  else if (result) {
    writeFileSync(listFile, result.text);
    process.stdout.write(`${result.said.join('\n')}\n`);
  }
}
