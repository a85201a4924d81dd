/**
 * `npm run release`: what may be published, in `release/`, with what shows that it is whole and what it is made of. It stops, with the reason,
 * at the first step that finds a fault, and leaves the last release alone.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {basePath} from './base-path';
import {archiveOf} from './release/archive';
import {readAudit, type Audit} from './release/audit';
import {billOf} from './release/bill';
import {licenceFaults, licenceList} from './release/licences';
import {linkFaults} from './release/links';
import {neededBy, packagesOf, type Lock} from './release/locked';
import {changedFiles, git} from './release/repository';
import {bytesOf, differences, sumsOf, treeOf, under, type Tree} from './trees';

const flag = '--without-audit';
const root = process.cwd();
const base = basePath(process.env.BASE_PATH);
const otherBase = base === '/' ? '/a-folder/' : '/';
const address = process.env.SITE_URL || 'https://permanence-in-practice.example';
const elsewhere = {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'};
const product = JSON.parse(readFileSync('package.json', 'utf8')) as {name: string; version: string; description: string; license: string};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const packages = packagesOf(lock);

/** A step that found a fault: the release ends, with these words. */
class Stopped extends Error {}
const stop = (...lines: string[]): never => { throw new Stopped(lines.join('\n')); };
const step = (name: string) => console.log(`\n— ${name}`);

function command(folder: string, name: string, env: Record<string, string> = {}): void {
  const {status} = spawnSync(process.execPath, ['run.mjs', name], {cwd: folder, stdio: 'inherit', env: {...process.env, ...env}});
  if (status !== 0) stop(`"npm run ${name}" failed: its own words stand above.`);
}

const built = (folder: string): Tree => new Map([...under('deploy', treeOf(join(folder, 'deploy'))), ...under('site', treeOf(join(folder, 'build')))]);

function committed(): string {
  step('Is everything committed?');
  const [commit, status] = [git(root, 'rev-parse', 'HEAD'), git(root, 'status', '--porcelain', '-z', '--untracked-files=all')];
  if (commit === undefined || status === undefined) return stop('This folder is no git repository with a commit, so nobody could say what the release was made of.');
  const changed = changedFiles(status);
  if (changed.length > 0) return stop('A release is made of what is committed, and these files are not as they were committed:', ...changed.map((one) => `  ${one}`), 'Commit them, or put them back.');
  return commit.trim();
}

function licences(): void {
  step(`May each of the ${packages.length} packages be used?`);
  const faults = licenceFaults(packages);
  if (faults.length > 0) stop(...faults);
}

function audit(): Audit & {asked: boolean} {
  step('Are there known holes in the packages?');
  if (process.argv.includes(flag)) {
    console.log(`Not asked (${flag}). The release says so.`);
    return {asked: false, answered: false, because: flag};
  }
  // A warning is printed beside the report, and is no part of it. ".npmrc" turns auditing off for installs alone.
  const {stdout} = spawnSync('npm', ['audit', '--omit=dev', '--json'], {encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024});
  const said = readAudit(stdout ?? '');
  if (!said.answered) return stop(`Nobody answered: ${said.because}.`, `Try again where npm can reach a registry that audits, or make the release with no answer: npm run release -- ${flag}`);
  if (said.stopping.length > 0) return stop('These holes are high or critical:', ...said.stopping.map((one) => `  ${one}`));
  console.log('None that is high or critical.');
  return {asked: true, ...said};
}

