import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import type {AxeResults} from 'axe-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Brings axe into a page, until it is left. */
export const bringAxe = (page: Page) => page.evaluate(source);

/** What axe, once it is in the page, finds `within` a part of it by WCAG 2.2 A and AA and best practice, each as one line that says where. */
export async function violationsWithin(page: Page, within: string): Promise<string[]> {
  const results = await page.evaluate(async (part) => {
    const {axe} = window as unknown as {axe: {run: (context: string, options: object) => Promise<AxeResults>}};
    return axe.run(part, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']});
  }, within);
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`));
}

/** What axe finds on the whole page. */
export async function violations(page: Page): Promise<string[]> {
  await bringAxe(page);
  return violationsWithin(page, 'html');
}
