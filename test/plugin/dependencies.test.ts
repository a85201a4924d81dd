import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {licenceFaults} from '../../src/plugin/release/licences';
import {packagesOf, type Lock} from '../../src/plugin/release/locked';

type Overrides = {[name: string]: string | Overrides};
type Locked = {version?: string; integrity?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>; dependencies: Record<string, string>; devDependencies: Record<string, string>; overrides: Overrides};
const lockText = readFileSync('package-lock.json', 'utf8');
const {packages} = JSON.parse(lockText) as {packages: Record<string, Locked>};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const named = {...manifest.dependencies, ...manifest.devDependencies};

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Each override as the names that lead to it and its version: `docx > nanoid`, `5.1.6`. A `.` is the package it stands in. */
const overridden = (overrides: Overrides, above: string[] = []): [path: string[], version: string][] => Object.entries(overrides)
  .flatMap(([name, one]) => (typeof one === 'string' ? [[[...above, ...(name === '.' ? [] : [name])], one] as [string[], string]] : overridden(one, [...above, name])));

// Packages that ask to run a program when they are installed. None is run (`ignore-scripts`); a new name here is a change to look at.
const asksToRun = ['@swc/core', 'core-js'];

test('every package we name is at one exact version, and the lock file has that version', () => {
  const loose = Object.entries(named).filter(([name, version]) => !exact.test(version) || packages[`node_modules/${name}`]?.version !== version);
  expect(loose).toEqual([]);
});

test('overrides within others are read too', () => {
  expect(overridden({a: '1.0.0', b: {'.': '^2.0.0', c: {d: '*'}}})).toEqual([[['a'], '1.0.0'], [['b'], '^2.0.0'], [['b', 'c', 'd'], '*']]);
});

test('every override is of one exact version, those within others too, and the lock file has that version wherever the package is', () => {
  const overrides = overridden(manifest.overrides);
  expect(overrides.length).toBeGreaterThan(0);
  const loose = overrides.filter(([path, version]) => {
    const [name, above] = [path.at(-1)!, path.at(-2)];
    const places = above === undefined ? locked.filter(([at]) => at.endsWith(`node_modules/${name}`))
      : locked.filter(([at]) => at.endsWith(`node_modules/${above}/node_modules/${name}`)).concat(packages[`node_modules/${name}`] ? [[name, packages[`node_modules/${name}`]!]] : []).slice(0, 1);
    return !exact.test(version) || places.length === 0 || places.some(([, one]) => one.version !== version);
  });
  expect(loose).toEqual([]);
});

test('every package the site is made with has a licence from the list', () => {
  const made = packagesOf(JSON.parse(lockText) as Lock);
  expect(made.length).toBeGreaterThan(1000);
  expect(licenceFaults(made)).toEqual([]);
});

test('the lock file, and what npm is told, name no registry', () => {
  expect(lockText.match(/https?:\/\/[^"\s]*\.tgz|"resolved"/g)).toBeNull();
  expect(lockText.match(/registry\.[\w.]+/g)).toBeNull();
  const told = readFileSync('.npmrc', 'utf8');
  expect(told).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  expect(told).toMatch(/^save-exact=true$/m);
  expect(told).not.toMatch(/registry\s*=|_auth|token/i);
});

test('every package in the lock file has its hash, and none comes from an address of its own', () => {
  expect(locked.filter(([, one]) => !one.link && !one.integrity).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, one]) => one.resolved && !one.link).map(([path]) => path)).toEqual([]);
});

test('what a bench alone is measured with is locked as strictly: exact versions, hashes, no registry, no program at an install', () => {
  const bench = 'test/bench/lighthouse';
  const {devDependencies: tools} = JSON.parse(readFileSync(`${bench}/package.json`, 'utf8')) as {devDependencies: Record<string, string>};
  const text = readFileSync(`${bench}/package-lock.json`, 'utf8');
  const {packages: theirs} = JSON.parse(text) as {packages: Record<string, Locked>};
  expect(Object.entries(tools).filter(([name, version]) => !exact.test(version) || theirs[`node_modules/${name}`]?.version !== version)).toEqual([]);
  expect(Object.entries(theirs).filter(([path, one]) => path !== '' && (!one.integrity || one.resolved)).map(([path]) => path)).toEqual([]);
  expect(text.match(/https?:\/\/[^"\s]*\.tgz|registry\.[\w.]+/g)).toBeNull();
  // The template it is measured against is that of the Docusaurus it is built with.
  expect(tools['create-docusaurus']).toBe(named['@docusaurus/core']);
});

test('no program runs when packages are installed, and only those known here ask for one', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  // No command of the package itself may run at an install either, and nothing turns scripts on again.
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|publish|pack|version)|^dependencies$/.test(name))).toEqual([]);
  const asking = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path.split('node_modules/').pop()!);
  expect([...new Set(asking)].toSorted()).toEqual(asksToRun);
});

test('no two modules in a folder differ in capitals alone: Windows and macOS would read one for the other', () => {
  const modules = ['src', 'test'].flatMap((folder) => (readdirSync(folder, {recursive: true}) as string[]).map((path) => `${folder}/${path}`)).filter((path) => /\.tsx?$/.test(path));
  const plain = modules.map((path) => path.toLowerCase().replace(/\.tsx?$/, ''));
  expect(modules.length).toBeGreaterThan(200);
  expect(modules.filter((_, i) => plain.indexOf(plain[i]!) !== i)).toEqual([]);
});
