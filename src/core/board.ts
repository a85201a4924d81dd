/** The tracking board: several children, each under a reference and never a name, with what is due next for each. */
import type {IsoDate} from './calendar';
import {workOutCase, type CaseEntry} from './case';
import type {LegalStatus} from './case-facts';
import type {CaseFacts} from './case-link';
import {dueOf} from './case-met';
import {labelWarning} from './export-label';
import type {CaseRule, EventField} from './views';
import type {Setting} from './work-out';

export const mostChildren = 100;
export const longestReference = 12;

/** What is known of a child's case. The "as at" date belongs to the board, not to a child. */
export type ChildFacts = Omit<CaseFacts, 'asAt' | 'done'>;

export type Child = {
  reference: string;
  facts: ChildFacts;
  /** Deadlines somebody has ticked off, the day it was done not given: rule id to the date that was due. When that date moves, the tick no longer counts. */
  ticked: Readonly<Record<string, IsoDate>>;
};

export type CheckedReference = {type: 'reference'; reference: string; warning?: string} | {type: 'refused'; message: string};

const sameReference = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * Checks what was typed as a child's reference. Refuses an empty one, one over 12 characters, one with a space or another sign, and one
 * that another child on the board has. Warns of one that looks like a name, a date or an NHS number, and lets it stand.
 * @example checkReference('C-104', []) // {type: 'reference', reference: 'C-104'}
 */
export function checkReference(typed: string, others: readonly Child[]): CheckedReference {
  const reference = typed.trim();
  const refuse = (message: string): CheckedReference => ({type: 'refused', message});
  if (reference === '') return refuse('Give the child a reference, such as C-104');
  if (reference.length > longestReference) return refuse(`A reference has at most ${longestReference} characters. This has ${reference.length}`);
  if (/\s/.test(reference)) return refuse('A reference has no spaces, and words with a space look like a name. Use a reference that means nothing to anyone else, such as C-104');
  if (!/^[A-Za-z0-9-]+$/.test(reference)) return refuse('A reference has only the letters A to Z, numbers and hyphens, such as C-104');
  const taken = others.find((child) => sameReference(child.reference, reference));
  if (taken) return refuse(`${taken.reference} is on the board already. Use another reference, or edit that child`);
  const warning = /^\d{10}$/.test(reference) ? 'This looks like an NHS number. Use a reference that means nothing to anyone else.' : labelWarning(reference);
  return warning === undefined ? {type: 'reference', reference} : {type: 'reference', reference, warning};
}

export type BoardStanding = 'overdue' | 'due soon' | 'later' | 'not yet known';
export const boardStandings: readonly BoardStanding[] = ['overdue', 'due soon', 'later', 'not yet known'];

export type BoardRow = {
  child: Child;
  /** By the most pressing date: overdue when any date has passed that is neither met nor ticked off. */
  standing: BoardStanding;
  /** The next deadline on or after the "as at" date: every rule that falls on that day. */
  next: CaseEntry[];
  /** Deadlines that have passed and are neither met nor ticked off. */
  passed: CaseEntry[];
  /** Everything that follows from what is known, in order of date. */
  entries: CaseEntry[];
};

/** The last day to act by a rule, or `undefined` where it gives none. */
export const dueDate = (entry: CaseEntry): string | undefined => dueOf(entry.outcome)?.date;

/** True when somebody has ticked off this very deadline. */
export const isTicked = (child: Child, entry: CaseEntry) => dueDate(entry) !== undefined && child.ticked[entry.rule.id] === dueDate(entry);

/** One child worked out as at a day. */
export function workOutRow(child: Child, rules: readonly CaseRule[], events: readonly EventField[], asAt: IsoDate, setting: Setting): BoardRow {
  const entries = workOutCase(rules, events, child.facts, asAt, setting);
  const open = (standing: BoardStanding) => entries.filter((entry) => entry.standing === standing && !isTicked(child, entry));
  const passed = open('overdue');
  const coming = [...open('due soon'), ...open('later')].sort((a, b) => inTextOrder(dueDate(a)!, dueDate(b)!));
  const day = coming[0] && dueDate(coming[0])!.slice(0, 10);
  const next = coming.filter((entry) => dueDate(entry)!.slice(0, 10) === day);
  const standing = passed.length > 0 ? 'overdue' : coming[0]?.standing === 'due soon' ? 'due soon' : coming[0] ? 'later' : 'not yet known';
  return {child, standing, next, passed, entries};
}

