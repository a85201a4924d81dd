/**
 * Takes out of the script what no reader of this site needs. Used for the browser's bundle of a build only: pages are still written with
 * all of it, so nothing that is shown can change.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ConfigureWebpackUtils, Plugin} from '@docusaurus/types';
import {tellFiles} from './finish/bundle-worker';
import {compactTable} from './route-table';

/** Where the list of the files that the browser's bundle is made of is left for the last step of a build, below Docusaurus's own folder. */
export const filesOfPages = join('lean', 'files.txt');

type Bundling = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/** What the site knows of its handbook, without the list of pages that only a menu of versions would read. */
export function withoutPages(globalData: string): string {
  const all = JSON.parse(globalData) as Record<string, Record<string, {versions?: object[]}>>;
  for (const plugin of Object.values(all)) for (const one of Object.values(plugin)) one.versions = one.versions?.map((version) => ({...version, docs: []}));
  return JSON.stringify(all);
}

/** The site's settings as the browser needs them: without how the site is built, and without colours for code. */
export function withoutBuilding(config: string): string {
  const start = config.indexOf('{');
  const {presets: _presets, plugins: _plugins, clientModules: _modules, staticDirectories: _folders, markdown: _markdown, themeConfig, ...kept} = JSON.parse(config.slice(start, config.lastIndexOf('}') + 1)) as Record<string, object>;
  return JSON.stringify({...kept, themeConfig: {...themeConfig, prism: undefined}});
}

/** The handbook's sidebar without the title and description of each page: only cards of pages would show them, and there are none. */
export function withoutDescriptions(text: string): string {
  const props = JSON.parse(text) as {version?: {docs?: object}};
  return JSON.stringify(props.version?.docs ? {...props, version: {...props.version, docs: {}}} : props);
}

function lightenSidebars(generated: string): void {
  const folder = join(generated, 'docusaurus-plugin-content-docs', 'default', 'p');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    writeFileSync(join(folder, name), withoutDescriptions(readFileSync(join(folder, name), 'utf8')));
  }
}

/** Writes the lighter form of five generated modules. Gives the names by which the framework asks for them, and where they now are. */
function lighterModules(generated: string): Record<string, string> {
  const lean = join(generated, 'lean');
  const read = (name: string) => readFileSync(join(generated, name), 'utf8');
  const write = (name: string, text: string) => {
    writeFileSync(join(lean, name), text);
    return join(lean, name);
  };
  mkdirSync(lean, {recursive: true});
  const {table, routes} = compactTable({registry: read('registry.js'), routes: read('routes.js'), chunkNames: read('routesChunkNames.json')}, './table.js');
  write('table.js', table);
  return {
    '@generated/registry$': write('registry.js', "export {registry as default} from './table.js';\n"),
    '@generated/routesChunkNames$': write('chunk-names.js', "export {chunkNames as default} from './table.js';\n"),
    '@generated/routes$': write('routes.js', routes),
    '@generated/docusaurus.config$': write('config.json', withoutBuilding(read('docusaurus.config.mjs'))),
    '@generated/globalData$': write('global-data.json', withoutPages(read('globalData.json'))),
  };
}

/** Changes the bundler's settings in place: our names for modules must come before those of the framework. */
export function lighten(config: Bundling, generated: string, own: string, {currentBundler}: ConfigureWebpackUtils): void {
  lightenSidebars(generated);
  const stub = (name: string) => join(own, `${name}.ts`);
  const {NormalModuleReplacementPlugin} = currentBundler.instance;
  config.resolve = {
    ...config.resolve,
    alias: {...lighterModules(generated), 'prism-react-renderer$': stub('no-highlighting'), 'nprogress$': stub('no-progress-bar'), ...config.resolve?.alias},
  };
  config.plugins = [
    // The table of chunks for prefetching goes with the prefetching.
    ...(config.plugins ?? []).filter((plugin) => plugin?.constructor.name !== 'ChunkAssetPlugin'),
    tellFiles((files) => writeFileSync(join(generated, filesOfPages), files.join('\n'))),
    new NormalModuleReplacementPlugin(/^\.\/docusaurus$/, stub('open-ahead')),
    new NormalModuleReplacementPlugin(/^tslib$/, (resource) => {
      if (/@docusaurus[\\/]utils-common/.test(resource.context ?? '')) resource.request = stub('import-default');
    }),
  ];
  // The search library asks where it stands, for a kind of worker that is not used here.
  config.module = {...config.module, rules: [...config.module?.rules ?? [], {test: /flexsearch[\\/].*\.mjs$/, loader: join(own, 'no-own-address.cjs')}]};
  // The name of a chunk would stand in the table beside its hash, and says nothing to a reader.
  config.output = {...config.output, chunkFilename: 'assets/js/[contenthash:8].js'};
}
