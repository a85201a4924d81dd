/**
 * The last step of a build. Gives each page its one script, its content policy and its version; writes the
 * headers for each host, the service worker and its list; and fails where a page holds what the policy forbids or the offline copy would lack
 * a file.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {basePath} from '../base-path';
import {isAllowed} from '../release/licences';
import {filesOfPages} from '../lighten';
import {treeOf} from '../trees';
import {bundledWorker} from './bundle-worker';
import {contentPolicy, type Policy} from './headers';
import {filesInSite, nginxFile} from './hosts';
import {libraryFolder, libraryIn, noticesFile, withoutNotice, type Library} from './notices';
import {packOf} from './pack';
import {faultsOf, finished, hashOf, hostsIn, startOf, startScript} from './pages';

const base = basePath(process.env.BASE_PATH);
const frames = process.env.FRAME_ANCESTORS || "'none'";
// Set to "off" to publish the site without an offline copy: the worker then takes away itself and every copy it finds.
const offline = process.env.OFFLINE !== 'off';

function librariesOf(modules: string[], root: string): Library[] {
  const mit = readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^[\s\S]*?(?=Permission is hereby granted)/, '').trim();
  return [...new Set(modules.map(libraryFolder).filter((one) => one !== undefined))].map((one) => libraryIn(join(root, one), mit));
}

const shortHash = (parts: Iterable<string | Buffer>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

/** Which site this is, which rules its dates are worked out by, and the date of its data. */
function versionOf(files: Map<string, Buffer>, root: string) {
  const timescales = JSON.parse(files.get('data/timescales.json')!.toString()) as {date: string; items: unknown[]};
  const engine = readdirSync(join(root, 'src', 'core')).filter((name) => /^(count|calendar|period|uk-time|work-out|working-days|case|case-.*|backward)\.ts$/.test(name)).sort();
  const rules = shortHash([JSON.stringify(timescales.items), readFileSync(join(root, 'docs', 'bank-holidays.yaml')), ...engine.map((name) => readFileSync(join(root, 'src', 'core', name)))]);
  return {build: shortHash([...files].flat()), rules, date: timescales.date};
}

/** Finishes the site in `folder`. Gives what is wrong with it: nothing, when it may be published. */
export async function finish(folder: string, root: string): Promise<string[]> {
  const files = treeOf(folder);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  const version = versionOf(files, root);
  const start = startScript(readFileSync(join(root, 'src', 'ui', 'offline', 'start.js'), 'utf8'), startOf('index.html', files.get('index.html')!.toString()));
  const policy: Policy = {scripts: [hashOf(start)], styles: [], frames};
  const faults: string[] = [];
  for (const path of pages) {
    const html = files.get(path)!.toString();
    startOf(path, html);
    const done = finished(html, {start, policy: contentPolicy(policy, true), version: Object.values(version).join(' ')});
    faults.push(...faultsOf(done, policy).map((fault) => `${path}: ${fault}`));
    files.set(path, Buffer.from(done));
  }
  for (const [path, bytes] of files) if (path.endsWith('.css')) faults.push(...hostsIn(bytes.toString()).map((host) => `${path}: something from another host: ${host}`));
  const folders = ['node_modules', 'src', '.docusaurus'].map((name) => join(root, name));
  for (const [path, bytes] of files) faults.push(...folders.filter((one) => bytes.includes(`${one}/`)).map((one) => `${path}: a folder of this machine: ${one}`));
  files.set('data/version.json', Buffer.from(JSON.stringify({format: 1, ...version})));
  for (const {path, text} of filesInSite(policy, base)) files.set(path, Buffer.from(text));
  const worker = join(root, 'src', 'worker');
  const takeAway = await bundledWorker(join(worker, 'take-away.ts'), {});
  const published = offline ? await bundledWorker(join(worker, 'worker.ts'), {PACK: packOf(files, base), VERSION: version, BASE: base}) : takeAway;
  files.set('worker.js', Buffer.from(published.text));
  const libraries = librariesOf([...readFileSync(join(root, '.docusaurus', filesOfPages), 'utf8').split('\n'), ...published.files], root);
  faults.push(...libraries.filter(({licence}) => !isAllowed(licence)).map(({name, licence}) => `${name} has the licence ${licence}, which is not on the list of what may reach readers`), ...withoutNotice(libraries));
  files.set('licences.txt', Buffer.from(noticesFile(libraries)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), bytes);
  }
  mkdirSync(join(root, 'deploy'), {recursive: true});
  writeFileSync(join(root, 'deploy', 'nginx.conf'), nginxFile(policy, base));
  writeFileSync(join(root, 'deploy', 'take-away-worker.js'), takeAway.text);
  return faults;
}
