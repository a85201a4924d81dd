import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {countPairs, countPicks, countPlaces, credit, isMarked, rightMatches, sureButWrong, verdict, type Answer, type Markable, type Outcome} from '../../src/core/marking';
import {seedOf, shuffle, shuffleAway} from '../../src/core/shuffle';

const single: Markable = {type: 'single', options: [{id: 'best', grade: 1}, {id: 'defensible', grade: 0.5}, {id: 'weak', grade: 0.25}, {id: 'unsafe', grade: 0}]};
const multiple: Markable = {type: 'multiple', options: [{id: 'order', grade: 1}, {id: 'carer', grade: 1}, {id: 'results', grade: 1}, {id: 'own-view', grade: 0}, {id: 'settled', grade: 0}]};
const order: Markable = {type: 'order', steps: [{id: 'first'}, {id: 'second'}, {id: 'third'}, {id: 'fourth'}]};
const match: Markable = {type: 'match', left: [{id: 'lac-1', right: 'working-days'}, {id: 'lac-2', right: 'months'}, {id: 'visit', right: 'week'}]};
const categorise: Markable = {type: 'categorise', items: [{id: 'act', bin: 'law'}, {id: 'regs', bin: 'law'}, {id: 'note', bin: 'local'}, {id: 'panel', bin: 'local'}]};
const deadline: Markable = {type: 'deadline', options: [{id: 'right', grade: 1}, {id: 'calendar-days', grade: 0}, {id: 'first-day', grade: 0.25}]};
const pick = (...options: string[]): Answer => ({type: 'multiple', options});
const inOrder = (...steps: string[]): Answer => ({type: 'order', steps});

describe('a question with one right option', () => {
  test.each([
    ['best', 1, 'the right answer earns full credit'],
    ['defensible', 0.5, 'an answer that could be defended earns part of it'],
    ['weak', 0.25, 'a weak answer with something in it earns a little'],
    ['unsafe', 0, 'an unsafe answer earns nothing'],
    ['withdrawn', 0, 'an option that the question no longer has earns nothing'],
  ])('choosing "%s" earns %d: %s', (option, earned) => expect(credit(single, {type: 'single', option})).toBe(earned));
});

describe('a question with several right options', () => {
  test.each([
    [['order', 'carer', 'results'], 1, 'all the right ones and no other'],
    [['order', 'carer'], 2 / 3, 'two of the three'],
    [['order', 'carer', 'settled'], 1 / 3, 'a wrong one takes a right one away'],
    [['order', 'carer', 'results', 'own-view', 'settled'], 1 / 3, 'ticking every box is not knowing'],
    [['own-view', 'settled'], 0, 'only wrong ones: never below nothing'],
    [['order', 'own-view', 'settled'], 0, 'more wrong than right: never below nothing'],
    [['order', 'order', 'order'], 1 / 3, 'the same pick three times is one pick'],
    [['order', 'withdrawn'], 0, 'an option that the question does not have is a wrong pick'],
    [[], 0, 'nothing ticked'],
  ])('choosing %j earns %d: %s', (options, earned) => expect(credit(multiple, pick(...options))).toBeCloseTo(earned, 12));

  test('the counts behind the credit can be told to the reader', () => {
    expect(countPicks(multiple.options, ['order', 'carer', 'settled'])).toEqual({right: 2, wrong: 1, outOf: 3});
  });
});

describe('a question about order', () => {
  test.each([
    [['first', 'second', 'third', 'fourth'], 1, 'the right order'],
    [['second', 'first', 'third', 'fourth'], 5 / 6, 'one pair of neighbours the wrong way round'],
    [['fourth', 'first', 'second', 'third'], 3 / 6, 'one step far from its place spoils each pair it is in, and no other'],
    [['fourth', 'third', 'second', 'first'], 0, 'exactly backwards'],
    [['first', 'second'], 1 / 6, 'only the pairs that were given count'],
    [['first', 'withdrawn', 'second', 'third', 'fourth'], 1, 'a step that the question does not have counts for nothing'],
    [[], 0, 'nothing put in order'],
  ])('answering %j earns %d: %s', (steps, earned) => expect(credit(order, inOrder(...steps))).toBeCloseTo(earned, 12));

  test('the counts behind the credit can be told to the reader', () => {
    expect(countPairs(order.steps, ['second', 'first', 'third', 'fourth'])).toEqual({right: 5, outOf: 6});
  });
});