/** Works out each child once: one that has not changed is not worked out again. */
export function rowWorker(rules: readonly CaseRule[], events: readonly EventField[], asAt: IsoDate, setting: Setting): (child: Child) => BoardRow {
  const worked = new WeakMap<Child, BoardRow>();
  return (child) => {
    const row = worked.get(child) ?? workOutRow(child, rules, events, asAt, setting);
    worked.set(child, row);
    return row;
  };
}

/** The rows in order of next deadline. A child with something late and nothing to come stands first; one with no date at all, last. */
export function sortRows(rows: readonly BoardRow[]): BoardRow[] {
  const key = ({next, passed}: BoardRow) => (next[0] ? `1 ${dueDate(next[0])}` : passed.length > 0 ? '0' : '2');
  return [...rows].sort((a, b) => inTextOrder(key(a), key(b)) || a.child.reference.localeCompare(b.child.reference, 'en', {numeric: true}));
}

const inTextOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export type BoardFilter = {standing?: BoardStanding; legalStatus?: LegalStatus | 'not given'};

/** The rows that a filter lets through. An empty filter lets every row through. */
export function filterRows(rows: readonly BoardRow[], {standing, legalStatus}: BoardFilter): BoardRow[] {
  return rows.filter((row) => (standing === undefined || row.standing === standing) && (legalStatus === undefined || (row.child.facts.legalStatus ?? 'not given') === legalStatus));
}

/** A board with one child changed, or added when the reference it had is no longer there. */
export function putChild(children: readonly Child[], child: Child, had: string = child.reference): Child[] {
  const at = children.findIndex((one) => sameReference(one.reference, had));
  return at < 0 ? [...children, child] : children.map((one, i) => (i === at ? child : one));
}

/** A board without the child of this reference. */
export const withoutChild = (children: readonly Child[], reference: string) => children.filter((child) => !sameReference(child.reference, reference));

/** A child with one deadline ticked off, or with the tick taken away. */
export function tickOff(child: Child, ruleId: string, due: string | undefined): Child {
  const {[ruleId]: _, ...rest} = child.ticked;
  return {...child, ticked: due === undefined ? rest : {...rest, [ruleId]: due}};
}

/** A child with every deadline of its row that has passed ticked off. */
export const tickOffPassed = ({child, passed}: BoardRow): Child => passed.reduce((one, entry) => tickOff(one, entry.rule.id, dueDate(entry)), child);

export type Joined = {
  /** On the board after it: those there before, then those that came, less the clashing ones. */
  children: Child[];
  added: Child[];
  /** Those that came and were there already, the same in every fact. */
  same: Child[];
  /** Those that came under a reference that the board has with other facts: somebody must choose. */
  clashing: Child[];
};

/** Joins children from a file or another tab to a board. Nothing on the board is changed or lost. */
export function joinChildren(board: readonly Child[], coming: readonly Child[]): Joined {
  const joined: Joined = {children: [...board], added: [], same: [], clashing: []};
  for (const child of coming) {
    const there = joined.children.find((one) => sameReference(one.reference, child.reference));
    if (!there) {
      joined.children.push(child);
      joined.added.push(child);
    } else if (sameChild(there, child)) joined.same.push(child);
    else joined.clashing.push(child);
  }
  return joined;
}

const inOrder = (pairs: object) => JSON.stringify(Object.entries(pairs).filter(([, value]) => value !== undefined).sort(([a], [b]) => inTextOrder(a, b)));

/** True when two children have the same reference and facts, in whatever order they were entered. */
export function sameChild(a: Child, b: Child): boolean {
  const {events: eventsA, ...factsA} = a.facts;
  const {events: eventsB, ...factsB} = b.facts;
  return a.reference === b.reference && inOrder(eventsA) === inOrder(eventsB) && inOrder(factsA) === inOrder(factsB) && inOrder(a.ticked) === inOrder(b.ticked);
}
