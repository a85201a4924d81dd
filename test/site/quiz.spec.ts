import {expect, test} from '@playwright/test';
import {violations} from './axe';

test('a learner answers by keyboard, reads why, and tries again', async ({page}) => {
  await page.goto('/quizzes/decide-on-the-best-option');
  const anchor = await page.locator('section[id^="q-"]').filter({has: page.getByRole('radio')}).first().getAttribute('id');
  const question = page.locator(`#${anchor}`);
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await question.getByRole('button', {name: 'Check my answer'}).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('heading', {name: /^(Right|Partly right|Not right)/})).toBeFocused();
  await expect(question.getByText('Right answer').last()).toBeVisible();
  await question.getByRole('button', {name: 'Try again'}).click();
  await expect(question.getByRole('radio').first()).not.toBeChecked();
});

test('nothing chosen is said beside the question and loses nothing', async ({page}) => {
  await page.goto('/quizzes/decide-on-the-best-option');
  await page.getByRole('button', {name: 'Check my answer'}).first().click();
  await expect(page.getByText(/choose/i).first()).toBeVisible();
});

test('steps can be put in order with buttons and with the position list', async ({page}) => {
  await page.goto('/quizzes/three-steps#q-steps-order');
  const question = page.locator('#q-steps-order');
  await expect(question).toBeInViewport();
  const first = await question.getByRole('listitem').first().innerText();
  await question.getByRole('button', {name: /Move .*down/}).first().click();
  await expect(question.getByRole('listitem').nth(1)).toContainText(first.split('\n')[0]!);
  await question.getByRole('combobox').nth(1).selectOption('1');
  await expect(question.getByRole('listitem').first()).toContainText(first.split('\n')[0]!);
});

test('a quiz fetches itself and not the bank', async ({page}) => {
  const asked: string[] = [];
  page.on('response', (response) => { if (response.url().endsWith('.json')) asked.push(response.url()); });
  await page.goto('/quizzes/three-steps', {waitUntil: 'networkidle'});
  expect(asked.filter((url) => url.includes('/data/quizzes'))).toEqual([]);
});

for (const [what, quiz, question, words] of [
  ['a section of guidance', 'three-steps', 'steps-plan-answer', 'Give the answer in writing, soon, to everyone who was there.'],
  ['a statement', 'negotiate-the-legal-process', 'kss2-balanced-lines', 'Write a paragraph that someone who loves the child would recognise'],
  ['a rule', 'deadlines-in-practice', 'dates-pathway-review', 'reviewed at gaps of no more than six months'],
] as const) {
  test(`the passage behind an answer is shown beside it, with no accessibility fault: ${what}`, async ({page}) => {
    await page.goto(`/quizzes/${quiz}#q-${question}`);
    const asked = page.locator(`#q-${question}`);
    await asked.getByText('Answer and reasons').click();
    await asked.getByText('Show the passage here').click();
    await expect(asked.getByText(words, {exact: false})).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
