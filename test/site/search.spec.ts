import {expect as expected, test, type Page} from '@playwright/test';
import {violations} from './axe';

// A machine that does other things at once takes longer to build the index; nothing here asserts a time but the one test that says so.
const expect = expected.configure({timeout: 20_000});
test.describe.configure({timeout: 120_000});

const from = '/guidance/permanence';
const box = (page: Page) => page.getByRole('combobox', {name: 'Search'});
const options = (page: Page) => page.getByRole('option');
const kinds = /^(Timescale|Guidance|Glossary|Statement|Quiz|Scenario|Blog|Source|Tool) /;

/** Goes to a page, opens search by keyboard and types. */
async function search(page: Page, words: string, address = from) {
  await page.goto(address);
  await expect(box(page)).toBeVisible();
  // The keys are heard once the page has woken.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused({timeout: 1000});
  }).toPass();
  await box(page).fill(words);
}

test('by keyboard alone: Ctrl+K, words, arrows, Enter opens, Escape closes and clears', async ({page}) => {
  await search(page, 'first review');
  await expect(options(page).first()).toContainText('First looked-after review');
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  expect(await options(page).first().getAttribute('id')).toBe(active);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('first review');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await box(page).fill('first review');
  await expect(options(page).first()).toContainText('First looked-after review');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/timescales\/lac-review-1$/);
});

