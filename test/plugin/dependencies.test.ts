import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

type Locked = {version?: string; integrity?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {dependencies: Record<string, string>; devDependencies: Record<string, string>};
const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Locked>};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const named = {...manifest.dependencies, ...manifest.devDependencies};

// Packages that ask to run a program when they are installed. None is run (`ignore-scripts`); a new name here is a change to look at.
const asksToRun = ['@swc/core', 'core-js'];

test('every package we name is at one exact version, and the lock file has that version', () => {
  const loose = Object.entries(named).filter(([name, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || packages[`node_modules/${name}`]?.version !== version);
  expect(loose).toEqual([]);
});

test('every package in the lock file has its hash, and none comes from an address of its own', () => {
  expect(locked.filter(([, one]) => !one.link && !one.integrity).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, one]) => one.resolved && !one.link).map(([path]) => path)).toEqual([]);
});

test('no program runs when packages are installed, and only those known here ask for one', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const asking = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path.split('node_modules/').pop()!);
  expect([...new Set(asking)].toSorted()).toEqual(asksToRun);
});
