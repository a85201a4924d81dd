/** Deadline questions: the engine's own date is the right one, and each wrong date is what a named mistake gives. */
import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {parse} from 'yaml';
import {beforeAll, describe, expect, test} from 'vitest';
import {readCount, type Count} from '../../src/core/count';
import {drawDeadline, drawOtherDates, fillIn, reachOf, weigh, type DeadlineTask, type Mistake, type PlainSlip} from '../../src/core/deadline-question';
import {credit} from '../../src/core/marking';
import type {QuestionView} from '../../src/core/views';
import {workOut, type Setting, type Version} from '../../src/core/work-out';
import {isWorkingDay} from '../../src/core/working-days';
import {settingOf} from '../../src/plugin/check-examples';
import {readContent} from '../../src/plugin/read';
import {quizView} from '../../src/plugin/views';
import {holidays} from './holidays';

const counted = (words: string): Count => {
  const read = readCount(words);
  if (!read.ok) throw new Error(read.because);
  return read.count;
};
const ruleOf = (...dates: string[]): {limit: string; versions: Version[]} => ({limit: dates.join(', '), versions: [{from: '2011-04-01', dates: dates.map((words, i) => ({kind: i === 0 ? 'deadline' : 'other-reading', count: counted(words), words}))}]});
const setting: Setting = {dataDate: '2026-11-22', holidays, labels: {start: 'Start', other: 'Other'}, kinds: {start: 'date', other: 'date'}};
const slip = (mistake: PlainSlip): Mistake => ({id: mistake.replaceAll(' ', '-'), mistake, grade: 0, feedback: 'Why.'});
const limit = (count: string): Mistake => ({id: 'limit', mistake: 'another limit', count: counted(count), grade: 0, feedback: 'Why.'});
const from = (event: string): Mistake => ({id: 'from', mistake: 'wrong event', event, grade: 0, feedback: 'Why.'});
const given = (date: string) => ({start: date});

describe('the date that a named mistake gives', () => {
  const rows: [rule: string, mistake: Mistake, start: string, gives: string | undefined, why: string][] = [
    ['20 working days after start', slip('calendar days'), '2026-03-27', '2026-04-16', 'twenty days with none left out'],
    ['20 working days after start', slip('first day counted'), '2026-03-27', '2026-04-27', 'Friday taken as day 1, so a Monday and not a Tuesday'],
    ['20 working days after start', slip('bank holidays missed'), '2026-03-27', '2026-04-24', 'Good Friday and Easter Monday counted as if people were at work'],
    ['20 working days after start', limit('28 days after start'), '2026-03-27', '2026-04-24', 'a local timetable of 28 days'],
    ['20 working days after start', limit('28 days after start'), '2026-06-01', undefined, 'four plain weeks from a Monday: 28 days is right, so it is not offered as wrong'],
    ['20 working days after start', slip('first day counted'), '2026-06-06', undefined, 'a Saturday is not a working day, so counting it in changes nothing'],
    ['20 working days after start', slip('bank holidays missed'), '2026-06-01', undefined, 'no bank holiday in June'],
    ['20 working days after start', from('other'), '2026-06-01', '2026-06-08', 'counted from a meeting three weeks before'],
    ['1 week after start', slip('working days'), '2026-12-19', '2026-12-29', 'five working days over Christmas: Monday to Thursday, then the Tuesday after the substitute day'],
    ['1 week after start', slip('moved to a working day'), '2026-12-18', '2026-12-29', 'Christmas Day, a weekend and the substitute day: four days late'],
    ['1 week after start', slip('moved to a working day'), '2026-06-03', undefined, 'a Wednesday needs no moving'],
    ['3 months after start', slip('four-week months'), '2026-04-28', '2026-07-21', 'twelve weeks end a week before three months'],
    ['26 weeks beginning with start', slip('first day left out'), '2026-03-02', '2026-08-31', 'the date that many trackers show'],
    ['3 months after 20 working days after start', slip('calendar days'), '2026-03-27', '2026-07-16', 'the mistake is made inside a longer count'],
    ['16th birthday of start', slip('first day counted'), '2010-05-04', undefined, 'a birthday has no first day to count'],
  ];

  test.each(rows.map(([words, mistake, start, gives, why]) => ({words, mistake, start, gives, why})))('"$words" from $start by the mistake of "$mistake.mistake" is $gives: $why', ({words, mistake, start, gives}) => {
    const weighed = weigh({rule: ruleOf(words), mistakes: [mistake], setting}, {start, other: '2026-05-08'})!;
    const [wrong] = weighed.wrong;
    expect(wrong?.offered ? wrong.worked.date : undefined).toBe(gives);
  });

  test('a date that the law can be read to give is never offered as wrong', () => {
    const weighed = weigh({rule: ruleOf('16 weeks beginning with start', '16 weeks after start'), mistakes: [slip('first day left out')], setting}, given('2026-05-04'))!;
    expect(weighed.lawful.map((one) => one.date)).toEqual(['2026-08-23', '2026-08-24']);
    expect(weighed.wrong).toMatchObject([{offered: false, because: 'a lawful date'}]);
  });

  test('two mistakes that give one date are offered once', () => {
    const weighed = weigh({rule: ruleOf('20 working days after start'), mistakes: [slip('bank holidays missed'), limit('28 days after start')], setting}, given('2026-03-27'))!;
    expect(weighed.wrong).toMatchObject([{offered: true}, {offered: false, because: 'another mistake'}]);
  });

  test('a date past the list of bank holidays is not certain, and is not asked', () => {
    expect(weigh({rule: ruleOf('20 working days after start'), mistakes: [], setting}, given('2028-12-20'))).toBeUndefined();
  });

  test('the workings of a mistake do not claim that the law says it', () => {
    const weighed = weigh({rule: ruleOf('20 working days after start'), mistakes: [slip('first day counted')], setting}, given('2026-03-27'))!;
    const [wrong] = weighed.wrong;
    expect(wrong?.offered && wrong.worked.workings.join(' ')).toContain('Friday 27 March 2026 is taken as day 1.');
    expect(wrong?.offered && wrong.worked.workings.join(' ')).not.toContain('beginning with');
  });
});

