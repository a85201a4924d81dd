/**
 * An effect is how a scenario says what a choice changes, as a sentence: `moves + 1`, `child-heard`, `not child-heard`, `first-review = today`.
 * This file reads the sentence once, at the edge, and carries it out.
 */
import {addDays, type IsoDate} from './calendar';
import type {Values} from './scenario-condition';

export type Effect =
  | {type: 'flag'; name: string; to: boolean}
  | {type: 'add'; name: string; amount: number}
  | {type: 'set'; name: string; to: number}
  /** A date becomes the day on which the effect happens, or a day some days before or after it. */
  | {type: 'date'; name: string; days: number};

export type ReadEffect = {ok: true; effect: Effect} | {ok: false; because: string};

const name = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
const flag = new RegExp(`^(not )?${name}$`);
const add = new RegExp(`^${name} ([+-]) (\\d+)$`);
const set = new RegExp(`^${name} = (\\d+)$`);
const day = new RegExp(`^${name} = today(?: ([+-]) (\\d+) days?)?$`);

const signed = (sign: string | undefined, amount: string | undefined) => (sign === '-' ? -1 : 1) * Number(amount ?? 0);

/**
 * Reads an effect. Refuses, with the reason, what the language does not hold.
 * @example readEffect('first-review = today - 3 days')
 */
export function readEffect(text: string): ReadEffect {
  const words = text.trim().replace(/\s+/g, ' ');
  const found = {flag: flag.exec(words), add: add.exec(words), set: set.exec(words), day: day.exec(words)};
  if (found.add) return {ok: true, effect: {type: 'add', name: found.add[1]!, amount: signed(found.add[2], found.add[3])}};
  if (found.set) return {ok: true, effect: {type: 'set', name: found.set[1]!, to: Number(found.set[2])}};
  if (found.day) return {ok: true, effect: {type: 'date', name: found.day[1]!, days: signed(found.day[2], found.day[3])}};
  if (found.flag) return {ok: true, effect: {type: 'flag', name: found.flag[2]!, to: found.flag[1] === undefined}};
  return {ok: false, because: `cannot read the effect "${text}": write "name", "not name", "name + 1", "name = 2" or "name = today"`};
}

/** The kind of state that an effect can change. */
export const kindChangedBy = (effect: Effect): 'flag' | 'number' | 'date' =>
  (effect.type === 'flag' ? 'flag' : effect.type === 'date' ? 'date' : 'number');

/** The values once the effects have happened on the given day, in their order. */
export function applyEffects(values: Values, effects: readonly Effect[], today: IsoDate): Values {
  return effects.reduce<Values>((now, effect) => ({...now, [effect.name]: valueAfter(now, effect, today)}), values);
}

function valueAfter(values: Values, effect: Effect, today: IsoDate): Values[string] {
  switch (effect.type) {
    case 'flag': return effect.to;
    case 'add': return Number(values[effect.name]) + effect.amount;
    case 'set': return effect.to;
    case 'date': return addDays(today, effect.days);
    default: return effect satisfies never;
  }
}

/** An effect in words, with the label of the state, for someone who keeps the state on paper. */
export function effectInWords(effect: Effect, labels: Readonly<Record<string, string>>): string {
  const label = `“${labels[effect.name] ?? effect.name}”`;
  switch (effect.type) {
    case 'flag': return `${label}: write ${effect.to ? 'yes' : 'no'}`;
    case 'add': return `${label}: ${effect.amount < 0 ? 'take away' : 'add'} ${Math.abs(effect.amount)}`;
    case 'set': return `${label}: write ${effect.to}`;
    case 'date': return `${label}: write the date${effect.days === 0 ? '' : ` ${Math.abs(effect.days)} days ${effect.days < 0 ? 'earlier' : 'later'}`}`;
    default: return effect satisfies never;
  }
}
