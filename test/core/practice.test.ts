import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {QuestionAttempt} from '../../src/core/attempt';
import {addDays, daysBetween} from '../../src/core/calendar';
import {rate, ratingOf, standingFrom, type Card, type PracticeRating} from '../../src/core/practice';
import type {BankQuestion} from '../../src/core/practice-bank';
import {longestInterval} from '../../src/core/practice-limits';
import {chooseSession, dueQuestions, dueReason} from '../../src/core/practice-session';
import {calibration, misconceptionsHeld, nextThings, statementStandings, sureButWrongQuestions} from '../../src/core/record-map';
import {attempt} from './attempt-fixtures';

const on = (day: string, said: Partial<QuestionAttempt> = {}) => attempt({at: `${day}T09:00:00`, ...said});
const sureAndWrong = {credit: 0, confidence: 3 as const, given: ['same-day']};

describe('a result becomes a rating by the published table', () => {
  const plain = {credit: 1, hints: 0};
  test.each<[string, Parameters<typeof ratingOf>[0], number, PracticeRating | undefined]>([
    ['wrong', {...plain, credit: 0}, 0, 'again'],
    ['less than half the credit', {...plain, credit: 0.25}, 0, 'again'],
    ['right, with the answers open', {...plain, revealed: true}, 0, 'again'],
    ['half the credit', {...plain, credit: 0.5}, 0, 'hard'],
    ['right after a hint', {...plain, hints: 1}, 0, 'hard'],
    ['right, as a guess', {...plain, confidence: 1}, 0, 'hard'],
    ['right, and better than even', {...plain, confidence: 2}, 0, 'good'],
    ['right, and would act on it', {...plain, confidence: 3}, 0, 'good'],
    ['right, and did not say how sure', plain, 0, 'good'],
    ['asked for less often after two unaided sure ones', {...plain, confidence: 3, easy: true}, 2, 'easy'],
    ['asked for less often too soon', {...plain, confidence: 3, easy: true}, 1, 'good'],
    ['asked for less often, and unsure', {...plain, confidence: 2, easy: true}, 2, 'good'],
    ['wrong at the highest confidence', {...plain, credit: 0, confidence: 3}, 2, 'again'],
    ['not marked', {hints: 0}, 0, undefined],
  ])('%s', (_, rated, before, rating) => { expect(ratingOf(rated, before)).toBe(rating); });
});

describe('when a question comes back', () => {
  test('right, right, wrong, right and easy give 3, 14, 2, 5 and 19 days', () => {
    let card: Card | undefined;
    let day = '2026-01-05';
    const gaps = (['good', 'good', 'again', 'good', 'easy'] as const).map((rating) => {
      card = rate(card, rating, day);
      const gap = daysBetween(day, card.due);
      day = card.due;
      return gap;
    });
    expect(gaps).toEqual([3, 14, 2, 5, 19]);
  });

  test('it is never later than 180 days, and never on the same day', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom<PracticeRating>('again', 'hard', 'good', 'easy'), fc.integer({min: 0, max: 400})), {minLength: 1, maxLength: 40}), (story) => {
      let card: Card | undefined;
      let day = '2026-01-05';
      for (const [rating, wait] of story) {
        card = rate(card, rating, day);
        const gap = daysBetween(day, card.due);
        expect(gap >= 1 && gap <= longestInterval).toBe(true);
        day = addDays(day, wait);
      }
    }));
  });

  test('only the first answer of a day counts: after it the reasons have been read', () => {
    const first = on('2026-11-02', {credit: 0});
    const alone = standingFrom([first])!;
    const again = standingFrom([first, attempt({at: '2026-11-02T09:05:00', credit: 1, tries: 2})])!;
    expect(again.card).toEqual(alone.card);
    expect([again.attempts, again.counted, again.credit]).toEqual([2, 1, 0]);
  });
});

