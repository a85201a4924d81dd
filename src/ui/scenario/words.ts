import {inShortWords} from '../../core/calendar';
import type {Grade, StateEntry} from '../../core/scenario';
import type {Values} from '../../core/scenario-condition';
import {seedOf, shuffle} from '../../core/shuffle';

/** Grades in words: what a reader is told, and never by colour alone. */
export const gradeNames: Record<Grade, string> = {best: 'Best', defensible: 'Defensible', weak: 'Weak', unsafe: 'Unsafe'};

/** What each grade means, shown wherever grades are. */
export const gradeMeanings: Record<Grade, string> = {
  best: 'what a careful worker would hope to do',
  defensible: 'it can be argued for, and something is given up',
  weak: 'a kind or busy reason, and the child pays for it',
  unsafe: 'it leaves a child at risk or has no lawful footing',
};

/** The value of a state in words: `Yes`, `2`, `3 June 2026`, `Not yet`. */
export function valueInWords(entry: StateEntry, values: Values): string {
  const value = values[entry.id];
  switch (entry.kind) {
    case 'number': return String(value ?? 0);
    case 'flag': return value === true ? 'Yes' : 'No';
    case 'date': return typeof value === 'string' ? inShortWords(value) : 'Not yet';
    default: return entry satisfies never;
  }
}

// The order hangs on the node's id and not on chance: the page as built, the page in the browser and the booklet are the same.
/** Choices in an order that does not tell which is best. */
export const mixed = <C extends {id: string}>(nodeId: string, choices: readonly C[]): C[] => shuffle(choices, seedOf(nodeId));

/** `1 day`, `14 days`. */
export const daysInWords = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
