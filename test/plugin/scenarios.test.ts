import {describe, expect, test} from 'vitest';
import {inWords, isWeekend} from '../../src/core/calendar';
import {ledger} from '../../src/core/scenario-ledger';
import {choose, tell, type Play} from '../../src/core/scenario-play';
import type {ScenarioView} from '../../src/core/scenario-view';
import {numbersFrom} from '../../src/core/shuffle';
import {settingOf} from '../../src/plugin/check-examples';
import {checkScenarios, scenarioReports} from '../../src/plugin/check-scenarios';
import {loadContent} from '../../src/plugin/load';
import {problemsInWords} from '../../src/plugin/problem';
import {readScenarios} from '../../src/plugin/read-scenarios';
import {scenarioView} from '../../src/plugin/scenario-view';
import {siteWith} from './broken-site';

const file = 'docs/scenarios/small.yaml';

/** A scenario that is right. Each row below breaks one thing in it. */
const right = `title: Small
kind: scenario
summary: A small case.
for: Everyone
minutes: 2
reviewed: 2026-11-22
review-by: 2027-05-22
statements: ["1.1"]
sources: [{source: care-planning-regs-2010}]
start: 2026-03-27
state:
  - {id: came, kind: date, label: Came into care, initial: 2026-03-27}
  - {id: review, kind: date, label: First review}
  - {id: aunt, kind: flag, label: The aunt knows}
  - {id: moves, kind: number, label: Moves}
documents:
  - id: tree
    title: Family
    kind: genogram
    people: [{id: mum, name: Mum, sex: female}, {id: child, name: Child, sex: not said}]
    families: [{parents: [mum], children: [child]}]
nodes:
  - id: first
    title: First
    text: A child comes into care. See [reviews](/guidance/reviews#when).
    documents: [tree]
    choices:
      - {id: ring, text: Ring, grade: best, days: 3, effects: [aunt], feedback: Yes., to: second}
      - id: wait
        text: Wait
        grade: weak
        days: 3
        effects: [moves + 1]
        later:
          - {after: 5 days, effects: [aunt], note: She rang.}
        feedback: No.
        to: second
  - id: second
    title: Second
    text: The review.
    choices:
      - {id: hold, text: Hold, grade: best, days: 10, effects: [review = today], feedback: Yes., to: end}
      - {id: put-off, text: Put off, grade: weak, days: 40, when: moves >= 1, feedback: No., to: end}
      - {id: forget, text: Forget, grade: unsafe, days: 50, feedback: No., to: end}
endings:
  - {id: good, title: Good, when: review known, summary: Well., debrief: [Why?]}
  - {id: other, title: Other, summary: Less well., debrief: [Why?]}
ledger:
  - {timescale: lac-review-1, events: {became-looked-after: came}, done: review}
`;

function said(text: string): string {
  const root = siteWith({file, put: text});
  const {content} = loadContent(root);
  const read = readScenarios(root);
  const addresses = new Set(['/guidance/reviews#when']);
  return problemsInWords([...read.problems, ...checkScenarios(read.scenarios, content, (filed, place, address) => (addresses.has(address) ? [] : [{file: filed.file, ...filed.at(place), what: `the link "${address}" leads nowhere`, fix: 'link to a page that exists'}]))]);
}

const broken = (find: string, put: string) => {
  if (!right.includes(find)) throw new Error(`"${find}" is not in the scenario`);
  return said(right.replace(find, put));
};

test('a scenario that is right has nothing to say', () => expect(said(right)).toBe(''));

