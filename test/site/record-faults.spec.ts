import {readFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {answer, anotherQuestion, begin, elsewhere, held, openRecord, otherQuiz, quiz, rewrite, tried} from './record-open';

/** What goes wrong with the storage of a record, in a real browser. */

test.describe('faults of storage', () => {
  test('full: what was kept is unharmed, the answer stays in the tab, and a file is offered', async ({page}) => {
    await begin(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await answer(page, anotherQuestion);
    await expect(page.getByText('the browser is full or refused it')).toBeVisible();
    expect(await held(page)).toMatchObject({attempts: 1});
    await page.getByRole('link', {name: 'Your record'}).first().click();
    await expect(page.getByRole('heading', {name: 'What to do next'})).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Save your record as a file'}).click();
    expect((JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {log: unknown[]}).log).toHaveLength(2);
  });

  test('refused, as in some private windows: the site works, says so, and offers the file', async ({page}) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {get: () => { throw new DOMException('no', 'SecurityError'); }});
      Object.defineProperty(window, 'localStorage', {get: () => { throw new DOMException('no', 'SecurityError'); }});
    });
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(quiz);
    await answer(page);
    await page.getByRole('link', {name: 'your record', exact: true}).click();
    await expect(page.getByText('does not let the site keep anything')).toBeVisible();
    await expect(tried(page)).not.toContainText('(91)');
    await expect(page.getByRole('button', {name: 'Save your record as a file'})).toBeVisible();
    expect(broken).toEqual([]);
  });

  test('cleared by the browser: it is said at the next visit, and bringing a file in is offered', async ({page}) => {
    await begin(page);
    await page.goto('/guidance');
    await page.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('permanence-record').onsuccess = done; }));
    await page.goto('/record');
    await expect(page.getByText('the browser or your organisation has cleared it')).toBeVisible();
    await expect(page.getByLabel('A record file that this site saved')).toBeVisible();
  });

  test('damaged: what can be worked out again is, what cannot be read is set aside and said, and the rest is there', async ({page}) => {
    await begin(page);
    await page.goto('/guidance');
    const id = await page.evaluate(() => new Promise<string>((done) => {
      const opening = indexedDB.open('permanence-record');
      opening.onsuccess = () => {
        const asked = opening.result.transaction('standings').objectStore('standings').getAllKeys();
        asked.onsuccess = () => { opening.result.close(); done(String(asked.result[0])); };
      };
    }));
    await rewrite(page, 'standings', {question: id, format: 1, half: 'written'});
    await rewrite(page, 'notebook', {id: 'note 1', format: 1, kind: 'note'});
    await openRecord(page);
    await expect(page.getByText('One entry could not be read.')).toBeVisible();
    await expect(tried(page)).not.toContainText('(91)');
  });

  test('kept by a newer version: this one says so, writes nothing, and goes on in the tab', async ({page}) => {
    await begin(page);
    await page.goto('/guidance');
    await rewrite(page, 'about', {name: 'about', format: 2, since: '2026-11-28'});
    await page.goto(quiz);
    await answer(page, anotherQuestion);
    await expect(page.getByText('kept by a newer version of this site')).toBeVisible();
    expect(await held(page)).toMatchObject({attempts: 1});
  });

  test('a page that comes back from the back-forward cache looks at the record again', async ({context}) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await begin(one);
    await openRecord(one);
    await two.addInitScript(() => { Object.defineProperty(window, 'BroadcastChannel', {value: undefined}); });
    await two.goto(otherQuiz);
    const before = await tried(one).innerText();
    await answer(two, elsewhere);
    await expect.poll(() => held(two)).toMatchObject({attempts: 2});
    await one.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
    await expect(tried(one)).not.toHaveText(before);
  });

  test('something that edits the page before it starts breaks nothing', async ({page}) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        for (const field of document.querySelectorAll('input')) field.setAttribute('data-extension', 'yes');
        document.body.append(document.createElement('div'));
      });
    });
    await begin(page);
    await openRecord(page);
    await expect(tried(page)).not.toContainText('(91)');
  });
});
