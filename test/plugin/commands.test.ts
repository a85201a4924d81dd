import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {usualHolidays} from '../../src/core/working-days';
import {officialEvents, officialText} from '../core/official-list';
import {commandsIn, siteWith} from './broken-site';

const broken = {file: 'docs/guidance/reviews.mdx', find: 'reviewed: 2026-11-22\n', put: ''};

function command(root: string, ...words: string[]) {
  commandsIn(root);
  return spawnSync(process.execPath, ['run.mjs', ...words], {cwd: root, encoding: 'utf8'});
}

test('a content check that finds a mistake says it and ends with code 1', () => {
  const {status, stderr} = command(siteWith(broken), 'check');
  expect(status).toBe(1);
  expect(stderr).toContain('docs/guidance/reviews.mdx:2:1: "reviewed" is missing — add a "reviewed:" line');
  expect(stderr).toContain('1 mistake in the content.');
});

test('a build of content with a mistake ends with code 1 and leaves the last good build alone', () => {
  const root = siteWith(broken);
  mkdirSync(join(root, 'build'));
  writeFileSync(join(root, 'build', 'index.html'), 'the last good build');
  const {status, stderr} = command(root, 'build');
  expect(status).toBe(1);
  expect(stderr).toContain('"reviewed" is missing');
  expect(readFileSync(join(root, 'build', 'index.html'), 'utf8')).toBe('the last good build');
});

test('a content check of a right site ends with code 0 and counts what it read', () => {
  const {status, stdout} = command(siteWith(), 'check');
  expect(stdout).toContain('1 blog posts, 1 statements, 1 timescales, 1 quizzes');
  expect(status).toBe(0);
});

test('a command that does not exist is named, with those that do', () => {
  const {status, stderr} = command(siteWith(), 'publish');
  expect(status).toBe(1);
  expect(stderr).toContain('There is no command "publish". Use one of: start, test, dev, check, confirm, holidays, build, serve, bench, release.');
});

describe('taking in the official list of bank holidays', () => {
  const official = (from: number, until: number, extra: readonly unknown[] = []) => officialText([...officialEvents(from, until, usualHolidays(2029)), ...extra]);
  const list = readFileSync('docs/bank-holidays.yaml', 'utf8').replace('bank-holidays-gov-uk', 'care-planning-regs-2010');
  const takeIn = (text: string) => {
    const root = siteWith({file: 'docs/bank-holidays.yaml', put: list}, {file: 'official.json', put: text});
    const ran = command(root, 'holidays', '--', 'official.json');
    return {...ran, written: readFileSync(join(root, 'docs/bank-holidays.yaml'), 'utf8')};
  };

  test('says what is new, moves the end of the list, and writes a correction for the rules a late proclamation makes wrong', () => {
    const {status, stdout, written} = takeIn(official(2020, 2029, [{title: 'State visit', date: '2028-06-09', notes: '', bunting: true}]));
    expect(status).toBe(0);
    expect(stdout).toContain('New: Friday 9 June 2028, State visit.');
    expect(stdout).toContain('The list is known until Monday 31 December 2029; before, until Sunday 31 December 2028.');
    expect(stdout).toContain('touches: [lac-review-1]');
    expect(written).toContain('until: 2029-12-31');
    expect(written).toContain('  - {date: 2028-06-09, name: State visit}\n');
  });

  test('refuses a list that drops a holiday that has passed, changes nothing, and ends with code 1', () => {
    const {status, stderr, written} = takeIn(official(2020, 2029).replace('2022-09-19', '2022-09-20'));
    expect(status).toBe(1);
    expect(stderr).toContain('official.json is not taken in, and nothing has changed:');
    expect(stderr).toContain('drops Monday 19 September 2022');
    expect(written).toBe(list);
  });

  test('with no file, or one that is not there, says so', () => {
    expect(command(siteWith(), 'holidays').stderr).toContain('Name the file: npm run holidays -- bank-holidays.json');
    expect(command(siteWith(), 'holidays', 'nowhere.json').stderr).toContain('nowhere.json cannot be read.');
  });
});

describe('a release', () => {
  const git = (root: string, ...words: string[]) => expect(spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a', ...words], {cwd: root, encoding: 'utf8'}).status).toBe(0);
  const committed = () => {
    const root = siteWith({file: '.gitignore', put: 'node_modules\ngenerated\n'});
    commandsIn(root);
    git(root, 'init', '--quiet');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'A site');
    return root;
  };
  const release = (root: string, ...words: string[]) => spawnSync(process.execPath, ['run.mjs', 'release', ...words], {cwd: root, encoding: 'utf8', env: {...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0'}});

  test('is refused where files are not as they were committed, by name, and nothing is built', () => {
    const root = committed();
    writeFileSync(join(root, 'docs', 'events.yaml'), '[]\n');
    writeFileSync(join(root, 'notes.txt'), 'new');
    const {status, stdout, stderr} = release(root);
    expect(status).toBe(1);
    expect(stderr).toContain('these files are not as they were committed:\n  docs/events.yaml (changed)\n  notes.txt (new)\nCommit them, or put them back.\n\nNothing was released.');
    expect(stdout).not.toContain('build');
  });

  test('is refused where there is no repository', () => {
    const root = siteWith();
    commandsIn(root);
    expect(release(root)).toMatchObject({status: 1, stderr: expect.stringContaining('no git repository with a commit')});
  });

  test('stops where nobody says whether packages have known holes, and goes on without an answer only when told to', () => {
    const root = committed();
    const asked = release(root);
    expect(asked).toMatchObject({status: 1, stderr: expect.stringContaining('npm run release -- --without-audit')});
    expect(asked.stderr).toContain('Nobody answered: ');
    expect(asked.stderr).not.toContain('127.0.0.1');
    expect(asked.stdout).not.toContain('The first build');
    // A mistake in the content keeps this from being a whole build.
    writeFileSync(join(root, 'docs', 'events.yaml'), '[]\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'A mistake');
    const told = release(root, '--without-audit');
    expect(told.stdout).toContain('Not asked (--without-audit).');
    expect(told).toMatchObject({status: 1, stderr: expect.stringContaining('"npm run build" failed')});
  });
});
