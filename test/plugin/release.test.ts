import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {unzipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {archiveOf} from '../../src/plugin/release/archive';
import {readAudit} from '../../src/plugin/release/audit';
import {billOf} from '../../src/plugin/release/bill';
import {allowed, isAllowed, licenceFaults, licenceList} from '../../src/plugin/release/licences';
import {linkFaults} from '../../src/plugin/release/links';
import {neededBy, packagesOf, type Lock} from '../../src/plugin/release/locked';
import {differences, sha256, sumsOf, treeOf, type Tree} from '../../src/plugin/trees';
import {newFolder} from './new-folder';
import {changedFiles} from '../../src/plugin/release/repository';

const tree = (files: Record<string, string>): Tree => new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

function written(files: Record<string, string>): string {
  const root = newFolder('tree');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('two builds of one site', () => {
  test('that are alike in every byte have no difference', () => {
    const files = {'index.html': '<p>One', 'a/b.js': 'x'};
    expect(differences(treeOf(written(files)), treeOf(written(files)))).toEqual([]);
  });
  test('that differ are told apart by file and by the first byte, with what stands there', () => {
    const [difference, ...rest] = differences(tree({'a.html': 'built at 10:41 today', 'b.html': 'same'}), tree({'a.html': 'built at 10:59 today', 'b.html': 'same'}));
    expect(rest).toEqual([]);
    expect(difference).toBe('a.html differs from byte 12:\n    first:  "built at 10:41 today"\n    second: "built at 10:59 today"');
  });
  test('of which one is cut short differ where it ends', () => expect(differences(tree({a: 'abc'}), tree({a: 'abcd'}))[0]).toContain('a differs from byte 3'));
  test('of which one has a file more are told apart, whichever it is', () => {
    expect(differences(tree({a: '', b: ''}), tree({a: ''}))).toEqual(['b is in the first build alone']);
    expect(differences(tree({a: ''}), tree({a: '', b: ''}))).toEqual(['b is in the second build alone']);
  });
});

describe('the list of sums', () => {
  const files = {'site/index.html': '<p>One', 'site/a file.js': 'x', 'licences.txt': 'MIT'};
  test('has a line for each file in one order, with the sum of its bytes', () => {
    expect(sumsOf(treeOf(written(files)))).toBe(['licences.txt', 'site/a file.js', 'site/index.html'].map((path) => `${sha256(files[path as keyof typeof files])}  ${path}\n`).join(''));
  });
  test.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)('is one that sha256sum accepts, and finds a changed file with', () => {
    const root = written(files);
    writeFileSync(join(root, 'SHA256SUMS'), sumsOf(treeOf(root)));
    const check = () => spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {cwd: root, encoding: 'utf8'});
    expect(check()).toMatchObject({status: 0, stdout: 'licences.txt: OK\nsite/a file.js: OK\nsite/index.html: OK\n'});
    writeFileSync(join(root, 'site/index.html'), '<p>Two');
    expect(check()).toMatchObject({status: 1});
  });
  test('refuses a name that would be read as another', () => expect(() => sumsOf(tree({'a\nb': ''}))).toThrow('"a\\nb"'));
});

describe('the archive', () => {
  const files = tree({'site/index.html': '<p>One', 'site/.nojekyll': '', 'LICENCES.txt': 'é'});
  test('gives back every file as it was, and an empty one', () => {
    expect(new Map(Object.entries(unzipSync(archiveOf(files))).map(([path, bytes]) => [path, Buffer.from(bytes)]))).toEqual(files);
  });
  test('is the same in every byte, whatever the order of its files and the time zone', () => {
    const made = archiveOf(files);
    expect(archiveOf(new Map([...files].toReversed()))).toEqual(made);
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    try { expect(archiveOf(files)).toEqual(made); } finally { if (zone === undefined) delete process.env.TZ; else process.env.TZ = zone; }
  });
});