describe('a question that matches, or puts into groups', () => {
  test.each<[Markable, Record<string, string>, number, string]>([
    [match, {'lac-1': 'working-days', 'lac-2': 'months', visit: 'week'}, 1, 'each with its own'],
    [match, {'lac-1': 'working-days', 'lac-2': 'months', visit: 'months'}, 2 / 3, 'one wrong costs its own share and no other'],
    [match, {'lac-1': 'working-days'}, 1 / 3, 'one left out is not right'],
    [match, {'lac-1': 'spare', 'lac-2': 'spare', visit: 'spare'}, 0, 'a spare answer is right for nothing'],
    [match, {'lac-1': 'working-days', 'lac-2': 'months', visit: 'week', withdrawn: 'week'}, 1, 'a thing that the question does not have counts for nothing'],
    [match, {}, 0, 'nothing matched'],
    [categorise, {act: 'law', regs: 'law', note: 'local', panel: 'local'}, 1, 'each in its group'],
    [categorise, {act: 'law', regs: 'law', note: 'law', panel: 'law'}, 1 / 2, 'all in one group is not knowing'],
    [categorise, {}, 0, 'nothing put anywhere'],
  ])('%j answered %j earns %d: %s', (question, places, earned) => expect(credit(question, {type: question.type as 'match', places})).toBeCloseTo(earned, 12));

  test('the counts behind the credit can be told to the reader', () => {
    expect(countPlaces(rightMatches([{id: 'a', right: 'x'}, {id: 'b', right: 'y'}]), {a: 'x', b: 'x'})).toEqual({right: 1, outOf: 2});
  });

  test('an id that every object answers to is no answer', () => {
    expect(countPlaces([{id: 'constructor', place: 'x'}, {id: 'toString', place: 'y'}], {})).toEqual({right: 0, outOf: 2});
  });
});

test.each([
  ['right', 1, 'the date that the engine gives'], ['first-day', 0.25, 'a mistake that leaves the worker early earns what it is worth'],
  ['calendar-days', 0, 'a mistake that is only wrong'], ['withdrawn', 0, 'a date that was not offered'],
])('choosing the date "%s" earns %d: %s', (option, earned) => expect(credit(deadline, {type: 'deadline', option})).toBe(earned));

test.each([
  ['single', true], ['multiple', true], ['order', true], ['match', true], ['categorise', true], ['deadline', true],
  ['concordance', false], ['reflection', false],
] as const)('a question of type %s is marked: %s', (type, marked) => expect(isMarked(type)).toBe(marked));

test.each([
  [single, pick('best')], [match, {type: 'categorise', places: {'lac-1': 'working-days'}}], [categorise, {type: 'match', places: {act: 'law'}}], [deadline, {type: 'single', option: 'right'}], [multiple, {type: 'single', option: 'order'}], [order, pick('first', 'second')],
] satisfies [Markable, Answer][])('an answer to another type of question earns nothing: %j', (question, answer) => expect(credit(question, answer)).toBe(0));

test.each([
  [1, 'right', 'full credit only'], [0.99, 'partly right', 'almost is not right'], [0.25, 'partly right', 'some credit is said to be some'], [0, 'not right', 'no credit'],
])('credit of %d is %s: %s', (earned, said) => expect(verdict(earned)).toBe(said));

