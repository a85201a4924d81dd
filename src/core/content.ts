/**
 * The shape of everything writers write. One strict schema for each kind of file: the types are inferred from it, the JSON Schemas for
 * editors are made from it, and an unknown key is an error. The descriptions are the author's manual (CONTRIBUTING.md has examples).
 */
import * as z from 'zod';
import {isIsoDate} from './calendar';
import {legalStatuses, placements} from './case-facts';
import {readCount, type Count} from './count';
import {plainSlips} from './deadline-question';
import {optionIds} from './permanence-option';
import {weights} from './marking';
import {dateKinds, type DateRule, type Version} from './work-out';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is small letters, digits and hyphens');
const date = z.string().refine(isIsoDate, 'a date is written like 2026-11-22');
const text = z.string().trim().min(1, 'say something here');
const address = z.string().regex(/^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/, 'an address starts with / and has no file ending, like /guidance/options/adoption');
const statementId = z.string().regex(/^[1-5]\.([1-9]|1\d|2\d)$/, 'a statement number is in quotes, like "3.2"');

export const forces = ['statute', 'regulations', 'court rules', 'statutory guidance', 'good practice', 'local policy'] as const;
/** How strong a rule is: national minimum standards are statutory guidance; judicially endorsed guidance is good practice. */
export type Force = (typeof forces)[number];

const citation = z.strictObject({
  source: id.describe('an id in docs/sources.yaml'),
  at: text.optional().describe('the place: s 22C(6), reg 33(1), para 6.2, page 2'),
  check: z.boolean().optional().describe('true when the text itself was not read: shows "check before relying on it"'),
  seen: text.optional().describe('what was seen, if it differs from the source’s own "seen"'),
});

export const SourceSchema = z.strictObject({
  id, title: text,
  short: text.describe('shown in citations'),
  type: z.enum([...forces, 'case law', 'research', 'practice page']),
  number: text.optional().describe('SI 2010/959, 1989 c. 41'),
  date: text.describe('the year or date of the text'),
  seen: text.describe('which version was read, in plain words'),
  address: z.url({protocol: /^https?$/}).optional(),
  note: text.optional(),
});

export const TermSchema = z.strictObject({
  id, term: text,
  meaning: text.describe('one or two plain sentences'),
  aliases: z.array(text).default([]).describe('acronyms, other spellings and the words people really type'),
  source: id.optional(), at: text.optional(),
  see: address.optional(),
  mark: z.boolean().default(true).describe('false keeps a common word from being marked in pages'),
});

export const areaPages = ['decide-on-the-best-option', 'negotiate-the-legal-process', 'without-unnecessary-delay', 'support-in-transition', 'support-the-placement'] as const;

export const StatementSchema = z.strictObject({
  id: statementId,
  name: text,
  page: z.enum(areaPages),
  asks: text.describe('what it asks, in plain words'),
  practice: text.describe('what it looks like in practice'),
  pitfall: text.describe('a common way it goes wrong'),
  procedure: z.array(address).min(1, 'link to at least one page that helps'),
  timescales: z.array(id).default([]),
  quizzes: z.array(id).default([]),
  sources: z.array(citation).default([]),
});

export const EventSchema = z.strictObject({
  id, label: text, hint: text,
  kind: z.enum(['date', 'time', 'number']),
  after: id.optional().describe('an event that this one cannot come before'),
  'at-latest': id.optional().describe('the rule whose deadline is the latest day for this event'),
});

export const HolidaysSchema = z.strictObject({
  source: id, from: date, until: date,
  compared: date.optional().describe('the day the newest official list was taken in'),
  days: z.array(z.strictObject({date, name: text})),
});

const topics = ['reviews', 'plans and notices', 'visits', 'health', 'education', 'placements', 'pre-proceedings and court', 'adoption',
  'special guardianship', 'private fostering', 'leaving care', 'missing and child protection'] as const;

const dateRule = z.strictObject({
  deadline: text.optional(), earliest: text.optional(), 'window-start': text.optional(), 'window-end': text.optional(), 'other-reading': text.optional(),
  reading: text.optional().describe('which reading this is, where the law can be read two ways'),
}).transform((entry, context): DateRule => {
  const kinds = dateKinds.filter((kind) => entry[kind] !== undefined);
  const words = entry[kinds[0]!] ?? '';
  if (kinds.length !== 1) context.addIssue({code: 'custom', message: `name one kind of date: ${dateKinds.join(', ')}`});
  const read = readCount(words);
  if (kinds.length === 1 && !read.ok) context.addIssue({code: 'custom', path: [kinds[0]!], message: `${read.because}; the grammar is in CONTRIBUTING.md`});
  return {kind: kinds[0]!, count: read.ok ? read.count : {type: 'event', event: ''}, words, ...(entry.reading ? {reading: entry.reading} : {})};
});

