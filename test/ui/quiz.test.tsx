// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, test} from 'vitest';
import {Question} from '../../src/ui/quiz/Question';
import QuizPage from '../../src/ui/quiz/QuizPage';
import QuizzesPage from '../../src/ui/quiz/QuizzesPage';
import {QuizWidget} from '../../src/ui/quiz/QuizWidget';
import type {QuizLink, QuizView} from '../../src/core/views';
import type {Shown} from '../../src/ui/quiz/shown';

afterEach(cleanup);

const joined = {
  sources: [{id: 'care-planning-regs-2010', title: 'Care Planning Regulations 2010', short: 'Care Planning Regs 2010', type: 'regulations' as const, at: 'reg 33'}],
  statements: [{id: '2.4', name: 'Engage families early', address: '/guidance/knowledge-and-skills/negotiate-the-legal-process#kss-2-4'}],
};

const privateTime: Shown<'single'> = {
  ...joined, type: 'single', id: 'private-time', prompt: 'Who is in the room during private family time?', hints: ['Think what *private* asks of you.', 'Who plans?'],
  passage: {address: '/guidance/three-steps/family-group-conference', title: 'Family group conference'}, explanation: 'The family plans alone.',
  options: [
    {id: 'worker', text: 'The family and you', grade: 0, feedback: 'People plan differently when they are watched.'},
    {id: 'family', text: 'The family, without professionals', grade: 1, feedback: 'Yes. Being alone makes the plan theirs.'},
    {id: 'coordinator', text: 'The family and the coordinator', grade: 0.5, feedback: 'Only if the family asks.'},
  ],
};

const bring: Shown<'multiple'> = {
  ...joined, type: 'multiple', id: 'bring', prompt: 'What do you bring to the meeting?', hints: [],
  passage: {address: '/guidance/three-steps/permanence-planning-meetings', title: 'Planning meetings'}, explanation: 'Bring evidence.',
  options: [
    {id: 'order', text: 'The order in force', grade: 1, feedback: 'Legal context.'},
    {id: 'carer', text: 'What his carer sees', grade: 1, feedback: 'Daily detail.'},
    {id: 'settled', text: 'A decision already made', grade: 0, feedback: 'The meeting decides.'},
  ],
};

const steps: Shown<'order'> = {
  ...joined, type: 'order', id: 'steps', prompt: 'Put the steps in order.', hints: [],
  passage: {address: '/guidance/three-steps', title: 'Three steps'}, explanation: 'Family first.',
  steps: [
    {id: 'refer', text: 'Refer for a conference', why: 'At the first chance.'},
    {id: 'review', text: 'First review', why: 'Twenty working days.'},
    {id: 'panel', text: 'Panel', why: 'Local.'},
  ],
};

const quiz: QuizView = {
  id: 'three-steps', title: 'The three steps', summary: 'Who decides what.', for: 'Newly qualified social workers', minutes: 6, reviewed: '2026-11-22', reviewBy: '2099-05-22',
  questions: [privateTime, bring, steps],
};

const show = (question: Shown) => {
  render(<Question question={question} place={{title: 'Question 1 of 1', level: 2}} />);
  return userEvent.setup();
};
const check = () => screen.getByRole('button', {name: 'Check my answer'});
const answersInOrder = () => screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
const stepsOnShow = () => within(screen.getByRole('group', {name: 'Put the steps in order.'})).getAllByRole('combobox').map((select) => select.closest('li')?.firstElementChild?.textContent);
const right = ['Refer for a conference', 'First review', 'Panel'];