test.each<[Outcome, boolean, string]>([
  [{credit: 0, confidence: 'would act on it'}, true, 'would have acted on a wrong answer'],
  [{credit: 0.25, confidence: 'would act on it'}, true, 'would have acted on a weak answer'],
  [{credit: 0.5, confidence: 'would act on it'}, false, 'a defensible answer is not a confident mistake'],
  [{credit: 0, confidence: 'a guess'}, false, 'a wrong guess was known to be a guess'],
  [{credit: 0}, false, 'did not say how sure'],
])('%j is "sure but wrong": %s, because the reader %s', (outcome, listed) => expect(sureButWrong(outcome)).toBe(listed));

const ids = fc.uniqueArray(fc.string({minLength: 1, maxLength: 6}), {minLength: 3, maxLength: 7});
const grades = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const options = ids.chain((names) => fc.array(grades, {minLength: names.length, maxLength: names.length}).map((given) => names.map((id, i) => ({id, grade: i === 0 ? 1 : given[i]!}))));
const seeds = fc.integer();
const someOf = <T>(all: T[]) => fc.subarray(all);

const belonging = ids.chain((names) => fc.array(fc.constantFrom('x', 'y', 'z'), {minLength: names.length, maxLength: names.length}).map((places) => names.map((id, i) => ({id, right: places[i]!, bin: places[i]!}))));
const placesFor = (all: readonly {id: string}[]) => fc.array(fc.constantFrom('x', 'y', 'z', ''), {minLength: all.length, maxLength: all.length}).map((places) => Object.fromEntries(all.map(({id}, i) => [id, places[i]!]).filter(([, place]) => place !== '')) as Record<string, string>);

const questionAndAnswer: fc.Arbitrary<{question: Markable; answer: Answer}> = fc.oneof(
  options.chain((all) => fc.constantFrom(...all).map((one) => ({question: {type: 'single' as const, options: all}, answer: {type: 'single' as const, option: one.id}}))),
  options.chain((all) => someOf(all).map((some) => ({question: {type: 'multiple' as const, options: all}, answer: pick(...some.map((one) => one.id))}))),
  belonging.chain((left) => placesFor(left).map((places) => ({question: {type: 'match' as const, left}, answer: {type: 'match' as const, places}}))),
  belonging.chain((items) => placesFor(items).map((places) => ({question: {type: 'categorise' as const, items}, answer: {type: 'categorise' as const, places}}))),
  options.chain((all) => fc.constantFrom(...all).map((one) => ({question: {type: 'deadline' as const, options: all}, answer: {type: 'deadline' as const, option: one.id}}))),
  ids.chain((names) => fc.shuffledSubarray(names).map((some) => ({question: {type: 'order' as const, steps: names.map((id) => ({id}))}, answer: inOrder(...some)}))),
);

