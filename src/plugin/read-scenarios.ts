/** Reads `docs/scenarios/`: one scenario a file, whose name is its id and whose address is `/quizzes/<id>`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {ScenarioSchema, type Scenario} from '../core/scenario';
import {parseYaml} from './parse-yaml';
import type {Problem} from './problem';
import type {Filed} from './read';

const folder = 'docs/scenarios';

/** The scenarios that could be read, every problem that the schema found, and the ids of those that hold one. */
export type ReadScenarios = {scenarios: Map<string, Filed<Scenario>>; problems: Problem[]; broken: string[]};

/** Reads every scenario below `root`. A site without the folder has none. A file whose name starts with `_` is left out. */
export function readScenarios(root: string): ReadScenarios {
  const read: ReadScenarios = {scenarios: new Map(), problems: [], broken: []};
  if (!existsSync(join(root, folder))) return read;
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml') && !name.startsWith('_')).sort();
  for (const name of names) {
    const file = `${folder}/${name}`;
    const id = basename(name, '.yaml');
    const {value, at, problems} = parseYaml(file, readFileSync(join(root, file), 'utf8'), ScenarioSchema);
    read.problems.push(...problems);
    if (value) read.scenarios.set(id, {value: {...value, id}, file, at});
    else read.broken.push(id);
  }
  return read;
}
