import {expect, test, type Page} from '@playwright/test';
import {readFileSync} from 'node:fs';
import {faultyServer} from './faulty-server';

test.describe.configure({timeout: 240_000});
test.use({serviceWorkers: 'allow'});
const long = {timeout: 150_000};
let server: Awaited<ReturnType<typeof faultyServer>>;
test.beforeEach(async () => { server = await faultyServer(); });
test.afterEach(() => server.down());

const awake = (page: Page) => page.waitForSelector('html[data-has-hydrated="true"]');
const version = () => JSON.parse(readFileSync('build/data/version.json', 'utf8')) as {build: string; rules: string; date: string};

/** One visit, until the whole site is on the device. */
async function visit(page: Page, address = '/offline') {
  await page.goto(server.url + address);
  await expect(page.getByText('The whole site is on this device')).toBeVisible(long);
}

test('after one visit in a normal tab the whole site opens with no signal', async ({page}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await visit(page);
  await server.down();
  for (const [address, heading] of [['/guidance/options/adoption', 'Adoption'], ['/blog', 'Practice blog'], ['/glossary', 'Glossary'], ['/guidance/options/', 'The options']] as const) {
    await page.goto(server.url + address);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(heading);
    await awake(page);
  }
  await page.goto(`${server.url}/timescales/lac-review-1#v=1&became-looked-after=2026-03-27`);
  await expect(page.locator('[data-timescale="lac-review-1"] time[datetime="2026-04-28"]')).toBeVisible();
  await page.goto(`${server.url}/quizzes/three-steps#q-steps-plan-answer`);
  const question = page.locator('#q-steps-plan-answer');
  await question.getByText('Answer and reasons').click();
  await question.getByText('Show the passage here').click();
  await expect(question.getByText('Give the answer in writing, soon, to everyone who was there.')).toBeVisible();
  await page.getByRole('combobox', {name: 'Search'}).fill('special guardianship');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.goto(`${server.url}/no/such/page`);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await expect(page.getByRole('combobox', {name: 'Search'})).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', {name: 'The handbook'})).toBeVisible();
  await page.goto(`${server.url}/offline`);
  await expect(page.getByText('The whole site is on this device')).toBeVisible();
  expect(faults).toEqual([]);
  await server.up();
});

test('the page says how much is kept, its size and its date, and takes it away when asked, for good', async ({page}) => {
  await visit(page);
  await expect(page.getByText(/^\d+ of \d+ files$/)).toBeVisible();
  await expect(page.getByText(/^[\d.]+ MB of [\d.]+ MB$/)).toBeVisible();
  await page.getByRole('button', {name: 'Remove the copy'}).click();
  await expect(page.getByText('There is no copy on this device.')).toBeVisible();
  expect(await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);
  await page.reload();
  await expect(page.getByText('There is no copy on this device.')).toBeVisible();
  await page.getByRole('button', {name: 'Keep the site on this device'}).click();
  await expect(page.getByText('The whole site is on this device')).toBeVisible(long);
});

test('a file gone from the copy comes from the server and is kept again', async ({page}) => {
  await visit(page);
  const emptied = await page.evaluate(async () => {
    const copy = await caches.open('site-copy /');
    const all = await copy.keys();
    await Promise.all(all.map((one) => copy.delete(one)));
    return all.length;
  });
  await page.goto(`${server.url}/guidance/options/adoption`);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Adoption');
  await page.goto(`${server.url}/offline`);
  await expect(page.getByText('The whole site is on this device')).toBeVisible(long);
  expect(await page.evaluate(async () => (await (await caches.open('site-copy /')).keys()).length)).toBe(emptied);
});

test('a file that cannot be had while keeping is named, the rest can be used, and trying again completes it', async ({page}) => {
  server.spoil((path) => (path === '/glossary' ? {status: 500, body: 'broken'} : path === '/search-texts.json' ? {body: '<html>Log in</html>'} : undefined));
  await page.goto(`${server.url}/offline`);
  await expect(page.getByText('Some files could not be fetched.')).toBeVisible(long);
  await page.getByText('What is missing (2)').click();
  await expect(page.getByRole('listitem').filter({hasText: '/glossary'})).toBeVisible();
  await expect(page.getByRole('listitem').filter({hasText: '/search-texts.json'})).toBeVisible();
  server.mend();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(page.getByText('The whole site is on this device')).toBeVisible(long);
});

