import {workOutCase} from '../../src/core/case';
import type {CaseFacts} from '../../src/core/case-link';
import type {Stamp, TakenEntry} from '../../src/core/export';
import {caseRules} from '../../src/plugin/views';
import {settingOf} from '../../src/plugin/check-examples';
import {loadContent} from '../../src/plugin/load';

const {content} = loadContent(process.cwd());
const {rules, events} = caseRules(content);
export const setting = settingOf(content);

export const asAt = '2026-04-20';
export const stamp: Stamp = {site: 'https://council.example/permanence', asAt, dataDate: '2026-11-22'};

/** The entries of a case worked out with the real rules. */
export const entriesOf = (facts: CaseFacts, on = asAt) => workOutCase(rules, events, facts, on, setting);

/** The entry of one rule, as the sources of its rule will stand beside it. */
export function entryOf(id: string, given: Record<string, string>, rule: Partial<TakenEntry['rule']> = {}): TakenEntry {
  const entry = entriesOf({events: given}).find((one) => one.rule.id === id);
  if (!entry) throw new Error(`no entry for ${id}`);
  return {...entry, rule: {...entry.rule, cited: [{short: 'Care Planning Regs 2010', at: 'reg 33(1)'}], ...rule}};
}

export const firstReview = entryOf('lac-review-1', {'became-looked-after': '2026-03-27'});
