/** Applies every rule to one case: what is overdue, due soon, due later, and not yet knowable. */
import {daysBetween, type IsoDate} from './calendar';
import type {CaseFacts} from './case-link';
import type {EventField, CaseRule} from './views';
import {workOut, type Outcome, type Setting} from './work-out';

/** Due soon means within 14 days of the "as at" date. */
export const soonDays = 14;

export type Standing = 'overdue' | 'due soon' | 'later' | 'open' | 'not yet known';

export type CaseEntry = {
  rule: CaseRule;
  outcome: Outcome;
  standing: Standing;
  /** For a date that hangs on an event not yet known: the latest it could be if every earlier step is as late as the law allows. */
  latest?: {date: string; because: string};
};

/** True when nothing that is known of the case rules the timescale out. */
function mayApply(rule: CaseRule, facts: CaseFacts): boolean {
  if (rule.status !== 'in force') return false;
  if (rule.force === 'local policy' && (facts.policy ?? 'national') === 'national') return false;
  const {placement, 'legal-status': status} = rule.applies ?? {};
  if (placement && facts.placement && !placement.includes(facts.placement)) return false;
  return !(status && facts.legalStatus && !status.includes(facts.legalStatus));
}

function standingOf(outcome: Outcome, asAt: IsoDate): Standing {
  if (!outcome.known) return 'not yet known';
  const last = outcome.dates.find((d) => d.kind === 'deadline' || d.kind === 'window-end');
  if (!last) return 'open';
  const days = daysBetween(asAt, last.date.slice(0, 10));
  return days < 0 ? 'overdue' : days <= soonDays ? 'due soon' : 'later';
}

/** The events of a case with each missing one that a rule bounds put at its latest, and the names of those that were put in. */
function projected(needs: readonly string[], facts: CaseFacts, rules: ReadonlyMap<string, CaseRule>, events: ReadonlyMap<string, EventField>, setting: Setting, depth = 0): {events: Record<string, string>; assumed: string[]} | undefined {
  const filled: Record<string, string> = {...facts.events};
  const assumed: string[] = [];
  for (const need of needs) {
    const rule = rules.get(events.get(need)?.['at-latest'] ?? '');
    if (!rule || depth > 3) return undefined;
    const outcome = workOut(rule.versions, filled, setting);
    const chained = outcome.known ? {events: filled, assumed: []} : projected(outcome.needs, {events: filled}, rules, events, setting, depth + 1);
    const worked = chained && workOut(rule.versions, chained.events, setting);
    const deadline = worked?.known ? worked.dates.find((d) => d.kind === 'deadline') : undefined;
    if (!chained || !deadline) return undefined;
    filled[need] = deadline.date;
    assumed.push(...chained.assumed, setting.labels[need] ?? need);
  }
  return {events: filled, assumed};
}

/**
 * Every rule that applies and of which something can be said, dated ones first in order of date, then those not yet knowable.
 * @param asAt the day from which "overdue" and "due soon" are judged
 */
export function workOutCase(rules: readonly CaseRule[], events: readonly EventField[], facts: CaseFacts, asAt: IsoDate, setting: Setting): CaseEntry[] {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const eventById = new Map(events.map((event) => [event.id, event]));
  const entries = rules.filter((rule) => mayApply(rule, facts)).flatMap((rule): CaseEntry[] => {
    const outcome = workOut(rule.versions, facts.events, setting);
    if (outcome.known) return [{rule, outcome, standing: standingOf(outcome, asAt)}];
    if (outcome.needs.length === 0) return [];
    const latest = latestOf(rule, outcome.needs, facts, ruleById, eventById, setting);
    return latest ? [{rule, outcome, standing: 'not yet known', latest}] : [];
  });
  const key = (entry: CaseEntry) => (entry.outcome.known ? `0 ${entry.outcome.dates[0]!.date}` : `1 ${entry.latest?.date ?? ''}`);
  return entries.sort((a, b) => key(a).localeCompare(key(b)) || a.rule.id.localeCompare(b.rule.id));
}

function latestOf(rule: CaseRule, needs: readonly string[], facts: CaseFacts, rules: ReadonlyMap<string, CaseRule>, events: ReadonlyMap<string, EventField>, setting: Setting): CaseEntry['latest'] {
  const put = projected(needs, facts, rules, events, setting);
  const outcome = put && workOut(rule.versions, put.events, setting);
  const date = outcome?.known ? outcome.dates.find((d) => d.kind === 'deadline')?.date : undefined;
  return put && date ? {date, because: `if ${put.assumed.join(' and ')} came on the last day allowed`} : undefined;
}

/** Pairs of dates that cannot both be right: one comes before what it must follow. In words that name both. */
export function outOfOrder(events: readonly EventField[], given: CaseFacts['events']): {event: string; message: string}[] {
  return events.flatMap((event) => {
    const [mine, other] = [given[event.id], event.after === undefined ? undefined : given[event.after]];
    if (mine === undefined || other === undefined || mine.slice(0, 10) >= other.slice(0, 10)) return [];
    const before = events.find((one) => one.id === event.after)!;
    return [{event: event.id, message: `“${event.label}” cannot be before “${before.label}”. Check both dates.`}];
  });
}
