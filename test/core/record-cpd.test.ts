import {describe, expect, test} from 'vitest';
import type {Attempt} from '../../src/core/attempt';
import type {Bank, BankQuestion} from '../../src/core/practice-bank';
import {areas, changeInWords, measureQuestions, measures, perArea, points} from '../../src/core/practice-measure';
import {cpdEntries, cpdSheet, logSheet, seenText, supervisionSheet} from '../../src/core/record-cpd';
import type {Leaf} from '../../src/core/record-leaf';
import {attempt} from './attempt-fixtures';

const question = (id: string, area: string, said: Partial<BankQuestion> = {}): BankQuestion => ({id, quiz: 'three-steps', number: 1, type: 'single', statements: [`${area}.1`], revision: '', source: '', family: 'orders', passage: {address: '/guidance/options', title: 'Options'}, ...said});
const bank: Bank = {
  quizzes: {'three-steps': 'The three steps'}, scenarios: {'first-twelve-weeks': {title: 'The first twelve weeks', revision: '', statements: ['2.4']}},
  questions: areas.flatMap((area) => Array.from({length: 11}, (_, i) => question(`q-${area}-${i}`, area))),
  statements: areas.map((area) => ({id: `${area}.1`, name: `Statement of area ${area}`, address: '/'})), pages: {}, frameworks: [], misconceptions: {},
};
const scenario: Attempt = {format: 1, id: 'f'.repeat(16), at: '2026-11-27T10:00:00', kind: 'scenario', scenario: 'first-twelve-weeks', revision: 'b57e9195', choices: ['ring-him'], grades: ['best'], ending: 'good'};
const log: Attempt[] = [
  attempt({question: 'q-1-0', at: '2026-11-28T09:00:00'}), attempt({question: 'q-1-0', at: '2026-11-28T09:05:00', tries: 2}), attempt({question: 'q-2-0', at: '2026-11-28T09:10:00'}),
  attempt({question: 'q-3-0', at: '2026-11-28T11:00:00', mode: 'practice'}), scenario,
];

describe('a draft for the professional record', () => {
  const entries = cpdEntries(bank, log);
  test('has the facts of what was done, each question once, and the newest day first', () => {
    expect(entries.map(({date, description, statements}) => [date, description, statements])).toEqual([
      ['2026-11-28', 'Answered 1 question of spaced practice on Permanence in Practice, with reasons and sources for each answer.', ['3.1']],
      ['2026-11-28', 'Answered 2 questions in the quiz “The three steps” on Permanence in Practice, with reasons and sources for each answer.', ['1.1', '2.1']],
      ['2026-11-27', 'Worked through the case “The first twelve weeks” on Permanence in Practice, a case that unfolds by decisions.', ['2.4']],
    ]);
  });
  test('leaves what was learnt, what it changed and the peer’s part for the learner, and makes nothing up', () => {
    const empty = cpdSheet(bank, entries, new Map()).parts.flatMap((part) => ('field' in part && part.text === '' ? [part.field] : []));
    expect(empty).toEqual(Array.from({length: 3}, () => ['What I learnt', 'What changed in my practice, and for people', 'What I learnt from talking about it with a peer']).flat());
  });
  test('holds what the learner wrote, as they wrote it', () => {
    const about = entries[0]!.id;
    const leaf: Leaf = {format: 1, id: `reflection ${about} learning`, at: '2026-11-28T12:00:00', kind: 'reflection', about, field: 'learning', text: 'Day one is the next working day.'};
    const sheet = cpdSheet(bank, entries.slice(0, 1), new Map([[leaf.id, leaf]]));
    expect(sheet.parts).toContainEqual({field: 'What I learnt', text: 'Day one is the next working day.'});
    expect(logSheet(entries, new Map()).parts).toEqual([{text: 'Nothing has been written in the log yet.'}]);
  });
  test('of a log with nothing done is empty', () => { expect(cpdEntries(bank, [])).toEqual([]); });
});

test('a supervision sheet sets out what was sure and wrong and the decisions in cases, with questions and room to write', () => {
  const sheet = supervisionSheet(bank, [{id: 'q-1-0', since: '2026-11-02'}, {id: 'retired', since: '2026-11-02'}], [{title: 'The first twelve weeks', date: '2026-11-27', choices: [{text: 'Who is family?: Wait', grade: 'weak'}]}]);
  expect(sheet.parts).toContainEqual({list: ['Options (The three steps, question 1; since 2 November 2026)']});
  expect(sheet.parts).toContainEqual({list: ['Who is family?: Wait (graded weak)']});
  expect(sheet.parts.filter((part) => 'field' in part)).toHaveLength(3);
});

test('text for a word processor loses what XML cannot hold, and nothing that can be read', () => {
  expect(seenText('a\u0000b\u000Bc\uD800d\uDC00e\uFFFEf ]]> & <g> 😀\n\th')).toBe('abcdef ]]> & <g> 😀\n\th');
});

describe('start, middle and end', () => {
  const forms = points.map((point) => measureQuestions(bank.questions, point));
  test('ask as many questions of each area, and no question twice', () => {
    for (const form of forms) for (const area of areas) expect(form.filter(({statements}) => statements[0]!.startsWith(area))).toHaveLength(perArea);
    expect(new Set(forms.flat().map(({id}) => id)).size).toBe(forms.flat().length);
  });
  test('ask fewer of an area that has few, and still the same number each time', () => {
    const few = points.map((point) => measureQuestions([question('a', '1'), question('b', '1'), question('c', '1'), question('d', '1')], point).length);
    expect(few).toEqual([1, 1, 1]);
  });
  test('count the first answer to each question, and how the learner felt', () => {
    const [first] = forms[0]!;
    const story: Attempt[] = [
      attempt({question: first!.id, mode: 'start', credit: 0}), attempt({question: first!.id, mode: 'start', credit: 1}), attempt({question: first!.id, mode: 'study', credit: 1}),
      {format: 1, id: 'e'.repeat(16), at: '2026-11-28T09:00:00', kind: 'self', point: 'start', ratings: {'1.1': 1, '1.2': 2}},
    ];
    expect(measures(bank, story)[0]).toEqual({area: '1', start: {asked: 1, right: 0, felt: 1.5}, middle: {asked: 0, right: 0}, end: {asked: 0, right: 0}});
  });
  test.each([
    [{asked: 3, right: 0}, {asked: 3, right: 3}, 'More right than before'],
    [{asked: 3, right: 3}, {asked: 3, right: 1}, 'Fewer right than before'],
    [{asked: 3, right: 1}, {asked: 3, right: 2}, 'No change that so few questions could show'],
    [{asked: 3, right: 1}, {asked: 0, right: 0}, 'Not measured twice yet'],
  ])('from %j to %j, it says: %s', (from, to, words) => { expect(changeInWords(from, to)).toBe(words); });
});
