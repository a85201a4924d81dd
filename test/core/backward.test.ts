import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {latestStart, soleEvent, type Start} from '../../src/core/backward';
import {addDays} from '../../src/core/calendar';
import {readCount} from '../../src/core/count';
import {workOut, type Version} from '../../src/core/work-out';
import {settingOf} from '../../src/plugin/check-examples';
import {loadContent} from '../../src/plugin/load';

const {content} = loadContent(process.cwd());
const setting = settingOf(content);
const rules = [...content.timescales.values()].flatMap(({value}) => {
  const event = soleEvent(value.versions);
  return event === undefined ? [] : [{id: value.id, versions: value.versions, event}];
});
const rule = (id: string) => rules.find((one) => one.id === id)!;
const starts = (id: string, target: string): Start[] => {
  const {versions, event} = rule(id);
  const answer = latestStart(versions, event, target, {}, setting);
  if (!answer.known) throw new Error(answer.because);
  return answer.starts;
};

describe('the latest start that still meets a date', () => {
  test.each([
    ['lac-review-1', '2026-04-28', '2026-03-29', 'a Sunday: the weekend before the Monday that is day 1'],
    ['lac-review-2', '2027-02-28', '2026-11-30', 'three months from 28, 29 or 30 November all end on 28 February'],
    ['care-26-weeks', '2026-08-30', '2026-03-02', 'the day of issue is the first of the 182'],
    ['sgo-notice', '2026-07-01', '2026-04-01', 'notice given by then, an application may be made on the day'],
    ['staying-put-ends', '2029-03-01', '2008-03-01', 'a child born on 1 March and one born on 29 February come of age together'],
    ['police-protection-72h', '2026-03-31', '2026-03-28T22:59', 'the clocks go forward: 72 hours end an hour later by the clock'],
    ['police-protection-72h', '2026-10-27', '2026-10-25T00:59', 'the clocks go back: 72 hours end an hour earlier'],
    ['police-protection-72h', '2026-06-10', '2026-06-07T23:59', 'no change of the clocks'],
  ])('%s by %s: start by %s: %s', (id, target, start) => expect(starts(id, target)[0]).toMatchObject({side: 'latest', start}));

  test('a count back from an event is asked the other way round: for which event is this day in time?', () => {
    expect(starts('pd12a-advocates-cmh', '2026-04-28')[0]).toMatchObject({side: 'earliest', start: '2026-05-01', gives: '2026-04-28', beyond: '2026-04-27'});
  });

  test('past the list of bank holidays it is a range, and its early end is safe', () => {
    const [start] = starts('lac-review-1', '2029-04-28');
    expect(start!.provisional).toEqual({earliest: '2029-03-26', latest: '2029-04-01'});
  });

  test('before the rule began there is no start', () => {
    const {versions, event} = rule('lac-review-1');
    expect(latestStart(versions, event, '2011-04-08', {}, setting)).toMatchObject({known: false, because: expect.stringContaining('began on Friday 1 April 2011')});
  });

  test('a rule with no date, and a date that is none, are refused in words', () => {
    expect(latestStart([{from: '2020-01-01', noDate: 'The court sets it.'}], 'start', '2026-01-01', {}, setting)).toEqual({known: false, because: 'The court sets it.'});
    expect(latestStart(rule('lac-review-1').versions, 'became-looked-after', '2026-02-30', {}, setting)).toMatchObject({known: false});
  });

  test('a rule of two events is run back to one of them, the other standing still', () => {
    const read = readCount('8 weeks after the later of a and b');
    const versions: Version[] = [{from: '1900-01-01', dates: [{kind: 'deadline', count: read.ok ? read.count : {type: 'event', event: ''}, words: ''}]}];
    expect(soleEvent(versions)).toBeUndefined();
    expect(latestStart(versions, 'a', '2026-06-30', {b: '2026-01-01'}, setting)).toMatchObject({known: true, starts: [{start: '2026-05-05'}]});
    expect(latestStart(versions, 'a', '2026-06-30', {}, setting)).toMatchObject({known: false, because: 'It needs b.'});
  });
});

/** What the rule gives from a start by the forward sum, the safer reading. */
function forward(versions: readonly Version[], event: string, from: string, index: number) {
  const newest = versions[versions.length - 1]!;
  const outcome = workOut([{from: newest.from, dates: 'dates' in newest ? [newest.dates[index]!] : []}], {[event]: from}, setting);
  if (!outcome.known) throw new Error(outcome.because);
  return outcome.dates[0]!;
}

const aMinuteLater = (time: string) => {
  const minute = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + 1;
  return minute === 1440 ? `${addDays(time.slice(0, 10), 1)}T00:00` : `${time.slice(0, 11)}${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

/** True when the rule gives a date in time from the start, and one too late (for an event counted back from, too early) from the next. */
function brackets(versions: readonly Version[], event: string, index: number, day: string, {start, side, provisional}: Start): boolean {
  const one = (from: string) => forward(versions, event, from, index);
  if (start.length > 10) {
    const next = aMinuteLater(start);
    // The clocks skip the hour from 1am on one Sunday in March: the minute after is not there to be asked.
    const skipped = /-03-\d\dT01:00$/.test(next);
    return one(start).date.slice(0, 10) <= day && (skipped || one(next).date.slice(0, 10) > day);
  }
  if (side === 'earliest') return one(start).date >= day && day > one(addDays(start, -1)).date;
  const end = (from: string, which: 'earliest' | 'latest') => one(from).provisional?.[which] ?? one(from).date;
  const usual = one(start).date <= day && day < one(addDays(start, 1)).date;
  if (!provisional) return usual;
  const safe = end(provisional.earliest, 'latest') <= day && day < end(addDays(provisional.earliest, 1), 'latest');
  const hopeful = end(provisional.latest, 'earliest') <= day && day < end(addDays(provisional.latest, 1), 'earliest');
  return usual && safe && hopeful && provisional.earliest <= start && start <= provisional.latest;
}

describe('forwards from the start is in time, and from a day later is not', () => {
  test('nearly every rule that gives a date can be asked', () => expect(rules.length).toBeGreaterThan(120));

  test.each(rules)('$id', ({versions, event}) => {
    const target = fc.integer({min: 0, max: 5000}).map((n) => addDays('2024-01-01', n));
    fc.assert(fc.property(target, (day) => {
      const answer = latestStart(versions, event, day, {}, setting);
      expect(answer.known && answer.starts.map((start, index) => brackets(versions, event, index, day, start))).toEqual(answer.known && answer.starts.map(() => true));
      expect(answer.known).toBe(true);
    }), {numRuns: runs(versions)});
  });
});

/** A rule in hours is asked minute by minute, which takes longer. */
function runs(versions: readonly Version[]) {
  const newest = versions[versions.length - 1]!;
  return 'dates' in newest && newest.dates.some((date) => date.words.includes('hours')) ? 15 : 60;
}
