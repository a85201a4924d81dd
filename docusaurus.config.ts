import type {Options, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import permanencePlugin from './src/plugin';
import {basePath} from './src/plugin/base-path';
import {permanenceRemark} from './src/plugin/remark';

// A council that serves the site from a sub-folder sets BASE_PATH=/folder/ at build.
const baseUrl = basePath(process.env.BASE_PATH);
const url = process.env.SITE_URL || 'https://permanence-in-practice.example';
const remarkPlugins = [[permanenceRemark, {root: __dirname}]];

const config: Config = {
  title: 'Permanence in Practice',
  tagline: 'Learn and practise achieving permanence for children in care in England',
  url,
  baseUrl,
  baseUrlIssueBanner: false,
  trailingSlash: false,
  favicon: 'favicon.svg',
  i18n: {defaultLocale: 'en-GB', locales: ['en-GB'], localeConfigs: {'en-GB': {label: 'English'}}},
  // The persistent cache would keep a page whose rule has changed since; a build reads the content afresh.
  future: {v4: true, faster: {swcJsLoader: true, swcJsMinimizer: true, swcHtmlMinimizer: true, lightningCssMinimizer: true, rspackBundler: true, rspackPersistentCache: false, mdxCrossCompilerCache: true, ssgWorkerThreads: true, gitEagerVcs: false}},
  staticDirectories: ['static', 'generated'],
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  plugins: [permanencePlugin],
  headTags: [{tagName: 'meta', attributes: {name: 'referrer', content: 'no-referrer'}}],
  clientModules: ['./src/theme/guard-address.ts', './src/ui/corrections/read-at-start.ts', './src/ui/offline/at-start.ts'],
  presets: [[
    'classic',
    {
      docs: {path: 'docs/guidance', routeBasePath: 'guidance', sidebarPath: './sidebars.ts', breadcrumbs: true, beforeDefaultRemarkPlugins: remarkPlugins, admonitions: {keywords: ['example'], extendDefaults: true}},
      blog: {
        blogTitle: 'Practice blog', blogDescription: 'Practice notes, and what changed in the law and on the site', blogSidebarTitle: 'All posts', blogSidebarCount: 'ALL', showReadingTime: true,
        onInlineAuthors: 'ignore', onUntruncatedBlogPosts: 'throw', feedOptions: {type: null}, archiveBasePath: null, beforeDefaultRemarkPlugins: remarkPlugins, admonitions: {keywords: ['example'], extendDefaults: true},
      },
      theme: {customCss: './src/theme/site.css'},
      sitemap: {ignorePatterns: [`${baseUrl}search`]},
    } satisfies Options,
  ]],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    // The years would be headings of the third level before the page's first.
    blog: {sidebar: {groupByYear: false}},
    docs: {sidebar: {hideable: false, autoCollapseCategories: true}},
    navbar: {
      title: 'Permanence in Practice',
      logo: {alt: '', src: 'mark.svg', srcDark: 'mark-dark.svg', width: 34, height: 34},
      items: [
        {to: '/guidance', label: 'Handbook', position: 'left'},
        {to: '/timescales', label: 'Timescales', position: 'left'},
        {to: '/quizzes', label: 'Quizzes', position: 'left'},
        {to: '/practise', label: 'Practise', position: 'left'},
        {to: '/desk', label: 'Desk', position: 'left'},
      ],
    },
  } satisfies ThemeConfig,
};

export default config;
