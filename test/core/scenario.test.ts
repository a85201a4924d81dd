import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ScenarioSchema, type Scenario} from '../../src/core/scenario';
import {conditionInWords, holds, readCondition, type Values} from '../../src/core/scenario-condition';
import {applyEffects, effectInWords, readEffect} from '../../src/core/scenario-effect';
import {genogramInWords, placePeople} from '../../src/core/scenario-genogram';
import {ledger} from '../../src/core/scenario-ledger';
import {pathMap} from '../../src/core/scenario-map';
import {begin, choose, replayFrom, tell, type Play} from '../../src/core/scenario-play';
import {explore, readingMinutes} from '../../src/core/scenario-proof';
import {holidays} from './holidays';

const setting = {dataDate: '2026-11-22', holidays, labels: {'first-review': 'First review held on'}, kinds: {}};

const choice = (id: string, more: object = {}) => ({id, text: id, grade: 'best', feedback: 'Because.', to: 'end', ...more});

/** A small case: a first review that can be held, put off or forgotten, and an aunt who may be rung. */
const raw = {
  title: 'Small', kind: 'scenario', summary: 'A small case.', for: 'Everyone', minutes: 2, reviewed: '2026-11-22', 'review-by': '2027-05-22',
  statements: ['1.1'], sources: [{source: 'care-planning-regs-2010'}], start: '2026-03-27',
  state: [
    {id: 'came', kind: 'date', label: 'Came into care', initial: '2026-03-27'},
    {id: 'review', kind: 'date', label: 'First review'},
    {id: 'second', kind: 'date', label: 'Second review'},
    {id: 'aunt', kind: 'flag', label: 'The aunt knows'},
    {id: 'moves', kind: 'number', label: 'Moves'},
  ],
  nodes: [
    {id: 'start', title: 'Start', text: 'One two three four.', choices: [
      choice('ring', {effects: ['aunt'], days: 3, to: 'review'}),
      choice('wait', {grade: 'weak', days: 3, to: 'review', later: [
        {after: '10 days', effects: ['moves + 1', 'came = today'], note: 'A carer gave notice.'},
        {after: 'review', effects: ['aunt'], note: 'The aunt rang by herself.'},
      ]}),
    ]},
    {id: 'review', title: 'Review', text: 'When?', choices: [
      choice('in-time', {days: 20, effects: ['review = today - 1 days']}),
      choice('late', {grade: 'weak', days: 40, effects: ['review = today']}),
      choice('never', {grade: 'unsafe', days: 60, to: [{when: 'moves >= 1', node: 'moved'}, {node: 'end'}]}),
    ]},
    {id: 'moved', title: 'Moved', text: 'Another move.', choices: [choice('stop'), choice('go-on', {grade: 'weak', effects: ['not aunt']})]},
  ],
  endings: [{id: 'good', title: 'Good', when: 'aunt and review known', summary: 'Well.', debrief: ['Why?']}, {id: 'other', title: 'Other', summary: 'Less well.', debrief: ['Why?']}],
  ledger: [
    {timescale: 'lac-review-1', events: {'became-looked-after': 'came'}, done: 'review'},
    {timescale: 'lac-review-2', events: {'first-review': 'review'}, done: 'second'},
  ],
};
const small: Scenario = {...ScenarioSchema.parse(raw), id: 'small'};