const lock: Lock = {packages: {
  '': {version: '1.0.0', dependencies: {kept: '1.0.0', other: '1.0.0'}},
  'node_modules/kept': {version: '1.0.0', license: 'MIT', integrity: 'sha512-AQID', dependencies: {inner: '^2.0.0', nowhere: '*'}},
  'node_modules/kept/node_modules/inner': {version: '2.0.0', license: 'ISC', integrity: 'sha512-BAUG'},
  'node_modules/inner': {version: '1.0.0', license: '(MIT OR WTFPL)', integrity: 'sha512-AAAA'},
  'node_modules/other': {name: '@real/name', version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA', dependencies: {inner: '^1.0.0'}, peerDependencies: {tester: '*'}},
  'node_modules/tester': {version: '1.0.0', license: 'GPL-3.0-only', dev: true, integrity: 'sha512-AAAA'},
}};
const packages = packagesOf(lock);

describe('the packages of the lock file', () => {
  test('are those the site is made with, without those for tests alone, under their own names', () => expect(packages.map(({id}) => id)).toEqual(['@real/name@1.0.0', 'inner@1.0.0', 'inner@2.0.0', 'kept@1.0.0']));
  test('find what they need beside themselves before above', () => {
    expect(packages.find(({name}) => name === 'kept')!.needs).toEqual(['inner@2.0.0']);
    expect(packages.find(({name}) => name === '@real/name')!.needs).toEqual(['inner@1.0.0']);
  });
});

describe('the bill of materials', () => {
  const product = {name: 'a-site', version: '1.0.0', description: 'A site.', license: 'MIT', needs: neededBy(lock, '')};
  const bill = billOf(product, packages);
  test('names each package once with its hash, its licence and what it needs', () => {
    expect(bill.components.find((one) => one['bom-ref'] === 'kept@1.0.0')).toEqual({
      'bom-ref': 'kept@1.0.0', type: 'library', name: 'kept', version: '1.0.0', purl: 'pkg:npm/kept@1.0.0', hashes: [{alg: 'SHA-512', content: '010203'}], licenses: [{license: {id: 'MIT'}}],
    });
    expect(bill.components.find((one) => one.name === '@real/name')!.purl).toBe('pkg:npm/%40real/name@1.0.0');
    expect(bill.components.find((one) => one['bom-ref'] === 'inner@1.0.0')!.licenses).toEqual([{expression: '(MIT OR WTFPL)'}]);
    expect(bill.dependencies[0]).toEqual({ref: 'a-site@1.0.0', dependsOn: ['@real/name@1.0.0', 'kept@1.0.0']});
  });
  test('has no time in it, and a serial number made of what it holds', () => {
    expect(billOf(product, packagesOf(lock))).toEqual(bill);
    expect(JSON.stringify(bill)).not.toMatch(/timestamp/);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(billOf({...product, version: '1.0.1'}, packages).serialNumber).not.toBe(bill.serialNumber);
  });
  test('of the site itself names every package of the lock file that is not for tests alone, and knows everything it points to', () => {
    const real = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    const whole = billOf({...product, needs: neededBy(real, '')}, packagesOf(real));
    const refs = whole.components.map((one) => one['bom-ref']);
    const wanted = Object.entries(real.packages).filter(([path, one]) => path !== '' && !one.dev).map(([path, one]) => `${one.name ?? path.split('node_modules/').pop()}@${one.version}`);
    expect(new Set(refs)).toEqual(new Set(wanted));
    expect(new Set(refs).size).toBe(refs.length);
    expect(whole.dependencies.flatMap((one) => one.dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(whole.components.filter((one) => !/^[0-9a-f]{128}$/.test(one.hashes[0]!.content) || !one.licenses)).toEqual([]);
  });
});

describe('licences', () => {
  test.each([
    ['MIT', true, 'on the list'],
    ['GPL-3.0-only', false, 'not on the list'],
    ['(WTFPL OR MIT)', true, 'one of them may be chosen'],
    ['Apache-2.0 AND MIT', true, 'both hold, and both are on the list'],
    ['MIT AND GPL-3.0-only', false, 'both hold'],
    ['MIT OR ISC AND GPL-3.0-only', false, 'which comes first is for a person to read'],
    ['(MIT OR ISC) AND (GPL-3.0-only OR MIT)', false, 'for a person to read'],
    ['SEE LICENSE IN LICENSE.md', false, 'no licence is named'],
    ['constructor', false, 'a word that every object knows'],
    ['', false, 'nothing is said'],
  ])('%s: %s, %s', (expression, known) => expect(isAllowed(expression)).toBe(known));
  test('a package with another licence, or with none, is named with what to do', () => {
    expect(licenceFaults([{...packages[0]!, licence: 'GPL-3.0-only'}, {...packages[1]!, licence: undefined}, packages[2]!])).toEqual([
      '@real/name@1.0.0 has the licence GPL-3.0-only, which is not on the list in src/plugin/release/licences.ts',
      'inner@1.0.0 says no licence — read it in the package, and add it to "readByHand" in src/plugin/release/licences.ts',
    ]);
  });
  test('the list names each package once, under its licence, with why that is allowed', () => {
    const list = licenceList(packages);
    expect(list).toContain(`MIT (2)\n${allowed.MIT}\n\n  @real/name@1.0.0\n  kept@1.0.0\n`);
    for (const {id} of packages) expect(list.split(id)).toHaveLength(2);
  });
});

describe('what npm says of known holes', () => {
  const report = (vulnerabilities: object, counts: object) => JSON.stringify({auditReportVersion: 2, vulnerabilities, metadata: {vulnerabilities: {info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...counts}}});
  test('nothing found stops nothing', () => expect(readAudit(report({}, {}))).toMatchObject({answered: true, stopping: []}));
  test('a high one stops the release by name, with what it comes from', () => {
    const said = report({a: {severity: 'high', range: '<2', via: [{title: 'Runs what it is sent'}, 'b']}, b: {severity: 'moderate', range: '*', via: [{title: 'Slow'}]}}, {high: 1, moderate: 1});
    expect(readAudit(said)).toMatchObject({answered: true, counts: {high: 1, moderate: 1}, stopping: ['a <2: high, Runs what it is sent; by way of b']});
  });
  test.each([
    ['no network', JSON.stringify({message: 'request to https://registry.example/-/npm failed, reason: getaddrinfo ENOTFOUND registry.example', error: {}}), 'request to (the registry) failed, reason: getaddrinfo ENOTFOUND'],
    ['a registry that does not audit', JSON.stringify({message: '405 Method Not Allowed - POST https://registry.example/x', statusCode: 405}), '405 Method Not Allowed - POST (the registry)'],
    ['nothing printed', '', 'npm printed no report'],
    ['a report of another form', JSON.stringify({auditReportVersion: 3}), 'npm’s report is not of a form known here'],
    ['an empty object', '{}', 'npm’s report is not of a form known here'],
    ['a count with no names', report({}, {critical: 2}), 'npm’s report counts more than it names'],
  ])('%s is no answer, and not "nothing found"', (_why, printed, because) => expect(readAudit(printed)).toEqual({answered: false, because}));
});

describe('the links of a built site', () => {
  const page = (html: string) => linkFaults(tree({'index.html': html, 'guidance.html': '<h2 id=law>', '404.html': '', 'assets/a.js': '', 'quizzes/index.html': ''}), '/folder/', 'https://site.example');
  test.each([
    ['a page, by its address without ending', '<a href=/folder/guidance>'],
    ['a place on a page', '<a href="/folder/guidance#law">'],
    ['a place on this page', '<b id=here><a href=#here>'],
    ['the front page', '<a href=/folder/><link rel=canonical href="https://site.example/folder/">'],
    ['the front page of a part', '<a href=/folder/quizzes>'],
    ['a script', '<script src=/folder/assets/a.js></script>'],
    ['dates to fill in', '<a href="/folder/guidance#v=1&amp;born=2026-01-01">'],
    ['another site', '<a href=https://other.example/x><a href=//other.example/x><a href=mailto:a>'],
    ['a text that a script holds', '<script type=application/json>{"a":" href=/nowhere"}</script>'],
  ])('%s is found', (_what, html) => expect(page(html)).toEqual([]));
  test.each([
    ['a page outside the folder', '<a href=/guidance>', 'index.html: /guidance is outside /folder/'],
    ['the site’s own full address outside the folder', '<link rel=canonical href=https://site.example/guidance>', 'index.html: https://site.example/guidance is outside /folder/'],
    ['a picture outside the folder', "<img src='/mark.svg'>", 'index.html: /mark.svg is outside /folder/'],
    ['a page that is not there', '<a href=/folder/none>', 'index.html: /folder/none leads to no file'],
    ['a place that is not there', '<a href=/folder/guidance#none>', 'index.html: /folder/guidance#none leads to no such place on its page'],
    ['a place that is not on this page', '<a href=#none>', 'index.html: #none leads to no such place on its page'],
  ])('%s is a fault', (_what, html, fault) => expect(page(html)).toEqual([fault]));
});

test('files that are changed, new or renamed stop a release, by name', () => {
  expect(changedFiles(' M src/a.ts\0?? new file.txt\0R  to.ts\0from.ts\0')).toEqual(['src/a.ts (changed)', 'new file.txt (new)', 'to.ts (changed)']);
  expect(changedFiles('')).toEqual([]);
});