// Each row: what a writer did wrong, what stands there instead, and every word they are told. A change here is a change to the product.
describe('a mistake in a scenario is found at its line', () => {
  test.each([
    ['an unknown key', 'minutes: 2', 'minutes: 2\ncolour: red', `${file}:6:1: unknown key "colour" — the keys here are title, kind, summary, for, minutes, reviewed, review-by, statements, permanence-options, sources, content-notes, worked, start, state, documents, nodes, endings, ledger`],
    ['a choice with no feedback', 'feedback: Yes., to: second', 'to: second', `${file}:28:9: "feedback" is missing — add a "feedback:" line`],
    ['a choice that leads to a node that is not there', 'feedback: Yes., to: second', 'feedback: Yes., to: secnd', `${file}:28:87: unknown node "secnd" — did you mean "second"?`],
    ['a condition that cannot be read', 'when: moves >= 1', 'when: moves >= one', `${file}:43:61: "when" cannot be used as it is — cannot read the condition "moves >= one": a comparison needs a whole number on its right; write names, numbers, "and", "or", "not", "known" and brackets`],
    ['a condition about a state that is not there', 'when: moves >= 1', 'when: mvoes >= 1', `${file}:43:61: unknown state "mvoes" — did you mean "moves"?`],
    ['a number used as a flag', 'when: moves >= 1', 'when: moves', `${file}:43:61: "moves" is a number and is used as a flag — a number is compared, "name >= 2", or counted, "name + 1"`],
    ['an effect that cannot be read', 'effects: [review = today]', 'effects: [review = tomorrow]', `${file}:42:65: "0" cannot be used as it is — cannot read the effect "review = tomorrow": write "name", "not name", "name + 1", "name = 2" or "name = today"`],
    ['a date set to a number', 'effects: [review = today]', 'effects: [review = 2026]', `${file}:42:65: "review" is a date and is used as a number — a date is asked for with "name known" and set with "name = today"`],
    ['an effect on nothing', 'effects: [moves + 1]', 'effects: [movs + 1]', `${file}:33:19: unknown state "movs" — did you mean "moves"?`],
    ['a guard that can never hold', 'when: moves >= 1', 'when: moves >= 3', `${file}:43:61: the choice "put-off" can never be made — no path meets its condition: correct the "when", or take the choice out`],
    ['an ending that can never be reached', 'when: review known', 'when: review known and not came known', `${file}:46:29: no path comes to the ending "good" — correct its "when" or its place in the list: the first ending whose condition holds is taken`],
    ['an ending behind one that always fits', '  - {id: good, title: Good, when: review known,', '  - {id: good, title: Good,', `${file}:47:6: no path comes to the ending "other" — correct its "when" or its place in the list: the first ending whose condition holds is taken`],
    ['no ending for every case', '  - {id: other, title: Other, summary: Less well., debrief: [Why?]}\n', '', `${file}:43:9: the choice "put-off" leads nowhere: no ending or node fits after wait, put-off — leave the last in the list without a "when", so that "end" or the choice always leads somewhere\n${file}:44:9: the choice "forget" leads nowhere: no ending or node fits after ring, forget — leave the last in the list without a "when", so that "end" or the choice always leads somewhere`],
    ['a node that nothing leads to', '  - id: second\n', '  - id: lost\n    title: Lost\n    text: Nobody comes here.\n    choices:\n      - {id: a, text: A, grade: best, feedback: Yes., to: end}\n      - {id: b, text: B, grade: weak, feedback: No., to: end}\n  - id: second\n', `${file}:38:5: no path reaches the node "lost" — let a choice lead to it, or take it out`],
    ['a decision that is none on some path', 'days: 10, effects', 'days: 10, when: moves >= 1, effects', `${file}:44:9: at "second" only "forget" is open after ring — one choice is no decision: open another for this case`],
    ['a choice graded like the rest', 'grade: weak\n        days: 3', 'grade: best\n        days: 3', `${file}:27:5: every choice at "first" is graded best — give at least two choices of different grades, or leave the decision out`],
    ['a decision with one choice', '      - {id: hold, text: Hold, grade: best, days: 10, effects: [review = today], feedback: Yes., to: end}\n      - {id: put-off, text: Put off, grade: weak, days: 40, when: moves >= 1, feedback: No., to: end}\n', '', `${file}:41:5: "choices" holds too little — a decision needs at least two choices`],
    ['what never comes out', 'after: 5 days', 'after: 500 days', `${file}:35:13: what follows from "wait" never comes out — every path ends first: give it fewer days, or a node that is still to come`],
    ['what follows at a node that is not there', 'after: 5 days', 'after: third', `${file}:35:14: unknown node "third" — use one of: first, second`],
    ['an id used twice', '{id: forget,', '{id: hold,', `${file}:44:10: the id "hold" is used twice here — give each its own id`],
    ['a node called end', 'id: second\n', 'id: end\n', `${file}:28:87: unknown node "second" — did you mean "end"?\n${file}:37:9: unknown node "second" — did you mean "end"?\n${file}:38:5: "end" has a meaning of its own here — choose another id`],
    ['a document that is not there', 'documents: [tree]', 'documents: [tre]', `${file}:17:5: no node shows the document "tree" — name it under "documents:" of a node, or take it out\n${file}:26:17: unknown document "tre" — did you mean "tree"?`],
    ['a person who is not in the tree', 'children: [child]', 'children: [chld]', `${file}:21:44: unknown person "chld" — did you mean "child"?`],
    ['a ledger line about an unknown rule', 'timescale: lac-review-1', 'timescale: lac-reveiw-1', `${file}:49:6: unknown timescale "lac-reveiw-1" — did you mean "lac-review-1"?`],
    ['a ledger line without its event', 'events: {became-looked-after: came}', 'events: {}', `${file}:49:31: "lac-review-1" is worked out from "became-looked-after", which is missing — add "became-looked-after:" with a date of the state`],
    ['a ledger line done by a flag', 'done: review', 'done: aunt', `${file}:49:68: "aunt" is a flag and is used as a date — a flag is written "name" or "not name"`],
    ['a statement that is not there', 'statements: ["1.1"]', 'statements: ["1.2"]', `${file}:8:14: unknown statement "1.2" — did you mean "1.1"?`],
    ['a condition that asks for a thing and its opposite', 'when: moves >= 1', 'when: aunt and not aunt', `${file}:43:61: the choice "put-off" can never be made — no path meets its condition: correct the "when", or take the choice out`],
    ['an unknown source', 'sources: [{source: care-planning-regs-2010}]', 'sources: [{source: care-planing-regs-2010}]', `${file}:9:12: unknown source "care-planing-regs-2010" — did you mean "care-planning-regs-2010"?`],
    ['a claim with no source', 'feedback: Yes., to: second', 'feedback: Yes. It is due within 20 working days., to: second', `${file}:28:71: the feedback says "20 working days" with no source — add "sources:" to the choice, link to a timescale, or say it without the claim`],
    ['a link that leads nowhere', '/guidance/reviews#when', '/guidance/reviws', `${file}:25:5: the link "/guidance/reviws" leads nowhere — link to a page that exists`],
    ['a content note with nothing in its place', 'text: The review.', 'text: The review.\n    content-note: Something sad.', `${file}:38:5: "second" has only one of "content-note" and "in-short" — say what is coming and what to read in its place, or neither`],
    ['a state that nobody uses', 'label: Moves}', 'label: Moves}\n  - {id: idle, kind: flag, label: Idle, show: false}', `${file}:16:6: nothing shows or asks for the state "idle" — use it in a condition or the ledger, show it, or take it out`],
    ['a review before the last', 'review-by: 2027-05-22', 'review-by: 2026-05-22', `${file}:7:1: the scenario is to be reviewed before it was reviewed — put "review-by" after "reviewed"`],
  ])('%s', (_, find, put, words) => expect(broken(find, put)).toBe(words));
});

