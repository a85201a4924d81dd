import {describe, expect, test} from 'vitest';
import {datesMoved, dependsOn, outOfOrder, workOutCase} from '../../src/core/case';
import {sameActs} from '../../src/core/case-acts';
import {closingEvent} from '../../src/core/case-met';
import type {CaseFacts} from '../../src/core/case-link';
import {caseRules} from '../../src/plugin/views';
import {settingOf} from '../../src/plugin/check-examples';
import {loadContent} from '../../src/plugin/load';

const {content} = loadContent(process.cwd());
const {rules, events} = caseRules(content);
const setting = settingOf(content);
const entries = (facts: CaseFacts, asAt = '2026-04-20') => workOutCase(rules, events, facts, asAt, setting);
const find = (id: string, facts: CaseFacts, asAt?: string) => entries(facts, asAt).find((entry) => entry.rule.id === id);

const start = {events: {'became-looked-after': '2026-03-27'}};

test('a child who became looked after has a first review due, and it is judged by the "as at" date', () => {
  expect(find('lac-review-1', start, '2026-04-01')).toMatchObject({standing: 'later', outcome: {known: true, dates: [{kind: 'deadline', date: '2026-04-28'}]}});
  expect(find('lac-review-1', start, '2026-04-14')).toMatchObject({standing: 'due soon'});
  expect(find('lac-review-1', start, '2026-04-28')).toMatchObject({standing: 'due soon'});
  expect(find('lac-review-1', start, '2026-04-29')).toMatchObject({standing: 'overdue'});
});

test('a second review is not known until the first is held; its latest date stands beside it as a projection', () => {
  expect(find('lac-review-2', start)).toMatchObject({standing: 'not yet known', outcome: {known: false}, latest: {date: '2026-07-28'}});
  const held = {events: {...start.events, 'first-review': '2026-04-10'}};
  expect(find('lac-review-2', held)).toMatchObject({outcome: {known: true, dates: [{date: '2026-07-10'}]}});
});

test('a local rule is shown only when its policy is chosen', () => {
  expect(find('permanence-panel-local', start)).toBeUndefined();
  expect(find('permanence-panel-local', {...start, policy: 'management-guidance-note-2018'})).toMatchObject({rule: {force: 'local policy'}});
});

test('a rule for one kind of placement is left out for another, and kept when the placement is not known', () => {
  expect(find('lac-review-1', {...start, placement: 'adoption'})).toBeUndefined();
  expect(find('lac-review-1', start)).toBeDefined();
});

test('a rule that is not in force is never among the deadlines', () => {
  const all = Object.fromEntries(events.map((event) => [event.id, event.kind === 'number' ? '3' : event.kind === 'time' ? '2026-03-27T10:00' : '2026-03-27']));
  expect(entries({events: all}).filter((entry) => entry.rule.status !== 'in force')).toEqual([]);
});

test('the dates come in order, the unknown ones last', () => {
  const known = entries({...start, events: {...start.events, 'placement-start': '2026-03-27'}}).map((entry) => (entry.outcome.known ? entry.outcome.dates[0]!.date : 'z'));
  expect(known).toEqual([...known].sort());
});

test('dates that cannot both be right are named together', () => {
  expect(outOfOrder(events, {'became-looked-after': '2026-03-27', 'first-review': '2026-03-01'}).map((one) => one.message)).toEqual(['“First review held on” cannot be before “Became looked after”. Check both dates.']);
  expect(outOfOrder(events, {'became-looked-after': '2026-03-27', 'first-review': '2026-03-27'})).toEqual([]);
});

