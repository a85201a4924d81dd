import {expect, test} from '@playwright/test';
import {violations} from './axe';
import {kinds} from './pages';

const looks = [
  {width: 320, colorScheme: 'light'}, {width: 320, colorScheme: 'dark'}, {width: 1280, colorScheme: 'light'}, {width: 1280, colorScheme: 'dark'},
] as const;

for (const {width, colorScheme} of looks) {
  test.describe(`${width} wide, ${colorScheme}`, () => {
    test.use({viewport: {width, height: 800}, colorScheme});
    for (const [kind, address] of Object.entries(kinds)) {
      test(`${kind} has no accessibility fault and does not scroll sideways`, async ({page}) => {
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(address);
        await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(faults).toEqual([]);
      });
    }

    test('a worked-out case, an error summary and an answered question have none either', async ({page}) => {
      await page.goto('/timescales#v=1&became-looked-after=2026-03-27&placement-start=2026-03-27');
      await expect(page.locator('[data-timescale="lac-review-1"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.goto('/timescales/lac-review-1');
      await page.getByRole('button', {name: 'Work out the date'}).click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.goto('/quizzes/decide-on-the-best-option');
      const question = page.locator('form').filter({has: page.getByRole('radio')}).first();
      await question.getByRole('radio').first().check();
      await question.getByRole('button', {name: 'Check my answer'}).click();
      expect(await violations(page)).toEqual([]);
    });
  });
}
