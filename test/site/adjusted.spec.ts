/** The site as people adjust it: forced colours, text set wider apart, four times the size, and the keyboard in place of a pointer. */
import {expect, test, type Page} from '@playwright/test';
import {violations} from './axe';
import {kinds} from './pages';

const pages = Object.entries(kinds);

/** What is cut off at the side of its own box, where the box does not scroll: text that nobody can read. */
const cutOff = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *, header *, nav *, footer *')].filter((one) => {
  const style = getComputedStyle(one);
  const hidden = style.overflowX === 'hidden' || style.overflowX === 'clip';
  // Text for screen readers alone is a box of one pixel on purpose.
  return hidden && one.clientWidth > 2 && one.scrollWidth > one.clientWidth + 1 && one.textContent!.trim() !== '' && one.checkVisibility({visibilityProperty: true});
}).map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent!.trim().slice(0, 40)}`));

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('forced colours', () => {
  test.use({viewport: {width: 1280, height: 800}});
  test('every kind of page has no accessibility fault, and every button and field has an edge that can be seen', async ({page}) => {
    test.slow();
    await page.emulateMedia({forcedColors: 'active'});
    for (const [kind, address] of pages) {
      await page.goto(address);
      expect.soft(await violations(page), kind).toEqual([]);
      // Background colours are taken away: what only a background told apart cannot be told any more.
      const edgeless = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main input:not([type=radio], [type=checkbox], [type=file], [type=hidden]), main select, main textarea, main .button')]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).borderTopStyle === 'none' && getComputedStyle(one).outlineStyle === 'none')
        .map((one) => `${one.tagName.toLowerCase()}: ${one.textContent}`));
      expect.soft(edgeless, kind).toEqual([]);
    }
  });
});

test.describe('text spacing and size', () => {
  test.use({viewport: {width: 320, height: 256}});
  test('at four times the size, with lines, letters and words set apart as the standard allows, nothing is cut off and nothing scrolls sideways', async ({page}) => {
    test.slow();
    for (const [kind, address] of pages) {
      await page.goto(address);
      await page.evaluate(() => {
        // Through the style sheets' own interface: the site's content policy refuses a style written into the page.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      expect.soft(await sideways(page), kind).toBeLessThanOrEqual(0);
      expect.soft(await cutOff(page), kind).toEqual([]);
    }
  });
});

for (const {name, viewport} of [{name: 'on a desk', viewport: {width: 1280, height: 720}}, {name: 'at four times the size', viewport: {width: 320, height: 256}}]) {
  test.describe(`the keyboard, ${name}`, () => {
    test.use({viewport});
    test('what has the focus is marked and is never wholly under the header', async ({page}) => {
      test.slow();
      const steps = 25;
      for (const address of ['/', '/guidance/options/special-guardianship', '/timescales', '/quizzes/three-steps', '/glossary']) {
        await page.goto(address);
        // Forwards to the middle of the page, then backwards, when the page scrolls up and the header would lie over what is reached.
        for (let step = 0; step < steps * 2; step += 1) {
          await page.keyboard.press(step < steps ? 'Tab' : 'Shift+Tab');
          const found = await page.evaluate(() => {
            const one = document.activeElement as HTMLElement | null;
            if (!one || one === document.body) return undefined;
            const box = one.getBoundingClientRect();
            const style = getComputedStyle(one);
            // The bar at the head of the page stays while the page scrolls: the foot of what has the focus must show below it.
            const [x, y] = [box.left + box.width / 2, Math.min(box.bottom, innerHeight) - 4];
            const over = document.elementFromPoint(x, y)?.closest('.navbar');
            return {
              what: `${one.tagName.toLowerCase()} ${one.textContent?.trim().slice(0, 40)}`,
              under: over != null && !over.contains(one),
              away: box.height > 0 && (box.bottom <= 0 || box.top >= innerHeight),
              unmarked: style.outlineStyle === 'none' && style.boxShadow === 'none',
            };
          });
          if (!found) continue;
          expect.soft(found, `${address}, step ${step}: ${found.what}`).toMatchObject({under: false, away: false, unmarked: false});
        }
      }
    });
  });
}

test('a page past its review date says so, and before that day it does not', async ({page}) => {
  const said = page.getByText('This page was due for review by');
  await page.clock.setFixedTime(new Date('2026-11-28T12:00:00'));
  await page.goto('/guidance/options/special-guardianship');
  await expect(page.getByText('To be reviewed again by')).toBeVisible();
  await expect(said).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2031-01-01T12:00:00'));
  await page.reload();
  await expect(said).toBeVisible();
});

for (const width of [320, 997, 1100, 1280, 1600]) {
  test(`at ${width} wide, nothing in the header lies over a link or a button of it, and a link of it opens with a click`, async ({page}) => {
    await page.setViewportSize({width, height: 700});
    await page.goto('/guidance/options/adoption');
    await page.waitForSelector('html[data-has-hydrated="true"]');
    expect(await page.locator('.navbar__inner :is(a, button, input)').evaluateAll((all) => all.filter((one) => {
      const {left, right, top, bottom} = one.getBoundingClientRect();
      if (right <= 0 || left >= window.innerWidth || left === right) return false;
      return [left + 2, (left + right) / 2, right - 2].some((x) => {
        const there = document.elementFromPoint(x, (top + bottom) / 2);
        return there !== null && !one.contains(there) && !there.contains(one);
      });
    }).map((one) => one.textContent || one.outerHTML))).toEqual([]);
    const [name, address] = width < 997 ? ['Permanence in Practice', '/'] : ['Quizzes', '/quizzes'];
    await page.getByRole('link', {name, exact: true}).first().click();
    await expect(page).toHaveURL(address!);
  });
}