describe('a question with one right option', () => {
  test('a right answer says so, takes the focus, and gives the reason, the source and the passage', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('radio', {name: 'The family, without professionals'}));
    await user.click(check());
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Right'}));
    expect(answersInOrder()[0]).toContain('You chose this');
    expect(answersInOrder()[0]).toContain('Right answer');
    expect(screen.getByText('The family plans alone.')).toBeTruthy();
    expect(screen.getByRole('link', {name: /Care Planning Regs 2010/})).toBeTruthy();
    expect(screen.getByRole('link', {name: 'Read the passage: Family group conference'}).getAttribute('href')).toBe('/guidance/three-steps/family-group-conference');
    expect(screen.getByRole('link', {name: '2.4 Engage families early'})).toBeTruthy();
  });

  test('a wrong answer shows the chosen option first, then the right one, with a reason for every option', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('radio', {name: 'The family and you'}));
    await user.click(check());
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Not right'}));
    const answers = answersInOrder();
    expect(answers[0]).toMatch(/You chose this.*Not right.*The family and you.*watched/);
    expect(answers[1]).toMatch(/^Right answer.*without professionals.*theirs/);
    expect(answers[2]).toMatch(/^Partly right.*coordinator.*Only if the family asks/);
  });

  test('an answer that could be defended is partly right', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('radio', {name: 'The family and the coordinator'}));
    await user.click(check());
    expect(screen.getByRole('heading', {name: 'Partly right'})).toBeTruthy();
  });

  test('checking with nothing chosen says what to do, moves to the first option, and loses nothing', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('button', {name: 'Show a hint'}));
    await user.click(screen.getByRole('radio', {name: 'A guess'}));
    await user.click(check());
    const group = screen.getByRole('group', {name: privateTime.prompt});
    expect(within(group).getByText('Choose an answer, then check it.')).toBeTruthy();
    expect(document.activeElement).toBe(within(group).getAllByRole('radio')[0]);
    expect(screen.getByRole<HTMLInputElement>('radio', {name: 'A guess'}).checked).toBe(true);
    expect(screen.getByRole('list', {name: 'Hints'})).toBeTruthy();
    await user.click(within(group).getByRole('radio', {name: 'The family and you'}));
    expect(screen.queryByText('Choose an answer, then check it.')).toBeNull();
  });

  test('checking twice with nothing chosen moves to the first option both times', async () => {
    const user = show(privateTime);
    await user.click(check());
    await user.click(check());
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });

  test('it can be answered with the keyboard alone', async () => {
    const user = show(privateTime);
    await user.tab();
    await user.keyboard(' {Enter}');
    expect(screen.getByRole('button', {name: 'Try again'})).toBeTruthy();
    expect(document.activeElement?.tagName).toBe('H3');
  });

  test('hints come one at a time, are announced, and the button stays where it was', async () => {
    const user = show(privateTime);
    const button = screen.getByRole('button', {name: 'Show a hint'});
    await user.click(button);
    expect(within(screen.getByRole('list', {name: 'Hints'})).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('Hint: Think what private asks of you.');
    await user.click(screen.getByRole('button', {name: 'Show another hint'}));
    expect(within(screen.getByRole('list', {name: 'Hints'})).getAllByRole('listitem')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('button', {name: 'No more hints'}));
  });

  test('trying again clears the answer and goes back to the question', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('radio', {name: 'The family and you'}));
    await user.click(check());
    await user.click(screen.getByRole('button', {name: 'Try again'}));
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Question 1 of 1'}));
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
  });

  test('being sure and wrong is said calmly', async () => {
    const user = show(privateTime);
    await user.click(screen.getByRole('radio', {name: 'The family and you'}));
    await user.click(screen.getByRole('radio', {name: 'I would act on it'}));
    await user.click(check());
    expect(screen.getByText(/You said you would act on this answer/)).toBeTruthy();
  });
});

