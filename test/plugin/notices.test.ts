import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {libraryFolder, libraryIn, noticesFile, withoutNotice} from '../../src/plugin/finish/notices';
import {newFolder} from './new-folder';

function library(name: string, license: string, files: Record<string, string> = {}): string {
  const folder = join(newFolder('library'), name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries({'package.json': JSON.stringify({name, version: '1.0.0', license}), ...files})) writeFileSync(join(folder, file), text);
  return folder;
}

const mit = 'Permission is hereby granted, as everywhere';

describe('what goes with the code of others that readers get', () => {
  test.each([
    ['/site/node_modules/react/cjs/react.js', 'node_modules/react'],
    ['/site/node_modules/@docusaurus/core/lib/client/App.js', 'node_modules/@docusaurus/core'],
    ['/site/node_modules/tsyringe/node_modules/tslib/tslib.js', 'node_modules/tsyringe/node_modules/tslib'],
    ['C:\\site\\node_modules\\idb\\build\\index.js', 'node_modules/idb'],
    ['/site/src/ui/home/HomePage.tsx', undefined],
  ])('%s is of the library %s', (module, folder) => expect(libraryFolder(module)).toBe(folder));

  test('every licence and notice in a library’s folder is taken, and nothing else', () => {
    const folder = library('one', 'Apache-2.0', {'LICENSE.md': 'The terms\r\n\r\n', 'NOTICE': 'Made by us', 'licence-header.js': 'x', 'README.md': 'Read me'});
    expect(libraryIn(folder, mit)).toEqual({name: 'one', version: '1.0.0', licence: 'Apache-2.0', notices: ['The terms', 'Made by us']});
  });

  test('a notice that stands only in the words to read first, or at the head of the code, is found there', () => {
    expect(libraryIn(library('a', 'MIT', {'README.md': '# A\n\nWords\n\n## License\n\n(MIT)\n\nPermission is hereby granted\n'}), mit).notices).toEqual(['(MIT)\n\nPermission is hereby granted']);
    expect(libraryIn(library('b', 'MIT', {'README.md': '## License\n\nMIT\n'}), mit).notices).toEqual([]);
    expect(libraryIn(library('infima', 'MIT'), mit).notices).toEqual([`Copyright (c) Facebook, Inc. and its affiliates.\n\n${mit}`]);
  });

  test('a library that asks for a notice and has none stops the build, by name; one that asks for nothing does not', () => {
    expect(withoutNotice([libraryIn(library('mit', 'MIT'), mit), libraryIn(library('zero', '0BSD'), mit), libraryIn(library('kept', 'MIT', {license: 'The terms'}), mit)])).toEqual([expect.stringMatching(/^mit@1\.0\.0 asks that its notice goes with copies/)]);
  });

  test('the file has each library’s version, licence and notice, in one order', () => {
    const [b, a] = ['b', 'a'].map((name) => ({name, version: '1.0.0', licence: 'MIT', notices: [`The terms of ${name}`]}));
    expect(noticesFile([b!, a!])).toBe(noticesFile([a!, b!, {...a!}]));
    expect(noticesFile([b!, a!])).toMatch(/a 1\.0\.0 \(MIT\)\n\nThe terms of a\n\n-+\n\nb 1\.0\.0 \(MIT\)\n\nThe terms of b\n$/);
  });
});