describe('a condition', () => {
  test.each<[words: string, values: Values, days: number, expected: boolean, why: string]>([
    ['aunt', {aunt: true}, 0, true, 'a flag that is up'],
    ['not aunt', {aunt: true}, 0, false, 'a flag that must be down'],
    ['moves >= 2', {moves: 2}, 0, true, 'at least'],
    ['moves < 2', {moves: 2}, 0, false, 'fewer than'],
    ['days > 20', {}, 21, true, 'the days since the start are always there'],
    ['review known', {review: '2026-04-01'}, 0, true, 'a date that has been set'],
    ['not review known', {}, 0, true, 'a date that has not'],
    ['aunt or moves = 1 and not review known', {moves: 1, review: '2026-04-01'}, 0, false, '"and" binds tighter than "or"'],
    ['(aunt or moves = 1) and review known', {moves: 1, review: '2026-04-01'}, 0, true, 'unless brackets say otherwise'],
  ])('"%s" with %j on day %i is %s: %s', (words, values, days, expected) => {
    const read = readCondition(words);
    expect(read.ok && holds(read.condition, values, days)).toBe(expected);
  });

  test.each([
    ['moves >=', 'needs a whole number'], ['and aunt', 'a name is missing before "and"'], ['aunt aunt', 'one word too many'], ['(aunt', 'a bracket is not closed'],
    ['not', 'a name is missing at the end'], ['aunt; drop', 'cannot read'], ['moves >= two', 'needs a whole number'], ['aunt && moves', 'cannot read'], ['fetch()', 'cannot read'],
  ])('"%s" is refused, and the reason is said', (words, because) => {
    const read = readCondition(words);
    expect(!read.ok && read.because).toContain(because);
  });

  test('is put in words with the labels a reader knows', () => {
    const read = readCondition('moves >= 2 and not aunt or days > 10');
    expect(read.ok && conditionInWords(read.condition, {moves: 'Moves', aunt: 'The aunt knows'})).toBe('“Moves” is at least 2 and “The aunt knows” is no, or “days since the start” is more than 10');
  });
});

describe('an effect', () => {
  test.each<[words: string, expected: number | boolean | string, why: string]>([
    ['aunt', true, 'a flag goes up'], ['not aunt', false, 'and down'], ['moves + 2', 3, 'a number grows'], ['moves - 1', 0, 'and falls'], ['moves = 5', 5, 'and is set'],
    ['review = today', '2026-03-30', 'a date is set to the day'], ['review = today - 3 days', '2026-03-27', 'or some days before it'], ['review = today + 1 day', '2026-03-31', 'or after it'],
  ])('"%s" makes the value %s: %s', (words, expected) => {
    const read = readEffect(words);
    if (!read.ok) throw new Error(read.because);
    expect(applyEffects({moves: 1, aunt: false}, [read.effect], '2026-03-30')[read.effect.name]).toBe(expected);
    expect(effectInWords(read.effect, {})).not.toBe('');
  });

  test.each(['moves +', 'moves = today + x', 'alert(1)', 'Review = today', 'moves * 2'])('"%s" is refused', (words) => expect(readEffect(words).ok).toBe(false));
});

