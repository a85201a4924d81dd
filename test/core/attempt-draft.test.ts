import {describe, expect, test} from 'vitest';
import {readAnswerDraft, type AnswerDraft} from '../../src/core/attempt-draft';

const draft: AnswerDraft = {format: 1, revision: '0a1b2c3d', day: '2026-11-28', turn: 1, seed: 7, answer: {type: 'single', option: 'a'}, confidence: 2, hints: 1, checked: false, revealed: false};
const read = (value: unknown, type: Parameters<typeof readAnswerDraft>[1] = 'single', today = '2026-11-28') => readAnswerDraft(value, type, '0a1b2c3d', today);

describe('a question left in the middle', () => {
  test.each<[string, AnswerDraft]>([
    ['one option', draft],
    ['several options', {...draft, answer: {type: 'multiple', options: ['a', 'b']}}],
    ['steps in order', {...draft, answer: {type: 'order', steps: ['b', 'a']}}],
    ['things matched, one not yet', {...draft, answer: {type: 'match', places: {x: 'y', z: ''}}}],
    ['things in groups', {...draft, answer: {type: 'categorise', places: {x: 'y'}}}],
    ['a date', {...draft, answer: {type: 'deadline', option: 'every-day'}}],
    ['a weight', {...draft, answer: {type: 'concordance', weight: -1}}],
  ])('comes back as it was: %s', (_, one) => { expect(read(JSON.parse(JSON.stringify(one)), one.answer!.type)).toEqual(one); });

  test.each<[string, unknown, Parameters<typeof readAnswerDraft>[1]]>([
    ['the question asks something else now', {...draft, revision: 'ffffffff'}, 'single'],
    ['the question is of another type now', draft, 'multiple'],
    ['words were put in place of an id', {...draft, answer: {type: 'single', option: 'My aunt'}}, 'single'],
    ['it is a reflection: what is written is never kept', {...draft, answer: undefined}, 'reflection'],
    ['it has a key of its own', {...draft, name: 'x'}, 'single'],
    ['it is no draft at all', 'draft', 'single'],
  ])('is dropped when %s', (_, value, type) => { expect(read(value, type)).toBeUndefined(); });

  test('that was checked still stands on the same day, and may be asked again on the next', () => {
    expect(read({...draft, checked: true})).toEqual({...draft, checked: true});
    expect(read({...draft, checked: true}, 'single', '2026-11-29')).toBeUndefined();
    expect(read(draft, 'single', '2026-12-29')).toEqual(draft);
  });
});