test('a ring with no way out is a trap, and a node where nothing is open is a dead end, each at its line', () => {
  expect(said(right.replace('effects: [moves + 1]', 'effects: [not aunt]').replace('moves >= 1', 'not aunt').replaceAll('to: end}', 'to: first}'))).toContain(`${file}:23:5: trap: from "first" no path comes to an ending at the start`);
  const shut = right.replace('days: 10,', 'days: 10, when: moves >= 1,').replace('days: 50,', 'days: 50, when: moves >= 1,');
  expect(said(shut)).toContain(`${file}:38:5: dead end: at "second" no choice is open after ring — leave one choice without a "when", or add one for this case`);
});

test('a story that grows without end is given up, and says so', () =>
  expect(broken('days: 50, feedback: No., to: end', 'effects: [moves + 1], feedback: No., to: second')).toBe(`${file}:22:1: the story can go on through more than 200000 states, so nothing can be proved — take a loop out, or let fewer numbers grow and fewer conditions ask for the days`));

test('a scenario cannot take the address of a quiz', () => {
  const root = siteWith({file: 'docs/scenarios/first-weeks.yaml', put: right});
  const read = readScenarios(root);
  expect(problemsInWords(checkScenarios(read.scenarios, loadContent(root).content, () => []))).toContain('the id "first-weeks" already belongs to docs/quizzes/first-weeks.yaml');
});

