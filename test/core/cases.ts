import {readFileSync} from 'node:fs';
import {workOut} from '../../src/core/work-out';
import {settingOf} from '../../src/plugin/check-examples';
import {loadContent} from '../../src/plugin/load';

export type Case = {rule: string; given: Record<string, string>; gives: string; why: string};

/** The table of cases: worked out by another program from the reference and its own calendar, never by this one. No cell holds a comma. */
export const cases: Case[] = readFileSync('test/core/cases.csv', 'utf8').trim().split('\n').slice(1).map((line) => {
  const [rule, events, gives, why] = line.split(',') as [string, string, string, string];
  return {rule, given: Object.fromEntries(events.split(' ').map((pair) => pair.split('=') as [string, string])), gives, why};
});

/** What the site's rules give for each case of the table, in its order. */
export function answers(): string[] {
  const {content} = loadContent(process.cwd());
  const setting = settingOf(content);
  return cases.map(({rule, given}) => {
    const outcome = workOut(content.timescales.get(rule)!.value.versions, given, setting);
    return outcome.known ? outcome.dates.map((date) => `${date.kind} ${date.provisional ? `${date.provisional.earliest}..${date.provisional.latest}` : date.date}`).join('; ') : outcome.because;
  });
}
