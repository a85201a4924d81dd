/** Timescales as a CSV file, for a spreadsheet or a case system. */
import {writeCsv} from './csv';
import {correctionsAddress, ruleAddress, sourceWords, standingWords, takenDates, versionWords, whyNotKnown, type Stamp, type TakenEntry} from './export';

const columns = ['Label', 'Timescale', 'What', 'Date', 'Earliest it could be', 'Latest it could be', 'Standing', 'Reading or reason', 'Limit', 'Source', 'Rule text', 'Workings',
  'Page of the rule', 'As at', 'Date of the data', 'Check for corrections at'] as const;

type Row = Record<(typeof columns)[number], string>;

/** The entries as a CSV file: one row a date, and one for each timescale that has none yet. Each row bears all it takes to check it. */
export function timescalesCsv(entries: readonly TakenEntry[], stamp: Stamp): string {
  const rows = entries.flatMap((entry) => rowsOf(entry, stamp));
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

function rowsOf(entry: TakenEntry, stamp: Stamp): Row[] {
  const {rule, latest} = entry;
  const of = (date: Pick<Row, 'What' | 'Date' | 'Earliest it could be' | 'Latest it could be' | 'Reading or reason' | 'Workings'>): Row => ({
    ...date, Label: stamp.label ?? '', Timescale: rule.name, Standing: standingWords(entry), Limit: rule.limit, Source: sourceWords(rule).replace(/^Source: /, ''), 'Rule text': versionWords(rule),
    'Page of the rule': ruleAddress(stamp, rule), 'As at': stamp.asAt, 'Date of the data': stamp.dataDate, 'Check for corrections at': correctionsAddress(stamp),
  });
  const dates = takenDates(entry);
  if (dates.length === 0) return [of({What: 'No date yet', Date: '', 'Earliest it could be': '', 'Latest it could be': latest?.date ?? '', 'Reading or reason': whyNotKnown(entry), Workings: ''})];
  return dates.map((one) => of({
    What: one.what, Date: one.date, 'Earliest it could be': one.between?.earliest ?? '', 'Latest it could be': one.between?.latest ?? '',
    'Reading or reason': [one.reading, one.between?.because].filter(Boolean).join('. '), Workings: one.workings.join(' '),
  }));
}
