/**
 * Walks every state that a scenario can reach, to prove that each part of it can be met and that every path ends. Nothing is guessed: the moves
 * are the engine's own. Two states are one when nothing that could still happen can tell them apart, so dates count only as known or not.
 */
import {asksOf, daysName, type Condition} from './scenario-condition';
import {move, openChoices, startOf, type Pending, type Playable, type Position} from './scenario-play';

/** More states than this and the story is taken to be without end. */
export const mostStates = 200_000;

/** What is wrong at a node, with the choices that lead to it. */
export type Fault = {type: 'dead end' | 'one choice' | 'no ending' | 'trap'; node: string; choice?: string; path: readonly string[]};

export type Proof = {
  states: number;
  /** True when the walk was given up: nothing else is then proved. */
  over: boolean;
  nodes: ReadonlySet<string>;
  /** `node/choice` of each choice that is ever open. */
  choices: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  /** `node/choice/index` of each way on that is ever taken. */
  ways: ReadonlySet<string>;
  /** `node/choice/index` of each later consequence that ever comes out. */
  surfaced: ReadonlySet<string>;
  faults: readonly Fault[];
  /** The path with the most to read; a loop is gone round once. */
  longest: {decisions: number; words: number};
};

type State = {position: Position; from?: {state: number; choice: string}; next: {state: number; node: string; choice: string}[]};

/** Explores a scenario whose ids have been checked. Stops, and says so, beyond `most` states. */
export function explore(scenario: Playable & Readable, most = mostStates): Proof {
  const keyOf = keyFor(scenario);
  const states: State[] = [{position: startOf(scenario), next: []}];
  const known = new Map([[keyOf(states[0]!.position), 0]]);
  const surfaced = new Set<string>();
  const ways = new Set<string>();
  for (let here = 0; here < states.length && states.length <= most; here += 1) {
    const {position, next} = states[here]!;
    for (const choice of openChoices(scenario, position)) {
      const moved = move(scenario, position, choice);
      moved.surfaced.forEach((one) => surfaced.add(one.from));
      ways.add(`${idAt(position)}/${choice.id}/${moved.way}`);
      const key = keyOf(moved.position);
      const there = known.get(key) ?? states.length;
      if (there === states.length) {
        known.set(key, there);
        states.push({position: moved.position, from: {state: here, choice: choice.id}, next: []});
      }
      next.push({state: there, node: idAt(position), choice: choice.id});
    }
  }
  const over = states.length > most;
  const at = (type: Position['at']['type']) => new Set(states.filter((state) => state.position.at.type === type).map((state) => idAt(state.position)));
  return {
    states: states.length, over, surfaced, ways, nodes: at('node'), endings: at('ending'),
    choices: new Set(states.flatMap((state) => state.next.map((edge) => `${edge.node}/${edge.choice}`))),
    faults: over ? [] : faultsOf(states),
    longest: over ? {decisions: 0, words: 0} : longestPath(scenario, states),
  };
}

const idAt = ({at}: Position) => (at.type === 'nowhere' ? '' : at.id);

/** Every condition in a scenario. */
export const conditionsOf = (scenario: Playable): Condition[] => [
  ...scenario.endings.map((ending) => ending.when),
  ...scenario.nodes.flatMap((node) => node.choices.flatMap((choice) => [choice.when, ...choice.to.map((way) => way.when)])),
].filter((when) => when !== undefined);

/** A text that two positions share when they have the same future. The day matters only where a condition asks for it. */
function keyFor(scenario: Playable): (position: Position) => string {
  const conditions = conditionsOf(scenario);
  const asksForDays = conditions.some((when) => asksOf(when).some((ask) => ask.name === daysName));
  const dates = new Set(scenario.state.filter((entry) => entry.kind === 'date').map((entry) => entry.id));
  const pendingKey = ({due, from}: Pending, day: number) => `${from}:${due.type === 'day' ? due.day - day : due.node}`;
  return ({at, day, values, pending}) => JSON.stringify([
    at, asksForDays ? day : 0,
    scenario.state.map(({id}) => (dates.has(id) ? values[id] !== undefined : values[id])),
    pending.map((one) => pendingKey(one, day)).sort(),
  ]);
}

