import {readdirSync} from 'node:fs';
import {expect, test, type Page} from '@playwright/test';
import {bringAxe, violationsWithin} from './axe';

// What each page says, as it comes from the server. What stands around it is alike, and is tried with the kinds of page: awake, open and in other colours.
const addresses = (readdirSync('build', {recursive: true}) as string[]).filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '')}`).sort();
const parts = 8;

/** Puts another page's words in the place of this one's: all pages have one style sheet, and axe need not come again. */
const show = (page: Page, address: string) => page.evaluate(async (asked) => {
  const answer = await fetch(asked);
  const {body} = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.body.replaceWith(document.importNode(body, true));
  return document.querySelectorAll('main h1').length;
}, address);

for (let part = 0; part < parts; part += 1) {
  const [first, past] = [part, part + 1].map((n) => Math.round((n * addresses.length) / parts));
  test(`no page has an accessibility fault in what it says: ${addresses[first!]} to ${addresses[past! - 1]}`, async ({page}) => {
    test.setTimeout(300_000);
    await page.route(/\.js$/, (route) => route.fulfill({contentType: 'text/javascript', body: ''}));
    await page.goto('/');
    await bringAxe(page);
    const faults: string[] = [];
    for (const address of addresses.slice(first, past)) {
      expect(await show(page, address), `${address}: headings of the first level`).toBe(1);
      faults.push(...(await violationsWithin(page, 'main')).map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('a page with a fault is reported', async ({page}) => {
  await page.goto('/');
  await bringAxe(page);
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Faint';
    Object.assign(faint.style, {color: '#999', background: '#fff'});
    document.querySelector('main')!.append(faint, document.createElement('img'));
  });
  expect((await violationsWithin(page, 'main')).map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
});
