import {expect, test} from '@playwright/test';
import {violations} from './axe';

const court = '/timescales#v=1&became-looked-after=2026-03-27&placement-start=2026-03-27&first-review=2026-04-24&proceedings-issued=2026-04-01&care-period-ends=2026-09-29&care-extension-granted=2026-09-10&as-at=2026-05-12&legal-status=ico&placement=foster';

for (const {width, colorScheme} of [{width: 320, colorScheme: 'light'}, {width: 1280, colorScheme: 'dark'}] as const) {
  test.describe(`a case in court, ${width} wide, ${colorScheme}`, () => {
    test.use({viewport: {width, height: 800}, colorScheme});
    test('shows its groups, its line and its 26 weeks with no accessibility fault, and does not scroll sideways', async ({page}) => {
      await page.goto(court);
      await expect(page.getByRole('heading', {name: 'The 26 weeks of the proceedings'})).toBeVisible();
      await expect(page.getByRole('img', {name: /^Timeline of/})).toHaveCount(1);
      await expect(page.getByRole('region', {name: /^Met \(/})).toContainText('Met on 24 April 2026');
      await expect(page.getByRole('heading', {name: 'Take these dates away'})).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}

test('a review held on another day moves the next, and the change is shown before and after', async ({page}) => {
  await page.setViewportSize({width: 320, height: 800});
  await page.goto('/timescales#v=1&became-looked-after=2026-03-27&as-at=2026-04-20');
  // The form is there before the dates of the link are.
  await expect(page.locator('[data-timescale="lac-review-1"]')).toBeVisible();
  const held = page.getByRole('group', {name: 'First review held on'});
  await held.getByLabel('Day').fill('10 April 2026');
  await page.getByRole('button', {name: 'Work out the deadlines'}).click();
  const row = page.getByRole('row', {name: /Second looked-after review/});
  await expect(row).toContainText('Tuesday 28 July 2026 at the latest');
  await expect(row).toContainText('Friday 10 July 2026');
  await expect(row).toContainText('18 days earlier');
  // The table scrolls in its own frame: nothing of the page is cut off at the side.
  expect(await page.getByRole('main').evaluate((main) => main.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
  await held.getByLabel('Day').fill('13');
  await page.getByRole('button', {name: 'Work out the deadlines'}).click();
  await expect(row).toContainText('3 days later');
});

test('a deadline is marked as kept from the keyboard alone', async ({page}) => {
  await page.goto('/timescales#v=1&became-looked-after=2026-03-27&as-at=2026-04-30');
  const entry = page.getByRole('listitem').filter({has: page.getByRole('heading', {name: 'First looked-after review'})});
  await entry.getByText('Already done? Say when').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('24/4/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', {name: 'Met (1)'})).toContainText('First looked-after review');
  await expect(page.getByRole('heading', {name: 'The deadlines'})).toBeFocused();
  await expect(page.locator('[data-timescale="lac-review-2"] time')).toHaveAttribute('datetime', '2026-07-24');
});

test('starting again leaves nothing of the case in the page or the address, and nothing is stored or sent', async ({page}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto(court);
  await expect(page.locator('[data-timescale="lac-review-1"]')).toBeVisible();
  await page.getByRole('button', {name: 'Start again'}).click();
  await expect(page.locator('[data-timescale]')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page.getByRole('group', {name: 'Became looked after'}).getByLabel('Day')).toHaveValue('');
  expect(sent.filter((url) => url.includes('2026-03-27') || !url.startsWith(new URL(page.url()).origin))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}))).not.toContain('2026');
});

test('a case prints with its line across the page, and without the parts that only a screen can use', async ({page}) => {
  await page.setViewportSize({width: 390, height: 800});
  await page.goto(court);
  await expect(page.getByRole('img', {name: /^Timeline of/})).toBeVisible();
  await page.emulateMedia({media: 'print'});
  const line = page.getByRole('img', {name: /^Timeline of/});
  await expect(line).toHaveCount(1);
  expect(await line.getAttribute('viewBox')).toMatch(/^0 0 960 /);
  await expect(page.getByText('Already done? Say when').first()).toBeHidden();
  const pdf = await page.pdf({format: 'A4'});
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('on paper the sum of a rule is open, and bears what every print must', async ({page}) => {
  await page.goto('/timescales/lac-review-1#became-looked-after=2026-03-27');
  await expect(page.locator('[data-timescale="lac-review-1"]')).toBeVisible();
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  await expect(page.getByText('Not counted: Friday 3 April 2026, Good Friday.')).toBeVisible();
  await expect(page.getByText(/^Rule as in force from 1 April 2011\. Date of the data: \d+ \w+ 20\d\d\. Check for corrections before you rely on a date: http.*\/corrections/)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a rule is worked backwards to the latest start, with the sum to check it by', async ({page}) => {
  await page.goto('/timescales/lac-review-1');
  await page.getByText('Work backwards from a date').click();
  const form = page.getByRole('form', {name: 'Work backwards'});
  await form.getByLabel('Day').fill('28/4/2026');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Sunday 29 March 2026');
  await expect(form).toContainText('One day later, it is Wednesday 29 April 2026.');
  await expect(page.locator('[data-timescale]')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false, viewport: {width: 320, height: 800}});
  test('every rule, and a timetable to fill in by hand, can be read', async ({page}) => {
    await page.goto('/timescales');
    await expect(page.getByRole('link', {name: 'First looked-after review', exact: true})).toBeVisible();
    await page.getByText('A timetable to fill in by hand').click();
    const table = page.getByRole('region', {name: 'A timetable to fill in by hand'}).getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(15);
    expect((await page.getByRole('main').boundingBox())!.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await expect(table).toContainText('Within 20 working days');
  });
});
