/** What the decisions of a play did to the child's timeline, worked out by the calculator's own engine. */
import {daysBetween, type IsoDate} from './calendar';
import type {Timescale} from './content';
import type {LedgerLine} from './scenario';
import {tell, type Play, type Playable, type Story} from './scenario-play';
import {workOut, type Setting} from './work-out';

/** What the ledger needs of a rule. */
export type LedgerRule = Pick<Timescale, 'id' | 'name' | 'limit' | 'force' | 'confidence' | 'versions'>;

/** A scenario whose ledger lines carry their rules. */
export type WithLedger = Playable & {ledger: readonly (LedgerLine & {rule: LedgerRule})[]};

export type Standing =
  | {type: 'in time'; spare: number}
  | {type: 'late'; by: number}
  /** Not done by the end of the story, and the deadline has passed. */
  | {type: 'missed'; by: number}
  | {type: 'not yet due'; left: number}
  | {type: 'not known'; because: string};

export type LedgerRow = {
  rule: LedgerRule;
  due?: IsoDate;
  workings: readonly string[];
  done?: IsoDate;
  /** The number of the decision that led to it being done. */
  doneBy?: number;
  standing: Standing;
};

/**
 * One row for each timescale the scenario keeps count of, as things stand at the end of the play. Where the law can be read two ways the safer
 * date is used. A date that hangs on something that never happened is not known, and the row says why.
 */
export function ledger(scenario: WithLedger, play: Play, setting: Setting): LedgerRow[] {
  const story = tell(scenario, play);
  const rows: LedgerRow[] = [];
  for (const line of scenario.ledger) rows.push(rowOf(line, line.rule, story, rows, setting));
  return rows;
}

function rowOf(line: LedgerLine, rule: LedgerRule, story: Story, earlier: readonly LedgerRow[], setting: Setting): LedgerRow {
  const done = dateOf(line.done, story);
  const doneBy = done === undefined ? undefined : decisionThatSet(line.done, story);
  const events = Object.fromEntries(Object.entries(line.events).flatMap(([event, from]) => {
    const date = from.type === 'state' ? dateOf(from.name, story) : earlier.find((row) => row.rule.id === from.of)?.due;
    return date === undefined ? [] : [[event, date]];
  }));
  const outcome = workOut(rule.versions, events, setting);
  if (!outcome.known) {
    const needs = outcome.needs.map((need) => `“${setting.labels[need] ?? need}”`).join(' and ');
    const because = needs === '' ? outcome.because : `It counts from ${needs}, which has no date on this path.`;
    return {rule, workings: [], done, doneBy, standing: {type: 'not known', because}};
  }
  const last = outcome.dates.find((date) => date.kind === 'deadline' || date.kind === 'window-end');
  if (!last) return {rule, workings: [], done, doneBy, standing: {type: 'not known', because: 'This rule gives no last day.'}};
  const due = last.date.slice(0, 10);
  return {rule, due, workings: last.workings, done, doneBy, standing: standingOf(due, done, story.now.date)};
}

function dateOf(name: string, story: Story): IsoDate | undefined {
  const value = story.now.values[name];
  return typeof value === 'string' ? value : undefined;
}

function standingOf(due: IsoDate, done: IsoDate | undefined, today: IsoDate): Standing {
  const spare = daysBetween(done ?? today, due);
  if (done !== undefined) return spare < 0 ? {type: 'late', by: -spare} : {type: 'in time', spare};
  return spare < 0 ? {type: 'missed', by: -spare} : {type: 'not yet due', left: spare};
}

/** The decision that brought the date about: the last after which it changed or, where that was a later consequence, the one it came from. */
function decisionThatSet(name: string, story: Story): number | undefined {
  const step = story.steps.filter((one) => one.before[name] !== one.after[name]).pop();
  const consequence = step?.choice.effects.some((effect) => effect.name === name) ? undefined : step?.surfaced.findLast((one) => one.changed.includes(name));
  const cause = consequence && story.steps.find((one) => consequence.from.startsWith(`${one.node.id}/${one.choice.id}/`));
  return (cause ?? step)?.number;
}
