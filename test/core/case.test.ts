import {expect, test} from 'vitest';
import {outOfOrder, workOutCase} from '../../src/core/case';
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
