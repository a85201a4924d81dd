import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {commandsIn, siteWith} from './broken-site';

const broken = {file: 'docs/guidance/reviews.mdx', find: 'reviewed: 2026-11-22\n', put: ''};

function command(root: string, name: string) {
  commandsIn(root);
  return spawnSync(process.execPath, ['run.mjs', name], {cwd: root, encoding: 'utf8'});
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
  expect(stderr).toContain('There is no command "publish". Use one of: start, test, dev, check, confirm, build, serve, bench.');
});
