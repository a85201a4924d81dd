import {expect, test, type Page} from '@playwright/test';
import {readdirSync} from 'node:fs';

const cases = readdirSync('docs/scenarios').map((file) => file.replace('.yaml', ''));
const longest = 20;

/** Plays a case to its end, taking the choice that stands `nth` each time (or the last there is), and skipping what is hard to read. */
async function play(page: Page, id: string, nth: number) {
  await page.goto(`/quizzes/${id}`);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const decide = page.getByRole('button', {name: 'Decide this'});
  const skip = page.getByRole('button', {name: 'Skip this part'});
  for (let step = 0; step < longest; step += 1) {
    await expect(decide.or(skip).first()).toBeVisible();
    if (await skip.isVisible()) await skip.click();
    const choices = page.getByRole('group', {name: 'What do you do?'}).getByRole('radio');
    await choices.nth(Math.min(nth, (await choices.count()) - 1)).check();
    await decide.click();
    const on = page.getByRole('button', {name: /^(Go on|See how it ends)$/});
    const ends = (await on.textContent()) === 'See how it ends';
    await on.click();
    if (ends) return;
  }
  throw new Error(`${id} has no end within ${longest} decisions`);
}

for (const id of cases) {
  test(`${id} can be played to its end by two ways, and says what was due and done`, async ({page}) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const nth of [0, 9]) {
      await play(page, id, nth);
      await expect(page.getByRole('heading', {name: /^The end: /})).toBeVisible();
      await expect(page.getByRole('columnheader', {name: 'How it stands'})).toBeVisible();
      await expect(page.getByRole('button', {name: 'Play again from decision 1', exact: true})).toBeVisible();
    }
    expect(faults).toEqual([]);
  });
}
