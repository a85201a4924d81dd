import {expect, test} from '@playwright/test';

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