describe('the scenarios of the site', () => {
  const {content} = loadContent('.');
  const read = readScenarios('.');
  const setting = settingOf(content);
  const views = [...read.scenarios.values()].map(({value}) => scenarioView(value, content));

  test('each is proved over every state it can reach, and the longest path can be read in its minutes', () => {
    expect(problemsInWords([...read.problems, ...checkScenarios(read.scenarios, content, () => [])])).toBe('');
    for (const report of scenarioReports(read.scenarios)) expect(report).toMatch(/all proved; longest path \d+ decisions and \d+ words/);
  });

  const anyPlay = (scenario: ScenarioView, seed: number, pick: (open: readonly {id: string; grade: string}[], number: number) => {id: string} | undefined): Play => {
    const next = numbersFrom(seed);
    let play: Play = [];
    for (let open = tell(scenario, play).now.open; open.length > 0; open = tell(scenario, play).now.open) {
      const chosen = choose(scenario, play, pick(open, next())!.id);
      if (!chosen.ok) throw new Error(chosen.because);
      play = chosen.play;
    }
    return play;
  };
  const byChance = (open: readonly {id: string}[], number: number) => open[Math.floor(number * open.length)];

  test.each(views.map((view) => [view.id, view] as const))('%s has a case worth playing: state, documents, a ledger and something that comes out later', (_, view) => {
    expect(view.nodes.length).toBeGreaterThanOrEqual(8);
    expect(view.nodes.length).toBeLessThanOrEqual(14);
    expect(view.documents.length).toBeGreaterThanOrEqual(2);
    expect(view.ledger.length).toBeGreaterThan(0);
    expect(view.nodes.some((node) => node.choices.some((choice) => choice.later.length > 0))).toBe(true);
  });

  test.each(views.map((view) => [view.id, view] as const))('%s: the best decisions lead to nothing late', (_, view) => {
    const play = anyPlay(view, 1, (open) => open.find((choice) => choice.grade === 'best'));
    for (const row of ledger(view, play, setting)) expect(['in time', 'not known']).toContain(row.standing.type);
  });

  test.each(views.map((view) => [view.id, view] as const))('%s: nobody meets or writes on a weekend or a bank holiday, whatever is chosen', (_, view) => {
    const odd = new Set<string>();
    for (let seed = 0; seed < 1500; seed += 1) {
      for (const step of tell(view, anyPlay(view, seed, byChance)).steps) {
        const set = Object.entries(step.after).flatMap(([name, value]) => (typeof value === 'string' && step.before[name] !== value ? [value] : []));
        for (const date of [step.date, ...set]) if (isWeekend(date) || setting.holidays.names[date] !== undefined) odd.add(`${step.node.id}/${step.choice.id}: ${inWords(date)}`);
      }
    }
    expect([...odd]).toEqual([]);
  });
});