function faultsOf(states: readonly State[]): Fault[] {
  const ends = indexesWhere(states, (state) => state.position.at.type === 'ending');
  const stuck = indexesWhere(states, (state) => state.position.at.type === 'nowhere' || (state.position.at.type === 'node' && state.next.length === 0));
  const canEnd = backFrom(states, ends);
  const canStick = backFrom(states, stuck);
  const faults = states.flatMap((state, i): Fault[] => {
    const {at} = state.position;
    const path = () => pathTo(states, i);
    if (at.type === 'nowhere') {
      const last = state.from!;
      return [{type: 'no ending', node: idAt(states[last.state]!.position), choice: last.choice, path: path()}];
    }
    if (at.type !== 'node') return [];
    if (state.next.length === 0) return [{type: 'dead end', node: at.id, path: path()}];
    if (!canEnd.has(i) && !canStick.has(i)) return [{type: 'trap', node: at.id, path: path()}];
    return state.next.length === 1 ? [{type: 'one choice', node: at.id, choice: state.next[0]!.choice, path: path()}] : [];
  });
  const first = new Map(faults.toReversed().map((fault) => [`${fault.type} ${fault.node} ${fault.choice ?? ''}`, fault]));
  return [...first.values()].toReversed();
}

const indexesWhere = (states: readonly State[], wanted: (state: State) => boolean) => states.flatMap((state, i) => (wanted(state) ? [i] : []));

/** Every state from which one of the given states can be reached. */
function backFrom(states: readonly State[], goals: readonly number[]): Set<number> {
  const before: number[][] = states.map(() => []);
  states.forEach((state, i) => state.next.forEach((edge) => before[edge.state]!.push(i)));
  const found = new Set(goals);
  const waiting = [...goals];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    for (const one of before[here]!) if (!found.has(one)) { found.add(one); waiting.push(one); }
  }
  return found;
}

function pathTo(states: readonly State[], index: number): string[] {
  const path: string[] = [];
  for (let from = states[index]!.from; from; from = states[from.state]!.from) path.unshift(from.choice);
  return path;
}

/** What reading time needs: the words of each part. */
export type Readable = {documents: readonly {id: string}[]};

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The words of every text inside a value, so that a new kind of document is counted too. */
const wordsIn = (value: unknown): number =>
  typeof value === 'string' ? words(value) : Array.isArray(value) ? value.reduce<number>((sum, one) => sum + wordsIn(one), 0)
    : value !== null && typeof value === 'object' ? wordsIn(Object.entries(value).filter(([key]) => !['id', 'kind', 'sex'].includes(key)).map(([, inner]) => inner)) : 0;

/** The words to read at each state, and for each choice. A document is counted at the first node that shows it. */
function reading(scenario: Playable & Readable) {
  const nodes = new Map<string, number>();
  const seen = new Set<string>();
  for (const node of scenario.nodes) {
    const fresh = scenario.documents.filter((document) => node.documents.includes(document.id) && !seen.has(document.id));
    fresh.forEach((document) => seen.add(document.id));
    nodes.set(node.id, wordsIn([node.title, node.text, node.choices.map((choice) => choice.text), fresh]));
  }
  const endings = new Map(scenario.endings.map((ending) => [ending.id, wordsIn([ending.title, ending.summary, ending.debrief])]));
  const choices = new Map(scenario.nodes.flatMap((node) => node.choices.map((choice) => [`${node.id}/${choice.id}`, wordsIn([choice.feedback, choice.later.map((one) => one.note)])] as const)));
  const at = ({at: where}: Position) => (where.type === 'node' ? nodes.get(where.id) : where.type === 'ending' ? endings.get(where.id) : 0) ?? 0;
  return {at, choice: (node: string, choice: string) => choices.get(`${node}/${choice}`) ?? 0};
}

function longestPath(scenario: Playable & Readable, states: readonly State[]): Proof['longest'] {
  const {at, choice} = reading(scenario);
  const best: ({decisions: number; words: number} | undefined)[] = states.map(() => undefined);
  const open = new Set<number>();
  const stack = [0];
  while (stack.length > 0) {
    const here = stack[stack.length - 1]!;
    const state = states[here]!;
    open.add(here);
    const waiting = state.next.filter((edge) => best[edge.state] === undefined && !open.has(edge.state));
    if (waiting.length > 0) {
      stack.push(waiting[0]!.state);
      continue;
    }
    stack.pop();
    open.delete(here);
    const onward = state.next.flatMap((edge) => {
      const rest = best[edge.state];
      return rest ? [{decisions: rest.decisions + 1, words: rest.words + choice(edge.node, edge.choice)}] : [];
    });
    const most = onward.reduce((a, b) => (b.words > a.words ? b : a), {decisions: 0, words: 0});
    best[here] ??= {decisions: most.decisions, words: most.words + at(state.position)};
  }
  return best[0]!;
}

/** Minutes to read so many words at 200 a minute, and never none. */
export const readingMinutes = (count: number) => Math.max(1, Math.ceil(count / 200));
