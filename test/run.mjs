// `npm test`: everything, in the order that finds a mistake soonest. The last line says how many tests passed and failed.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const run = (program, args, env = {}) => spawnSync(program, args, {stdio: 'inherit', shell: process.platform === 'win32', env: {...process.env, ...env}}).status ?? 1;
const quiet = (program, args) => spawnSync(program, args, {encoding: 'utf8', shell: process.platform === 'win32'});

const counts = {passed: 0, failed: 0};
/** What failed, said again at the end, where a long log is still read. */
const failures = [];
function step(name, code, {passed, failed} = {passed: code === 0 ? 1 : 0, failed: []}) {
  counts.passed += passed;
  const said = code === 0 || failed.length > 0 ? failed : ['it ended badly without a failed test: its own messages are above'];
  counts.failed += said.length;
  failures.push(...said.map((failure) => `${name}: ${failure}`));
  console.log(`\n${code === 0 ? '✓' : '✗'} ${name}\n`);
  return code === 0;
}

/** How many tests passed and the names of those that failed, from a runner's JSON report; a runner that wrote none counts as one failure. */
function counted(file, pick) {
  if (!existsSync(file)) return {passed: 0, failed: ['it wrote no report']};
  return pick(JSON.parse(readFileSync(file, 'utf8')));
}

const unitReport = (report) => ({
  passed: report.numPassedTests,
  failed: report.testResults.flatMap(({name, status, assertionResults}) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => `${relative('.', name)}: ${one.fullName}: ${one.failureMessages[0]?.split('\n')[0]}`);
    return status === 'failed' && failed.length === 0 ? [`${relative('.', name)} could not be run`] : failed;
  }),
});

const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
const siteReport = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.suites.flatMap(specs).filter(({ok}) => !ok).map(({file, line, title}) => `test/site/${file}:${line}: ${title}`),
});

/** The browsers that will do, best first: one that has no window of its own did the same tests with a third less processor time. */
const browsers = [process.env.SITE_BROWSER, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'];
const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

function debianPackage(name) {
  console.log(`Installing ${name} …`);
  quiet('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', name], {DEBIAN_FRONTEND: 'noninteractive'});
}

/** An installed Chrome, Chromium or Edge; else one that the machine's own means can install. */
function browser() {
  if (debianRoot && !browsers.slice(0, 2).some((path) => path && existsSync(path))) debianPackage('chromium-headless-shell');
  const found = browsers.find((path) => path && existsSync(path));
  if (found) return found;
  if (debianRoot) {
    debianPackage('chromium');
    return browsers.find((path) => path && existsSync(path));
  }
  console.log('No browser found: asking Playwright for one …');
  return run(bin('playwright'), ['install', 'chromium']) === 0 ? '' : undefined;
}

/** nginx, for the tests that read the site as a council would serve it. Elsewhere than on Debian as root they are left out, and say so. */
function nginx() {
  if (quiet('nginx', ['-v']).status === 0) return;
  if (debianRoot) debianPackage('nginx');
  if (quiet('nginx', ['-v']).status !== 0) console.log('nginx is not installed, so the tests of its headers and its log are left out: install it to run them.');
}

rmSync('test-results', {recursive: true, force: true});
mkdirSync('test-results', {recursive: true});

const content = step('content', run(process.execPath, ['run.mjs', 'check']));
step('types', run(bin('tsc'), ['-p', '.']) || run(bin('tsc'), ['-p', join('src', 'worker')]));
step('lint', run(bin('oxlint'), []));

const unit = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json']);
step('rules, marking, content and components', unit, counted('test-results/unit.json', unitReport));

const chosen = content ? browser() : undefined;
if (content && step('build', run(process.execPath, ['run.mjs', 'build']))) {
  if (chosen === undefined) {
    console.error('The site could not be tested in a browser: install Google Chrome, Chromium or Microsoft Edge, and run npm test again.');
    step('a browser to test with', 1);
  } else {
    nginx();
    const site = run(bin('playwright'), ['test', ...process.argv.slice(2)], chosen ? {SITE_BROWSER: chosen} : {});
    step('the built site in a browser', site, counted('test-results/site.json', siteReport));
  }
} else step('the site, which could not be built', 1);

for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
