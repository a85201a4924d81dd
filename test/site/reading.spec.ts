import {expect, test} from '@playwright/test';
import {kinds} from './pages';

test('no page asks another host for anything', async ({page, baseURL}) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) others.push(request.url());
  });
  for (const address of Object.values(kinds)) await page.goto(address, {waitUntil: 'networkidle'});
  expect(others).toEqual([]);
});

test('every page can reach help for a child at risk now, the other nations, reporting a mistake and support', async ({page}) => {
  for (const address of Object.values(kinds)) {
    await page.goto(address);
    const footer = page.getByRole('contentinfo');
    for (const name of ['A child is at risk now', 'Wales, Scotland and Northern Ireland', 'Report a mistake', 'Support if this is close to home']) {
      await expect(footer.getByRole('link', {name}), `${address}: ${name}`).toBeVisible();
    }
  }
});

test('a term explains itself on focus and goes quiet on Escape', async ({page}) => {
  await page.goto('/guidance/options/special-guardianship');
  const term = page.getByRole('button', {name: 'special guardianship order', exact: true}).first();
  const tip = page.getByRole('tooltip').filter({hasText: 'Special guardianship order'}).first();
  await expect(tip).toBeHidden();
  await term.focus();
  await expect(tip).toBeVisible();
  // Its meaning shows before the scripts have come; Escape waits for them.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden({timeout: 500});
  }).toPass();
});

test('each of the 91 statements has its anchor, and an address with one opens there', async ({page}) => {
  const areas = {'decide-on-the-best-option': 29, 'negotiate-the-legal-process': 13, 'without-unnecessary-delay': 14, 'support-in-transition': 20, 'support-the-placement': 15};
  for (const [index, [area, count]] of Object.entries(areas).entries()) {
    await page.goto(`/guidance/knowledge-and-skills/${area}`);
    const anchors = await page.locator('[id^="kss-"]').evaluateAll((all) => all.map((one) => one.id));
    expect(anchors).toEqual(Array.from({length: count}, (_, i) => `kss-${index + 1}-${i + 1}`));
  }
  await page.goto('/guidance/knowledge-and-skills/support-the-placement#kss-5-15');
  await expect(page.locator('#kss-5-15')).toBeInViewport();
});

test('open data has its schema beside it and says its format, date and licence', async ({request}) => {
  const counts: Record<string, number> = {};
  for (const name of ['statements', 'timescales', 'quizzes', 'glossary', 'sources', 'corrections']) {
    const list = await (await request.get(`/data/${name}.json`)).json() as {format: number; date: string; licence: string; items: unknown[]};
    expect(list).toMatchObject({format: 1, licence: 'CC BY 4.0', date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)});
    expect((await request.get(`/data/${name}.schema.json`)).ok()).toBe(true);
    counts[name] = list.items.length;
  }
  expect(counts.statements).toBe(91);
  expect(counts.timescales).toBeGreaterThanOrEqual(25);
  expect(counts.glossary).toBeGreaterThanOrEqual(90);
  expect(counts.sources).toBeGreaterThanOrEqual(40);
  expect(counts.quizzes).toBeGreaterThanOrEqual(3);
});

test('a reader can go from the front page to a statement, an option and a date by keyboard alone', async ({page}) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Skip to main content'})).toBeFocused();
  await page.getByRole('link', {name: 'The permanence options'}).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('The options');
});

test.describe('with no JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('guidance, rules, examples, quizzes with their answers and the glossary can all be read', async ({page}) => {
    await page.goto('/guidance/options/adoption');
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Adoption');
    await page.goto('/timescales/lac-review-1');
    await expect(page.getByText('Tuesday 28 April 2026').first()).toBeVisible();
    await page.goto('/timescales');
    await expect(page.getByRole('link', {name: 'First looked-after review'})).toBeVisible();
    await page.goto('/quizzes/three-steps');
    await page.locator('summary').filter({hasText: 'Answer and reasons'}).first().click();
    await expect(page.locator('details[open]').first()).toContainText('family group conference');
    await page.goto('/glossary');
    await expect(page.getByText('Special guardianship order', {exact: true})).toBeVisible();
  });
});

test('an address that leads nowhere says so and offers a way on', async ({page}) => {
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no page at this address');
  await expect(page.getByRole('main').getByRole('link', {name: 'The handbook'})).toBeVisible();
});
