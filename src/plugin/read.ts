/** Reads everything writers write into one checked value, with every mistake that the schemas find. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import * as z from 'zod';
import {
  AskedSchema, BlogPostSchema, CorrectionSchema, EventSchema, GuidancePageSchema, HolidaysSchema, MisconceptionSchema, QuizSchema, SourceSchema, StatementSchema, TermSchema, TimescaleSchema, WordSchema,
  type Asked, type BlogPost, type CaseEvent, type Correction, type GuidancePage, type Misconception, type Quiz, type Source, type Statement, type Term, type Timescale, type WordToAvoid,
} from '../core/content';
import {FrameworkSchema} from '../core/framework';
import type {Scenario} from '../core/scenario';
import type {BankHolidays} from '../core/working-days';
import {parseMdx, type Mdx} from './parse-mdx';
import {parseYaml, valueProblems, type Place} from './parse-yaml';
import {readScenarios} from './read-scenarios';
import type {Position, Problem} from './problem';

/** A value with the file it came from and a way to the line of each of its parts. */
export type Filed<T> = {value: T; file: string; at: (place: Place) => Position};

export type Page<F> = Filed<F> & {address: string; mdx: Mdx};

export type Content = {
  sources: Map<string, Filed<Source>>;
  terms: Map<string, Filed<Term>>;
  statements: Map<string, Filed<Statement>>;
  events: Map<string, Filed<CaseEvent>>;
  timescales: Map<string, Filed<Timescale>>;
  misconceptions: Map<string, Filed<Misconception>>;
  quizzes: Map<string, Filed<Quiz>>;
  scenarios: Map<string, Filed<Scenario>>;
  corrections: Map<string, Filed<Correction>>;
  /** How people ask for what stands at an address, by that address. */
  asked: Map<string, Filed<Asked>>;
  /** The words to avoid, by the word. */
  words: Map<string, Filed<WordToAvoid>>;
  frameworks: Map<string, Filed<z.output<typeof FrameworkSchema>>>;
  holidays: BankHolidays & {source: string; compared?: string};
  guidance: Page<GuidancePage>[];
  blog: Page<BlogPost>[];
  /** Ids and addresses of things that are there but hold a mistake: a link to one is no mistake of its own. */
  broken: Set<string>;
};

/** The ids of a registry, those that hold a mistake among them. */
export const idsOf = (content: Content, registry: 'sources' | 'terms' | 'statements' | 'events' | 'timescales' | 'misconceptions' | 'quizzes'): string[] => [...content[registry].keys(), ...content.broken];

const byAddress = new WeakMap<Content, Map<string, Page<GuidancePage | BlogPost>>>();

/** The page of guidance or the blog at an address without its anchor, if there is one. */
export function pageAt(address: string, content: Content): Page<GuidancePage | BlogPost> | undefined {
  const pages = byAddress.get(content) ?? new Map([...content.guidance, ...content.blog].map((page) => [page.address, page]));
  byAddress.set(content, pages);
  return pages.get(address);
}

/** The date of the data: the newest review of any page, correction of any rule or list of holidays, so that two builds of the same content are the same. */
export const dateOf = (content: Content) =>
  [...[...content.guidance, ...content.blog].map((page) => page.value.reviewed), ...[...content.corrections.values()].map((c) => c.value.date), content.holidays.compared ?? content.holidays.from].sort().pop()!;

/** Reads `docs/` and `blog/` below `root`. Gives what could be read, and every problem found on the way. */
export function readContent(root: string): {content: Content; problems: Problem[]} {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const registry = <S extends z.ZodType<{id: string}>>(name: string, schema: S) => readRegistry(root, name, schema, 'id', problems, broken);
  const read = readScenarios(root);
  problems.push(...read.problems);
  for (const id of read.broken) broken.add(id).add(`/quizzes/${id}`);
  const holidays = readYaml(root, 'docs/bank-holidays.yaml', HolidaysSchema, problems)?.value;
  const content: Content = {
    sources: registry('sources', SourceSchema),
    terms: registry('glossary', TermSchema),
    statements: registry('statements', StatementSchema),
    events: registry('events', EventSchema),
    corrections: registry('corrections', CorrectionSchema),
    misconceptions: registry('misconceptions', MisconceptionSchema),
    frameworks: registry('frameworks', FrameworkSchema),
    timescales: readFolder(root, 'docs/timescales', TimescaleSchema, problems, broken),
    quizzes: readFolder(root, 'docs/quizzes', QuizSchema, problems, broken),
    scenarios: read.scenarios,
    asked: readRegistry(root, 'asked', AskedSchema, 'at', problems, broken),
    words: readRegistry(root, 'words', WordSchema, 'word', problems, broken),
    holidays: {source: holidays?.source ?? '', ...(holidays?.compared === undefined ? {} : {compared: holidays.compared}), from: holidays?.from ?? '', until: holidays?.until ?? '', names: Object.fromEntries((holidays?.days ?? []).map((day) => [day.date, day.name]))},
    guidance: readPages(root, 'docs/guidance', GuidancePageSchema, (path) => `/guidance/${path}`.replace(/\/?(index)?$/, ''), problems, broken),
    blog: readPages(root, 'blog', BlogPostSchema, (path, post) => `/blog/${post?.slug ?? path.replace(/^\d{4}-\d\d-\d\d-/, '')}`, problems, broken),
    broken,
  };
  return {content, problems};
}