describe('a play', () => {
  test('begins on the first day, with the state as written', () => {
    const {now, steps} = tell(small, begin(small));
    expect({at: now.at, date: now.date, moves: now.values.moves, steps}).toEqual({at: {type: 'node', id: 'start'}, date: '2026-03-27', moves: 0, steps: []});
  });

  test('days pass before the effects of a choice, so a review is dated on the day that it was held', () => {
    const {now} = tell(small, ['ring', 'in-time']);
    expect([now.date, now.values.review, now.at]).toEqual(['2026-04-19', '2026-04-18', {type: 'ending', id: 'good'}]);
  });

  test('what follows later comes out on its day, or on reaching its node, with its note', () => {
    expect(tell(small, ['wait']).now.surfaced.map((one) => one.note)).toEqual(['The aunt rang by herself.']);
    const {now} = tell(small, ['wait', 'never']);
    expect(now.surfaced).toEqual([{note: 'A carer gave notice.', date: '2026-04-06', changed: ['moves', 'came'], from: 'start/wait/0'}]);
    expect([now.values.came, now.values.moves, now.at]).toEqual(['2026-04-06', 1, {type: 'node', id: 'moved'}]);
  });

  test('a way on with a condition is taken only when it holds', () => expect(tell(small, ['ring', 'never']).now.at).toEqual({type: 'ending', id: 'other'}));

  test('a choice that is not open is refused, and says so; so is one after the end', () => {
    expect(choose(small, [], 'late')).toEqual({ok: false, because: '“late” is not one of the choices here.'});
    expect(choose(small, ['ring', 'late'], 'ring')).toEqual({ok: false, because: 'The story is over.'});
    expect(choose(small, ['ring'], 'late')).toEqual({ok: true, play: ['ring', 'late']});
  });

  test('a play from an older edition is told as far as it still holds', () => expect(tell(small, ['ring', 'gone', 'late']).steps).toHaveLength(1));

  test('replay goes back to any decision, and the same choices make the same story', () => {
    const anyPlay = fc.array(fc.nat(3), {maxLength: 6}).map((picks) => picks.reduce<Play>((play, pick) => {
      const {open} = tell(small, play).now;
      const picked = open[pick % Math.max(1, open.length)];
      const chosen = picked ? choose(small, play, picked.id) : undefined;
      return chosen?.ok ? chosen.play : play;
    }, begin(small)));
    fc.assert(fc.property(anyPlay, fc.nat(6), (play, step) => {
      const back = replayFrom(play, step);
      const again = play.slice(back.length).reduce<Play>((now, id) => {
        const chosen = choose(small, now, id);
        return chosen.ok ? chosen.play : now;
      }, back);
      expect(tell(small, again)).toEqual(tell(small, play));
      expect(tell(small, back).steps).toEqual(tell(small, play).steps.slice(0, Math.max(0, step - 1)));
    }));
  });
});

describe('the ledger', () => {
  const withRules = {...small, ledger: small.ledger.map((line) => ({...line, rule: {
    id: line.timescale, name: line.timescale, limit: '', force: 'regulations' as const, confidence: 'text' as const,
    versions: [{from: '2011-04-01', dates: [line.timescale === 'lac-review-1'
      ? {kind: 'deadline' as const, words: '', count: {type: 'period' as const, amount: 20, unit: 'working days' as const, clear: false, direction: 'after' as const, of: {type: 'event' as const, event: 'became-looked-after'}}}
      : {kind: 'deadline' as const, words: '', count: {type: 'period' as const, amount: 3, unit: 'months' as const, clear: false, direction: 'after' as const, of: {type: 'event' as const, event: 'first-review'}}}]}],
  }}))};
  const standings = (play: Play) => ledger(withRules, play, setting).map((row) => [row.due, row.done, row.doneBy, row.standing]);

  test('a first review in time says how much time was to spare, over Easter, and which decision did it', () =>
    expect(standings(['ring', 'in-time'])).toEqual([
      ['2026-04-28', '2026-04-18', 2, {type: 'in time', spare: 10}],
      ['2026-07-18', undefined, undefined, {type: 'not yet due', left: 90}],
    ]));
  test('a late one says by how many days', () => expect(standings(['ring', 'late'])[0]).toEqual(['2026-04-28', '2026-05-09', 2, {type: 'late', by: 11}]));
  test('what a decision brought about later is put down to that decision', () => {
    const play = ['wait', 'late'];
    const came = {...withRules, ledger: withRules.ledger.slice(0, 1).map((line) => ({...line, done: 'came'}))};
    expect(ledger(came, play, setting)[0]).toMatchObject({done: '2026-04-06', doneBy: 1});
  });
  test('one that was never held is missed, and what hangs on it is not known, with the reason', () =>
    expect(standings(['ring', 'never'])).toEqual([
      ['2026-04-28', undefined, undefined, {type: 'missed', by: 31}],
      [undefined, undefined, undefined, {type: 'not known', because: 'It counts from “First review held on”, which has no date on this path.'}],
    ]));
});