/** Both builds are made of what is committed and of nothing that an earlier build left. */
function buildTwice(commit: string, copy: string): Tree {
  step('The first build');
  for (const left of ['.docusaurus', 'generated', 'deploy', join('node_modules', '.cache')]) rmSync(left, {recursive: true, force: true});
  command(root, 'build');
  step('The second build: from a fresh copy, in another folder, time zone and language, and on a later day');
  if (git(root, 'clone', '--quiet', root, copy) === undefined || git(copy, 'checkout', '--quiet', '--detach', commit) === undefined) stop('git could not copy the repository.');
  command(copy, 'check'); // installs what it needs, by the right clock
  command(copy, 'build', {...elsewhere, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${pathToFileURL(join(root, 'src', 'plugin', 'release', 'elsewhere.mjs')).href}`});
  const tree = built(root);
  const different = differences(tree, built(copy));
  if (different.length > 0) stop(`${different.length} files are not the same in both builds:`, ...different);
  console.log(`All ${tree.size} files are the same in every byte.`);
  return tree;
}

function links(copy: string): void {
  step(`Does every link lead somewhere, at ${base} and at ${otherBase}?`);
  command(copy, 'build', {BASE_PATH: otherBase});
  const faults = [[join(root, 'build'), base], [join(copy, 'build'), otherBase]].flatMap(([folder, at]) => linkFaults(treeOf(folder!), at!, address));
  if (faults.length > 0) stop(`${faults.length} links lead nowhere:`, ...faults);
  console.log('Every one does.');
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

/** Writes everything beside the last release, and takes its place when all of it is there. */
function write(commit: string, made: Tree, audited: ReturnType<typeof audit>): Tree {
  step('Writing release/');
  const contents: Tree = new Map([
    ...made,
    ['LICENSE', readFileSync('LICENSE')], ['LICENSE-CONTENT.md', readFileSync('LICENSE-CONTENT.md')],
    ['LICENCES.txt', Buffer.from(licenceList(packages))],
    ['sbom.cdx.json', json(billOf({...product, needs: neededBy(lock, '')}, packages))],
  ]);
  const settings = {BASE_PATH: base, SITE_URL: address, FRAME_ANCESTORS: process.env.FRAME_ANCESTORS || "'none'", OFFLINE: process.env.OFFLINE || 'on'};
  const whole: Tree = new Map([
    ...contents,
    [`${product.name}-${product.version}.zip`, archiveOf(contents)],
    // What the day and the machine had to say stands here alone, outside the archive.
    ['release.json', json({format: 1, name: product.name, version: product.version, commit, settings, node: process.version, audit: audited, builtTwice: {files: made.size, alike: true}, linksChecked: [base, otherBase]})],
  ]);
  whole.set('SHA256SUMS', Buffer.from(sumsOf(whole)));
  rmSync('release.new', {recursive: true, force: true});
  for (const [path, bytes] of whole) {
    mkdirSync(dirname(join('release.new', path)), {recursive: true});
    writeFileSync(join('release.new', path), bytes);
  }
  rmSync('release', {recursive: true, force: true});
  renameSync('release.new', 'release');
  return whole;
}

function summary(whole: Tree, audited: ReturnType<typeof audit>): void {
  const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`).padStart(9);
  const rows = ['site/', 'deploy/'].map((folder) => [folder, new Map([...whole].filter(([path]) => path.startsWith(folder)))] as const);
  console.log('\nrelease/');
  for (const [folder, tree] of rows) console.log(`${size(bytesOf(tree))}  ${folder} (${tree.size} files)`);
  for (const [path, bytes] of whole) if (!rows.some(([folder]) => path.startsWith(folder))) console.log(`${size(bytes.length)}  ${path}`);
  console.log('\nCheck a copy of it: sha256sum -c SHA256SUMS');
  if (!audited.answered) console.log('Nobody was asked whether its packages have known holes.');
  if (!process.env.SITE_URL) console.log(`SITE_URL is not set, so pages name ${address} as their own address.`);
}

const workshop = mkdtempSync(join(realpathSync(tmpdir()), 'another place '));
try {
  const commit = committed();
  licences();
  const audited = audit();
  const copy = join(workshop, product.name);
  const made = buildTwice(commit, copy);
  links(copy);
  summary(write(commit, made, audited), audited);
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(`${error.message}\n\nNothing was released.`);
  process.exitCode = 1;
} finally {
  rmSync(workshop, {recursive: true, force: true, maxRetries: 3});
}