test('each result is a link that says its kind, and a rule its limit', async ({page}) => {
  await search(page, 'SGO');
  await expect(options(page).first()).toBeVisible();
  for (const option of await options(page).all()) {
    expect(await option.evaluate((one) => one.tagName)).toBe('A');
    expect(await option.getAttribute('href')).toMatch(/^\//);
    expect(await option.textContent()).toMatch(kinds);
  }
  await box(page).fill('first review');
  await expect(options(page).first()).toContainText('20 working days');
});

test('a result opens at its anchor with the words marked there, until Escape', async ({page}) => {
  await search(page, 'KSS 5.15');
  await expect(options(page).first()).toBeVisible();
  await options(page).first().click();
  await expect(page).toHaveURL(/support-the-placement#kss-5-15$/);
  await expect(page.locator('#kss-5-15')).toBeInViewport();
  await search(page, 'special guardianship order court');
  await options(page).first().click();
  const marks = () => page.evaluate(() => CSS.highlights.get('search-words')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(marks).toBe(0);
});

test('the full page reads the words after the #, and what is typed goes nowhere else', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/search#q=first%20review');
  const field = page.getByRole('searchbox', {name: 'Search the whole site'});
  await expect(field).toHaveValue('first review');
  await expect(page.getByRole('main').getByRole('link', {name: /First looked-after review/}).first()).toBeVisible();
  await page.getByRole('checkbox', {name: 'Glossary'}).check();
  await expect(page.getByRole('main').locator('ol a').first()).toHaveAttribute('href', /\/glossary#/);
  await field.fill('zebra xylophone');
  await expect(page).toHaveURL(/#q=zebra%20xylophone$/);
  await search(page, 'marmalade orange');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search#q=marmalade%20orange$/);
  expect(asked.filter((one) => /zebra|marmalade|first.?review/i.test(one.replace(/#.*/, '')))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]))).not.toMatch(/zebra|marmalade|review/i);
  await page.goto('/search?q=a-childs-name');
  await expect(page).toHaveURL(/\/search$/);
});

test('searches are remembered only when asked for', async ({page}) => {
  await page.goto('/search#q=first%20review');
  await page.getByRole('main').getByRole('link', {name: /First looked-after review/}).first().click();
  await expect(page).toHaveURL(/lac-review-1/);
  expect(await page.evaluate(() => localStorage.getItem('remembered-searches'))).toBeNull();
  await page.goto('/search');
  await page.getByRole('checkbox', {name: 'Remember my searches on this device'}).check();
  await search(page, 'SGO', '/search');
  await page.keyboard.press('Enter');
  await page.goto('/search');
  await expect(page.getByRole('button', {name: 'SGO'})).toBeVisible();
  await page.getByRole('button', {name: 'Forget my searches'}).click();
  expect(await page.evaluate(() => localStorage.getItem('remembered-searches'))).toBeNull();
});

const hostile = {'ten thousand characters': 'gaurdian '.repeat(1112), 'markup': '<img src=x onerror=alert(1)><script>alert(1)</script>', 'a regular-expression bomb': '((((((a+)+)+)+)+)+)$'.repeat(20), 'patterns': '.*[]{}()|\\^$?+', 'stray percent signs': '%%%E0%A4%A'};
for (const [what, words] of Object.entries(hostile)) {
  test(`${what} does nothing but find or not find`, async ({page}) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => { faults.push(dialog.message()); void dialog.dismiss(); });
    await search(page, words);
    await expect(page.getByRole('status').filter({hasText: /result/i})).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search#q=/);
    await expect(page.getByRole('main').getByRole('status').filter({hasText: /result/i})).toHaveCount(1);
    await box(page).fill('first review');
    await expect(options(page).first()).toContainText('First looked-after review');
    expect(faults).toEqual([]);
  });
}

for (const [what, body] of [['does not come', undefined], ['is cut short', '{"format":2,"docum'], ['is another file', '<!doctype html><title>Sign in</title>']] as const) {
  test(`when the index ${what}, names can be searched and Retry mends it`, async ({page}) => {
    await page.route('**/search.json', (route) => (body === undefined ? route.abort() : route.fulfill({body, contentType: 'application/json'})));
    await search(page, 'first review');
    await expect(page.getByText('Only the names of pages can be searched at the moment')).toBeVisible();
    await expect(options(page).first()).toContainText('First looked-after review');
    await page.unroute('**/search.json');
    await page.getByRole('button', {name: 'Retry'}).click();
    await expect(page.getByText('Only the names of pages')).toBeHidden();
    await expect(options(page).first()).toContainText('20 working days');
  });
}

test('when nothing comes at all it says so in plain words, and Retry mends it', async ({page}) => {
  await page.route('**/search*.json', (route) => route.abort());
  await search(page, 'first review');
  await expect(page.getByText('Search could not be loaded.')).toBeVisible();
  await page.unroute('**/search*.json');
  await page.getByRole('button', {name: 'Retry'}).click();
  await expect(options(page).first()).toContainText('First looked-after review');
});

test('without a worker it searches on the page', async ({page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {value: function Worker() { throw new Error('not allowed here'); }});
  });
  await page.goto(from);
  await box(page).click();
  await box(page).fill('first review');
  await expect(options(page).first()).toContainText('First looked-after review');
});

test('nothing is fetched for search until it is used', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(from, {waitUntil: 'networkidle'});
  expect(asked.filter((one) => /search.*\.json/.test(one))).toEqual([]);
});

for (const {width, colorScheme} of [{width: 320, colorScheme: 'light'}, {width: 320, colorScheme: 'dark'}, {width: 1280, colorScheme: 'light'}, {width: 1280, colorScheme: 'dark'}] as const) {
  test.describe(`${width} wide, ${colorScheme}`, () => {
    test.use({viewport: {width, height: 800}, colorScheme});
    test('the open list and the search page have no accessibility fault and stay on the screen', async ({page}) => {
      await search(page, 'special guardianship');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const list = await page.getByRole('listbox', {name: 'Search results'}).boundingBox();
      expect(list!.x).toBeGreaterThanOrEqual(0);
      expect(list!.x + list!.width).toBeLessThanOrEqual(width);
      for (const option of await options(page).all()) expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await page.goto('/search#q=special%20guardianship');
      await expect(page.getByRole('main').locator('ol a').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}

test.describe('with no JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the search page says where to look', async ({page, request}) => {
    // A driven browser shows no <noscript>, so its words are read in the page as it is sent.
    expect(await (await request.get('/search')).text()).toContain('<noscript><p>Search needs JavaScript');
    await page.goto('/search');
    await expect(page.getByRole('main').getByRole('link', {name: 'The glossary'})).toBeVisible();
  });
});
