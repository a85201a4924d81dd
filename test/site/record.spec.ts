import {readFileSync, writeFileSync} from 'node:fs';
import {expect, test, type Page} from '@playwright/test';
import {answer, anotherQuestion, begin, elsewhere, held, openRecord, otherQuiz, question, quiz, rewrite, tried} from './record-open';

/** The promises of the learner's own record, in a real browser. */

test('nothing is kept or sent before the learner says yes, and a no keeps nothing either', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto(quiz);
  await answer(page);
  expect(await held(page)).toMatchObject({names: [], local: 0});
  await page.getByRole('button', {name: 'No, only in this tab'}).click();
  await answer(page, anotherQuestion);
  await expect(page.getByRole('button', {name: 'Yes, keep a record'})).toHaveCount(0);
  expect(await held(page)).toMatchObject({names: [], local: 0});
  expect(asked.filter((one) => !one.startsWith('GET ') || new URL(one.split(' ')[1]!).host !== new URL(page.url()).host)).toEqual([]);
  await page.reload();
  expect(await held(page)).toMatchObject({names: [], local: 0});
});

test('after a yes the answer is there at the next visit, and one click takes everything away', async ({page}) => {
  await begin(page);
  await openRecord(page);
  await expect(page.getByText(/Kept in this browser since/)).toBeVisible();
  await expect(tried(page)).not.toContainText('(91)');
  await page.getByRole('button', {name: 'Delete my record from this device'}).click();
  await expect(page.getByText('Nothing of your record is left in this browser.')).toBeVisible();
  expect(await held(page)).toMatchObject({names: [], local: 0});
  await page.reload();
  await expect(tried(page)).toContainText('(91)');
});

test('a question left in the middle is as it was when the learner comes back, and an answered one still stands', async ({page}) => {
  await begin(page);
  await anotherQuestion(page).getByRole('radio').nth(1).check();
  await page.goto('/guidance');
  await page.goto(quiz);
  await expect(anotherQuestion(page).getByRole('radio').nth(1)).toBeChecked();
  await expect(question(page).getByRole('heading', {name: /^(Right|Partly right|Not right)/})).toBeVisible();
  expect(await held(page)).toMatchObject({attempts: 1});
});

test('a case left in the middle goes on from the same decision', async ({page}) => {
  await begin(page);
  await page.goto('/quizzes/first-twelve-weeks');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', {name: 'Decide this'}).click();
  await expect(page.getByRole('button', {name: 'Decide this'})).toHaveCount(0);
  await page.goto('/guidance');
  await page.goto('/quizzes/first-twelve-weeks');
  await expect(page.getByText('Your decisions so far (1)')).toBeVisible();
});

test.describe('two tabs', () => {
  test('that answer different questions at once both count', async ({context}) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await begin(one);
    await two.goto(quiz);
    await Promise.all([answer(one, anotherQuestion), two.goto(otherQuiz).then(() => answer(two, elsewhere))]);
    await expect.poll(() => held(one)).toMatchObject({attempts: 3, standings: 3});
  });

  test('deleting in one wins, and the other is told', async ({context}) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await begin(one);
    await openRecord(two);
    await one.goto('/record');
    await one.getByRole('button', {name: 'Delete my record from this device'}).click();
    await expect(two.getByText('The record was deleted in another tab')).toBeVisible();
    await expect(tried(two)).toContainText('(91)');
    expect(await held(one)).toMatchObject({names: [], local: 0});
  });
});