const task: DeadlineTask = {
  prompt: 'It began on {start} and {other} came after. {unknown}', rule: ruleOf('10 working days after start'), setting,
  given: {start: {from: '2026-01-05', to: '2027-12-31'}, other: {after: 'start', days: [2, 6], 'working-day': true}},
  mistakes: [slip('calendar days'), slip('first day counted'), slip('bank holidays missed'), from('other'), limit('5 working days after start')],
};

describe('a draw', () => {
  test('stays in its ranges, and a date that needs a working day has one', () => fc.assert(fc.property(fc.integer(), (seed) => {
    const {events} = drawDeadline(task, seed)!;
    expect(events.start! >= '2026-01-05' && events.start! <= '2027-12-31').toBe(true);
    expect(events.other! > events.start!).toBe(true);
    expect(isWorkingDay(events.other!, holidays)).toBe(true);
  })));

  test('is the same for the same seed, so an attempt can be shown again', () => fc.assert(fc.property(fc.integer(), (seed) => {
    expect(drawDeadline(task, seed)).toEqual(drawDeadline(task, seed));
  })));

  test('puts its dates in the prompt in words, and leaves a name it does not know', () => {
    expect(fillIn(task.prompt, {start: '2026-03-27', other: '2026-03-30'})).toBe('It began on Friday 27 March 2026 and Monday 30 March 2026 came after. {unknown}');
  });

  test('after another try the dates are others', () => fc.assert(fc.property(fc.integer(), fc.integer(), (seed, next) => {
    const last = drawDeadline(task, seed)!.events;
    expect(drawOtherDates(task, next, last)!.events).not.toEqual(last);
    expect(drawOtherDates(task, seed, last)!.events).not.toEqual(last);
  })));

  test('is drawn again until two mistakes give dates of their own', () => {
    const rare: DeadlineTask = {...task, given: {start: {from: '2026-03-01', to: '2026-04-30'}}, mistakes: [slip('first day counted'), slip('bank holidays missed')]};
    for (let seed = 0; seed < 50; seed += 1) expect(drawDeadline(rare, seed)!.options).toHaveLength(3);
  });

  test('is given up where no dates will do', () => {
    expect(drawDeadline({...task, given: {start: '2026-06-01'}, mistakes: [slip('bank holidays missed'), limit('28 days after start')]}, 1)).toBeUndefined();
  });

  test('never offers more than four dates, and always the right one', () => fc.assert(fc.property(fc.integer(), (seed) => {
    const {options} = drawDeadline(task, seed)!;
    expect(options.length).toBeGreaterThanOrEqual(3);
    expect(options.length).toBeLessThanOrEqual(4);
    expect(options.filter((option) => option.grade === 1).map((option) => option.id)).toEqual(['right']);
  })));

  test('puts the right date in each place about as often', () => {
    const places = Array.from({length: 600}, (_, seed) => drawDeadline({...task, mistakes: task.mistakes.slice(0, 2)}, seed)!.options.findIndex((option) => option.id === 'right'));
    for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(150);
  });
});

