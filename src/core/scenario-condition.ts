/**
 * A condition is how a scenario says when a choice or an ending is open, as a sentence: `moves >= 2 and not child-heard`. This file reads
 * the sentence once, at the edge. It is a closed little language: names, numbers, `and`, `or`, `not`, `known` and brackets, and nothing runs.
 */
export const comparisons = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof comparisons)[number];

export type Condition =
  | {type: 'flag'; name: string}
  /** A date of the state that has been set. */
  | {type: 'known'; name: string}
  | {type: 'compare'; name: string; is: Comparison; than: number}
  | {type: 'not'; of: Condition}
  | {type: 'both'; of: [Condition, Condition]}
  | {type: 'either'; of: [Condition, Condition]};

export type ReadCondition = {ok: true; condition: Condition} | {ok: false; because: string};

/** The number of days since the story began. It is always there, so no state may take its name. */
export const daysName = 'days';

const token = /\s*(>=|<=|>|<|=|\(|\)|[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d+)/y;
const keywords = ['and', 'or', 'not', 'known'];

/**
 * Reads a condition. `not` binds tighter than `and`, and `and` tighter than `or`. Refuses, with the reason, what the language does not hold.
 * @example readCondition('moves >= 2 and not child-heard')
 */
export function readCondition(text: string): ReadCondition {
  const tokens = tokensOf(text);
  if (!tokens) return {ok: false, because: `cannot read the condition "${text}"`};
  const reader = new Reader(tokens);
  try {
    const condition = reader.either();
    reader.end();
    return {ok: true, condition};
  } catch (error) {
    if (error instanceof Unreadable) return {ok: false, because: `cannot read the condition "${text}": ${error.message}`};
    throw error;
  }
}

function tokensOf(text: string): string[] | undefined {
  const found: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const match = token.exec(text);
    if (!match) return undefined;
    found.push(match[1]!);
  }
  return found;
}

class Unreadable extends Error {}

class Reader {
  private next = 0;

  constructor(private readonly tokens: readonly string[]) {}

  either(): Condition {
    const first = this.both();
    return this.take('or') ? {type: 'either', of: [first, this.either()]} : first;
  }

  end(): void {
    if (this.tokens[this.next] !== undefined) throw new Unreadable(`"${this.tokens[this.next]}" is one word too many`);
  }

  private both(): Condition {
    const first = this.one();
    return this.take('and') ? {type: 'both', of: [first, this.both()]} : first;
  }

  private one(): Condition {
    if (this.take('not')) return {type: 'not', of: this.one()};
    if (this.take('(')) {
      const inner = this.either();
      if (!this.take(')')) throw new Unreadable('a bracket is not closed');
      return inner;
    }
    const name = this.tokens[this.next];
    if (name === undefined || !/^[a-z]/.test(name) || keywords.includes(name)) throw new Unreadable(`a name is missing${name === undefined ? ' at the end' : ` before "${name}"`}`);
    this.next += 1;
    if (this.take('known')) return {type: 'known', name};
    const is = comparisons.find((one) => this.take(one));
    return is ? {type: 'compare', name, is, than: this.number()} : {type: 'flag', name};
  }

  private number(): number {
    const digits = this.tokens[this.next];
    if (digits === undefined || !/^\d+$/.test(digits)) throw new Unreadable('a comparison needs a whole number on its right');
    this.next += 1;
    return Number(digits);
  }

  private take(word: string): boolean {
    if (this.tokens[this.next] !== word) return false;
    this.next += 1;
    return true;
  }
}

/** What a state holds: a number, a flag, or a date that may not be set yet. */
export type Values = Readonly<Record<string, number | boolean | string | undefined>>;

/**
 * True when the condition holds. Takes the values of the state and the days since the story began. A name that the state does not have is
 * not set: `checkScenarios` refuses such a scenario before anyone plays it.
 */
export function holds(condition: Condition, values: Values, days: number): boolean {
  switch (condition.type) {
    case 'flag': return values[condition.name] === true;
    case 'known': return values[condition.name] !== undefined;
    case 'compare': return compares(condition.name === daysName ? days : Number(values[condition.name]), condition.is, condition.than);
    case 'not': return !holds(condition.of, values, days);
    case 'both': return condition.of.every((one) => holds(one, values, days));
    case 'either': return condition.of.some((one) => holds(one, values, days));
    default: return condition satisfies never;
  }
}

function compares(value: number, is: Comparison, than: number): boolean {
  switch (is) {
    case '>=': return value >= than;
    case '<=': return value <= than;
    case '>': return value > than;
    case '<': return value < than;
    case '=': return value === than;
    default: return is satisfies never;
  }
}

/** What a condition asks of the state: each name, and the kind of state it takes it to be. */
export function asksOf(condition: Condition): {name: string; kind: 'flag' | 'date' | 'number'}[] {
  switch (condition.type) {
    case 'flag': return [{name: condition.name, kind: 'flag'}];
    case 'known': return [{name: condition.name, kind: 'date'}];
    case 'compare': return [{name: condition.name, kind: 'number'}];
    case 'not': return asksOf(condition.of);
    case 'both': case 'either': return condition.of.flatMap(asksOf);
    default: return condition satisfies never;
  }
}

const comparisonWords: Record<Comparison, string> = {'>=': 'is at least', '<=': 'is at most', '>': 'is more than', '<': 'is less than', '=': 'is'};

/** A condition in words, with the label of each state, for someone who keeps the state on paper. */
export function conditionInWords(condition: Condition, labels: Readonly<Record<string, string>>): string {
  const label = (name: string) => `“${name === daysName ? 'days since the start' : labels[name] ?? name}”`;
  switch (condition.type) {
    case 'flag': return `${label(condition.name)} is yes`;
    case 'known': return `${label(condition.name)} has a date`;
    case 'compare': return `${label(condition.name)} ${comparisonWords[condition.is]} ${condition.than}`;
    case 'not': return negated(condition.of, labels, label);
    case 'both': return condition.of.map((one) => conditionInWords(one, labels)).join(' and ');
    case 'either': return condition.of.map((one) => conditionInWords(one, labels)).join(', or ');
    default: return condition satisfies never;
  }
}

function negated(of: Condition, labels: Readonly<Record<string, string>>, label: (name: string) => string): string {
  if (of.type === 'flag') return `${label(of.name)} is no`;
  if (of.type === 'known') return `${label(of.name)} has no date yet`;
  return `it is not so that ${conditionInWords(of, labels)}`;
}