describe('a deadline is met', () => {
  const held = (on: string, asAt = '2026-06-01') => find('lac-review-1', {events: {...start.events, 'first-review': on}}, asAt);
  test.each([
    ['2026-04-20', false, 'before its day'],
    ['2026-04-28', false, 'on its last day'],
    ['2026-04-29', true, 'a day late'],
  ])('by a first review held on %s, late: %s (%s)', (on, late) => {
    expect(held(on)).toMatchObject({standing: 'met', met: {on, late, event: 'first-review'}});
  });

  test('not by a review that is planned for a day still to come', () => {
    expect(held('2026-04-27', '2026-04-20')).toMatchObject({standing: 'due soon'});
    expect(held('2026-04-27', '2026-04-20')!.met).toBeUndefined();
  });

  test('by a day that the user gives for a rule that no event closes', () => {
    const facts = {events: {'placement-start': '2026-03-27'}};
    expect(find('placement-plan', facts)).toMatchObject({standing: 'overdue'});
    expect(find('placement-plan', {...facts, done: {'placement-plan': '2026-04-02'}})).toMatchObject({standing: 'met', met: {on: '2026-04-02', late: false}});
    expect(find('placement-plan', {...facts, done: {'placement-plan': '2026-04-10'}})).toMatchObject({standing: 'met', met: {late: true}});
    expect(find('placement-plan', {...facts, done: {'placement-plan': '2026-04-21'}})).toMatchObject({standing: 'overdue'});
  });

  test('by a later visit or review that came early enough; one that came too late says nothing of the first', () => {
    const visit = (on: string) => find('visit-first', {events: {'placement-start': '2026-03-27', 'last-visit': on}}, '2026-05-01');
    expect(visit('2026-03-27')).toMatchObject({standing: 'met', met: {late: false}});
    expect(visit('2026-04-03')).toMatchObject({standing: 'met'});
    expect(visit('2026-04-20')).toMatchObject({standing: 'overdue'});
    // A visit before the child moved in, and the first review itself, meet nothing.
    expect(visit('2026-03-20')).toMatchObject({standing: 'overdue'});
    const second = (on: string) => find('lac-review-2', {events: {'first-review': '2026-04-20', 'last-review': on}}, '2026-12-01');
    expect(second('2026-07-10')).toMatchObject({standing: 'met'});
    expect(second('2026-04-20')).toMatchObject({standing: 'overdue'});
    expect(second('2026-10-10')).toMatchObject({standing: 'overdue'});
  });

  test('not by an approval that is written to end in time: it has not ended yet', () => {
    expect(closingEvent('connected-person-temp', events)).toBeUndefined();
    expect(find('connected-person-temp', {events: {'temporary-approval': '2026-03-27', 'temporary-approval-expires': '2026-07-01'}})).toMatchObject({standing: 'later'});
  });

  test('each event and rule that is named as closing another is there', () => {
    const named = rules.flatMap((rule) => closingEvent(rule.id, events) ?? []).flatMap((closer) => [closer.event, closer.after ?? closer.event]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !events.some((event) => event.id === id))).toEqual([]);
  });
});

test('past the list of bank holidays, a date is soon by its early end and overdue by its late one', () => {
  const facts = {events: {'became-looked-after': '2029-03-20'}};
  expect(find('lac-review-1', facts, '2029-04-04')).toMatchObject({standing: 'due soon'});
  expect(find('lac-review-1', facts, '2029-04-20')).toMatchObject({standing: 'due soon'});
  expect(find('lac-review-1', facts, '2029-04-24')).toMatchObject({standing: 'overdue'});
});