const version = z.union([
  z.strictObject({from: date, dates: z.array(dateRule).min(1)}),
  z.strictObject({from: date, 'no-date': text}),
]).transform((v): Version => ('dates' in v ? v : {from: v.from, noDate: v['no-date']}));

const example = z.strictObject({
  given: z.record(id, z.union([text, z.number()]).transform(String)),
  gives: z.array(text.regex(new RegExp(`^(${dateKinds.join('|')}) \\S+$`), 'an example gives a kind and a date: deadline 2026-04-28')).min(1),
  why: text,
});


export const TimescaleSchema = z.strictObject({
  name: text,
  topic: z.enum(topics),
  limit: text.describe('the limit in one line'),
  summary: text.describe('the rule in plain words'),
  why: text.describe('what it protects for the child'),
  duty: text.describe('whose duty'),
  force: z.enum(forces),
  confidence: z.enum(['text', 'older-text', 'secondary', 'memory']).describe('how the rule was confirmed'),
  unconfirmed: text.optional().describe('what has not been confirmed'),
  sources: z.array(citation).min(1, 'name at least one source'),
  status: z.enum(['in force', 'not in force', 'ended']),
  versions: z.array(version).min(1),
  repeats: text.optional().describe('how often it comes round: every 6 months'),
  conditions: z.array(text).default([]),
  applies: z.strictObject({placement: z.array(z.enum(placements)).optional(), 'legal-status': z.array(z.enum(legalStatuses)).optional()}).optional(),
  examples: z.array(example).default([]),
  mistakes: z.array(text).min(1, 'name at least one common mistake'),
  late: text.describe('what to do when it is already late'),
  statements: z.array(statementId).default([]),
  pages: z.array(address).default([]),
  related: z.array(id).default([]),
});

const partGrade = [z.literal(0.75), z.literal(0.5), z.literal(0.25), z.literal(0)] as const;
const misconception = id.optional().describe('an id in docs/misconceptions.yaml: what somebody who picks this believes');
const option = z.strictObject({id, text, grade: z.union([z.literal(1), ...partGrade]), feedback: text.describe('why it is right or wrong'), misconception});

const question = {
  id, prompt: text,
  statements: z.array(statementId).default([]),
  sources: z.array(citation).min(1, 'name the source the answer rests on'),
  passage: address.describe('where the answer can be read, best at an anchor'),
  pin: z.string().regex(/^[0-9a-f]{8}$/, 'a pin is written by npm run confirm').optional().describe('written by npm run confirm: the words of the passage when somebody last read it for this question'),
  hints: z.array(text).default([]),
};
const explained = {...question, explanation: text};

const workingDay = z.boolean().optional().describe('true moves a date on to a working day, for things that happen on one');
const given = z.union([
  text.describe('a fixed date'),
  z.strictObject({from: date, to: date, 'working-day': workingDay}).describe('drawn between two dates'),
  z.strictObject({after: id, days: z.tuple([z.int().min(0), z.int().min(0)]), 'working-day': workingDay}).describe('drawn so many days after another date that is given'),
]);

const mistaken = {id, grade: z.union(partGrade).default(0), feedback: text.describe('why the mistake is one'), misconception};
const countText = text.transform((words, context): Count => {
  const read = readCount(words);
  if (!read.ok) context.addIssue({code: 'custom', message: `${read.because}; the grammar is in CONTRIBUTING.md`});
  return read.ok ? read.count : {type: 'event', event: ''};
});
// The plain ones last: of branches that fit equally badly, the first is the one whose mistakes are said.
const mistake = z.union([
  z.strictObject({mistake: z.literal('wrong event'), event: id.describe('the date that is counted from by mistake'), ...mistaken}),
  z.strictObject({mistake: z.literal('another limit'), count: countText.describe('the limit used by mistake, as a count'), ...mistaken}),
  z.strictObject({mistake: z.enum(plainSlips), ...mistaken}),
]);

const weight = z.union(weights.map((one) => z.literal(one))).describe('-2 much less, -1 less, 0 no change, 1 more, 2 much more');

