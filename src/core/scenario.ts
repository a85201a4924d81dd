/**
 * The shape of a case scenario: a story that unfolds by decisions. One strict schema; the types are inferred from it and an unknown key is an
 * error. Conditions and effects are read here, once. The descriptions are the author's manual (CONTRIBUTING.md has an example).
 */
import * as z from 'zod';
import {HolidaysSchema, SourceSchema, StatementSchema} from './content';
import {optionIds} from './permanence-option';
import {readCondition, type Condition} from './scenario-condition';
import {readEffect, type Effect} from './scenario-effect';

const {id, title: text} = SourceSchema.shape;
const date = HolidaysSchema.shape.from;
const statementId = StatementSchema.shape.id;
const citations = StatementSchema.shape.sources;

/** How good a decision is, best first. The words are shown as they stand here, with a capital. */
export const grades = ['best', 'defensible', 'weak', 'unsafe'] as const;
export type Grade = (typeof grades)[number];

const condition = text.transform((words, context): Condition => {
  const read = readCondition(words);
  if (read.ok) return read.condition;
  context.addIssue({code: 'custom', message: `${read.because}; write names, numbers, "and", "or", "not", "known" and brackets`});
  return z.NEVER;
});

const effect = text.transform((words, context): Effect => {
  const read = readEffect(words);
  if (read.ok) return read.effect;
  context.addIssue({code: 'custom', message: read.because});
  return z.NEVER;
});

const shown = z.boolean().default(true).describe('false keeps it from the list the reader sees');
const state = z.discriminatedUnion('kind', [
  z.strictObject({id, kind: z.literal('number'), label: text, initial: z.int().min(0).default(0), show: shown}),
  z.strictObject({id, kind: z.literal('flag'), label: text, initial: z.boolean().default(false), show: shown}),
  z.strictObject({id, kind: z.literal('date'), label: text, initial: date.optional(), show: shown}),
]);

const person = z.strictObject({
  id, name: text,
  sex: z.enum(['female', 'male', 'not said']),
  born: text.optional().describe('a year or a date, in words: 2019, about 1970'),
  note: text.optional().describe('one short line about this person'),
});

const family = z.strictObject({
  parents: z.array(id).min(1).max(2),
  children: z.array(id).default([]),
  apart: z.boolean().default(false).describe('true when the two no longer live as a couple'),
});

const papers = {id, title: text};
const document = z.discriminatedUnion('kind', [
  z.strictObject({...papers, kind: z.literal('chronology'), rows: z.array(z.strictObject({date: text, text})).min(2)}),
  z.strictObject({...papers, kind: z.literal('genogram'), people: z.array(person).min(2), families: z.array(family).min(1)}),
  z.strictObject({...papers, kind: z.literal('email'), from: text, to: text, text}),
  z.strictObject({...papers, kind: z.literal('minute'), text}),
  z.strictObject({...papers, kind: z.literal('note'), text}),
]);

const later = z.strictObject({
  after: text.describe('"20 days" after the decision, or the id of the node at which it comes out'),
  effects: z.array(effect).default([]),
  note: text.describe('what the reader is told when its time comes'),
}).transform(({after, ...rest}) => {
  const days = /^(\d+) days?$/.exec(after);
  return {...rest, after: days ? {type: 'days' as const, days: Number(days[1])} : {type: 'node' as const, node: after}};
});

const way = z.strictObject({when: condition.optional(), node: id});
const to = z.union([id.transform((one) => [{node: one}]), z.array(way).min(2)]).transform((ways): z.output<typeof way>[] => ways);

const choice = z.strictObject({
  id, text,
  when: condition.optional().describe('the choice is there only when this holds'),
  grade: z.enum(grades),
  days: z.int().min(0).max(730).default(0).describe('how many days pass; the effects happen on the last of them'),
  effects: z.array(effect).default([]),
  later: z.array(later).default([]).describe('what comes of it later'),
  feedback: text.describe('why: in law, in evidence, and in the child’s voice'),
  sources: citations,
  to: to.describe('the id of the next node, or "end"; or a list of nodes with "when", of which the first that fits is taken'),
});

const node = z.strictObject({
  id, title: text, text,
  'content-note': text.optional().describe('what is coming that may be hard to read'),
  'in-short': text.optional().describe('what someone who skips this part reads in its place'),
  documents: z.array(id).default([]),
  choices: z.array(choice).min(2, 'a decision needs at least two choices'),
});

const ending = z.strictObject({
  id, title: text,
  when: condition.optional().describe('the first ending whose condition holds is the one; the last has none'),
  summary: text,
  debrief: z.array(text).min(1),
});

const ledgerEvent = text.transform((words) => {
  const due = /^deadline of (\S+)$/.exec(words);
  return due ? {type: 'deadline' as const, of: due[1]!} : {type: 'state' as const, name: words};
});

const ledgerLine = z.strictObject({
  timescale: id,
  events: z.record(id, ledgerEvent).describe('which date of the state is which event of the rule; or "deadline of" an earlier line'),
  done: id.describe('the date of the state that says when it was done'),
});

export const ScenarioSchema = z.strictObject({
  title: text,
  kind: z.literal('scenario'),
  summary: text,
  for: text,
  minutes: z.int().min(1).max(60),
  reviewed: date, 'review-by': date,
  statements: z.array(statementId).min(1, 'name the statements it practises'),
  'permanence-options': z.array(z.enum(optionIds)).default([]).describe('the permanence options it is about'),
  sources: citations.unwrap().min(1, 'name the sources it rests on'),
  'content-notes': z.array(text).default([]).describe('what in it may be hard to read'),
  worked: z.boolean().default(false).describe('true for a worked example: the reasons stand beside each choice'),
  start: date.describe('the day the story begins'),
  state: z.array(state).min(1),
  documents: z.array(document).default([]),
  nodes: z.array(node).min(2),
  endings: z.array(ending).min(1),
  ledger: z.array(ledgerLine).default([]),
});

export type Scenario = z.output<typeof ScenarioSchema> & {id: string};
export type StateEntry = Scenario['state'][number];
export type ScenarioDocument = Scenario['documents'][number];
export type ScenarioNode = Scenario['nodes'][number];
export type Choice = ScenarioNode['choices'][number];
export type Later = Choice['later'][number];
export type Ending = Scenario['endings'][number];
export type LedgerLine = Scenario['ledger'][number];
export type Genogram = Extract<ScenarioDocument, {kind: 'genogram'}>;