describe('the proof', () => {
  const broken = (change: (copy: typeof raw) => object) => explore(ScenarioSchema.parse(change(structuredClone(raw))));
  const withNode = (copy: typeof raw, at: number, more: object) => ({...copy, nodes: copy.nodes.map((node, i) => (i === at ? {...node, ...more} : node))});

  test('meets every node, choice, way, ending and later consequence of a case that is right', () => {
    const proof = explore(small);
    expect(proof.faults).toEqual([]);
    expect([proof.nodes.size, proof.choices.size, proof.endings.size, proof.surfaced.size, proof.over]).toEqual([3, 7, 2, 2, false]);
    expect(proof.longest.decisions).toBe(3);
  });

  test('a node at which nothing is open is a dead end, with the way to it', () => {
    const proof = broken((copy) => withNode(copy, 2, {choices: [choice('stop', {when: 'moves > 5'}), choice('go-on', {when: 'moves > 5'})]}));
    expect(proof.faults).toEqual([{type: 'dead end', node: 'moved', path: ['wait', 'never']}]);
  });

  test('a ring of nodes with no way out is a trap', () => {
    const proof = broken((copy) => withNode(copy, 2, {choices: [choice('stop', {to: 'moved'}), choice('go-on', {to: 'moved', effects: ['not aunt']})]}));
    expect(new Set(proof.faults.map((fault) => fault.type))).toEqual(new Set(['trap']));
  });

  test('a decision with one way to go is no decision', () => {
    const proof = broken((copy) => withNode(copy, 2, {choices: [choice('stop'), choice('go-on', {when: 'moves > 5'})]}));
    expect(proof.faults).toEqual([{type: 'one choice', node: 'moved', choice: 'stop', path: ['wait', 'never']}]);
  });

  test('a list of endings of which none may fit leads nowhere', () => {
    const proof = broken((copy) => ({...copy, endings: copy.endings.slice(0, 1)}));
    expect(proof.faults.map((fault) => [fault.type, fault.node])).toContainEqual(['no ending', 'review']);
  });

  test('a story that can grow without end is given up and said so', () => {
    const proof = explore(ScenarioSchema.parse(withNode(structuredClone(raw), 2, {choices: [choice('stop'), choice('go-on', {to: 'moved', effects: ['moves + 1']})]})), 500);
    expect(proof.over).toBe(true);
  });

  test('reading time is counted at 200 words a minute', () => expect([readingMinutes(1), readingMinutes(200), readingMinutes(201)]).toEqual([1, 1, 2]));
});

describe('the drawings', () => {
  test('the map has a dot for each choice there was, and a path for each play', () => {
    const map = pathMap(small, [['ring', 'late'], ['wait', 'never', 'stop']]);
    expect(map.rows).toBe(3);
    expect(map.paths.map((path) => path.length)).toEqual([2, 3]);
    expect(map.dots.filter((dot) => dot.now).map((dot) => dot.text)).toEqual(['wait', 'never', 'stop']);
    expect(map.dots.filter((dot) => dot.before).map((dot) => dot.text)).toEqual(['ring', 'late']);
  });

  const tree = {
    people: [{id: 'nan', name: 'Nan', sex: 'female' as const}, {id: 'mum', name: 'Mum', sex: 'female' as const}, {id: 'dad', name: 'Dad', sex: 'male' as const}, {id: 'kemi', name: 'Kemi', sex: 'female' as const, born: '2019'}],
    families: [{parents: ['nan'], children: ['mum'], apart: false}, {parents: ['mum', 'dad'], children: ['kemi'], apart: true}],
  };
  test('a family tree puts each generation on its own row, and partners on one', () => expect(placePeople(tree).map((person) => [person.name, person.row])).toEqual([['Nan', 0], ['Mum', 1], ['Dad', 1], ['Kemi', 2]]));
  test('a family tree can be read in words', () => expect(genogramInWords(tree)).toEqual([
    'Nan: female.', 'Mum: female.', 'Dad: male.', 'Kemi: female; born 2019.', 'Nan is the parent of Mum.', 'Mum and Dad, who live apart, are the parents of Kemi.',
  ]));
});
