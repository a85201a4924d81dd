import {readFileSync} from 'node:fs';
import {expect, test, type Page} from '@playwright/test';
import {violations} from './axe';

const becameLookedAfter = (page: Page) => page.getByRole('group', {name: 'Became looked after'});

async function addChild(page: Page, reference: string, date: string) {
  await page.getByRole('button', {name: 'Add a child'}).click();
  await page.getByLabel('Reference').fill(reference);
  await becameLookedAfter(page).getByLabel('Day').fill(date);
  await page.getByRole('button', {name: 'Add to the board'}).click();
}

async function showAsAt(page: Page, date: string) {
  await page.getByText('Show the board as at another day').click();
  await page.getByRole('group', {name: 'As at'}).getByLabel('Day').fill(date);
  await page.getByRole('button', {name: 'Show this day'}).click();
}

const row = (page: Page, reference: string) => page.getByRole('row').filter({has: page.getByRole('rowheader', {name: reference})});
const held = (page: Page) => page.evaluate(() => ({local: {...localStorage}, session: {...sessionStorage}}));
const boardKept = async (page: Page) => (await held(page)).local['permanence-board'];

test('the desk leads to every tool, and a child at risk stands first', async ({page}) => {
  await page.goto('/desk');
  const links = page.getByRole('main').getByRole('link');
  await expect(links.first()).toHaveAccessibleName('Is a child at risk now?');
  for (const name of ['Work out the dates of a case', 'Track several children', 'Prepare a permanence planning meeting', 'Is it law or local policy?']) {
    await page.goto('/desk');
    await page.getByRole('link', {name}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
    await expect(page).not.toHaveURL(/\/desk$/);
  }
});

for (const {width, colorScheme} of [{width: 320, colorScheme: 'light'}, {width: 320, colorScheme: 'dark'}, {width: 1280, colorScheme: 'light'}, {width: 1280, colorScheme: 'dark'}] as const) {
  test.describe(`${width} wide, ${colorScheme}`, () => {
    test.use({viewport: {width, height: 800}, colorScheme});

    test('the desk and the board, with its form, its mistakes and its dates open, have no accessibility fault and do not scroll sideways', async ({page}) => {
      const sound = async () => {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await page.goto('/desk');
      await sound();
      await page.goto('/desk/board');
      await page.getByRole('button', {name: 'Add a child'}).click();
      await page.getByRole('button', {name: 'Add to the board'}).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await sound();
      await page.getByRole('button', {name: 'Cancel'}).click();
      await addChild(page, 'C-104', '27/3/2026');
      await showAsAt(page, '20/4/2026');
      await page.getByText('All dates of C-104').click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await sound();
    });

    test('a child is added, kept, there after a reload, and deleted in one click', async ({page}) => {
      await page.goto('/desk/board');
      const before = await held(page);
      await addChild(page, 'C-104', '27 March 2026');
      await showAsAt(page, '20/4/2026');
      await expect(row(page, 'C-104').locator('time').first()).toHaveAttribute('datetime', '2026-04-28');
      await expect(row(page, 'C-104')).toContainText('Tuesday 28 April 2026');
      await expect(row(page, 'C-104')).toContainText('First looked-after review');
      expect(await held(page)).toEqual(before);
      expect(page.url()).not.toContain('2026');
      await page.getByRole('button', {name: 'Keep this board in this browser'}).click();
      await expect(page.getByText('The board is kept in this browser.')).toBeVisible();
      expect(JSON.parse((await boardKept(page))!)).toMatchObject({format: 1, children: [{reference: 'C-104'}]});
      await page.reload();
      await expect(row(page, 'C-104')).toBeVisible();
      await page.getByRole('button', {name: 'Delete this board from this device'}).click();
      await expect(page.getByText('The board is deleted.')).toBeVisible();
      await expect(row(page, 'C-104')).toHaveCount(0);
      expect(await held(page)).toEqual(before);
      await page.reload();
      await expect(page.getByText('No child is on the board yet')).toBeVisible();
    });
  });
}

test('nothing that is typed is asked of any server', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/desk/board');
  await addChild(page, 'C-104', '27/3/2026');
  await page.getByRole('button', {name: 'Keep this board in this browser'}).click();
  await expect(page.getByText('The board is kept in this browser.')).toBeVisible();
  expect(asked.filter((one) => /C-104|2026-03-27/.test(one))).toEqual([]);
  expect(asked.filter((one) => new URL(one.split(' ')[0]!).host !== new URL(page.url()).host)).toEqual([]);
});

test('a board that is only in the tab is still there after a look at a rule, and opens in the calculator', async ({page}) => {
  await page.goto('/desk/board');
  await addChild(page, 'C-104', '27/3/2026');
  await showAsAt(page, '20/4/2026');
  await row(page, 'C-104').getByRole('link', {name: 'First looked-after review'}).click();
  // The address changes before the page does: the board is left only when the rule is there.
  await expect(page.getByRole('heading', {level: 1})).toHaveText('First looked-after review');
  await expect(page).toHaveURL(/\/timescales\/lac-review-1$/);
  await page.goBack();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Tracking board');
  await showAsAt(page, '20/4/2026');
  await row(page, 'C-104').getByRole('link', {name: 'Open in the calculator C-104'}).click();
  await expect(page.locator('[data-timescale="lac-review-1"] time').first()).toHaveAttribute('datetime', '2026-04-28');
});

test('a board deleted in one tab is gone from the other', async ({context}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto('/desk/board');
  await addChild(one, 'C-104', '27/3/2026');
  await one.getByRole('button', {name: 'Keep this board in this browser'}).click();
  await two.goto('/desk/board');
  await expect(row(two, 'C-104')).toBeVisible();
  await one.getByRole('button', {name: 'Delete this board from this device'}).click();
  await expect(row(two, 'C-104')).toHaveCount(0);
  await expect(two.getByRole('alert')).toContainText('deleted in another tab');
});

test('a board saved as a file can be brought in again, and is shown first', async ({page}) => {
  await page.goto('/desk/board');
  await addChild(page, '-1', '27/3/2026');
  await showAsAt(page, '20/4/2026');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save as a CSV file'}).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('tracking-board-2026-04-20.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain("\uFEFFreference,legal-status,placement,policy,became-looked-after,ticked-off,as-at,standing,");
  expect(text).toMatch(/\r\n'-1,,,,2026-03-27,,2026-04-20,[^\r]*First looked-after review: Rule as in force from 1 April 2011\.[^\r]*,20\d\d-\d\d-\d\d,http:\/\/127[^\r]*\/corrections\r\n$/);
  await page.getByRole('button', {name: 'Delete this board from this device'}).click();
  await page.getByLabel('Bring in a CSV file').setInputFiles({name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from(text)});
  const preview = page.getByRole('region', {name: 'What is in the file'});
  await expect(preview).toContainText('-1 (New): Became looked after: 27 March 2026');
  await expect(row(page, '-1')).toHaveCount(0);
  await preview.getByRole('button', {name: 'Bring in 1 child'}).click();
  await expect(row(page, '-1')).toBeVisible();
});

test('in print the board is black on white, with its dates, the "as at" date and the date of the data, and no button', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await page.goto('/desk/board');
  await addChild(page, 'C-104', '27/3/2026');
  await showAsAt(page, '20/4/2026');
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  await expect(page.getByText('As at 20 April 2026', {exact: true})).toBeVisible();
  await expect(page.getByText(/Data of \d+ \w+ 20\d\d\. Check for corrections at .*\/corrections/)).toBeVisible();
  await expect(row(page, 'C-104')).toContainText('Tuesday 28 April 2026');
  await expect(page.getByRole('button')).toHaveCount(0);
  const paper = await page.pdf({preferCSSPageSize: true});
  expect(paper.toString('latin1').match(/\/MediaBox \[0 0 841\.\d+ 59[45]/g)).toHaveLength(1);
  expect(await row(page, 'C-104').getByRole('cell').first().evaluate((cell) => getComputedStyle(cell).color)).toBe('rgb(0, 0, 0)');
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the board says what it is and that it needs JavaScript, and leads to the timescales', async ({page}) => {
    await page.goto('/desk/board');
    await expect(page.getByText('The board needs JavaScript.')).toBeVisible();
    await page.getByRole('link', {name: 'the list of timescales'}).click();
    await expect(page.getByRole('heading', {level: 1, name: 'Timescales'})).toBeVisible();
  });
});
