/** What a record shows: how each statement stands, how sure against how right, and what to do next. */
import type {IsoDate} from './calendar';
import type {BankQuestion, BankStatement} from './practice-bank';
import {dueQuestions, sourceChanged, type Standings} from './practice-session';

export const statementStates = ['not tried', 'shaky', 'secure', 'fading'] as const;
export type StatementState = (typeof statementStates)[number];

export type StatementStanding = BankStatement & {state: StatementState; tried: number; outOf: number};

/**
 * How each statement stands. Not tried: none of its questions has been answered. Shaky: one was last answered less than right, or none has been
 * right on two days. Fading: all were right, and one is due again. Secure: all were right, at least one on two days, and none is due.
 */
export function statementStandings(statements: readonly BankStatement[], bank: readonly BankQuestion[], standings: Standings, today: IsoDate): StatementStanding[] {
  return statements.map((statement) => {
    const questions = bank.filter((question) => question.statements.includes(statement.id));
    const tried = questions.flatMap((question) => {
      const standing = standings.get(question.id);
      return standing?.card ? [{question, standing}] : [];
    });
    return {...statement, tried: tried.length, outOf: questions.length, state: stateOf()};

    function stateOf(): StatementState {
      if (tried.length === 0) return 'not tried';
      if (tried.some(({standing}) => (standing.credit ?? 0) < 1 || standing.recheck !== undefined)) return 'shaky';
      if (tried.some(({question, standing}) => standing.card!.due <= today || sourceChanged(question, standing))) return 'fading';
      return tried.some(({standing}) => standing.rightDays >= 2) ? 'secure' : 'shaky';
    }
  });
}

export type Level = {said: number; right: number};

/** How sure against how right, from a guess up, over the first answer of each day. */
export function calibration(standings: Standings): Level[] {
  return [0, 1, 2].map((level) => {
    const pairs = [...standings.values()].map((standing) => standing.levels[level] ?? [0, 0]);
    return {said: sum(pairs.map(([said]) => said)), right: sum(pairs.map(([, right]) => right))};
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** Questions whose last counted answer was wrong and would have been acted on, or was, and has not been put right since: the newest first. */
export const sureButWrongQuestions = (bank: readonly BankQuestion[], standings: Standings) => bank.flatMap((question) => {
  const standing = standings.get(question.id);
  return standing?.sureSince === undefined ? [] : [{question, since: standing.sureSince, standing}];
}).sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));

/** The misconceptions that the last answers show, each with the questions that showed it. An answer put right since shows none. */
export function misconceptionsHeld(bank: readonly BankQuestion[], standings: Standings): {id: string; questions: BankQuestion[]}[] {
  const held = new Map<string, BankQuestion[]>();
  for (const question of bank) {
    const standing = standings.get(question.id);
    if (!standing || (standing.credit ?? 1) === 1 || !question.misconceptions) continue;
    const shown = new Set(standing.given.flatMap((choice) => question.misconceptions![choice] ?? []));
    for (const id of shown) held.set(id, [...(held.get(id) ?? []), question]);
  }
  return [...held].map(([id, questions]) => ({id, questions})).sort((a, b) => b.questions.length - a.questions.length || (a.id < b.id ? -1 : 1));
}

export type NextThing =
  | {type: 'read'; question: BankQuestion}
  | {type: 'practise'; due: number; changed: number}
  | {type: 'try'; statement: BankStatement; quiz: string}
  | {type: 'start'};

/** At most three things to do next: read about what was sure and wrong, practise what is due, and try an area that has not been met. */
export function nextThings(bank: readonly BankQuestion[], statements: readonly StatementStanding[], standings: Standings, today: IsoDate): NextThing[] {
  const sure = sureButWrongQuestions(bank, standings);
  const due = dueQuestions(bank, standings, today);
  const things: NextThing[] = [];
  if (standings.size === 0) things.push({type: 'start'});
  for (const {question} of sure.slice(0, due.length > 0 ? 1 : 2)) things.push({type: 'read', question});
  if (due.length > 0) things.push({type: 'practise', due: due.length, changed: due.filter(({reason}) => reason === 'changed').length});
  const untried = statements.filter(({state, outOf}) => state === 'not tried' && outOf > 0);
  for (const statement of untried) {
    if (things.length >= 3) break;
    const quiz = bank.find((question) => question.statements.includes(statement.id))!.quiz;
    if (!things.some((thing) => thing.type === 'try' && thing.quiz === quiz)) things.push({type: 'try', statement, quiz});
  }
  return things.slice(0, 3);
}

