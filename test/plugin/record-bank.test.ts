import {beforeAll, describe, expect, test} from 'vitest';
import type {Bank} from '../../src/core/practice-bank';
import {bankOf} from '../../src/plugin/bank';
import {loadContent} from '../../src/plugin/load';
import type {Content} from '../../src/plugin/read';
import {revisionOf} from '../../src/plugin/revisions';
import {quizView} from '../../src/plugin/views';

let content: Content;
let bank: Bank;
beforeAll(() => {
  ({content} = loadContent(process.cwd()));
  bank = bankOf(content);
});

describe('the list of every question', () => {
  test('has each question of each quiz once, with its statements, and all 91 statements', () => {
    const all = [...content.quizzes.values()].flatMap(({value}) => value.questions.map(({id}) => id));
    expect(bank.questions.map(({id}) => id)).toEqual(all);
    expect(bank.statements).toHaveLength(91);
  });
  test('holds none of the words of a question, so that it is small', () => {
    const text = JSON.stringify(bank);
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
  const withRegister = () => {
    const question = [...content.quizzes.values()].flatMap(({value}) => value.questions).find((one) => one.type === 'deadline')!;
    const [first] = question.mistakes;
    const entry = {id: 'every-day-counts', belief: 'Every day counts.', instead: 'Only working days do.', read: '/glossary', mistake: first!.mistake};
    return {question, first: first!, bank: bankOf({...content, misconceptions: new Map([[entry.id, {value: entry}], ['half', {value: {id: 'half'}}]])} as Content)};
  };
  test('are known by the mistake of a deadline question that shows them, with what is so instead', () => {
    const {question, first, bank: made} = withRegister();
    expect(made.questions.find(({id}) => id === question.id)!.misconceptions![first.id]).toBe('every-day-counts');
    expect(made.misconceptions).toEqual({'every-day-counts': {belief: 'Every day counts.', instead: 'Only working days do.', passage: {address: '/glossary', title: 'Glossary'}}});
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
