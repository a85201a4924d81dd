// @vitest-environment jsdom
import {cleanup, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, describe, expect, test} from 'vitest';
import {Question} from '../../src/ui/quiz/Question';
import type {Shown} from '../../src/ui/quiz/shown';

/** What is kept of a choice that is not checked yet, and what is shown of text that is not plain English. */

afterEach(cleanup);

const privateTime: Shown<'single'> = {
  type: 'single', id: 'private-time', prompt: 'Who is in the room during private family time?', hints: [], explanation: 'The family plans alone.', sources: [], statements: [],
  passage: {address: '/guidance/three-steps/family-group-conference', title: 'Family group conference'},
  options: [
    {id: 'worker', text: 'The family and you', grade: 0, feedback: 'People plan differently when they are watched.'},
    {id: 'family', text: 'The family, without professionals', grade: 1, feedback: 'Yes. Being alone makes the plan theirs.'},
    {id: 'coordinator', text: 'The family and the coordinator', grade: 0.5, feedback: 'Only if the family asks.'},
  ],
};

const show = (question: Shown) => {
  render(<Question question={question} place={{title: 'Question 1 of 1', level: 2}} />);
  return userEvent.setup();
};

describe('a choice that is not checked yet', () => {
  const known = {...privateTime, known: {revision: 'r1', source: 's1'}};
  const family = () => screen.getByRole<HTMLInputElement>('radio', {name: 'The family, without professionals'});

  test('is there, with how sure the reader was, when they leave the page and come back in this tab; and no storage is made', async () => {
    const user = show(known);
    await user.click(family());
    await user.click(screen.getByRole('radio', {name: 'Better than even'}));
    cleanup();
    show(known);
    await waitFor(() => expect(family().checked).toBe(true));
    expect(screen.getByRole<HTMLInputElement>('radio', {name: 'Better than even'}).checked).toBe(true);
    expect(screen.queryByRole('button', {name: 'Try again'})).toBeNull();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  test('is dropped when the question now asks something else', async () => {
    const user = show({...known, id: 'private-time-2'});
    await user.click(family());
    cleanup();
    show({...known, id: 'private-time-2', known: {...known.known, revision: 'r2'}});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(family().checked).toBe(false);
  });
});

describe('whatever a writer or another language puts in a question', () => {
  const odd = {
    markup: '<img src="x" onerror="alert(1)"> & <b>bold</b> &amp; {1 + 1} [a](javascript:alert)',
    rightToLeft: 'ماذا يريد الطفل؟ (עם אמא)',
    long: 'Donaudampfschifffahrtsgesellschaft'.repeat(8),
  };
  const strange: Shown<'single'> = {
    ...privateTime, id: 'strange', prompt: odd.markup, hints: [odd.markup], explanation: odd.rightToLeft,
    options: [{id: 'markup', text: odd.markup, grade: 0, feedback: odd.long}, {id: 'right-to-left', text: odd.rightToLeft, grade: 1, feedback: odd.markup}, {id: 'long', text: odd.long, grade: 0, feedback: odd.rightToLeft}],
  };

  test('is shown as the text it is, before the check and after it, and makes no element', async () => {
    const user = show(strange);
    await user.click(screen.getByRole('button', {name: 'Show a hint'}));
    expect(screen.getByRole('group', {name: odd.markup})).toBeTruthy();
    for (const text of [odd.markup, odd.rightToLeft, odd.long]) expect(screen.getByRole('radio', {name: text})).toBeTruthy();
    await user.click(screen.getByRole('radio', {name: odd.rightToLeft}));
    await user.click(screen.getByRole('button', {name: 'Check my answer'}));
    expect(screen.getByRole('heading', {name: 'Right'})).toBeTruthy();
    for (const text of Object.values(odd)) expect(document.body.textContent).toContain(text);
    expect(document.querySelectorAll('img, b, a[href^="javascript"]')).toHaveLength(0);
  });
});
