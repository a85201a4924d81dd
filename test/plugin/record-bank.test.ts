import {describe, expect, test} from 'vitest';
import {bankOf} from '../../src/plugin/bank';
import {loadContent} from '../../src/plugin/load';
import {revisionOf} from '../../src/plugin/revisions';
import {quizView} from '../../src/plugin/views';

const {content} = loadContent(process.cwd());
const bank = bankOf(content);

describe('the list of every question', () => {
  test('has each question of each quiz once, with its statements, and all 91 statements', () => {
    const all = [...content.quizzes.values()].flatMap(({value}) => value.questions.map(({id}) => id));
    expect(bank.questions.map(({id}) => id)).toEqual(all);
    expect(bank.statements).toHaveLength(91);
  });
  test('holds none of the words of a question, so that it is small', () => {
    const text = JSON.stringify({...bank, misconceptions: {}});
    const [first] = content.quizzes.get('three-steps')!.value.questions;
    expect(text.includes(first!.prompt)).toBe(false);
    expect(text.length / bank.questions.length).toBeLessThan(500);
  });
  test('knows each question by the same hashes as its quiz does, so that a fresh answer is not "changed"', () => {
    for (const {id, quiz, revision, source} of bank.questions) expect(quizView(quiz, content).questions.find((one) => one.id === id)!.known).toEqual({revision, source});
  });
  test('knows a passage by its pin, so that a question confirmed as it stands is not "changed" either', () => {
    const pinned = [...content.quizzes.values()].flatMap(({value}) => value.questions).filter((question) => question.pin !== undefined);
    const source = new Map(bank.questions.map((question) => [question.id, question.source]));
    expect(pinned.filter(({id, pin}) => source.get(id) !== pin).map(({id}) => id)).toEqual([]);
    expect(pinned.length).toBeGreaterThan(0);
  });
});

describe('misconceptions', () => {
  const all = [...content.quizzes.values()].flatMap(({value}) => value.questions);
  const shownBy = (id: string, answer: string) => bank.questions.find((question) => question.id === id)?.misconceptions?.[answer];
  test('are known by the answer that names them', () => {
    const named = all.flatMap((question) => (question.type === 'single' ? question.options.flatMap(({id, misconception}) => (misconception ? [{question: question.id, id, misconception}] : [])) : []));
    expect(named.length).toBeGreaterThan(0);
    for (const {question, id, misconception} of named) expect(shownBy(question, id)).toBe(misconception);
  });
  test('are known by the mistake of a deadline question that shows them', () => {
    const tied = all.flatMap((question) => (question.type === 'deadline' ? question.mistakes.flatMap(({id, mistake, misconception}) => (mistake === 'first day counted' && !misconception ? [{question: question.id, id}] : [])) : []));
    expect(tied.length).toBeGreaterThan(0);
    for (const {question, id} of tied) expect(shownBy(question, id)).toBe('the-day-itself-is-day-1');
  });
  test('say what is so instead, and where to read it', () => {
    expect(bank.misconceptions['the-day-itself-is-day-1']).toEqual({belief: 'The day it happened is day 1.', instead: expect.stringContaining('day of the event is left out'), passage: {address: '/glossary#day-0', title: 'Day 0'}});
  });
});

describe('what a question is known by', () => {
  const single = () => structuredClone([...content.quizzes.values()].flatMap(({value}) => value.questions).find((one) => one.type === 'single')!);
  test('stays the same when only commas, reasons, hints or sources change', () => {
    const [one, other] = [single(), single()];
    other.prompt = ` ${other.prompt.replaceAll(',', ' ,')} `;
    other.hints = ['Another hint.'];
    if (other.type === 'single') other.options = other.options.map((option) => ({...option, feedback: 'Said better.'}));
    expect(revisionOf(other)).toBe(revisionOf(one));
  });
  test('changes with the right answer', () => {
    const [one, other] = [single(), single()];
    if (other.type === 'single') other.options = other.options.map((option) => ({...option, grade: option.grade === 1 ? 0 : 1}));
    expect(revisionOf(other)).not.toBe(revisionOf(one));
  });
});
