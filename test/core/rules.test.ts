import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {describe, expect, test} from 'vitest';
import {eventsOf, type Count} from '../../src/core/count';
import {workOut, type DateRule, type WorkedDate} from '../../src/core/work-out';
import {settingOf} from '../../src/plugin/check-examples';
import {loadContent} from '../../src/plugin/load';
import {answers, cases} from './cases';
import {oracle, oracleHours} from './oracle';

const {content} = loadContent(process.cwd());
const setting = settingOf(content);
const rules = [...content.timescales.values()].map((one) => one.value);
const dated = rules.flatMap((rule) => {
  const newest = rule.versions[rule.versions.length - 1]!;
  return 'dates' in newest ? [{id: rule.id, versions: rule.versions, from: newest.from, dates: newest.dates, events: [...new Set(newest.dates.flatMap((date) => eventsOf(date.count)))]}] : [];
});

describe('the table of cases', () => {
  const given = answers();
  test('holds at least 150 cases, and nearly every rule that gives a date', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    const left = dated.map((rule) => rule.id).filter((id) => !cases.some((one) => one.rule === id));
    // Its regulation was read in part only: whether the day of sending counts is not in the reference, so no second opinion can be worked out from it.
    expect(left).toEqual(['match-report-observations']);
  });
  test.each(cases.map((one, i) => ({...one, dates: given[i]!, events: Object.entries(one.given).map((pair) => pair.join(' ')).join(', ')})))('$rule, $events: $why', ({dates, gives}) => expect(dates).toBe(gives));
});

describe('a date is the same wherever the device thinks it is', () => {
  test.each(['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati'])('every case of the table under %s', async (zone) => {
    const {stdout} = await promisify(execFile)(process.execPath, ['--import', 'jiti/register', 'test/core/cases-in-zone.ts'], {env: {...process.env, TZ: zone}, maxBuffer: 4_000_000});
    const there = JSON.parse(stdout) as {zone: string; answers: string[]};
    expect(there.zone).toBe(zone);
    expect(there.answers).toEqual(cases.map((one) => one.gives));
  });

  test('the core asks no clock, no time zone and no language of the device', () => {
    const asks = /\bnew Date\b|\bDate[.(]|\bIntl\b|\btoLocale\w+|\bperformance\b|\bTemporal\b|\bMath\.random\b/;
    const found = readdirSync('src/core').filter((name) => asks.test(readFileSync(`src/core/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
    expect(found).toEqual([]);
  });
});

const closed = new Set(Object.keys(content.holidays.names));
const hoursIn = (count: Count): number | undefined => (count.type === 'period' && count.unit === 'hours' && count.of.type === 'event' ? count.amount : undefined);

/** What another calendar says of one date rule: one reading, or two where they differ on these dates. */
function expected(rule: DateRule, given: Record<string, string>): string[] {
  const hours = hoursIn(rule.count);
  const both = (['first', 'second'] as const).map((reading) => (hours === undefined ? oracle(rule.count, given, reading, closed)?.toString() : oracleHours(hours, given[eventsOf(rule.count)[0]!]!, reading)));
  return [...new Set(both.filter((day) => day !== undefined))].sort();
}

/** The dates that the site gives for one date rule, with its second reading where that belongs to the dates and not to the rule. */
const ownDates = (rule: DateRule, given: Record<string, string>): WorkedDate[] => {
  const outcome = workOut([{from: '1900-01-01', dates: [rule]}], given, setting);
  if (!outcome.known) throw new Error(outcome.because);
  return outcome.dates;
};

describe('every rule agrees with another calendar', () => {
  const wanted = 20_000;
  const each = Math.ceil(wanted / dated.length);
  const value = (event: string, day: string, n: number) => (setting.kinds[event] === 'number' ? String(1 + (n % 30)) : setting.kinds[event] === 'time' ? `${day}T${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}` : day);
  // Inside the official list with a margin at each end, so that no limit in working days runs out of it, forwards or back.
  const margin = 100;
  const days = Temporal.PlainDate.from(content.holidays.from).until(content.holidays.until).days - margin;
  const anyDay = fc.integer({min: margin, max: days}).map((n) => Temporal.PlainDate.from(content.holidays.from).add({days: n}).toString());
  let asked = 0;

  test(`for ${wanted.toLocaleString('en-GB')} dates in all, ${each} to a rule`, () => {
    for (const rule of dated) {
      const events = fc.tuple(...rule.events.map((event) => fc.tuple(anyDay, fc.nat(10_000)).map(([day, n]): [string, string] => [event, value(event, day, n)]))).map((pairs) => Object.fromEntries(pairs));
      fc.assert(fc.property(events, (given) => {
        asked += 1;
        for (const date of rule.dates) {
          const right = expected(date, given);
          if (right.length === 0) continue; // a time that the clocks skipped
          expect(ownDates(date, given).map((one) => one.date).sort(), `${rule.id} ${JSON.stringify(given)}`).toEqual(right);
        }
      }), {numRuns: each});
    }
    expect(asked).toBeGreaterThanOrEqual(wanted);
  });

  test('a leap day, the days beside it and every month end give each rule the date another calendar gives', () => {
    const edges = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '2026-01-31', '2026-03-31', '2026-05-31', '2026-08-31', '2026-10-31', '2026-12-31', '2026-03-29', '2026-10-25'];
    for (const rule of dated) {
      for (const edge of edges) {
        const given = Object.fromEntries(rule.events.map((event) => [event, value(event, edge, 12)]));
        for (const date of rule.dates) expect(ownDates(date, given).map((one) => one.date).sort(), `${rule.id} ${edge}`).toEqual(expected(date, given));
      }
    }
  });
});

describe('past the end of the official list of bank holidays', () => {
  const inWorkingDays = /working|business|clear-notice/;
  const later = (event: string, day: string) => (setting.kinds[event] === 'number' ? '5' : setting.kinds[event] === 'time' ? `${day}T10:00` : day);
  test.each(['2029-04-01', '2040-02-29', '2099-12-31'])('from %s every limit in working days is a range, every other one is certain, and none throws', (day) => {
    const given = dated.flatMap((rule) => rule.dates.map((date) => {
      const [worked] = ownDates(date, Object.fromEntries(rule.events.map((event) => [event, later(event, day)])));
      return `${rule.id}: ${worked!.provisional ? 'range' : 'certain'}`;
    }));
    expect(given).toEqual(dated.flatMap((rule) => rule.dates.map((date) => `${rule.id}: ${inWorkingDays.test(date.words) ? 'range' : 'certain'}`)));
  });
});
