import {readdirSync, readFileSync} from 'node:fs';
import {createContext, runInContext} from 'node:vm';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {basePath} from '../../src/plugin/base-path';
import {bundledWorker} from '../../src/plugin/finish/bundle-worker';
import {azureFile, headersFile, nginxFile} from '../../src/plugin/finish/hosts';

const policy = {scripts: [], styles: [], frames: "'none'"};

describe('the folder a council serves the site from', () => {
  test.each([[undefined, '/'], ['', '/'], ['/', '/'], ['/permanence/', '/permanence/'], ['/children/permanence-2/', '/children/permanence-2/']])('said as %s is %s', (said, path) => expect(basePath(said)).toBe(path));
  test.each(['permanence', '/permanence', 'permanence/', '//', '//other.example/', '/../', '/a//b/', '/a b/', '/a$1/', '/a;/', 'https://site.example/permanence/'])('said as %s is refused, with how to write it', (said) => {
    expect(() => basePath(said)).toThrow(`BASE_PATH is "${said}" — write the folder with a slash before and after it, such as /permanence/`);
  });
});

describe('in a folder, the files for hosts', () => {
  test('keep the slash of the front page, below which alone the worker may answer, and take it off every other page', () => {
    const nginx = nginxFile(policy, '/folder/');
    expect(nginx).toContain('rewrite ^(/folder/.+)/$ $1 permanent;');
    expect(nginx).toContain('location = /folder { return 301 /folder/; }');
    expect(nginx).toContain('error_page 404 /folder/404.html;');
    expect(nginxFile(policy, '/')).toContain('rewrite ^(/.+)/$ $1 permanent;');
    expect(nginxFile(policy, '/')).not.toContain('location =');
  });
  test('name no address outside it', () => {
    const addresses = [...headersFile(policy, '/folder/').matchAll(/^(\/\S*)/gm), ...azureFile(policy, '/folder/').matchAll(/"(\/[^"]*)"/g)].map((found) => found[1]!);
    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.filter((address) => !address.startsWith('/folder/'))).toEqual([]);
  });
});

/** Runs a bundled worker in a browser of which only this much is there, and gives what its `activate` did to the caches. */
async function activated(text: string, scope: string, caches: string[]) {
  const left = new Set(caches);
  const waits: Promise<unknown>[] = [];
  const listeners: Record<string, (event: {waitUntil: (done: Promise<unknown>) => void}) => void> = {};
  let registered = true;
  const self = {addEventListener: (name: string, listener: typeof listeners[string]) => { listeners[name] = listener; }, skipWaiting: () => Promise.resolve(), registration: {scope, unregister: () => { registered = false; return Promise.resolve(true); }}};
  runInContext(text, createContext({self, URL, caches: {delete: (name: string) => Promise.resolve(left.delete(name)), keys: () => Promise.resolve([...left])}}));
  listeners.install!({waitUntil: (done) => { waits.push(done); }});
  listeners.activate!({waitUntil: (done) => { waits.push(done); }});
  await Promise.all(waits);
  return {left: [...left], registered};
}

describe('a host that holds other sites', () => {
  test('keeps their copies when the worker of this one is taken away', async () => {
    const {text} = await bundledWorker(resolve('src/worker/take-away.ts'), {});
    const caches = ['site-copy /', 'site-copy /permanence/', 'site-copy /pilot/', 'another site'];
    expect(await activated(text, 'https://council.example/permanence/', caches)).toEqual({left: ['site-copy /', 'site-copy /pilot/', 'another site'], registered: false});
    expect(await activated(text, 'https://council.example/', caches)).toEqual({left: ['site-copy /permanence/', 'site-copy /pilot/', 'another site'], registered: false});
  });
});

/** An address that begins at the root of the host, written where nothing puts the base path before it. */
const rooted = /\b(?:href|src|srcSet|action|poster)=\{?["'`]\/(?!\/)|\b(?:fetch|Worker|URL|register|importScripts|pushState|replaceState|assign|open|match|history\.push|history\.replace)\(\s*(?:[^()]*,\s*)?["'`]\/(?!\/)|location(?:\.href)?\s*=\s*["'`]\/|url\(\s*["']?\/(?!\/)/;

describe('no address stands in the source as if the site were at the root of its host', () => {
  test.each([
    ['<a href="/guidance">', true], ['<a href={`/quizzes/${id}`}>', true], ['<img src="/mark.svg" />', true], ["fetch('/search.json')", true], ["history.push('/quizzes')", true], ["window.history.replaceState(state, '', '/search')", true],
    ["navigator.serviceWorker.register('/worker.js')", true], ["location.href = '/'", true], ['background: url(/mark.svg)', true], ["caches.match('/404')", true],
    ['<Link to="/guidance">', false], ["useBaseUrl('/glossary')", false], ['fetch(`${baseUrl}data/version.json`)', false], ['<a href="#keeping">', false], ['<a href="https://www.gov.uk/">', false], ["path.startsWith('/timescales/')", false],
  ])('the search for one, shown %s, says %s', (line, found) => expect(rooted.test(line)).toBe(found));

  const files = ['src/ui', 'src/theme', 'src/pages', 'src/worker'].flatMap((folder) => readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(tsx?|js|css)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)));
  test('and it finds none', () => {
    expect(files.length).toBeGreaterThan(100);
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').map((line, n) => ({at: `${file}:${n + 1}`, line})));
    expect(lines.filter(({line}) => rooted.test(line))).toEqual([]);
  });
});