describe('a confident error', () => {
  test('once answered right is asked once more seven days later, whatever the scheduler says', () => {
    const put = standingFrom([on('2026-11-02', sureAndWrong), on('2026-11-05')])!;
    expect([put.sureSince, put.recheck, put.card!.due]).toEqual([undefined, '2026-11-12', '2026-11-12']);
    const rightAgain = standingFrom([on('2026-11-02', sureAndWrong), on('2026-11-05'), on('2026-11-12')])!;
    expect(rightAgain.recheck).toBeUndefined();
    expect(rightAgain.card!.due > '2026-11-13').toBe(true);
  });
  test('is still asked on that day when the learner meets the question before it', () => {
    expect(standingFrom([on('2026-11-02', sureAndWrong), on('2026-11-05'), on('2026-11-08')])!.card!.due).toBe('2026-11-12');
  });
  test('made again starts the seven days again', () => {
    const story = [on('2026-11-02', sureAndWrong), on('2026-11-05'), on('2026-11-12', sureAndWrong)];
    expect(standingFrom(story)!).toMatchObject({sureSince: '2026-11-12', recheck: undefined});
    expect(standingFrom([...story, on('2026-11-14')])!.card!.due).toBe('2026-11-21');
  });
  test('is not put right by an answer with the reasons open', () => {
    expect(standingFrom([on('2026-11-02', sureAndWrong), on('2026-11-05', {revealed: true})])!.sureSince).toBe('2026-11-02');
  });
});

const question = (id: string, said: Partial<BankQuestion> = {}): BankQuestion => ({id, quiz: 'quiz-a', number: 1, type: 'single', statements: ['1.1'], revision: '', source: 'b57e9195', family: 'orders', passage: {address: '/guidance/options', title: 'Options'}, ...said});
const standingsOf = (...all: QuestionAttempt[]) => new Map([...new Set(all.map((one) => one.question))].map((id) => [id, standingFrom(all.filter((one) => one.question === id))!]));

describe('what is due', () => {
  const asked = question('first-review-when');
  const answered = standingFrom([on('2026-11-02')])!;
  test('is not a question that nobody has answered, nor one whose day has not come', () => {
    expect([dueReason(asked, undefined, '2026-11-28'), dueReason(asked, answered, '2026-11-04')]).toEqual([undefined, undefined]);
  });
  test('is one whose day has come', () => { expect(dueReason(asked, answered, '2026-11-05')).toBe('due'); });
  test('is one whose passage has changed since, at once, and it says so', () => { expect(dueReason({...asked, source: 'ffffffff'}, answered, '2026-11-03')).toBe('changed'); });
  test('answered on the new passage, it is as any other', () => { expect(dueReason({...asked, source: 'ffffffff'}, standingFrom([on('2026-11-02'), on('2026-11-03', {source: 'ffffffff'})])!, '2026-11-04')).toBeUndefined(); });
  test('puts changed passages first, then confident errors, then what has waited longest', () => {
    const bank = ['a', 'b', 'c', 'd'].map((id) => question(id, id === 'd' ? {source: 'ffffffff'} : {}));
    const standings = standingsOf(on('2026-11-02', {question: 'a'}), on('2026-11-01', {question: 'b'}), on('2026-11-03', {question: 'c', ...sureAndWrong}), on('2026-11-20', {question: 'd'}));
    expect(dueQuestions(bank, standings, '2026-11-28').map(({question: {id}, reason}) => [id, reason])).toEqual([['d', 'changed'], ['c', 'sure but wrong'], ['b', 'due'], ['a', 'due']]);
  });
});

