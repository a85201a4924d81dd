import {expect, test, type Page} from '@playwright/test';
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

// Bytes as they travel, gzipped. A limit that is met with room to spare is to be lowered; one that fails says which part grew.
type Sizes = {script: number; style: number; page: number};

/** What a page needs to be shown and to work: everything it asks for until it is awake, and nothing that it asks for later. */
async function sizesOf(page: Page, address: string): Promise<Sizes> {
  const asked: {kind: keyof Sizes; path: string}[] = [];
  const kinds: Record<string, keyof Sizes> = {script: 'script', stylesheet: 'style', document: 'page'};
  page.on('request', (request) => {
    const kind = kinds[request.resourceType()];
    if (kind) asked.push({kind, path: new URL(request.url()).pathname});
  });
  await page.goto(address);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const sum = (kind: keyof Sizes) => asked.filter((one) => one.kind === kind)
    .reduce((bytes, {path}) => bytes + gzipSync(readFileSync(`build${kind === 'page' ? `${path === '/' ? '/index' : path}.html` : path}`), {level: 6}).length, 0);
  return {script: sum('script'), style: sum('style'), page: sum('page')};
}

const kB = 1000;
const guidance = '/guidance/options/special-guardianship';
for (const [name, address, script, page_] of [
  ['a guidance page', guidance, 168 * kB, 14 * kB],
  ['the front page', '/', 148 * kB, 6 * kB],
  ['the case calculator', '/timescales', 180 * kB, 15 * kB],
  ['a rule’s own calculator', '/timescales/lac-review-1', 151 * kB, 8 * kB],
] as const) {
  test(`${name} is no heavier than it was`, async ({page}) => {
    const sizes = await sizesOf(page, address);
    expect(sizes.script, `script ${sizes.script}`).toBeLessThanOrEqual(script);
    expect(sizes.style, `style ${sizes.style}`).toBeLessThanOrEqual(26 * kB);
    expect(sizes.page, `page ${sizes.page}`).toBeLessThanOrEqual(page_);
  });
}

test('a quiz needs at most 30 KB of script beyond a guidance page', async ({page, context}) => {
  const plain = await sizesOf(page, guidance);
  const quiz = await sizesOf(await context.newPage(), '/quizzes/three-steps');
  expect(quiz.script - plain.script).toBeLessThanOrEqual(30 * kB);
});

test('nothing is fetched ahead for links that nobody has pointed at', async ({page}) => {
  const ahead: string[] = [];
  page.on('request', (request) => { if (request.headers()['sec-purpose'] === 'prefetch' || request.headers().purpose === 'prefetch') ahead.push(request.url()); });
  await page.goto(guidance);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  await page.waitForTimeout(2000);
  expect(ahead).toEqual([]);
});

test('the page is shown before any script is asked for', async ({page}) => {
  await page.goto(guidance);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const [loaded, firstScript] = await page.evaluate(() => [
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
    Math.min(...performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js')).map((one) => one.startTime)),
  ]);
  expect(firstScript).toBeGreaterThanOrEqual(loaded!);
});
