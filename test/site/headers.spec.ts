import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {nginxFile} from '../../src/plugin/finish/hosts';
import {hasNginx, startNginx, type Nginx} from './nginx';
import {kinds} from './pages';

// The site as a council would serve it: nginx, with the headers that the build wrote.
test.skip(!hasNginx, 'nginx is not installed on this machine');
let nginx: Nginx;
test.beforeAll(async () => { nginx = await startNginx(); });
test.afterAll(() => nginx?.stop());

/** Everything the content policy stops on a page, and everything asked of another host. */
async function watched(page: Page): Promise<{stopped: string[]; elsewhere: string[]}> {
  const found = {stopped: [] as string[], elsewhere: [] as string[]};
  await page.exposeFunction('policyStopped', (what: string) => { found.stopped.push(what); });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as {policyStopped: (what: string) => void}).policyStopped(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
    });
  });
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(nginx.url)) found.elsewhere.push(request.url()); });
  return found;
}

const awake = (page: Page) => page.waitForSelector('html[data-has-hydrated="true"]');

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} works under the policy and asks no other host for anything`, async ({page}) => {
    const found = await watched(page);
    await page.goto(nginx.url + address);
    await awake(page);
    await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
    expect(found).toEqual({stopped: [], elsewhere: []});
  });
}

test('dates, answers, searches and files work under the policy, and none of them reaches the server', async ({page}) => {
  const found = await watched(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
  await page.goto(`${nginx.url}/timescales#v=1&became-looked-after=2019-08-23&placement-start=2019-08-23`);
  await expect(page.locator('[data-timescale="lac-review-1"]')).toBeVisible();
  await page.goto(`${nginx.url}/timescales/lac-review-1`);
  await awake(page);
  const day = page.getByRole('group').first();
  await day.getByLabel('Day').fill('23');
  await day.getByLabel('Month').fill('8');
  await day.getByLabel('Year').fill('2019');
  await page.getByRole('button', {name: 'Work out the date'}).click();
  await expect(page.locator('[data-timescale="lac-review-1"] time').first()).toBeVisible();
  await page.goto(`${nginx.url}/quizzes/three-steps`);
  await awake(page);
  const question = page.locator('form').filter({has: page.getByRole('radio')}).first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', {name: 'Check my answer'}).click();
  const search = page.getByRole('combobox', {name: 'Search'});
  await search.fill('zebracrossing review');
  await search.press('Enter');
  await expect(page).toHaveURL(/\/search#q=/);
  await page.waitForTimeout(3000);
  expect(found).toEqual({stopped: [], elsewhere: []});
  const known = `${sent.join('\n')}\n${nginx.log()}`;
  for (const secret of ['2019', '23 August', 'zebracrossing', 'became-looked-after', 'POST']) expect(known, secret).not.toContain(secret);
});

test('what somebody does before the scripts are awake is not sent, and is done when they are', async ({page}) => {
  let letGo = () => {};
  const held = new Promise<void>((done) => { letGo = done; });
  await page.route('**/assets/js/main.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${nginx.url}/timescales/lac-review-1`);
  const day = page.getByRole('group').first();
  await day.getByLabel('Day').fill('27');
  await day.getByLabel('Month').fill('3');
  await day.getByLabel('Year').fill('2026');
  await page.getByRole('button', {name: 'Work out the date'}).click();
  expect(new URL(page.url()).search).toBe('');
  letGo();
  await expect(page.locator('[data-timescale="lac-review-1"] time[datetime="2026-04-28"]')).toBeVisible();
  expect(nginx.log()).not.toContain('?');
});

test('links and folds work with the scripts held back', async ({page}) => {
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.goto(`${nginx.url}/quizzes/three-steps`);
  await page.locator('summary').filter({hasText: 'Answer and reasons'}).first().click();
  await expect(page.locator('details[open]').first()).toBeVisible();
  await page.getByRole('link', {name: 'Handbook'}).first().click();
  await expect(page).toHaveURL(`${nginx.url}/guidance`);
});

test('the server keeps no visitor’s address and nothing after a question mark in its log, and takes no form', async ({request}) => {
  await request.get(`${nginx.url}/glossary?name=secret`);
  expect(nginx.log()).toContain('/glossary');
  expect(nginx.log()).not.toMatch(/secret|127\.0\.0\.1/);
  expect((await request.post(`${nginx.url}/glossary`, {form: {name: 'secret'}})).status()).toBe(403);
});

test('headers, caching and compression are what the table says', async ({request}) => {
  const headers = async (path: string) => (await request.get(nginx.url + path, {headers: {'accept-encoding': 'gzip'}})).headers();
  const page = await headers('/guidance/options/adoption');
  expect(page).toMatchObject({
    'content-encoding': 'gzip', 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(page['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
  expect(page['permissions-policy']).toContain('geolocation=()');
  const script = (await (await request.get(`${nginx.url}/`)).text()).match(/\/assets\/js\/main\.\w+\.js/)![0];
  expect((await headers(script))['cache-control']).toContain('immutable');
  for (const path of ['/worker.js', '/data/version.json', '/search.json']) expect((await headers(path))['cache-control'], path).toBe('no-cache');
  const lost = await request.get(`${nginx.url}/no/such/page`);
  expect(lost.status()).toBe(404);
  expect(lost.headers()['content-security-policy']).toContain("default-src 'none'");
  expect((await request.get(`${nginx.url}/guidance/`)).url()).toBe(`${nginx.url}/guidance`);
});

test('in a council’s folder the front page has its slash, every other page loses one, and nothing is served outside', async ({request}) => {
  const site = mkdtempSync(join(tmpdir(), 'in-a-folder-'));
  mkdirSync(join(site, 'folder'));
  for (const name of ['index', 'guidance', '404']) writeFileSync(join(site, 'folder', `${name}.html`), name);
  const folder = await startNginx({site, configuration: nginxFile({scripts: [], styles: [], frames: "'none'"}, '/folder/'), front: '/folder/'});
  try {
    const asked = async (path: string) => {
      const answer = await request.get(folder.url + path);
      return [answer.status(), new URL(answer.url()).pathname, await answer.text()];
    };
    expect(await asked('/folder/')).toEqual([200, '/folder/', 'index']);
    expect(await asked('/folder')).toEqual([200, '/folder/', 'index']);
    expect(await asked('/folder/guidance')).toEqual([200, '/folder/guidance', 'guidance']);
    expect(await asked('/folder/guidance/')).toEqual([200, '/folder/guidance', 'guidance']);
    expect(await asked('/folder/none')).toEqual([404, '/folder/none', '404']);
    expect(await asked('/guidance')).toEqual([404, '/guidance', '404']);
  } finally {
    rmSync(site, {recursive: true, force: true});
    await folder.stop();
  }
});
