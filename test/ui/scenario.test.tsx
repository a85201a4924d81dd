// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, test} from 'vitest';
import {ScenarioSchema} from '../../src/core/scenario';
import type {ScenarioView} from '../../src/core/scenario-view';
import ScenarioPage from '../../src/ui/scenario/ScenarioPage';
import {holidays} from '../core/holidays';

afterEach(cleanup);

const setting = {dataDate: '2026-11-22', holidays, labels: {}, kinds: {}};
const source = {id: 'care-planning-regs-2010', title: 'Care Planning Regulations', short: 'Care Planning Regs', type: 'regulations' as const, at: 'reg 33(1)'};

const parsed = ScenarioSchema.parse({
  title: 'A small case', kind: 'scenario', summary: 'One child.', for: 'Everyone', minutes: 4, reviewed: '2026-11-22', 'review-by': '2099-05-22',
  statements: ['3.1'], sources: [{source: 'care-planning-regs-2010'}], 'content-notes': ['A child who is hungry.'], start: '2026-03-27',
  state: [{id: 'came', kind: 'date', label: 'Came into care', initial: '2026-03-27'}, {id: 'review', kind: 'date', label: 'First review'}, {id: 'aunt', kind: 'flag', label: 'The aunt knows'}],
  documents: [
    {id: 'tree', title: 'Who is who', kind: 'genogram', people: [{id: 'm', name: 'Mum', sex: 'female'}, {id: 'k', name: 'Kemi', sex: 'female', born: '2019'}], families: [{parents: ['m'], children: ['k']}]},
    {id: 'log', title: 'School log', kind: 'chronology', rows: [{date: 'Monday', text: 'Late.'}, {date: 'Tuesday', text: 'Hungry <b>again</b>.'}]},
  ],
  nodes: [
    {id: 'first', title: 'The aunt', text: 'Do you ring her?', documents: ['tree', 'log'], choices: [
      {id: 'ring', text: 'Ring the aunt', grade: 'best', days: 3, effects: ['aunt'], feedback: 'Family first.', sources: [{source: 'care-planning-regs-2010'}], to: 'second'},
      {id: 'wait', text: 'Wait a while', grade: 'weak', days: 3, feedback: 'Waiting for what?', later: [{after: 'second', note: 'The aunt rang, hurt.'}], to: 'second'},
    ]},
    {id: 'second', title: 'The review', text: 'The hard part.', 'content-note': 'Hunger.', 'in-short': 'The short part.', choices: [
      {id: 'hold', text: 'Hold it now', grade: 'best', days: 10, effects: ['review = today'], feedback: 'In time.', to: 'end'},
      {id: 'late', text: 'Hold it in May', grade: 'unsafe', days: 40, effects: ['review = today'], feedback: 'Too late.', to: 'end'},
    ]},
  ],
  endings: [{id: 'good', title: 'Well', when: 'aunt', summary: 'It went well.', debrief: ['What helped?']}, {id: 'bad', title: 'Less well', summary: 'It did not.', debrief: ['What hurt?']}],
  ledger: [{timescale: 'lac-review-1', events: {'became-looked-after': 'came'}, done: 'review'}],
});

const view: ScenarioView = {
  ...parsed, id: 'small', reviewBy: parsed['review-by'],
  statements: [{id: '3.1', name: 'Act with purpose', address: '/guidance/x#kss-3-1'}], sources: [source],
  nodes: parsed.nodes.map((node) => ({...node, choices: node.choices.map((choice) => ({...choice, sources: choice.sources.length > 0 ? [source] : []}))})),
  ledger: parsed.ledger.map((line) => ({...line, rule: {
    id: 'lac-review-1', name: 'First review', limit: '', force: 'regulations' as const, confidence: 'text' as const,
    versions: [{from: '2011-04-01', dates: [{kind: 'deadline' as const, words: '', count: {type: 'period' as const, amount: 20, unit: 'working days' as const, clear: false, direction: 'after' as const, of: {type: 'event' as const, event: 'became-looked-after'}}}]}],
  }})),
};

const open = (scenario = view) => {
  render(<ScenarioPage scenario={scenario} setting={setting} />);
  return userEvent.setup();
};
type User = ReturnType<typeof userEvent.setup>;
const press = (user: User, name: string) => user.click(screen.getByRole('button', {name}));
const decide = async (user: User, choice: string) => {
  await user.click(screen.getByRole('radio', {name: choice}));
  await press(user, 'Decide this');
};
const focused = () => document.activeElement?.textContent;