test('a page needs the calendar from the first day that can be drawn to the last', () => {
  expect(reachOf({start: {from: '2026-01-05', to: '2027-12-31'}, other: {after: 'start', days: [2, 6]}, third: '2025-06-01'})).toEqual({from: '2025-06-01', to: '2028-01-06'});
});

describe('every deadline question of the bank', () => {
  type Asked = Extract<QuestionView, {type: 'deadline'}>;
  let asked: {question: Asked; rule: Version[]}[];
  let whole: Setting;
  beforeAll(() => {
    const {content} = readContent(process.cwd());
    whole = settingOf(content);
    asked = [...content.quizzes.keys()].filter((id) => readFileSync(`docs/quizzes/${id}.yaml`, 'utf8').includes('type: deadline')).flatMap((id) => quizView(id, content).questions)
      .flatMap((question) => (question.type === 'deadline' ? [{question, rule: content.timescales.get(question.rule.id)!.value.versions}] : []));
  }, 60_000);

  test('over 2,000 seeds the right option is the engine’s date, no two options are the same, and none but the right one is lawful', () => {
    expect(asked.length).toBeGreaterThanOrEqual(12);
    for (const {question, rule} of asked) {
      for (let seed = 0; seed < 2000; seed += 1) {
        const {events, options} = drawDeadline(question, seed)!;
        // With the whole setting: the part of it that the page carries must give the same date.
        const outcome = workOut(rule, events, whole);
        const lawful = outcome.known ? outcome.dates.map((one) => one.date) : [];
        const dates = options.map((option) => option.date);
        if (dates.filter((date) => lawful.includes(date)).join() !== lawful[0] || options.find((option) => option.id === 'right')!.date !== lawful[0]) throw new Error(`${question.id}, seed ${seed}: ${JSON.stringify({events, lawful, dates})}`);
        if (new Set(dates).size !== dates.length || dates.length < 3) throw new Error(`${question.id}, seed ${seed}: ${dates.join()}`);
      }
    }
  });

  test('the right date earns full credit, a mistake what it is worth, and anything else nothing', () => {
    for (const {question} of asked) {
      const {options} = question.first;
      for (const option of options) expect(credit({type: 'deadline', options}, {type: 'deadline', option: option.id})).toBe(option.id === 'right' ? 1 : option.grade);
      expect(credit({type: 'deadline', options}, {type: 'deadline', option: ''})).toBe(0);
    }
  });

  test('its prompt says every date, in words, and each option is explained with its workings', () => {
    for (const {question} of asked) {
      expect(question.first.prompt).not.toMatch(/[{}]/);
      for (const option of question.first.options) {
        expect(option.feedback).not.toBe('');
        expect(option.workings.length).toBeGreaterThan(1);
      }
    }
  });

  test('the bank asks about at least 30 rules, and about none of them twice', () => {
    const rules = readdirSync('docs/quizzes').flatMap((file) => (parse(readFileSync(`docs/quizzes/${file}`, 'utf8')) as {questions: {type: string; timescale?: string}[]}).questions)
      .flatMap(({type, timescale}) => (type === 'deadline' && timescale ? [timescale] : []));
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(30);
  });
});
