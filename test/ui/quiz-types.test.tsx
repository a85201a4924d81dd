// @vitest-environment jsdom
/** The question types that match, group, work out a date, weigh a fact and reflect, as a reader meets them. */
import {cleanup, render, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {drawDeadline, type DeadlineTask} from '../../src/core/deadline-question';
import {readCount} from '../../src/core/count';
import type {Outcome} from '../../src/core/marking';
import type {QuizView} from '../../src/core/views';
import {workOut} from '../../src/core/work-out';
import {Question} from '../../src/ui/quiz/Question';
import QuizPage from '../../src/ui/quiz/QuizPage';
import {QuizWidget} from '../../src/ui/quiz/QuizWidget';
import type {Shown} from '../../src/ui/quiz/shown';
import {holidays} from '../core/holidays';

afterEach(cleanup);

const joined = {
  sources: [{id: 'care-planning-regs-2010', title: 'Care Planning Regulations 2010', short: 'Care Planning Regs 2010', type: 'regulations' as const, at: 'reg 33'}],
  statements: [], hints: [], passage: {address: '/timescales/lac-review-1', title: 'First looked-after review'},
};

const match: Shown<'match'> = {
  ...joined, type: 'match', id: 'orders', prompt: 'What does each order do?', explanation: 'Each order shares responsibility in its own way.',
  left: [
    {id: 'care', text: 'Care order', right: 'shares', feedback: 'The council shares it with the parents.'},
    {id: 'adoption', text: 'Adoption order', right: 'gives', feedback: 'It makes a new family for life.'},
  ],
  right: [{id: 'shares', text: 'The council *shares* it'}, {id: 'gives', text: 'New parents have it'}, {id: 'ends', text: 'Nobody has it', feedback: 'Somebody always has.'}],
};

const categorise: Shown<'categorise'> = {
  ...joined, type: 'categorise', id: 'law-or-local', prompt: 'Law, or one council’s note?', explanation: 'Look who made it.',
  bins: [{id: 'law', text: 'Law'}, {id: 'local', text: 'Local policy'}],
  items: [
    {id: 'review', text: 'A first review in 20 working days', bin: 'law', feedback: 'Regulation 33.'},
    {id: 'panel', text: 'A permanence panel in eight weeks', bin: 'local', feedback: 'The note of 2018.'},
    {id: 'visit', text: 'A visit in the first week', bin: 'law', feedback: 'Regulation 28.'},
  ],
};

const words = '20 working days after became-looked-after';
const counted = readCount(words);
const task: DeadlineTask = {
  prompt: 'In care from {became-looked-after}. When is the first review due?',
  given: {'became-looked-after': {from: '2026-01-05', to: '2028-06-30'}},
  mistakes: [
    {id: 'every-day', mistake: 'calendar days', grade: 0, feedback: 'This counts every day.'},
    {id: 'first-in', mistake: 'first day counted', grade: 0.25, feedback: 'This counts the first day.'},
    {id: 'holiday', mistake: 'bank holidays missed', grade: 0, feedback: 'This forgets a holiday.'},
  ],
  rule: {limit: 'Within 20 working days', versions: [{from: '2011-04-01', dates: counted.ok ? [{kind: 'deadline', count: counted.count, words}] : []}]},
  setting: {dataDate: '2026-11-22', holidays, labels: {'became-looked-after': 'Became looked after'}, kinds: {'became-looked-after': 'date'}},
};
const deadline: Shown<'deadline'> = {
  ...joined, ...task, type: 'deadline', id: 'when-due', explanation: 'Count working days.', mistakes: [...task.mistakes], given: {...task.given},
  rule: {...task.rule, id: 'lac-review-1', name: 'First looked-after review', force: 'regulations'}, first: drawDeadline(task, 3)!,
};

const concordance: Shown<'concordance'> = {
  ...joined, type: 'concordance', id: 'weigh', prompt: 'How does this change the weight of the aunt’s offer?', explanation: 'Ask what support would change.',
  option: 'Placing Amir with his aunt', fact: 'She has started treatment for an illness.',
  readings: [{id: 'same', weight: 0, text: 'Many carers are ill at times.'}, {id: 'less', weight: -1, text: 'She may tire.'}, {id: 'more', weight: 1, text: 'She told you herself.'}],
};

const reflection: Shown<'reflection'> = {...joined, type: 'reflection', id: 'reflect', prompt: 'When did a plan drift?', model: 'A date was never set.', criteria: ['You named a date', 'You named the child’s view']};

function show(question: Shown) {
  const outcomes: Outcome[] = [];
  render(<Question question={question} place={{title: 'Question 1 of 1', level: 2, onChecked: (outcome) => outcomes.push(outcome)}} />);
  return {user: userEvent.setup(), outcomes};
}
const press = (name: string) => screen.getByRole('button', {name});
const field = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', {name});

describe('a question that matches', () => {
  test('is answered by choosing a letter for each, and a right answer says so and takes the focus', async () => {
    const {user, outcomes} = show(match);
    expect(screen.getByText(/Some letters are not needed/)).toBeTruthy();
    await user.selectOptions(field('Care order'), within(field('Care order')).getByRole('option', {name: /^[ABC]\. The council shares it$/}));
    await user.selectOptions(field('Adoption order'), within(field('Adoption order')).getByRole('option', {name: /New parents have it/}));
    await user.click(press('Check my answer'));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Right'}));
    expect(screen.getByText('You have 2 of the 2 in the right place.')).toBeTruthy();
    expect(outcomes).toEqual([{credit: 1, confidence: undefined}]);
  });

  test('a wrong one is named with what was chosen, and every answer has its reason, the spare one too', async () => {
    const {user} = show(match);
    await user.selectOptions(field('Care order'), within(field('Care order')).getByRole('option', {name: /Nobody/}));
    await user.selectOptions(field('Adoption order'), within(field('Adoption order')).getByRole('option', {name: /New parents/}));
    await user.click(press('Check my answer'));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Partly right'}));
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toMatch(/Not right.*You chose: Nobody has it.*Care order: The council shares it.*shares it with the parents/);
    expect(items[1]).toMatch(/You chose this.*Right answer.*Adoption order: New parents have it/);
    expect(items[2]).toMatch(/Not needed.*Nobody has it.*Somebody always has/);
  });

  test('one left out is asked for, the keyboard is taken to it, and nothing is lost', async () => {
    const {user} = show(match);
    const [first, second] = screen.getAllByRole<HTMLSelectElement>('combobox');
    await user.selectOptions(first!, 'gives');
    await user.click(press('Check my answer'));
    expect(screen.getByText('Choose an answer for each one, then check.')).toBeTruthy();
    expect(document.activeElement).toBe(second);
    expect(second!.getAttribute('aria-invalid')).toBe('true');
    expect(first!.value).toBe('gives');
  });
});

describe('a question that puts into groups', () => {
  test('keeps its groups in their order, and says how many are in the right one', async () => {
    const {user} = show(categorise);
    expect(within(field('A visit in the first week')).getAllByRole('option').map((option) => option.textContent)).toEqual(['Choose one', 'Law', 'Local policy']);
    for (const select of screen.getAllByRole('combobox')) await user.selectOptions(select, 'Law');
    await user.click(press('Check my answer'));
    expect(screen.getByRole('heading', {name: 'Partly right'})).toBeTruthy();
    expect(screen.getByText('You have 2 of the 3 in the right place.')).toBeTruthy();
    expect(screen.getByText('The note of 2018.')).toBeTruthy();
  });

  test('names its groups for paper, where a list box shows none', () => {
    show(categorise);
    expect(screen.getByText('Groups: Law; Local policy.').className).toMatch(/paperOnly/);
  });

  test('trying again clears the groups', async () => {
    const {user} = show(categorise);
    for (const select of screen.getAllByRole('combobox')) await user.selectOptions(select, 'Law');
    await user.click(press('Check my answer'));
    await user.click(press('Try again'));
    expect(screen.getAllByRole<HTMLSelectElement>('combobox').map((select) => select.value)).toEqual(['', '', '']);
  });
});

describe('a question about a date', () => {
  const rightDate = (prompt: string) => {
    const [, day, month, year] = /from \w+ (\d+) (\w+) (\d{4})/.exec(prompt)!;
    const from = `${year}-${String(new Date(`${month} 1 2000`).getMonth() + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const outcome = workOut(task.rule.versions, {'became-looked-after': from}, task.setting);
    return outcome.known ? outcome.dates[0]!.date : '';
  };
  const legend = () => screen.getByRole('group', {name: /In care from/}).querySelector('legend')!.textContent!;

  test('the date that the engine gives is right, and each date is explained with its workings', async () => {
    const {user} = show(deadline);
    const right = deadline.first.options.find((option) => option.id === 'right')!;
    expect(right.date).toBe(rightDate(legend()));
    await user.click(screen.getByRole('radio', {name: right.text}));
    await user.click(press('Check my answer'));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Right'}));
    expect(screen.getAllByText('How that date is reached')).toHaveLength(deadline.first.options.length);
    expect(screen.getByText('The rule: Within 20 working days.')).toBeTruthy();
  });

  test('a date that comes of a mistake says which mistake, and earns what it is worth', async () => {
    const {user, outcomes} = show(deadline);
    const wrong = deadline.first.options.find((option) => option.id === 'first-in')!;
    await user.click(screen.getByRole('radio', {name: wrong.text}));
    await user.click(screen.getByRole('radio', {name: 'I would act on it'}));
    await user.click(press('Check my answer'));
    expect(screen.getByRole('heading', {name: 'Partly right'})).toBeTruthy();
    expect(screen.getAllByRole('listitem')[0]!.textContent).toMatch(/You chose this.*This counts the first day/);
    expect(outcomes).toEqual([{credit: 0.25, confidence: 'would act on it'}]);
  });

  test('trying again asks about other dates, again and again, and the right one can be found each time', async () => {
    const {user} = show(deadline);
    const seen = new Set([legend()]);
    for (let turn = 0; turn < 4; turn += 1) {
      await user.click(screen.getAllByRole('radio')[0]!);
      await user.click(press('Check my answer'));
      await user.click(press('Try again'));
      await waitFor(() => expect(screen.queryByRole('button', {name: 'Check my answer'})).toBeTruthy());
      expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Question 1 of 1'}));
      expect(seen.has(legend())).toBe(false);
      seen.add(legend());
    }
    const right = screen.getAllByRole<HTMLInputElement>('radio').find((radio) => radio.closest('label')?.textContent === inFullWords(rightDate(legend())))!;
    await user.click(right);
    await user.click(press('Check my answer'));
    expect(screen.getByRole('heading', {name: 'Right'})).toBeTruthy();
  });

  test('the page as built holds the first example with its answer, for a reader with no script', () => {
    document.body.innerHTML = renderToString(<Question question={deadline} place={{title: 'Question 1 of 1', level: 2}} />);
    expect(document.body.textContent).toContain(deadline.first.prompt);
    expect(document.querySelector('details')!.textContent).toContain('Right answer');
    for (const option of deadline.first.options) expect(document.querySelector('details')!.textContent).toContain(option.workings[0]!);
    document.body.innerHTML = '';
  });

  test('another lawful reading is told with the answer', async () => {
    const {user} = show({...deadline, first: {...deadline.first, otherReadings: [{text: 'Monday 24 August 2026', reading: 'the first day is left out'}]}});
    await user.click(screen.getAllByRole('radio')[0]!);
    await user.click(press('Check my answer'));
    expect(screen.getByText(/The rule can also give/).textContent).toBe('The rule can also give Monday 24 August 2026: the first day is left out. The right answer here is the safer one.');
  });
});

const inFullWords = (date: string) => new Date(`${date}T12:00Z`).toLocaleDateString('en-GB', {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}).replace(',', '');

describe('a question of judgement', () => {
  test('shows reasons on each side, marks the reader’s own place, and gives no verdict, votes or credit', async () => {
    const {user, outcomes} = show(concordance);
    expect(screen.queryByRole('group', {name: /How sure/})).toBeNull();
    expect(within(screen.getByRole('group', {name: concordance.prompt})).getAllByRole('radio')).toHaveLength(5);
    await user.click(screen.getByRole('radio', {name: 'No change'}));
    await user.click(press('Compare with other readings'));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'How people might read it'}));
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual(['It weighs a little lessShe may tire.', 'You chose thisNo changeMany carers are ill at times.', 'It weighs a little moreShe told you herself.']);
    expect(document.body.textContent).not.toMatch(/Right answer|Not right|%|\d+ of \d+ people/);
    expect(outcomes).toEqual([]);
  });

  test('comparing with nothing chosen says what to do', async () => {
    const {user} = show(concordance);
    await user.click(press('Compare with other readings'));
    expect(screen.getByText('Choose how the weight changes, then compare.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });
});

describe('a question to reflect on', () => {
  test('sets the reader’s words beside a model answer, with what to check for, and gives no verdict', async () => {
    const {user, outcomes} = show(reflection);
    await user.type(screen.getByRole('textbox', {name: 'Your answer'}), 'I waited <b>too long</b>.');
    await user.click(press('Compare with a model answer'));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Compare your answer'}));
    expect(screen.getByText('I waited <b>too long</b>.')).toBeTruthy();
    expect(screen.getByText('A date was never set.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', {name: 'You named a date'}));
    expect(screen.getByRole<HTMLInputElement>('checkbox', {name: 'You named a date'}).checked).toBe(true);
    expect(outcomes).toEqual([]);
  });

  test('trying again keeps what was written', async () => {
    const {user} = show(reflection);
    await user.type(screen.getByRole('textbox', {name: 'Your answer'}), 'I waited.');
    await user.click(press('Compare with a model answer'));
    await user.click(press('Try again'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', {name: 'Your answer'}).value).toBe('I waited.');
  });

  test('what is written leaves the page in no way: it is not kept, not sent, and not checked for spelling', async () => {
    const set = vi.spyOn(Storage.prototype, 'setItem');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const {user} = show(reflection);
    const box = screen.getByRole('textbox', {name: 'Your answer'});
    await user.type(box, 'Private.');
    await user.click(press('Compare with a model answer'));
    expect([box.getAttribute('spellcheck'), box.getAttribute('autocomplete')]).toEqual(['false', 'off']);
    expect(set).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
    expect(window.location.href).not.toContain('Private');
    vi.restoreAllMocks();
  });

  test('nothing but spaces is nothing written', async () => {
    const {user} = show(reflection);
    await user.type(screen.getByRole('textbox', {name: 'Your answer'}), '   ');
    await user.click(press('Compare with a model answer'));
    expect(screen.getByText('Write something first, even a few words.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', {name: 'Your answer'}));
  });
});

const every = [match, categorise, deadline, concordance, reflection];
const quiz: QuizView = {id: 'types', title: 'Types', summary: 'All.', for: 'Everyone', minutes: 6, reviewed: '2026-11-22', reviewBy: '2099-05-22', questions: every};

test('a quiz page built without a script holds a question of each type, with its answers behind a disclosure', () => {
  document.body.innerHTML = renderToString(<QuizPage quiz={quiz} />);
  for (const question of every) {
    const section = document.querySelector<HTMLElement>(`#q-${question.id}`)!;
    expect(section.querySelector('legend')).toBeTruthy();
    expect(section.querySelector('details > summary')).toBeTruthy();
  }
  document.body.innerHTML = '';
});

test('the end of a quiz counts what is marked, and says what is not', async () => {
  render(<QuizPage quiz={quiz} />);
  const user = userEvent.setup();
  const region = screen.getByRole('region', {name: 'Question 4 of 5'});
  await user.click(within(region).getByRole('radio', {name: 'No change'}));
  await user.click(within(region).getByRole('button', {name: 'Compare with other readings'}));
  const summary = screen.getByRole('region', {name: 'Where you stand'});
  expect(within(summary).getByText('This fills in as you check your answers.')).toBeTruthy();
  const dates = screen.getByRole('region', {name: 'Question 3 of 5'});
  await user.click(within(dates).getByRole('radio', {name: deadline.first.options.find((option) => option.id === 'right')!.text}));
  await user.click(within(dates).getByRole('button', {name: 'Check my answer'}));
  expect(within(summary).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Right: 1', 'Partly right: 0', 'Not right yet: 0', 'Not answered yet: 2', 'Not marked: 2']);
});

test('two widgets with the same questions on one page share no id', () => {
  render(<><QuizWidget quiz={quiz} questions={every} /><QuizWidget quiz={quiz} questions={every} /></>);
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
});