function readYaml<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Filed<z.output<S>> | undefined {
  if (!existsSync(join(root, file))) {
    problems.push({file, line: 1, column: 1, what: 'the file is missing', fix: 'restore it, or start it with an empty list: []'});
    return undefined;
  }
  const parsed = parseYaml(file, readFileSync(join(root, file), 'utf8'), schema);
  problems.push(...parsed.problems);
  return parsed.value === undefined ? undefined : {value: parsed.value, file, at: parsed.at};
}

/**
 * A list of entries in one file, each known by one of its keys. Each entry is checked by itself, so that one mistake does not hide the rest
 * of the registry and call every reference to it unknown.
 */
function readRegistry<K extends string, S extends z.ZodType<Record<K, string>>>(root: string, name: string, schema: S, key: K, problems: Problem[], broken: Set<string>): Map<string, Filed<z.output<S>>> {
  const file = `docs/${name}.yaml`;
  const found = new Map<string, Filed<z.output<S>>>();
  const list = readYaml(root, file, z.array(z.unknown()), problems);
  if (!list) return found;
  problems.push(...valueProblems(file, list.value, z.array(schema), list.at));
  list.value.forEach((raw, index) => {
    const at = (place: Place) => list.at([index, ...place]);
    const read = schema.safeParse(raw);
    const entry = (read.success ? read.data : raw) as z.output<S>;
    const known: unknown = entry?.[key];
    if (typeof known !== 'string') return;
    if (found.has(known)) problems.push({file, ...at([key]), what: key === 'id' ? `the id "${known}" is used twice` : `"${known}" stands here twice`, fix: key === 'id' ? 'give one of them another id, or join them' : 'join the two'});
    else if (read.success) found.set(known, {value: entry, file, at});
    else broken.add(known);
  });
  return found;
}

const filesIn = (root: string, folder: string, ending: string): string[] =>
  existsSync(join(root, folder))
    ? (readdirSync(join(root, folder), {recursive: true}) as string[]).filter((name) => name.endsWith(ending) && !basename(name).startsWith('_')).sort().map((name) => join(folder, name).replaceAll('\\', '/'))
    : [];

function readFolder<S extends z.ZodType>(root: string, folder: string, schema: S, problems: Problem[], broken: Set<string>): Map<string, Filed<z.output<S> & {id: string}>> {
  return new Map(filesIn(root, folder, '.yaml').flatMap((file) => {
    const read = readYaml(root, file, schema, problems);
    const id = basename(file, '.yaml');
    if (!read) broken.add(id).add(`${folder.replace('docs', '')}/${id}`);
    return read ? [[id, {...read, value: {...(read.value as object), id} as z.output<S> & {id: string}}]] : [];
  }));
}

function readPages<S extends z.ZodType>(root: string, folder: string, schema: S, addressOf: (path: string, value: z.output<S> | undefined) => string, problems: Problem[], broken: Set<string>): Page<z.output<S>>[] {
  return filesIn(root, folder, '.mdx').flatMap((file) => {
    const {mdx, problems: unreadable} = parseMdx(file, readFileSync(join(root, file), 'utf8'));
    problems.push(...unreadable);
    const path = relative(folder, file).replaceAll('\\', '/').replace(/\.mdx$/, '');
    const front = mdx && parseYaml(file, mdx.frontMatter, schema, 2);
    problems.push(...(front?.problems ?? []));
    if (!mdx || front?.value === undefined) {
      broken.add(addressOf(path, undefined));
      return [];
    }
    return [{value: front.value, file, at: front.at, mdx, address: addressOf(path, front.value)}];
  });
}
