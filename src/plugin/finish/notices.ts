/**
 * The libraries whose code a reader's browser gets, with their notices: their licences ask that these go with every copy, and bundling takes
 * them out of the code.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export type Library = {name: string; version: string; licence: string; notices: string[]};

// Licences that let a copy go without a notice.
const asksNothing = ['0BSD', 'MIT-0', 'CC0-1.0'];

// MIT libraries that say whose they are at the head of their code alone.
const saidInCode: Record<string, string> = {infima: 'Copyright (c) Facebook, Inc. and its affiliates.'};

/** The folder of the library that a bundled module is from, in `node_modules`: `undefined` for a module of our own. */
export function libraryFolder(module: string): string | undefined {
  const path = module.replaceAll('\\', '/');
  const at = path.lastIndexOf('/node_modules/');
  const name = at < 0 ? undefined : path.slice(at + '/node_modules/'.length).match(/^(@[^/]+\/)?[^/]+/)?.[0];
  return name && path.slice(path.indexOf('/node_modules/') + 1, at + '/node_modules/'.length) + name;
}

/** A licence at the end of a "read me", for a library that has it nowhere else. */
const inReadMe = (text: string): string[] => text.match(/^#* *licen[cs]e\b[^\n]*\n([\s\S]*Permission is hereby granted[\s\S]*)$/im)?.slice(1) ?? [];

/** What the library in this folder says of itself, with each licence and notice that lies in it. `mit` is the terms of that licence. */
export function libraryIn(folder: string, mit: string): Library {
  const {name, version, license = ''} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {name: string; version: string; license?: string};
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
  const notices = files.filter((file) => /^(licen[cs]e|copying|notice)([.-](md|txt|markdown|mit|apache|bsd))?$/i.test(file)).map(read);
  if (notices.length > 0) return {name, version, licence: license, notices};
  if (license === 'MIT' && Object.hasOwn(saidInCode, name)) return {name, version, licence: license, notices: [`${saidInCode[name]}\n\n${mit}`]};
  return {name, version, licence: license, notices: files.filter((file) => /^readme/i.test(file)).flatMap((file) => inReadMe(read(file))).map((text) => text.trim())};
}

/** Libraries that ask for a notice and have none in their folder: a line for each. */
export const withoutNotice = (libraries: Library[]): string[] => libraries.filter(({licence, notices}) => notices.length === 0 && !asksNothing.includes(licence))
  .map(({name, version}) => `${name}@${version} asks that its notice goes with copies, and there is none in its folder — write it in src/plugin/finish/notices.ts`);

const byId = (libraries: Library[]): Library[] => [...new Map(libraries.map((one) => [`${one.name}@${one.version}`, one]))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);

/** `licences.txt` of the site: each library once, though it may lie in two folders. */
export const noticesFile = (libraries: Library[]): string => [
  'Code of this site: MIT. Its words, diagrams and data: CC BY 4.0.\nIts scripts and styles have in them code from these libraries, whose notices follow.',
  ...byId(libraries).map(({name, version, licence, notices}) => `${name} ${version} (${licence})\n\n${notices.join('\n\n')}`),
].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