describe('a question with several right options', () => {
  test('the result says how many were found and how many were not right', async () => {
    const user = show(bring);
    for (const name of ['The order in force', 'What his carer sees', 'A decision already made']) await user.click(screen.getByRole('checkbox', {name}));
    await user.click(check());
    expect(screen.getByRole('heading', {name: 'Partly right'})).toBeTruthy();
    expect(screen.getByText(/You chose 2 of the 2 right answers, and 1 that is not right/)).toBeTruthy();
  });

  test('a box ticked and unticked is nothing chosen', async () => {
    const user = show(bring);
    await user.click(screen.getByRole('checkbox', {name: 'The order in force'}));
    await user.click(screen.getByRole('checkbox', {name: 'The order in force'}));
    await user.click(check());
    expect(screen.getByText('Choose at least one answer, then check.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
  });
});

describe('a question about order', () => {
  test('it does not start in the right order, and checking it untouched says so', async () => {
    const user = show(steps);
    expect(stepsOnShow()).not.toEqual(right);
    await user.click(check());
    expect(screen.getByText(/Move at least one step/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('combobox')[0]);
  });

  test('steps can be put right by choosing positions', async () => {
    const user = show(steps);
    for (const [i, text] of right.entries()) await user.selectOptions(screen.getByRole('combobox', {name: `Position of: ${text}`}), String(i + 1));
    expect(stepsOnShow()).toEqual(right);
    await user.click(check());
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Right'}));
    expect(screen.getByText(/3 of the 3 pairs/)).toBeTruthy();
  });

  test('steps can be put right by the buttons; each move is announced and the button keeps the focus', async () => {
    const user = show(steps);
    for (const text of [...right].reverse()) {
      const up = screen.getByRole('button', {name: `Move up: ${text}`});
      await user.click(up);
      await user.click(up);
      expect(document.activeElement).toBe(up);
      expect(screen.getByRole('status').textContent).toContain(': now ');
    }
    expect(stepsOnShow()).toEqual(right);
    await user.click(screen.getByRole('button', {name: 'Move down: Refer for a conference'}));
    expect(screen.getByRole('status').textContent).toBe('Refer for a conference: now 2 of 3');
    await user.click(check());
    expect(screen.getByRole('heading', {name: 'Partly right'})).toBeTruthy();
    expect(within(screen.getByRole('list', {name: 'The right order'})).getAllByRole('listitem')[0]?.textContent).toContain('You put this at 2: it comes at 1');
  });

  test('the first step cannot move up and the last cannot move down, and pressing does nothing', async () => {
    const user = show(steps);
    const before = stepsOnShow();
    const first = screen.getAllByRole('button', {name: /^Move up/})[0]!;
    expect(first.getAttribute('aria-disabled')).toBe('true');
    await user.click(first);
    expect(stepsOnShow()).toEqual(before);
  });
});

describe('a quiz page', () => {
  test('built without a script it holds every question with its answers, each at its own address', () => {
    document.body.innerHTML = renderToString(<QuizPage quiz={quiz} />);
    for (const question of quiz.questions) {
      const section = document.querySelector<HTMLElement>(`#q-${question.id}`)!;
      expect(within(section).getByRole('group', {name: question.prompt})).toBeTruthy();
      expect(within(section).getByText('Answer and reasons')).toBeTruthy();
      expect(section.textContent).toContain(question.type === 'reflection' ? question.model : question.explanation);
    }
    expect(document.body.textContent).toContain('made up from many');
    document.body.innerHTML = '';
  });

  test('the end says how it went, with what the reader was sure of and wrong about first', async () => {
    render(<QuizPage quiz={quiz} />);
    const user = userEvent.setup();
    const [first, second] = [screen.getByRole('region', {name: 'Question 1 of 3'}), screen.getByRole('region', {name: 'Question 2 of 3'})];
    await user.click(within(second).getByRole('checkbox', {name: 'The order in force'}));
    await user.click(within(second).getByRole('button', {name: 'Check my answer'}));
    await user.click(within(first).getByRole('radio', {name: 'The family and you'}));
    await user.click(within(first).getByRole('radio', {name: 'I would act on it'}));
    await user.click(within(first).getByRole('button', {name: 'Check my answer'}));
    const summary = screen.getByRole('region', {name: 'Where you stand'});
    expect(within(summary).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Right: 0', 'Partly right: 1', 'Not right yet: 1', 'Not answered yet: 1',
      'Question 1: read Family group conference',
      '2.4 Engage families early: 0 of 2 right',
      'Family group conference', 'Planning meetings',
    ]);
    expect(within(summary).getByRole('link', {name: 'Question 1'}).getAttribute('href')).toBe('#q-private-time');
  });

  test('stays off paper until something is answered; a right second try counts as right, and the sure mistake stays on the list to read', async () => {
    render(<QuizPage quiz={{...quiz, questions: [privateTime]}} />);
    expect(screen.getByRole('region', {name: 'Where you stand'}).className).toMatch(/screenOnly/);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', {name: 'The family and you'}));
    await user.click(screen.getByRole('radio', {name: 'I would act on it'}));
    await user.click(check());
    await user.click(screen.getByRole('button', {name: 'Try again'}));
    await user.click(screen.getByRole('radio', {name: 'The family, without professionals'}));
    await user.click(check());
    const summary = screen.getByRole('region', {name: 'Where you stand'});
    expect(summary.className).not.toMatch(/screenOnly/);
    expect(within(summary).getByText('Right:').textContent).toBe('Right: 1');
    expect(within(summary).getByRole('heading', {name: 'Sure but wrong'})).toBeTruthy();
  });
});

test('two check questions on one page, even the same one, have a number each, share no id and do not answer for each other', async () => {
  render(<><QuizWidget quiz={quiz} questions={[privateTime]} of={2} /><QuizWidget quiz={quiz} questions={[privateTime]} before={1} of={2} /></>);
  expect(screen.getAllByRole('heading', {name: /^Check question/}).map((heading) => heading.textContent)).toEqual(['Check question 1 of 2', 'Check question 2 of 2']);
  const user = userEvent.setup();
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
  const [one, other] = screen.getAllByRole<HTMLInputElement>('radio', {name: 'The family and you'});
  await user.click(one!);
  await user.click(other!);
  expect([one!.checked, other!.checked]).toEqual([true, true]);
  expect(screen.getAllByRole('link', {name: 'More questions: The three steps'})).toHaveLength(2);
});

const bank: QuizLink[] = [
  {kind: 'scenario', id: 'twelve-weeks', title: 'The first twelve weeks', summary: 'A baby and his sister.', minutes: 25, statements: ['3.1'], level: 'judge', options: [], decisions: 10, worked: true},
  {kind: 'quiz', id: 'three-steps', title: 'The three steps', summary: 'Who decides what.', minutes: 1, statements: ['2.4'], level: 'recall', options: [], questions: 8, dates: false},
  {kind: 'quiz', id: 'adoption', title: 'Adoption', summary: 'A new family.', minutes: 12, statements: ['1.2'], level: 'apply', options: ['adoption'], questions: 9, dates: false},
];
const links = () => screen.getAllByRole('heading', {level: 3}).map((heading) => heading.textContent);

describe('the bank', () => {
  test('lists each quiz and case with its length, and says how answers are marked', () => {
    render(<QuizzesPage quizzes={bank} statements={joined.statements} />);
    expect(screen.getByRole('link', {name: 'The three steps'}).getAttribute('href')).toBe('/quizzes/three-steps');
    expect(screen.getByText('8 questions, about 1 minute. Know it')).toBeTruthy();
    expect(screen.getByText('10 decisions, about 25 minutes. Weigh it up. A worked example')).toBeTruthy();
    expect(screen.getByRole('region', {name: 'How answers are marked'})).toBeTruthy();
  });

  test('is narrowed by what the reader wants, says how many fit, and gives everything back', async () => {
    render(<QuizzesPage quizzes={bank} statements={joined.statements} />);
    const user = userEvent.setup();
    await user.selectOptions(screen.getByRole('combobox', {name: 'Area or statement'}), screen.getByRole('option', {name: '2.4 Engage families early'}));
    expect(links()).toEqual(['The three steps']);
    expect(screen.getByRole('status').textContent).toBe('1 of 3 fit.');
    await user.selectOptions(screen.getByRole('combobox', {name: 'Permanence option'}), 'Adoption');
    expect(screen.getByText(/Nothing fits all of that/)).toBeTruthy();
    await user.click(screen.getByRole('button', {name: 'Show all'}));
    expect(links()).toHaveLength(3);
    await user.click(screen.getByRole('button', {name: 'I have ten minutes'}));
    expect(links()).toEqual(['The three steps']);
  });

  test('can all be read with no script, where nothing could be narrowed', () => {
    const html = renderToString(<QuizzesPage quizzes={bank} statements={[]} />);
    for (const {title} of bank) expect(html).toContain(title);
  });
});

test('a wrong answer that many people give says what may be behind it, and where to read what is so', async () => {
  const beliefs = {worker: {id: 'watching-is-safer', belief: 'A worker in the room keeps it safe.', instead: 'The coordinator has prepared each person first.', read: {address: '/guidance/three-steps/family-group-conference#before', title: 'Before the day'}}};
  const user = show({...privateTime, beliefs});
  expect(screen.queryByText(/What may be behind it/)).toBeNull();
  await user.click(screen.getByRole('radio', {name: 'The family and you'}));
  await user.click(check());
  expect(screen.getByText(/What may be behind it: “A worker in the room keeps it safe.”/)).toBeTruthy();
  expect(screen.getByRole('link', {name: 'Before the day'}).getAttribute('href')).toBe('/guidance/three-steps/family-group-conference#before');
});

test('a right answer has nothing behind it', async () => {
  const user = show({...privateTime, beliefs: {worker: {id: 'w', belief: 'B.', instead: 'I.', read: {address: '/x', title: 'X'}}}});
  await user.click(screen.getByRole('radio', {name: 'The family, without professionals'}));
  await user.click(check());
  expect(screen.queryByText(/What may be behind it/)).toBeNull();
});