test.describe('as a file', () => {
  const save = async (page: Page) => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Save your record as a file'}).click();
    const file = await saving;
    return {name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8')};
  };
  const choose = (page: Page, text: string | Buffer) => page.getByLabel('A record file that this site saved').setInputFiles({name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text)});

  test('it can be saved, brought in on another device after a look, and undone', async ({page, browser}) => {
    await begin(page);
    await openRecord(page);
    const {name, text} = await save(page);
    expect(name).toMatch(/^permanence-record-\d{4}-\d\d-\d\d\.json$/);
    const device = await (await browser.newContext()).newPage();
    await device.goto(new URL('/record', page.url()).href);
    await device.getByRole('button', {name: 'Yes, keep a record'}).click();
    await choose(device, text);
    const preview = device.getByRole('region', {name: 'What is in the file'});
    await expect(preview).toContainText('1 answer or case');
    await expect(tried(device)).toContainText('(91)');
    await preview.getByRole('button', {name: 'Add these to my record'}).click();
    await expect(tried(device)).not.toContainText('(91)');
    await device.getByRole('button', {name: 'Undo'}).click();
    await expect(tried(device)).toContainText('(91)');
    await choose(device, text);
    await preview.getByRole('button', {name: 'Add these to my record'}).click();
    await choose(device, text);
    await expect(preview).toContainText('1 already here');
    await device.context().close();
  });

  test('locked with a passphrase, it opens with that one and no other', async ({page}) => {
    await begin(page);
    await openRecord(page);
    await page.getByLabel('Passphrase (optional)').fill('four quiet words here');
    const {name, text} = await save(page);
    expect([name.endsWith('-locked.json'), /first|decide|question/.test(text)]).toEqual([true, false]);
    await choose(page, text);
    await page.getByLabel('The passphrase of this file').fill('another');
    await page.getByRole('button', {name: 'Open the file'}).click();
    await expect(page.getByText('The passphrase does not open this file')).toBeVisible();
    await page.getByLabel('The passphrase of this file').fill('four quiet words here');
    await page.getByRole('button', {name: 'Open the file'}).click();
    await expect(page.getByRole('region', {name: 'What is in the file'})).toContainText('1 already here');
  });

  const bad: [string, string | Buffer, RegExp][] = [
    ['10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, /nested/],
    ['a __proto__ key', '{"kind":"permanence-record","format":1,"made":"2026-11-28","log":[{"__proto__":{"polluted":true}}],"notebook":[]}', /could do harm/],
    ['half a file', '{"kind":"permanence-record","format":1,"made":"2026-11-28","log":[{"format":1,"id":"0', /not whole/],
    ['a newer version', '{"kind":"permanence-record","format":2}', /newer version/],
    ['a web page', '<!doctype html><p>Sign in', /web page/],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
    ['UTF-16', Buffer.from('\uFEFF{"kind":"permanence-record"}', 'utf16le'), /UTF-16/],
    ['another program’s file', '{"name":"app"}', /not a record/],
  ];
  test('what is not a whole record of ours is refused with the reason, and the record is as it was', async ({page}, testInfo) => {
    await begin(page);
    await openRecord(page);
    const before = await held(page);
    const large = testInfo.outputPath('large.json');
    writeFileSync(large, Buffer.alloc(50_000_000, 'a'));
    await page.getByLabel('A record file that this site saved').setInputFiles(large);
    await expect(page.getByRole('alert')).toContainText('larger than 20 MB');
    for (const [what, file, reason] of bad) {
      await choose(page, file);
      await expect(page.getByRole('alert'), what).toContainText(reason);
      await expect(page.getByRole('alert'), what).toContainText('Your record has not been changed.');
    }
    expect(await held(page)).toEqual(before);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
});

test.describe('marks and notes', () => {
  test('a page can be marked as read and bookmarked, and a private note kept on it', async ({page}) => {
    await page.goto('/guidance/options/special-guardianship');
    await page.getByRole('button', {name: 'Bookmark'}).click();
    await page.getByRole('button', {name: 'Yes, keep a record'}).click();
    await page.getByRole('button', {name: 'Mark as read'}).click();
    await page.getByRole('button', {name: 'Write a private note'}).click();
    await page.getByLabel('Your note').fill('Ask about leave.');
    await page.getByRole('button', {name: 'Save the note'}).click();
    await expect(page.getByText('Ask about leave.')).toBeVisible();
    await openRecord(page);
    const reading = page.getByRole('region', {name: 'Reading'});
    await expect(reading).toContainText(/marked 1 of \d+ pages as read/);
    await expect(reading.getByText('Ask about leave.')).toBeVisible();
    await reading.getByRole('button', {name: /Remove/}).click();
    await expect(reading.getByText('Ask about leave.')).toHaveCount(0);
  });

  test('a page that changed since it was read says so, there and on the record', async ({page}) => {
    await page.goto('/guidance/options/special-guardianship');
    await page.getByRole('button', {name: 'Mark as read'}).click();
    await page.getByRole('button', {name: 'Yes, keep a record'}).click();
    await expect(page.getByRole('button', {name: 'Yes, keep a record'})).toHaveCount(0);
    await page.goto('/guidance');
    await rewrite(page, 'notebook', {format: 1, id: 'page /guidance/options/special-guardianship', at: '2026-01-05T09:00:00', kind: 'page', address: '/guidance/options/special-guardianship', read: {day: '2026-01-05', words: '00000000'}});
    await page.goto('/guidance/options/special-guardianship');
    await expect(page.getByText('This page has changed since you marked it as read on 5 January 2026.')).toBeVisible();
    await openRecord(page);
    await expect(page.getByRole('heading', {name: 'Changed since you read them'})).toBeVisible();
  });
});

test.describe('the professional record', () => {
  test('drafts the facts, keeps what the learner writes, and saves it for a word processor', async ({page}) => {
    await begin(page);
    await openRecord(page);
    await page.getByRole('button', {name: 'Make drafts from what I did'}).click();
    await page.getByText(/Answered 1 question in the quiz/).click();
    await page.getByLabel('What I learnt', {exact: true}).fill('To look on both sides of the family.');
    await page.getByLabel('What changed in my practice, and for people').focus();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Professional record as a Word document'}).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^cpd-record-\d{4}-\d\d-\d\d\.docx$/);
    expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK');
    await page.reload();
    await page.getByRole('button', {name: 'Make drafts from what I did'}).click();
    await page.getByText(/Answered 1 question in the quiz/).click();
    await expect(page.getByLabel('What I learnt', {exact: true})).toHaveValue('To look on both sides of the family.');
  });
});

test.describe('practice', () => {
  test('asks a few questions, each with why it is asked now, and says when each comes back', async ({page}) => {
    await page.goto('/practise');
    await page.getByRole('button', {name: 'Start'}).click();
    await expect(page.getByRole('heading', {name: 'Question 1 of 5'})).toBeFocused();
    await expect(page.getByText('This one is new to you.')).toBeVisible();
    await page.getByRole('button', {name: 'Stop here'}).click();
    await expect(page.getByRole('heading', {name: 'How it went'})).toBeFocused();
  });

  test('says when the passage behind a question has changed, and asks that one first', async ({page}) => {
    await begin(page);
    const saved = page.waitForEvent('download');
    await openRecord(page);
    await page.getByRole('button', {name: 'Save your record as a file'}).click();
    const text = readFileSync(await (await saved).path(), 'utf8').replace(/"source":"[0-9a-f]{8}"/, '"source":"00000000"').replace(/"at":"\d{4}/, '"at":"2025');
    await page.getByRole('button', {name: 'Delete my record from this device'}).click();
    await page.getByRole('button', {name: 'Yes, keep a record'}).click();
    await page.getByLabel('A record file that this site saved').setInputFiles({name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text)});
    await page.getByRole('button', {name: 'Add these to my record'}).click();
    await expect(page.getByText(/Brought in 1 answer/)).toBeVisible();
    await page.goto('/practise');
    await expect(page.getByRole('heading', {name: 'Due today: 1'})).toBeVisible();
    await expect(page.getByText('because the passage behind it has changed')).toBeVisible();
  });

  test('fetches the quizzes of its questions and not the whole bank, and the record fetches none', async ({page}) => {
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => { if (/\.js(on)?$/.test(new URL(response.url()).pathname)) scripts.push(response.text().catch(() => '')); });
    await openRecord(page);
    const fetched = (await Promise.all(scripts)).join('');
    expect(fetched.includes('"feedback"')).toBe(false);
    expect(fetched.length).toBeGreaterThan(0);
  });
});
