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

/**
 * The handbook's sidebar without the title and description of each page: only cards of pages would show them, and there are none. Of the name
 * of a page the crumbs ask only whether there is one, and every page is listed.
 */
export function lighterSidebar(text: string): string {
  const props = JSON.parse(text, function (this: {type?: string}, key, value: unknown) {
    if (key === 'docId' && this.type === 'link') return '-';
    return key === 'unlisted' && value === false ? undefined : value;
  }) as {version?: {docs?: object}};
  return JSON.stringify(props.version?.docs ? {...props, version: {...props.version, docs: {}}} : props);
}

function lightenSidebars(generated: string): void {
  const folder = join(generated, 'docusaurus-plugin-content-docs', 'default', 'p');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    writeFileSync(join(folder, name), lighterSidebar(readFileSync(join(folder, name), 'utf8')));
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

/** Parts of the theme that show nothing here, each with the reason. */
const never: [theme: string, because: string][] = [
  ['DocVersionBanner', 'the handbook has one version'],
  ['DocVersionBadge', 'the handbook has one version'],
  ['ContentVisibility', 'the content has no drafts and no unlisted pages: their keys are refused'],
  ['EditMetaRow', 'no page is edited or dated by the framework: the page foot says when it was reviewed'],
  ['DocSidebar/Desktop/CollapseButton', 'the sidebar cannot be hidden'],
  ['DocRoot/Layout/Sidebar/ExpandButton', 'the sidebar cannot be hidden'],
];

/** What the frame of a handbook page and the page in it both hold, and would otherwise bring twice. */
const twice = /plugin-content-docs[\\/]lib[\\/]client[\\/]docs(Utils|Sidebar|Version)\.js|theme-common[\\/]lib[\\/](components[\\/]Collapsible[\\/]index|utils[\\/]routesUtils)\.js/;

/** Changes the bundler's settings in place: our names for modules must come before those of the framework. */
export function lighten(config: Bundling, generated: string, own: string, {currentBundler}: ConfigureWebpackUtils): void {
  lightenSidebars(generated);
  const stub = (name: string) => join(own, `${name}.ts`);
  const {NormalModuleReplacementPlugin} = currentBundler.instance;
  config.resolve = {
    ...config.resolve,
    alias: {
      ...lighterModules(generated), ...Object.fromEntries(never.map(([theme]) => [`@theme/${theme}$`, stub('nothing-shown')])),
      'prism-react-renderer$': stub('no-highlighting'), 'nprogress$': stub('no-progress-bar'), 'hoist-non-react-statics$': stub('no-statics'), ...config.resolve?.alias,
    },
  };
  config.plugins = [
    // The table of chunks for prefetching goes with the prefetching.
    ...(config.plugins ?? []).filter((plugin) => plugin?.constructor.name !== 'ChunkAssetPlugin'),
    tellFiles((files) => writeFileSync(join(generated, filesOfPages), files.join('\n'))),
    new NormalModuleReplacementPlugin(/^\.\/docusaurus$/, stub('open-ahead')),
    new NormalModuleReplacementPlugin(/^\.\/BaseUrlIssueBanner$/, stub('nothing-shown')),
    new NormalModuleReplacementPlugin(/^react-router-dom$/, (resource) => {
      if (/core[\\/]lib[\\/]client$/.test(resource.context ?? '')) resource.request = stub('one-router');
    }),
    new NormalModuleReplacementPlugin(/^tslib$/, (resource) => {
      if (/@docusaurus[\\/]utils-common/.test(resource.context ?? '')) resource.request = stub('import-default');
    }),
  ];
  // The search library asks where it stands, for a kind of worker that is not used here.
  config.module = {...config.module, rules: [...config.module?.rules ?? [], {test: /flexsearch[\\/].*\.mjs$/, loader: join(own, 'no-own-address.cjs')}]};
  const {splitChunks} = config.optimization ?? {};
  if (splitChunks) splitChunks.cacheGroups = {...splitChunks.cacheGroups, handbook: {test: twice, name: 'handbook', chunks: 'async', minSize: 0, minChunks: 2, priority: 50}};
  // The name of a chunk would stand in the table beside its hash, and says nothing to a reader.
  config.output = {...config.output, chunkFilename: 'assets/js/[contenthash:8].js'};
}
