/** Whether a deadline was met: an event that the user entered may close a timescale, or they may say on what day it was done. */
import type {IsoDate} from './calendar';
import type {CaseFacts} from './case-link';
import type {CaseRule, EventField} from './views';
import type {Outcome, WorkedDate} from './work-out';

export type Met = {on: IsoDate; late: boolean; /** The event that says so; none where the user said it of the rule itself. */ event?: string};

/**
 * Events that end the wait for a rule, beside those that `events.yaml` bounds by it. `exact`: the event is the act itself. Otherwise it is
 * the most recent of its kind: early enough, the act was done by then; later, it says nothing of the first one.
 */
const closers: Record<string, {event: string; exact: boolean; after?: string}> = {
  'lac-review-2': {event: 'last-review', exact: false, after: 'first-review'},
  'aar-review-placed-2': {event: 'last-adoption-review', exact: false, after: 'first-adoption-review'},
  'visit-first': {event: 'last-visit', exact: false, after: 'placement-start'},
  'aar-visit-first': {event: 'last-visit', exact: false, after: 'placed-for-adoption'},
  'visit-care-order-home-first': {event: 'last-visit', exact: false, after: 'care-order-made'},
  'visit-other-first': {event: 'last-visit', exact: false, after: 'living-arrangements-start'},
  'cp-review-1': {event: 'last-cp-conference-held', exact: false, after: 'initial-cp-conference-held'},
  'private-fostering-initial-visit': {event: 'last-private-fostering-visit', exact: false, after: 'private-fostering-notification-received'},
  'pa-visit-first': {event: 'last-pa-visit', exact: false, after: 'accommodation-first-provided'},
  'pd12a-cmh-latest': {event: 'cmh-date', exact: false, after: 'proceedings-issued'},
  'permanence-plan-second-review': {event: 'permanence-plan-established', exact: true},
  'care-26-weeks': {event: 'care-order-made', exact: true, after: 'proceedings-issued'},
  'adm-decision': {event: 'adm-decision-made', exact: true, after: 'final-panel-minutes-received'},
  'adopter-stage-1': {event: 'stage1-decision-notified', exact: true, after: 'stage1-accepted'},
  'adopter-stage-gap': {event: 'stage2-notification-received', exact: true, after: 'stage1-decision-notified'},
};

/** An approval that is written to end by a day has not met its limit until that day: it is an end, and not an act. */
const ends: ReadonlySet<string> = new Set(['temporary-approval-expires']);

/** The event that closes a rule, if there is one: the day it was held or done. */
export function closingEvent(ruleId: string, events: readonly EventField[]): {event: string; exact: boolean; after?: string} | undefined {
  const bounded = events.find((event) => event['at-latest'] === ruleId && !ends.has(event.id));
  return bounded ? {event: bounded.id, exact: true} : closers[ruleId];
}

/** The date that must be kept: the first deadline, or the end of a window. `undefined` for a rule that only says how soon one may act. */
export const dueOf = (outcome: Outcome): WorkedDate | undefined => (outcome.known ? outcome.dates.find((date) => date.kind === 'deadline' || date.kind === 'window-end') : undefined);

/** Met, met late, or neither as far as the facts say. An act that lies after the "as at" date is a plan, and meets nothing yet. */
export function metOf(rule: CaseRule, outcome: Outcome, facts: CaseFacts, events: readonly EventField[], asAt: IsoDate): Met | undefined {
  const due = dueOf(outcome);
  if (!due) return undefined;
  // A provisional date is met late only when even the latest it could be has gone by.
  const last = due.provisional?.latest ?? due.date.slice(0, 10);
  const said = facts.done?.[rule.id];
  if (said !== undefined) return said <= asAt ? {on: said, late: said > last} : undefined;
  const closer = closingEvent(rule.id, events);
  const on = closer && facts.events[closer.event]?.slice(0, 10);
  if (!closer || on === undefined || on > asAt) return undefined;
  const since = closer.after === undefined ? undefined : facts.events[closer.after]?.slice(0, 10);
  // The most recent review or visit tells of the first only if it came after the start; on the day itself for an act that may come that day.
  if (since !== undefined && (closer.exact || closer.event.includes('visit') ? on < since : on <= since)) return undefined;
  if (on <= last) return {on, late: false, event: closer.event};
  return closer.exact ? {on, late: true, event: closer.event} : undefined;
}
