#!/usr/bin/env node
// The project's commands: start, test, dev, check, confirm, holidays, build, serve, bench, release. Each installs what is missing first, so a fresh clone needs only Node.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const [command = 'start', ...rest] = process.argv.slice(2);
process.chdir(root);

/** Runs a program to its end with our output as its own. Gives its exit code. */
const run = (program, args, env = {}) => spawnSync(program, args, {stdio: 'inherit', shell: process.platform === 'win32', env: {...process.env, ...env}}).status ?? 1;

const must = (code) => { if (code !== 0) process.exit(code); };

const bin = (name) => join('node_modules', '.bin', name);

function install() {
  const stamp = join('node_modules', '.installed-for');
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what the project needs (once) …');
  must(run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  mkdirSync('node_modules', {recursive: true});
  writeFileSync(stamp, lock);
}

const check = () => run(process.execPath, ['--import', 'jiti/register', join('src', 'plugin', 'check-command.ts')]);

/** Builds beside the last good build and takes its place only when the new one is whole. */
function build(options = rest) {
  const code = check()
    || run(bin('docusaurus'), ['build', '--out-dir', 'build.new', ...options], {NODE_ENV: 'production', CONTENT_CHECKED: 'yes'})
    || run(process.execPath, ['--import', 'jiti/register', join('src', 'plugin', 'finish-command.ts'), 'build.new']);
  if (code === 0) {
    rmSync('build', {recursive: true, force: true});
    renameSync('build.new', 'build');
  }
  return code;
}

/** The benches that read the built site, or the one that is named: `npm run bench -- search`. Those that build sites of their own have to be asked for. */
function bench() {
  const usual = ['timescales', 'search', 'record'];
  const known = [...usual, 'growth', 'lighthouse'];
  const named = known.filter((name) => rest.includes(name));
  const options = rest.filter((word) => !known.includes(word));
  const chosen = named.length > 0 ? named : usual;
  if (!existsSync('build')) must(build([]));
  return Math.max(...chosen.map((name) => run(process.execPath, ['--max-old-space-size=8192', join('test', 'bench', `${name}.mjs`), ...options])));
}

const serve = () => run(bin('docusaurus'), ['serve', '--no-open', '--host', '127.0.0.1', '--port', process.env.PORT ?? '3000', ...rest]);

const commands = {
  start: () => build() || serve(),
  test: () => run(process.execPath, [join('test', 'run.mjs'), ...rest]),
  dev: () => check() || run(bin('docusaurus'), ['start', '--no-open', ...rest]),
  check,
  confirm: () => run(process.execPath, ['--import', 'jiti/register', join('src', 'plugin', 'confirm-command.ts'), ...rest]),
  holidays: () => run(process.execPath, ['--import', 'jiti/register', join('src', 'plugin', 'holidays-command.ts'), ...rest]),
  build: () => build(),
  serve,
  bench,
  release: () => run(process.execPath, ['--import', 'jiti/register', join('src', 'plugin', 'release-command.ts'), ...rest]),
};

if (!(command in commands)) {
  console.error(`There is no command "${command}". Use one of: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
install();
process.exit(commands[command]());
