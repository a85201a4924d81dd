import {expect, test, type Page} from '@playwright/test';
import {linkFor, rules} from './pages';

const dated = rules.filter((rule) => rule.examples.length > 0);

/** The dates shown for a rule, as `deadline 2026-04-28`. */
async function shown(page: Page, rule: string): Promise<string[]> {
  const result = page.locator(`[data-timescale="${rule}"]`);
  await result.waitFor();
  return result.locator('time').evaluateAll((times) => times.map((time) => `${time.getAttribute('data-kind')} ${time.getAttribute('datetime')}`));
}

// Each page is opened from the one before it in one tab: the address is all that tells it what to show.
for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`on a device set to ${timezoneId}, every rule page gives the dates of its first worked example to a link`, () => {
    test.use({timezoneId});
    const size = 40;
    for (let from = 0; from < dated.length; from += size) {
      const some = dated.slice(from, from + size);
      test(`${some[0]!.id} to ${some[some.length - 1]!.id}`, async ({page}) => {
        test.setTimeout(300_000);
        for (const rule of some) {
          const example = rule.examples[0]!;
          await page.goto(`/timescales/${rule.id}${linkFor(example)}`, {waitUntil: 'commit'});
          expect(await shown(page, rule.id), rule.id).toEqual(example.gives);
        }
      });
    }
  });
}

test('a page that is open takes each new link, and says so when one is no good', async ({page}) => {
  const [first, ...others] = dated.find((rule) => rule.id === 'lac-review-1')!.examples;
  await page.goto(`/timescales/lac-review-1${linkFor(first!)}`);
  for (const example of others) {
    await page.evaluate((hash) => { window.location.hash = hash; }, linkFor(example));
    await expect.poll(() => shown(page, 'lac-review-1')).toEqual(example.gives);
  }
  await page.evaluate(() => { window.location.hash = '#became-looked-after=2026-03'; });
  await expect(page.getByRole('alert')).toContainText('Nothing was filled in');
});

for (const timezoneId of ['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`on a device set to ${timezoneId}`, () => {
    test.use({timezoneId});
    test('a date is the same as anywhere', async ({page}) => {
      await page.goto('/timescales/lac-review-1#v=1&became-looked-after=2026-03-27');
      expect(await shown(page, 'lac-review-1')).toEqual(['deadline 2026-04-28']);
      await page.goto('/timescales/police-protection-72h#taken-into-police-protection=2026-03-28T10:00');
      expect(await shown(page, 'police-protection-72h')).toEqual(['deadline 2026-03-31T11:00+01:00']);
    });
  });
}

test.describe('a reader whose device speaks another language', () => {
  test.use({locale: 'ar-EG'});
  test('gets the date in English words', async ({page}) => {
    await page.goto('/timescales/lac-review-1#became-looked-after=2026-03-27');
    await expect(page.locator('[data-timescale="lac-review-1"]')).toContainText('Tuesday 28 April 2026');
  });
});

test('a practitioner types a date and sees the deadline with its workings', async ({page}) => {
  await page.goto('/timescales/lac-review-1');
  const field = page.getByRole('group', {name: 'Became looked after'});
  await field.getByLabel('Day').fill('27');
  await field.getByLabel('Month').fill('March');
  await field.getByLabel('Year').fill('2026');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-timescale="lac-review-1"]')).toContainText('Tuesday 28 April 2026');
  await page.getByText('How this was worked out').click();
  await expect(page.getByText('Not counted: weekends of 28–29 March, 4–5 April, 11–12 April, 18–19 April and 25–26 April 2026.')).toBeVisible();
  await expect(page.getByText('Not counted: Friday 3 April 2026, Good Friday.')).toBeVisible();
  expect(page.url()).not.toContain('2026-03');
});

test('a full date pasted into the day fills all three fields', async ({page}) => {
  await page.goto('/timescales/lac-review-1');
  const field = page.getByRole('group', {name: 'Became looked after'});
  await field.getByLabel('Day').fill('Friday 27th March 2026');
  await expect(field.getByLabel('Year')).toHaveValue('2026');
  await expect(field.getByLabel('Day')).toHaveValue('27');
});

test('a mistake is said in a summary and next to the field, and nothing typed is lost', async ({page}) => {
  await page.goto('/timescales/lac-review-1');
  const field = page.getByRole('group', {name: 'Became looked after'});
  await field.getByLabel('Day').fill('31');
  await field.getByLabel('Month').fill('6');
  await field.getByLabel('Year').fill('2026');
  await page.getByRole('button', {name: 'Work out the date'}).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(field.getByLabel('Day')).toBeFocused();
  await expect(field).toContainText('must be a real date');
  await expect(field.getByLabel('Day')).toHaveValue('31');
  await expect(page.locator('[data-timescale]')).toHaveCount(0);
});

