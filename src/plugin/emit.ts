/** Writes what the checked content becomes: open data with its schemas, and the search documents. Served as they are, in dev and in the build. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {AskedSchema, CorrectionSchema, EventSchema, MisconceptionSchema, QuizSchema, SourceSchema, StatementSchema, TermSchema, TimescaleSchema, WordSchema} from '../core/content';
import {FrameworkSchema} from '../core/framework';
import {ScenarioSchema, type Scenario} from '../core/scenario';
import {dateOf, type Content, type Filed} from './read';
import {searchFiles} from './search-documents';

const licence = 'CC BY 4.0';

/** A scenario among the quizzes of the open data: its decisions as questions, its choices as options. */
const scenarioItem = z.strictObject({
  id: z.string(), kind: z.literal('scenario'), title: z.string(), summary: z.string(),
  questions: z.array(z.strictObject({
    id: z.string(), type: z.literal('decision'), prompt: z.string(), statements: z.array(z.string()), sources: z.array(z.unknown()),
    options: z.array(z.strictObject({id: z.string(), text: z.string(), grade: z.string(), feedback: z.string()})),
  })),
});

const scenarioData = ({id, title, summary, statements, sources, nodes}: Scenario): z.output<typeof scenarioItem> => ({
  id, kind: 'scenario', title, summary,
  questions: nodes.map((node) => ({id: node.id, type: 'decision', prompt: node.text, statements, sources, options: node.choices.map(({id: choice, text, grade, feedback}) => ({id: choice, text, grade, feedback}))})),
});

/** The schema of each list of open data, by the name of its file. */
const dataSchemas = {
  statements: StatementSchema,
  timescales: TimescaleSchema.extend({id: z.string()}),
  quizzes: z.union([QuizSchema.extend({id: z.string()}), scenarioItem]),
  glossary: TermSchema,
  sources: SourceSchema,
  corrections: CorrectionSchema,
} satisfies Record<string, z.ZodType>;

/** The schema of each kind of YAML file, for editors, by the name that `.vscode/settings.json` uses. */
const fileSchemas = {
  'statements-file': z.array(StatementSchema), 'glossary-file': z.array(TermSchema), 'sources-file': z.array(SourceSchema),
  'events-file': z.array(EventSchema), 'corrections-file': z.array(CorrectionSchema), 'misconceptions-file': z.array(MisconceptionSchema), 'asked-file': z.array(AskedSchema), 'timescale-file': TimescaleSchema, 'quiz-file': QuizSchema, 'words-file': z.array(WordSchema), 'frameworks-file': z.array(FrameworkSchema), 'scenario-file': ScenarioSchema,
} satisfies Record<string, z.ZodType>;

const valuesOf = <T>(registry: Map<string, Filed<T>>) => [...registry.values()].map((filed) => filed.value);

/** The open data by file name, each list as a reader of `/data/` gets it. */
export function openData(content: Content): Record<keyof typeof dataSchemas, {format: 1; date: string; licence: string; items: unknown[]}> {
  const list = (items: unknown[]) => ({format: 1 as const, date: dateOf(content), licence, items});
  return {
    statements: list(valuesOf(content.statements)),
    timescales: list(valuesOf(content.timescales)),
    quizzes: list([...valuesOf(content.quizzes), ...valuesOf(content.scenarios).map(scenarioData)]),
    glossary: list(valuesOf(content.terms)),
    sources: list(valuesOf(content.sources)),
    corrections: list(valuesOf(content.corrections)),
  };
}

const listSchema = (item: z.ZodType) => z.strictObject({format: z.literal(1), date: z.string(), licence: z.string(), items: z.array(item)});

/** Writes `data/*.json`, `data/*.schema.json`, `data/editor/*.schema.json` and the files of the search below `folder`. */
export function emit(content: Content, folder: string): void {
  const write = (path: string, value: unknown) => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  for (const [name, list] of Object.entries(openData(content))) write(`data/${name}.json`, list);
  for (const [name, schema] of Object.entries(dataSchemas)) write(`data/${name}.schema.json`, z.toJSONSchema(listSchema(schema), {io: 'output', unrepresentable: 'any'}));
  for (const [name, schema] of Object.entries(fileSchemas)) write(`data/editor/${name}.schema.json`, z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}));
  for (const [name, value] of Object.entries(searchFiles(content))) write(name, value);
}