describe('playing a scenario', () => {
  test('content notes come first, and the page says that nobody in it is real', () => {
    open();
    const notes = screen.getByRole('region', {name: 'Before you begin'});
    expect(notes.textContent).toContain('A child who is hungry.');
    expect(notes.compareDocumentPosition(screen.getByRole('heading', {name: 'Decision 1: The aunt'}))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(document.body.textContent).toContain('none is a real child');
  });

  test('opening the page leaves the focus alone; each step then moves it to its heading', async () => {
    const user = open();
    expect(document.activeElement).toBe(document.body);
    await decide(user, 'Ring the aunt');
    expect(focused()).toBe('Best');
    await press(user, 'Go on');
    expect(focused()).toBe('Decision 2: The review');
  });

  test('a decision is graded in words, with the reason, its source, what changed and why the others', async () => {
    const user = open();
    await decide(user, 'Ring the aunt');
    const step = screen.getByRole('region', {name: 'Best'});
    expect(step.textContent).toContain('Family first.');
    expect(within(step).getByRole('link', {name: 'Care Planning Regs, reg 33(1)'})).toBeTruthy();
    expect(step.textContent).toContain('3 days passed.');
    expect(step.textContent).toContain('The aunt knows: Yes');
    expect(within(step).getByText('Waiting for what?')).toBeTruthy();
  });

  test('deciding with nothing chosen says what to do, moves to the first choice and loses nothing', async () => {
    const user = open();
    await press(user, 'Decide this');
    expect(screen.getByText('Choose what to do, then go on.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });

  test('what comes of a decision later is shown when its time has come', async () => {
    const user = open();
    await decide(user, 'Wait a while');
    expect(within(screen.getByRole('region', {name: 'Weak'})).queryByText(/hurt/)).toBeNull();
    await press(user, 'Go on');
    expect(screen.getByRole('group', {name: 'What came of it'}).textContent).toContain('The aunt rang, hurt.');
  });

  test('a hard part can be skipped: a short version stands in its place, and the choices are there all the same', async () => {
    const user = open();
    await decide(user, 'Ring the aunt');
    await press(user, 'Go on');
    const step = () => screen.getByRole('region', {name: 'Decision 2: The review'});
    expect(within(step()).queryAllByRole('radio')).toHaveLength(0);
    await press(user, 'Skip this part');
    expect(step().textContent).toContain('The short part.');
    expect(step().textContent).not.toContain('The hard part.');
    expect(within(step()).getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toContain('nothing you have done is lost');
  });

  test('it can be played with the keyboard alone', async () => {
    const user = open();
    screen.getAllByRole('radio')[0]!.focus();
    await user.keyboard(' {Enter}');
    expect(screen.getByRole('button', {name: 'Go on'})).toBeTruthy();
  });

  test('the reader can go back to any decision, and is told so', async () => {
    const user = open();
    await decide(user, 'Ring the aunt');
    await press(user, 'Go on');
    await press(user, 'Back to decision 1');
    expect(focused()).toBe('Decision 1: The aunt');
    expect(screen.getByRole('status').textContent).toContain('Back at decision 1');
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
  });
});

describe('the end of a scenario', () => {
  const playTo = async (user: User, choices: [string, string]) => {
    await decide(user, choices[0]);
    await press(user, 'Go on');
    if (screen.queryByRole('button', {name: 'Read this part'})) await press(user, 'Read this part');
    await decide(user, choices[1]);
    await press(user, 'See how it ends');
  };

  test('says how it turned out, and the ledger says what was due, what was done and by how much it was late', async () => {
    const user = open();
    await playTo(user, ['Ring the aunt', 'Hold it in May']);
    expect(focused()).toBe('The end: Well');
    const row = within(screen.getByRole('region', {name: 'The end: Well'})).getByRole('row', {name: /First review/});
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Late by 11 days', '28 April 2026', '9 May 2026, by decision 2']);
  });

  test('lists the path with a way back to each decision, and the map keeps the path that was left', async () => {
    const user = open();
    await playTo(user, ['Wait a while', 'Hold it now']);
    const end = () => screen.getByRole('region', {name: /^The end/});
    expect(within(end()).queryByText('The paths you left, in words')).toBeNull();
    await press(user, 'Play again from decision 2');
    await decide(user, 'Hold it in May');
    await press(user, 'See how it ends');
    expect(within(end()).getByRole('img', {name: 'Map of the paths taken'})).toBeTruthy();
    expect(within(end()).getByText('The paths you left, in words')).toBeTruthy();
    expect(within(end()).getByText('Best: Hold it now')).toBeTruthy();
    expect(within(end()).getByText('What hurt?')).toBeTruthy();
  });
});

describe('a worked example', () => {
  test('shows the reasons beside each choice before anything is chosen', () => {
    open({...view, worked: true});
    const step = screen.getByRole('region', {name: 'Decision 1: The aunt'});
    expect(step.textContent).toContain('Family first.');
    const radio = within(step).getByRole('radio', {name: 'Wait a while'});
    expect(document.querySelector(`[id="${radio.getAttribute('aria-describedby')}"]`)?.textContent).toBe('WeakWaiting for what?');
  });
});

describe('the papers of a case', () => {
  test('a family tree is a drawing with the same in words, and a chronology is a table', () => {
    open();
    const step = screen.getByRole('region', {name: 'Decision 1: The aunt'});
    const drawing = within(step).getByRole('img', {name: 'Who is who'});
    expect(document.querySelector(`[id="${drawing.getAttribute('aria-describedby')}"]`)?.textContent).toContain('Mum is the parent of Kemi.');
    expect(within(step).getByRole('row', {name: 'Monday Late.'})).toBeTruthy();
  });

  test('markup in a paper is shown as text', () => {
    open();
    expect(screen.getAllByText('Hungry <b>again</b>.')[0]).toBeTruthy();
  });
});

describe('the booklet', () => {
  test('built without a script it holds every part, choice, reason and ending, with where to go', () => {
    document.body.innerHTML = renderToString(<ScenarioPage scenario={view} setting={setting} />);
    const booklet = [...document.querySelectorAll('details')].find((one) => one.textContent?.startsWith('Read or print it as a booklet'))!;
    for (const words of ['1. The aunt', '2. The review', 'Ring the aunt', 'Hold it in May', 'Waiting for what?', 'It went well.', 'Go to 2.', 'Go to the endings.', 'Only if “The aunt knows” is yes.', '“First review”: write the date', '3 days pass.', 'When you come to 2: The aunt rang, hurt.', 'Before you read on: Hunger. In short: The short part.']) expect(booklet.textContent).toContain(words);
    document.body.innerHTML = '';
  });

  test('no id stands twice on the page', () => {
    open();
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