describe('a session', () => {
  const bank = Array.from({length: 24}, (_, i) => question(`q${i}`, {quiz: `quiz-${i % 4}`, family: i % 2 ? 'orders' : 'reviews'}));
  test('has as many questions as were asked for, each once, and never one that is not marked', () => {
    fc.assert(fc.property(fc.constantFrom(5 as const, 10 as const, 20 as const), fc.nat(), (size, seed) => {
      const session = chooseSession([...bank, question('talk', {type: 'reflection'}), question('weigh', {type: 'concordance'})], new Map(), '2026-11-28', size, seed);
      expect(session).toHaveLength(size);
      expect(new Set(session.map(({question: {id}}) => id)).size).toBe(size);
      expect(session.some(({question: {id}}) => id === 'talk' || id === 'weigh')).toBe(false);
    }));
  });
  test('is the same for the same seed', () => { expect(chooseSession(bank, new Map(), '2026-11-28', 10, 7)).toEqual(chooseSession(bank, new Map(), '2026-11-28', 10, 7)); });
  test('starts from what is due, and fills up with new questions that are easily mixed up with it', () => {
    const session = chooseSession(bank, standingsOf(on('2026-11-02', {question: 'q1'})), '2026-11-28', 5, 3);
    expect(session.filter(({reason}) => reason === 'due').map(({question: {id}}) => id)).toEqual(['q1']);
    expect(session.every(({question: {family}}) => family === 'orders')).toBe(true);
  });
  test('puts no two questions of one quiz next to each other where there is a choice', () => {
    const session = chooseSession(bank, standingsOf(on('2026-11-02', {question: 'q1'}), on('2026-11-02', {question: 'q3'})), '2026-11-28', 10, 3);
    const pairs = session.slice(1).map((one, i) => [session[i]!.question, one.question] as const);
    expect(pairs.filter(([a, b]) => a.quiz === b.quiz).length).toBeLessThan(5);
  });
  test('does not ask again what was answered today', () => {
    const small = bank.slice(0, 3);
    const standings = standingsOf(...small.map(({id}) => on('2026-11-28', {question: id})));
    expect(chooseSession(small, standings, '2026-11-28', 5, 1)).toEqual([]);
    expect(chooseSession(small, standings, '2026-11-29', 5, 1).every(({reason}) => reason === 'early')).toBe(true);
  });
});

describe('what the record shows', () => {
  const statements = ['1.1', '1.2', '1.3', '1.4'].map((id) => ({id, name: id, address: '/'}));
  const bank = [question('a'), question('b', {statements: ['1.2']}), question('c', {statements: ['1.3']}), question('d', {statements: ['1.4'], misconceptions: {'same-day': 'day-zero'}})];
  const standings = standingsOf(
    on('2026-11-02', {question: 'b', credit: 0, confidence: 1}), on('2026-11-25', {question: 'c'}), on('2026-11-28', {question: 'c', confidence: 3}),
    on('2026-11-02', {question: 'd', ...sureAndWrong}),
  );

  test('is "not tried", "shaky" or "secure", and a secure one that comes due is "fading"', () => {
    const states = (today: string) => statementStandings(statements, bank, standings, today).map(({state}) => state);
    expect(states('2026-11-28')).toEqual(['not tried', 'shaky', 'secure', 'shaky']);
    expect(states('2027-05-28')).toEqual(['not tried', 'shaky', 'fading', 'shaky']);
  });
  test('a statement right once is not yet secure', () => {
    expect(statementStandings(statements, bank, standingsOf(on('2026-11-28', {question: 'a'})), '2026-11-28')[0]!.state).toBe('shaky');
  });
  test('sets how sure against how right', () => {
    expect(calibration(standings)).toEqual([{said: 1, right: 0}, {said: 0, right: 0}, {said: 2, right: 1}]);
  });
  test('lists what was sure and wrong until it is put right', () => {
    expect(sureButWrongQuestions(bank, standings).map(({question: {id}}) => id)).toEqual(['d']);
    expect(sureButWrongQuestions(bank, standingsOf(on('2026-11-02', {question: 'd', ...sureAndWrong}), on('2026-11-04', {question: 'd'})))).toEqual([]);
  });
  test('names the misconception that a wrong choice shows, and drops it when the question is next right', () => {
    expect(misconceptionsHeld(bank, standings).map(({id, questions}) => [id, questions.map((one) => one.id)])).toEqual([['day-zero', ['d']]]);
    expect(misconceptionsHeld(bank, standingsOf(on('2026-11-02', {question: 'd', ...sureAndWrong}), on('2026-11-04', {question: 'd'})))).toEqual([]);
  });
  test('gives at most three things to do next, and something to start with when there is nothing', () => {
    const shown = (of: typeof standings) => nextThings(bank, statementStandings(statements, bank, of, '2026-11-28'), of, '2026-11-28').map(({type}) => type);
    expect(shown(standings)).toEqual(['read', 'practise', 'try']);
    expect(shown(new Map())[0]).toBe('start');
  });
});