describe('two rules that speak of one act', () => {
  test('the plan for permanence and the second review: the earliest is marked and the review governs', () => {
    const facts = {events: {...start.events, 'first-review': '2026-04-10'}};
    expect(find('lac-review-2', facts)!.acts).toEqual([expect.objectContaining({act: 'the plan for permanence at the second review', earliest: true, others: ['Permanence plan by the second review']})]);
    expect(find('permanence-plan-second-review', facts)!.acts).toEqual([expect.objectContaining({earliest: false, governs: expect.stringContaining('second review governs')})]);
  });

  test('visits under different rules are marked until the placement narrows them', () => {
    const facts = {events: {'last-visit': '2026-04-01'}};
    const visits = entries(facts).filter((entry) => entry.acts?.some((one) => one.act === 'the next visit to the child'));
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.filter((entry) => entry.acts![0]!.earliest).map((entry) => entry.outcome.known && entry.outcome.dates[0]!.date)).toEqual(['2026-04-08', '2026-04-08', '2026-04-08']);
    expect(find('aar-visit-weekly', {...facts, placement: 'adoption'})!.acts?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test('a looked-after review and an adoption review are marked together; two looked-after reviews, which follow one another, are not', () => {
    const both = {events: {...start.events, 'first-review': '2026-04-10', 'authority-to-place': '2026-04-15'}};
    expect(find('aar-review-unplaced-1', both)!.acts).toEqual([expect.objectContaining({act: 'the next review of the child’s case', earliest: false})]);
    expect(find('lac-review-n', {legalStatus: 'care-order', events: {'first-review': '2026-01-10', 'last-review': '2026-04-10'}})!.acts).toBeUndefined();
  });

  test('a rule that is met speaks of nothing any more', () => {
    const facts = {events: {...start.events, 'first-review': '2026-04-10', 'permanence-plan-established': '2026-04-18'}};
    expect(find('lac-review-2', facts)!.acts).toBeUndefined();
  });

  test('each rule named is a rule', () => expect(sameActs.flatMap((one) => one.sets.flat()).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]));
});

describe('when a date is changed', () => {
  const before = entries(start);
  test('each date that moved is named, from and to, with the days between; a projection that became a date among them', () => {
    const moved = datesMoved(before, entries({events: {...start.events, 'first-review': '2026-04-10'}}));
    expect(moved.map((one) => [one.rule.id, one.before, one.after, one.days])).toEqual([['lac-review-2', {date: '2026-07-28', projection: true}, {date: '2026-07-10', projection: false}, -18]]);
  });

  test('a later day in care moves everything that is counted from it', () => {
    const moved = datesMoved(before, entries({events: {'became-looked-after': '2026-03-30'}}));
    expect(moved.map((one) => one.rule.id)).toContain('lac-review-1');
    expect(moved.every((one) => one.days > 0)).toBe(true);
    expect(datesMoved(before, before)).toEqual([]);
  });

  test('a rule that is no longer shown has not moved', () => expect(datesMoved(before, entries({...start, placement: 'adoption'})).map((one) => one.rule.id)).not.toContain('lac-review-1'));
});

test('each answer names the events it depends on', () => {
  const by = (id: string) => dependsOn(rules.find((rule) => rule.id === id)!);
  expect(by('permanence-plan-second-review')).toEqual(['became-looked-after']);
  expect(by('care-26-weeks-extension')).toEqual(['care-period-ends', 'care-extension-granted']);
  expect(by('s20-any-time')).toEqual([]);
});

test('with nothing entered, or only dates that start no timescale, the list is empty or holds projections only', () => {
  expect(entries({events: {}})).toEqual([]);
  expect(entries({events: {'first-review': '2026-04-10'}}).every((entry) => entry.outcome.known || entry.latest)).toBe(true);
});

test('one date in two roles is a case like any other', () => {
  const same = {events: {'became-looked-after': '2026-03-27', 'placement-start': '2026-03-27', 'first-placement-start': '2026-03-27', 'date-of-birth': '2026-03-27'}};
  expect(outOfOrder(events, same.events)).toEqual([]);
  expect(find('lac-review-1', same)).toMatchObject({outcome: {known: true}});
});

test('two events that wait for each other’s rules do not send the calculator round in circles', () => {
  const after = (event: string) => [{from: '2010-01-01', dates: [{kind: 'deadline' as const, count: {type: 'period' as const, amount: 1, unit: 'weeks' as const, clear: false, direction: 'after' as const, of: {type: 'event' as const, event}}, words: `1 week after ${event}`}]}];
  const [model] = rules;
  const circle = [{...model!, id: 'one', applies: undefined, versions: after('x')}, {...model!, id: 'two', applies: undefined, versions: after('y')}];
  const asked = [{...events[0]!, id: 'x', 'at-latest': 'two'}, {...events[0]!, id: 'y', 'at-latest': 'one'}];
  expect(workOutCase(circle, asked, {events: {z: '2026-01-01'}}, '2026-04-20', setting)).toEqual([]);
});
