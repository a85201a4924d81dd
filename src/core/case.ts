/** Applies every rule to one case: what is overdue, due soon, due later, met, and not yet knowable. */
import {daysBetween, type IsoDate} from './calendar';
import {actsShared, type SameAct} from './case-acts';
import type {CaseFacts} from './case-link';
import {dueOf, metOf, type Met} from './case-met';
import {eventsOf} from './count';
import type {EventField, CaseRule} from './views';
import {workOut, type Outcome, type Setting} from './work-out';

/** Due soon means within 14 days of the "as at" date. */
export const soonDays = 14;

/** `open`: a rule that says how soon one may act, and sets no last day. */
export const standings = ['overdue', 'due soon', 'later', 'open', 'met', 'not yet known'] as const;
export type Standing = (typeof standings)[number];

export type CaseEntry = {
  rule: CaseRule;
  outcome: Outcome;
  standing: Standing;
  /** For a date that hangs on an event not yet known: the latest it could be if every earlier step is as late as the law allows. */
  latest?: {date: string; because: string};
  /** When it was kept, in time or late. */
  met?: Met;
  /** Other rules in the list that give a date for the same act, and which of them governs. */
  acts?: SameAct[];
};

/** True when nothing that is known of the case rules the timescale out. */
function mayApply(rule: CaseRule, facts: CaseFacts): boolean {
  if (rule.status !== 'in force') return false;
  if (rule.force === 'local policy' && (facts.policy ?? 'national') === 'national') return false;
  const {placement, 'legal-status': status} = rule.applies ?? {};
  if (placement && facts.placement && !placement.includes(facts.placement)) return false;
  return !(status && facts.legalStatus && !status.includes(facts.legalStatus));
}

/** A provisional date is soon when the earliest it could be is, and overdue when the latest it could be has passed. */
function standingOf(outcome: Outcome, asAt: IsoDate, met: Met | undefined): Standing {
  if (!outcome.known) return 'not yet known';
  const due = dueOf(outcome);
  if (!due) return 'open';
  if (met) return 'met';
  const [first, last] = [due.provisional?.earliest ?? due.date.slice(0, 10), due.provisional?.latest ?? due.date.slice(0, 10)];
  return daysBetween(asAt, last) < 0 ? 'overdue' : daysBetween(asAt, first) <= soonDays ? 'due soon' : 'later';
}

/** The events a rule's dates are counted from, in order: what its answer depends on. */
export function dependsOn(rule: Pick<CaseRule, 'versions'>): string[] {
  const dated = rule.versions.filter((version) => 'dates' in version);
  return [...new Set((dated[dated.length - 1]?.dates ?? []).flatMap((date) => eventsOf(date.count)))];
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
    if (outcome.known) {
      const met = metOf(rule, outcome, facts, events, asAt);
      return [{rule, outcome, standing: standingOf(outcome, asAt, met), ...(met && {met})}];
    }
    if (outcome.needs.length === 0) return [];
    const latest = latestOf(rule, outcome.needs, facts, ruleById, eventById, setting);
    return latest ? [{rule, outcome, standing: 'not yet known', latest}] : [];
  });
  const key = (entry: CaseEntry) => `${entry.outcome.known ? `0 ${entry.outcome.dates[0]!.date}` : `1 ${entry.latest?.date ?? ''}`} ${entry.rule.id}`;
  return withActs(entries).map((entry) => ({entry, by: key(entry)})).sort((a, b) => (a.by < b.by ? -1 : 1)).map(({entry}) => entry);
}

/** Marks the rules still to be kept that speak of one act. */
function withActs(entries: CaseEntry[]): CaseEntry[] {
  const open = entries.flatMap(({rule, outcome, standing}) => {
    const due = standing === 'met' ? undefined : dueOf(outcome);
    return due ? [{id: rule.id, name: rule.name, due: due.date}] : [];
  });
  const shared = actsShared(open);
  return entries.map((entry) => (shared.has(entry.rule.id) ? {...entry, acts: shared.get(entry.rule.id)} : entry));
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

/** One date that is not what it was. A projection is the latest a date could be while an event it hangs on was not yet known. */
export type Moved = {rule: CaseRule; reading?: string; before: {date: string; projection: boolean}; after: {date: string; projection: boolean}; days: number};

type Shown = {kind: string; reading?: string; date: string; projection: boolean};

function shownOf(entry: CaseEntry): Shown[] {
  if (entry.outcome.known) return entry.outcome.dates.map(({kind, reading, date}) => ({kind, reading, date, projection: false}));
  return entry.latest ? [{kind: 'deadline', date: entry.latest.date, projection: true}] : [];
}

/** Each date that moved between two workings of one case, in the order of the second. What only appeared or went is not among them. */
export function datesMoved(before: readonly CaseEntry[], after: readonly CaseEntry[]): Moved[] {
  const earlier = new Map(before.map((entry) => [entry.rule.id, shownOf(entry)]));
  return after.flatMap((entry) => {
    const old = earlier.get(entry.rule.id) ?? [];
    return shownOf(entry).flatMap((now, index): Moved[] => {
      const was = old[index]?.kind === now.kind ? old[index] : undefined;
      if (!was || (was.date === now.date && was.projection === now.projection)) return [];
      return [{rule: entry.rule, reading: now.reading, before: {date: was.date, projection: was.projection}, after: {date: now.date, projection: now.projection}, days: daysBetween(was.date.slice(0, 10), now.date.slice(0, 10))}];
    });
  });
}