test('a login page that answers in the site’s place is never kept, and the copy serves instead', async ({page}) => {
  await visit(page);
  const login = '<html><title>Free wifi</title><h1>Log in to the network</h1></html>';
  server.spoil(() => ({body: login}));
  await page.goto(`${server.url}/guidance/options/adoption`);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Adoption');
  await page.getByRole('combobox', {name: 'Search'}).fill('adoption');
  await expect(page.getByRole('option').first()).toBeVisible();
  const keptLogins = await page.evaluate(async () => {
    const copy = await caches.open('site-copy /');
    const pages = await Promise.all((await copy.keys()).filter((one) => !/assets/.test(one.url)).map(async (one) => (await copy.match(one))!.text()));
    return pages.filter((text) => text.includes('Log in to the network')).length;
  });
  expect(keptLogins).toBe(0);
});

test('a server that does not answer leaves the reader with the copy after a moment', async ({page}) => {
  await visit(page);
  server.spoil((path) => (path.startsWith('/guidance') ? {hang: true} : undefined));
  await page.goto(`${server.url}/guidance/options/adoption`);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Adoption');
});

test('when the server has other rules, every date says so; nothing is said of the same rules', async ({page}) => {
  const link = `${server.url}/timescales/lac-review-1#v=1&became-looked-after=2026-03-27`;
  await page.goto(link);
  await expect(page.locator('[data-timescale="lac-review-1"] time').first()).toBeVisible();
  await page.waitForTimeout(6000);
  await expect(page.getByText('The rules have changed.')).toHaveCount(0);
  server.spoil((path) => (path === '/data/version.json' ? {body: JSON.stringify({...version(), rules: 'other', build: 'other'}), type: 'application/json'} : undefined));
  await page.reload();
  await expect(page.getByText('The rules have changed. Do not rely on this date.').first()).toBeVisible({timeout: 30_000});
  await expect(page.getByRole('region', {name: 'A newer version'})).toBeVisible();
});

test('a newer version is noticed at a start, takes over when asked, and what was typed stays', async ({page}) => {
  await visit(page);
  const worker = readFileSync('build/worker.js', 'utf8').replace(version().build, 'feedfacefeedface');
  server.spoil((path) => (path === '/worker.js' ? {body: worker, type: 'text/javascript'} : undefined));
  await page.goto(`${server.url}/timescales/lac-review-1`);
  await awake(page);
  await page.getByRole('group').first().getByLabel('Day').fill('27');
  const bar = page.getByRole('region', {name: 'A newer version'});
  await expect(bar).toBeVisible(long);
  await bar.getByRole('button', {name: 'Use it now'}).click();
  await expect(bar).toBeHidden(long);
  await expect(page.getByRole('group').first().getByLabel('Day')).toHaveValue('27');
});

test('a part gone after a deploy loads the page again, and never in a circle', async ({page}) => {
  await page.addInitScript(() => { navigator.serviceWorker.register = () => Promise.reject(new Error('no worker in this test')); });
  await page.goto(`${server.url}/sources`);
  await awake(page);
  // The site has changed: the parts this page knows of are gone, and so are those of every page it could load in their place.
  server.spoil((path) => {
    if (path === '/data/version.json') return {body: JSON.stringify({...version(), build: 'other'}), type: 'application/json'};
    return /^\/assets\/js\/[0-9a-f]{8}\.js$/.test(path) ? {status: 404, body: ''} : undefined;
  });
  await page.getByRole('contentinfo').getByRole('link', {name: 'Glossary', exact: true}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Glossary', {timeout: 30_000});
  await page.waitForTimeout(8000);
  // Once for the part that is gone, and at most once more for the page it came to.
  expect(server.asked.filter((path) => path === '/glossary').length).toBeLessThanOrEqual(2);
  await expect(page).toHaveURL(`${server.url}/glossary`);
});

test('where workers are forbidden the site works and says there is no copy', async ({page}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => { navigator.serviceWorker.register = () => Promise.reject(new Error('forbidden by policy')); });
  await page.goto(`${server.url}/offline`);
  await expect(page.getByText('This browser does not let the site keep a copy.')).toBeVisible({timeout: 30_000});
  expect(faults).toEqual([]);
});

test('losing the signal in the middle of a calculation loses nothing', async ({page}) => {
  await page.goto(`${server.url}/timescales/lac-review-1`);
  await awake(page);
  const day = page.getByRole('group').first();
  await day.getByLabel('Day').fill('27');
  await day.getByLabel('Month').fill('3');
  await server.down();
  await day.getByLabel('Year').fill('2026');
  await page.getByRole('button', {name: 'Work out the date'}).click();
  await expect(page.locator('[data-timescale="lac-review-1"] time[datetime="2026-04-28"]')).toBeVisible();
  await server.up();
});