export const QuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('single'), ...explained, options: z.array(option).min(2)}),
  z.strictObject({type: z.literal('multiple'), ...explained, options: z.array(option).min(3)}),
  z.strictObject({type: z.literal('order'), ...explained, steps: z.array(z.strictObject({id, text, why: text})).min(3)}),
  z.strictObject({type: z.literal('match'), ...explained,
    left: z.array(z.strictObject({id, text, right: id.describe('the right answer for it'), feedback: text})).min(2),
    right: z.array(z.strictObject({id, text, feedback: text.optional().describe('for a spare one: why nothing matches it')})).min(2)}),
  z.strictObject({type: z.literal('categorise'), ...explained,
    bins: z.array(z.strictObject({id, text})).min(2),
    items: z.array(z.strictObject({id, text, bin: id.describe('the group it belongs in'), feedback: text})).min(3)}),
  z.strictObject({type: z.literal('deadline'), ...explained, timescale: id.describe('the rule that gives the right date'), given: z.record(id, given), mistakes: z.array(mistake).min(2)}),
  z.strictObject({type: z.literal('concordance'), ...explained,
    option: text.describe('what you are thinking of doing'), fact: text.describe('what you then learn'),
    readings: z.array(z.strictObject({id, weight, text: text.describe('a reason for that weight')})).min(2)}),
  z.strictObject({type: z.literal('reflection'), ...question, model: text.describe('one good answer'), criteria: z.array(text).min(2).describe('what to check one’s own answer for')}),
]);

/** Something that many people believe and that is not so. Wrong answers name it, and its passage puts it right. */
export const MisconceptionSchema = z.strictObject({
  id,
  belief: text.describe('the belief, as somebody who holds it would say it'),
  instead: text.describe('what is so, in a sentence or two'),
  read: address.describe('the passage that puts it right'),
  mistake: z.enum(plainSlips).optional().describe('the mistake of deadline questions that always shows this belief'),
});

/** A word that the site does not use in its own voice, and what it says in its place. */
export const WordSchema = z.strictObject({
  word: text.describe('the word or words to avoid; capitals alone are met only as capitals'),
  forms: z.array(text).default([]).describe('other forms, and words to avoid for the same reason'),
  instead: text.describe('what to say'),
  why: text.describe('the reason, in a sentence'),
  unless: z.array(text).default([]).describe('longer wordings in which it may stand'),
  about: z.array(z.string().regex(/^(docs|blog)\/.+\.(mdx|yaml)$/, 'name a file below docs/ or blog/')).default([]).describe('files that speak of the word itself'),
});

/** What a quiz asks of its reader: to know something, to use it on a case, or to weigh what has no one answer. */
export const levels = ['recall', 'apply', 'judge'] as const;
export type Level = (typeof levels)[number];

export const QuizSchema = z.strictObject({
  title: text,
  kind: z.enum(['quiz', 'scenario']),
  level: z.enum(levels).describe('recall: know it; apply: use it on a case; judge: weigh what has no one answer'),
  'permanence-options': z.array(z.enum(optionIds)).default([]).describe('the permanence options it is about'),
  summary: text,
  for: text,
  minutes: z.int().min(1).max(60),
  reviewed: date, 'review-by': date,
  questions: z.array(QuestionSchema).min(1),
});

export const GuidancePageSchema = z.strictObject({
  title: text,
  sidebar_position: z.number().optional(),
  sidebar_label: text.optional(),
  description: text,
  for: text.describe('who the page is for'),
  reviewed: date, 'review-by': date,
  statements: z.array(statementId),
  timescales: z.array(id),
  next: z.array(address).min(1, 'name at least one page the reader may also need'),
});

export const BlogPostSchema = z.strictObject({
  title: text, slug: id, description: text, date,
  tags: z.array(z.enum(['practice', 'law', 'site'])).min(1),
  reviewed: date, 'review-by': date,
});

export const CorrectionSchema = z.strictObject({
  id, date, what: text, touches: z.array(id).min(1), since: date,
});

const words = text.max(120, 'a question as somebody would ask it is one line, of 120 letters at most');

export const AskedSchema = z.strictObject({
  at: address.describe('where the answer stands: a section, a rule, a term, a statement or a quiz'),
  asked: z.array(words).min(1, 'say at least one way to ask it').refine((ways) => new Set(ways.map((way) => way.toLowerCase())).size === ways.length, 'a way to ask it stands here twice').describe('the ways people put the question that is answered there, in their own words'),
});

export type Asked = z.output<typeof AskedSchema>;
export type Citation = z.output<typeof citation>;
export type Source = z.output<typeof SourceSchema>;
export type Term = z.output<typeof TermSchema>;
export type Statement = z.output<typeof StatementSchema>;
export type CaseEvent = z.output<typeof EventSchema>;
export type Timescale = z.output<typeof TimescaleSchema> & {id: string};
export type Question = z.output<typeof QuestionSchema>;
export type WordToAvoid = z.output<typeof WordSchema>;
export type Misconception = z.output<typeof MisconceptionSchema>;
export type Quiz = z.output<typeof QuizSchema> & {id: string};
export type GuidancePage = z.output<typeof GuidancePageSchema>;
export type BlogPost = z.output<typeof BlogPostSchema>;
export type Correction = z.output<typeof CorrectionSchema>;