describe('whatever the question', () => {
  test('credit is never below 0 or above 1', () => fc.assert(fc.property(questionAndAnswer, ({question, answer}) => {
    const earned = credit(question, answer);
    expect(earned).toBeGreaterThanOrEqual(0);
    expect(earned).toBeLessThanOrEqual(1);
  })));

  test('mixing the options, or ticking them in another order, never changes the credit', () => fc.assert(fc.property(options, fc.infiniteStream(fc.boolean()), seeds, (all, coin, seed) => {
    const picked = all.filter(() => coin.next().value).map((option) => option.id);
    const mixed = shuffle(all, seed);
    expect(credit({type: 'multiple', options: mixed}, pick(...shuffle(picked, seed)))).toBe(credit({type: 'multiple', options: all}, pick(...picked)));
    for (const {id} of all) expect(credit({type: 'single', options: mixed}, {type: 'single', option: id})).toBe(credit({type: 'single', options: all}, {type: 'single', option: id}));
  })));

  test('steps earn the same credit wherever they started', () => fc.assert(fc.property(ids, seeds, (names, seed) => {
    const question: Markable = {type: 'order', steps: names.map((id) => ({id}))};
    const start = shuffleAway(names, seed);
    const putRight = [...start].sort((a, b) => names.indexOf(a) - names.indexOf(b));
    expect(credit(question, inOrder(...putRight))).toBe(1);
    expect(credit(question, inOrder(...start))).toBeLessThan(1);
  })));

  test('one more wrong pick never raises the credit', () => fc.assert(fc.property(options, seeds, fc.nat(7), (all, seed, count) => {
    const question: Markable = {type: 'multiple', options: all};
    const picked = shuffle(all, seed).slice(0, count).map((option) => option.id);
    for (const wrong of all.filter((option) => option.grade < 1)) expect(credit(question, pick(...picked, wrong.id))).toBeLessThanOrEqual(credit(question, pick(...picked)));
  })));

  test('mixing what is matched or grouped never changes the credit', () => fc.assert(fc.property(belonging.chain((all) => fc.tuple(fc.constant(all), placesFor(all))), seeds, ([all, places], seed) => {
    const mixed = Object.fromEntries(shuffle(Object.entries(places), seed));
    expect(credit({type: 'match', left: shuffle(all, seed)}, {type: 'match', places: mixed})).toBe(credit({type: 'match', left: all}, {type: 'match', places}));
    expect(credit({type: 'categorise', items: shuffle(all, seed)}, {type: 'categorise', places: mixed})).toBe(credit({type: 'categorise', items: all}, {type: 'categorise', places}));
  })));

  test('one more thing put in a wrong place never raises the credit', () => fc.assert(fc.property(belonging.chain((all) => fc.tuple(fc.constant(all), placesFor(all))), ([all, places]) => {
    for (const {id, right} of all) expect(credit({type: 'match', left: all}, {type: 'match', places: {...places, [id]: `not ${right}`}})).toBeLessThanOrEqual(credit({type: 'match', left: all}, {type: 'match', places}));
  })));

  test('everything in its place earns all of it, and nothing placed earns nothing', () => fc.assert(fc.property(belonging, (all) => {
    const places = Object.fromEntries(all.map(({id, right}) => [id, right]));
    expect(credit({type: 'match', left: all}, {type: 'match', places})).toBe(1);
    expect(credit({type: 'categorise', items: all}, {type: 'categorise', places})).toBe(1);
    expect(credit({type: 'match', left: all}, {type: 'match', places: {}})).toBe(0);
    expect(credit({type: 'categorise', items: all}, {type: 'categorise', places: {}})).toBe(0);
  })));

  test('a perfect answer earns all of it and an empty one nothing', () => fc.assert(fc.property(options, ids, (all, names) => {
    const right = all.filter((option) => option.grade === 1).map((option) => option.id);
    expect(credit({type: 'multiple', options: all}, pick(...right))).toBe(1);
    expect(credit({type: 'multiple', options: all}, pick())).toBe(0);
    expect(credit({type: 'order', steps: names.map((id) => ({id}))}, inOrder(...names))).toBe(1);
    expect(credit({type: 'order', steps: names.map((id) => ({id}))}, inOrder())).toBe(0);
  })));
});

describe('mixing', () => {
  test('loses no option and repeats none', () => fc.assert(fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
    const byValue = (a: number, b: number) => a - b;
    expect(shuffle(items, seed).sort(byValue)).toEqual([...items].sort(byValue));
    expect(shuffleAway(items, seed).sort(byValue)).toEqual([...items].sort(byValue));
  })));

  test('gives the same order for the same seed, so the page built and the page opened agree', () => fc.assert(fc.property(fc.array(fc.integer()), fc.string(), (items, id) => {
    const before = [...items];
    expect(shuffle(items, seedOf(id))).toEqual(shuffle(items, seedOf(id)));
    expect(items).toEqual(before);
  })));

  test('an ordering question never starts with its answer', () => fc.assert(fc.property(ids, seeds, (names, seed) => {
    expect(shuffleAway(names, seed)).not.toEqual(names);
  })));

  test('puts the right option in each place about as often', () => {
    const places = Array.from({length: 600}, (_, seed) => shuffle(['right', 'b', 'c'], seed).indexOf('right'));
    for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(150);
  });
});
