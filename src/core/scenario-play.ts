/**
 * Plays a scenario. A play is the list of the choices made, and nothing else: what happened is told from it, so that a reader can go back to any
 * decision and nothing has to be kept in step. Pure: no clock and no chance.
 */
import {addDays, type IsoDate} from './calendar';
import type {Choice, Ending, Scenario, ScenarioNode} from './scenario';
import {holds, type Values} from './scenario-condition';
import {applyEffects, type Effect} from './scenario-effect';

/** Where a choice leads when the story is over: the first ending whose condition holds. No node may take its name. */
export const theEnd = 'end';

export type PlayableChoice = Omit<Choice, 'sources'>;
type PlayableNode<C extends PlayableChoice> = Omit<ScenarioNode, 'choices'> & {choices: readonly C[]};

/** The parts of a scenario that the story hangs on. A scenario as written and as shown both have them. */
export type Playable<C extends PlayableChoice = PlayableChoice> = Pick<Scenario, 'start' | 'state'> & {nodes: readonly PlayableNode<C>[]; endings: readonly Ending[]};

/** The ids of the choices made, first to last. */
export type Play = readonly string[];

/** Where the story stands: at a node, at an ending, or (in a scenario that has not been checked) nowhere. */
export type At = {type: 'node'; id: string} | {type: 'ending'; id: string} | {type: 'nowhere'};

/** Something that a choice will bring about later: on a day, or on reaching a node. */
export type Pending = {due: {type: 'day'; day: number} | {type: 'node'; node: string}; effects: readonly Effect[]; note: string; from: string};

/** All that the rest of the story depends on. */
export type Position = {at: At; day: number; values: Values; pending: readonly Pending[]};

/** A note that came out, the day it did, what it changed, and the decision it came from: `from` is `node/choice/index`. */
export type Surfaced = {note: string; date: IsoDate; changed: readonly string[]; from: string};

/** The play before anything is chosen. It is the same for every scenario: the parameter says what it is a play of. */
export const begin = (_scenario: Playable): Play => [];

/** The choices that can be made at a position, in the order they were written. */
export function openChoices<C extends PlayableChoice>(scenario: Playable<C>, position: Position): readonly C[] {
  const {at} = position;
  if (at.type !== 'node') return [];
  const node = scenario.nodes.find((one) => one.id === at.id);
  return (node?.choices ?? []).filter((choice) => !choice.when || holds(choice.when, position.values, position.day));
}

/** Where every play begins: the first node, on the first day, with the state as written. */
export function startOf(scenario: Playable): Position {
  const values = Object.fromEntries(scenario.state.map((entry) => [entry.id, entry.initial]));
  return {at: {type: 'node', id: scenario.nodes[0]!.id}, day: 0, values, pending: []};
}

/** What comes of one open choice: the position after it, what came out on the way in the order of its day, and which of its ways was taken. */
export function move(scenario: Playable, position: Position, choice: PlayableChoice): {position: Position; surfaced: Surfaced[]; way: number} {
  const day = position.day + choice.days;
  const from = `${position.at.type === 'node' ? position.at.id : ''}/${choice.id}`;
  const added = choice.later.map((later, i): Pending => ({
    due: later.after.type === 'days' ? {type: 'day', day: position.day + later.after.days} : later.after,
    effects: later.effects, note: later.note, from: `${from}/${i}`,
  }));
  const passed = comeDue({...position, day, pending: [...position.pending, ...added]}, ({due}) => due.type === 'day' && due.day <= day, scenario.start);
  const values = applyEffects(passed.position.values, choice.effects, addDays(scenario.start, day));
  const way = choice.to.findIndex((one) => !one.when || holds(one.when, values, day));
  const to = choice.to[way]?.node ?? '';
  const arrived = comeDue({...passed.position, values}, ({due}) => due.type === 'node' && due.node === to, scenario.start);
  return {position: {...arrived.position, at: arrive(scenario, to, arrived.position)}, surfaced: [...passed.surfaced, ...arrived.surfaced], way};
}

/** Brings out what has come due, the earliest first. What was due on a day takes effect on that day, even when the story only then looks back. */
function comeDue(position: Position, isDue: (pending: Pending) => boolean, start: IsoDate): {position: Position; surfaced: Surfaced[]} {
  const dayOf = ({due}: Pending) => (due.type === 'day' ? due.day : position.day);
  const due = position.pending.filter(isDue).sort((a, b) => dayOf(a) - dayOf(b));
  const values = due.reduce((now, one) => applyEffects(now, one.effects, addDays(start, dayOf(one))), position.values);
  return {
    position: {...position, values, pending: position.pending.filter((one) => !isDue(one))},
    surfaced: due.map((one) => ({note: one.note, date: addDays(start, dayOf(one)), changed: one.effects.map((effect) => effect.name), from: one.from})),
  };
}

function arrive(scenario: Playable, to: string, {values, day}: Position): At {
  if (scenario.nodes.some((node) => node.id === to)) return {type: 'node', id: to};
  if (to !== theEnd) return {type: 'nowhere'};
  const ending = scenario.endings.find((one) => !one.when || holds(one.when, values, day));
  return ending ? {type: 'ending', id: ending.id} : {type: 'nowhere'};
}

/** One decision as it was made. `surfaced` came out after it and before the next. */
export type Step<C extends PlayableChoice = PlayableChoice> = {
  number: number;
  node: PlayableNode<C>;
  choice: C;
  /** The choices there were, the one that was made among them. */
  open: readonly C[];
  date: IsoDate;
  before: Values;
  after: Values;
  surfaced: readonly Surfaced[];
};

export type Story<C extends PlayableChoice = PlayableChoice> = {
  steps: readonly Step<C>[];
  now: Position & {date: IsoDate; open: readonly C[]; surfaced: readonly Surfaced[]};
};

/**
 * The story of a play, from the first day to where it stands. Takes any play; where a choice is not open, the story stops before it, so that a
 * play kept from an older edition of the scenario is told as far as it still holds.
 */
export function tell<C extends PlayableChoice>(scenario: Playable<C>, play: Play): Story<C> {
  const steps: Step<C>[] = [];
  let position = startOf(scenario);
  for (const id of play) {
    const open = openChoices(scenario, position);
    const choice = open.find((one) => one.id === id);
    const {at} = position;
    if (!choice || at.type !== 'node') break;
    const next = move(scenario, position, choice);
    const node = scenario.nodes.find((one) => one.id === at.id)!;
    steps.push({number: steps.length + 1, node, choice, open, date: addDays(scenario.start, position.day), before: position.values, after: next.position.values, surfaced: next.surfaced});
    position = next.position;
  }
  return {steps, now: {...position, date: addDays(scenario.start, position.day), open: openChoices(scenario, position), surfaced: steps[steps.length - 1]?.surfaced ?? []}};
}

export type Chosen = {ok: true; play: Play} | {ok: false; because: string};

/** The play with one more choice. Refuses, with the reason, a choice that is not open where the story stands. */
export function choose(scenario: Playable, play: Play, choiceId: string): Chosen {
  const {steps, now} = tell(scenario, play);
  if (now.open.some((choice) => choice.id === choiceId)) return {ok: true, play: [...steps.map((step) => step.choice.id), choiceId]};
  return {ok: false, because: now.at.type === 'node' ? `“${choiceId}” is not one of the choices here.` : 'The story is over.'};
}

/** The play as it was when decision `step` (1 for the first) was still to be made. `replayFrom(['a', 'b', 'c'], 2)` is `['a']`. */
export const replayFrom = (play: Play, step: number): Play => play.slice(0, Math.max(0, step - 1));