for (const [hash, reason] of [['#became-looked-after=2026-02-30', 'an impossible date'], ['#v=1&became-looked-after=2026-03-', 'a link cut short'], ['#name=Alex', 'a key that is no event'], ['#became-looked-after=%', 'a stray percent sign'], ['#v=9&became-looked-after=2026-03-02', 'another version'], ['#%E0%A4%A', 'broken encoding']]) {
  test(`${reason} in a link gets a message and fills in nothing`, async ({page}) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const address of ['/timescales/lac-review-1', '/timescales']) {
      await page.goto('about:blank');
      await page.goto(address + hash);
      await expect(page.getByRole('alert')).toContainText('Nothing was filled in');
      await expect(page.getByRole('group', {name: 'Became looked after'}).getByLabel('Day')).toHaveValue('');
      await expect(page.locator('[data-timescale]')).toHaveCount(0);
    }
    expect(faults).toEqual([]);
  });
}

test('a case gives its deadlines in order, what is overdue, and what is not yet knowable', async ({page}) => {
  await page.goto('/timescales#v=1&became-looked-after=2026-03-27&placement-start=2026-03-27&placement=foster&as-at=2026-04-20');
  expect(await shown(page, 'lac-review-1')).toEqual(['deadline 2026-04-28']);
  expect(await shown(page, 'visit-first')).toEqual(['deadline 2026-04-03']);
  const second = page.locator('[data-timescale="lac-review-2"]');
  await expect(second).toHaveAttribute('data-known', 'no');
  await expect(second.locator('time')).toHaveCount(0);
  await expect(page.getByText('At the latest Tuesday 28 July 2026')).toBeVisible();
  const entry = page.getByRole('listitem').filter({has: page.getByRole('heading', {name: 'First looked-after review'})});
  await expect(entry).toContainText('Due soon');
  await expect(page.locator('[data-timescale="permanence-panel-local"]')).toHaveCount(0);
  await page.getByLabel('Policy').selectOption({label: 'With one council’s guidance note of 2018'});
  await page.getByRole('button', {name: 'Work out the deadlines'}).click();
  await expect(page.locator('[data-timescale="permanence-panel-local"]')).toHaveCount(1);
});

test('a date past the list of bank holidays is provisional, with its range', async ({page}) => {
  await page.goto('/timescales/lac-review-1#became-looked-after=2029-03-20');
  expect((await shown(page, 'lac-review-1')).map((one) => one.split(' ')[0])).toEqual(['provisional-earliest', 'provisional-latest']);
});

test('a link is written only when someone asks, and fills the calculator in again', async ({page}) => {
  await page.goto('/timescales/lac-review-1#became-looked-after=2026-03-27');
  await page.getByRole('button', {name: 'Copy link to these dates'}).click();
  const link = await page.getByLabel('Link', {exact: true}).inputValue();
  expect(link).toContain('/timescales/lac-review-1#v=1&became-looked-after=2026-03-27');
  await page.goto('about:blank');
  await page.goto(link);
  expect(await shown(page, 'lac-review-1')).toEqual(['deadline 2026-04-28']);
});

test('a rule inside a guidance page wakes when asked, and carries no result until then', async ({page}) => {
  await page.goto('/guidance/permanence/drift-and-delay');
  const widget = page.getByRole('complementary', {name: 'Timescale: First looked-after review'});
  await expect(page.locator('[data-timescale]')).toHaveCount(0);
  await widget.getByRole('button', {name: 'Work out a date'}).click();
  await widget.getByLabel('Day').fill('27/3/2026');
  await widget.getByRole('button', {name: 'Work out the date'}).click();
  await expect(widget.locator('[data-timescale="lac-review-1"] time')).toHaveAttribute('datetime', '2026-04-28');
});

test('a query string fills in nothing, is taken off the address, and cannot change how the page looks or prints', async ({page}) => {
  await page.goto('/timescales/lac-review-1?became-looked-after=2026-03-27&docusaurus-theme=%3Cscript%3E&docusaurus-data-print-alone=1#examples');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('First looked-after review');
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).toBe('#examples');
  await expect(page.locator('[data-timescale]')).toHaveCount(0);
  await expect(page.getByRole('group', {name: 'Became looked after'}).getByLabel('Day')).toHaveValue('');
  await page.emulateMedia({media: 'print'});
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
});

test('a site that a reader goes on to is not told where they came from', async ({page}) => {
  const told: (string | undefined)[] = [];
  await page.route(/^https:/, (route) => {
    told.push(route.request().headers().referer);
    return route.fulfill({body: 'elsewhere'});
  });
  await page.goto('/sources#children-act-1989');
  await page.locator('main a[href^="https://"]').first().click();
  await expect(page.getByText('elsewhere')).toBeVisible();
  expect(told).toEqual([undefined]);
});
