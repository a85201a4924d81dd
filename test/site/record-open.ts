import {readFileSync} from 'node:fs';
import {expect, type Page} from '@playwright/test';

/** What a learner does with their record, and what the browser then holds. */

export const quiz = '/quizzes/decide-on-the-best-option';
/** Each quiz's first two questions with one right answer, as its writers wrote them. */
const singles = (id: string) => [...readFileSync(`docs/quizzes/${id}.yaml`, 'utf8').matchAll(/- id: (\S+)\n +type: single/g)].map((found) => found[1]!);
const of = (id: string, which: number) => (page: Page) => page.locator(`#q-${singles(id)[which]}`);
export const question = of('decide-on-the-best-option', 0);
export const anotherQuestion = of('decide-on-the-best-option', 1);
export const otherQuiz = '/quizzes/without-unnecessary-delay';
export const elsewhere = of('without-unnecessary-delay', 0);

export async function answer(page: Page, which = question) {
  await which(page).getByRole('radio').first().check();
  await which(page).getByRole('button', {name: 'Check my answer'}).click();
  await expect(which(page).getByRole('heading', {name: /^(Right|Partly right|Not right)/})).toBeVisible();
}

/** Answers one question and says yes. */
export async function begin(page: Page) {
  await page.goto(quiz);
  await answer(page);
  await page.getByRole('button', {name: 'Yes, keep a record'}).click();
  await expect(page.getByRole('button', {name: 'Yes, keep a record'})).toHaveCount(0);
  await expect.poll(() => held(page)).toMatchObject({attempts: 1});
}

/** What the browser holds, without making anything. */
export const held = (page: Page) => page.evaluate(async () => {
  const names = (await indexedDB.databases()).map(({name}) => name);
  if (!names.includes('permanence-record')) return {names, local: localStorage.length, attempts: 0, standings: 0};
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('permanence-record');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  db.addEventListener('versionchange', () => db.close());
  const count = (store: string) => new Promise<number>((done) => {
    const asked = db.transaction(store).objectStore(store).count();
    asked.onsuccess = () => done(asked.result);
  });
  const [attempts, standings] = [await count('attempts'), await count('standings')];
  db.close();
  return {names, local: localStorage.length, attempts, standings};
});

/** Writes a row of the record as another program might. */
export const rewrite = (page: Page, store: string, value: object) => page.evaluate(([name, row]) => new Promise<void>((done) => {
  const opening = indexedDB.open('permanence-record');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(name, 'readwrite');
    transaction.objectStore(name).put(row);
    transaction.oncomplete = () => { opening.result.close(); done(); };
  };
}), [store, value] as const);

export const tried = (page: Page) => page.getByText(/Not tried \(\d+\)/);
export const openRecord = async (page: Page) => {
  await page.goto('/record');
  await expect(page.getByRole('heading', {name: 'What to do next'})).toBeVisible();
};
