import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {contentPolicy, everywhere, keeping} from '../../src/plugin/finish/headers';
import {azureFile, headersFile, nginxFile} from '../../src/plugin/finish/hosts';
import {addressOf, packOf} from '../../src/plugin/finish/pack';
import {faultsOf, finished, hashOf, hostsIn, startOf, startScript} from '../../src/plugin/finish/pages';
import {lighterSidebar} from '../../src/plugin/lighten';
import {compactTable} from '../../src/plugin/route-table';

const policy = {scripts: ['sha256-abc='], styles: [], frames: "'none'"};

describe('the content policy', () => {
  test('allows only the site itself and the scripts it names, and no form and no frame', () => {
    const said = contentPolicy(policy);
    expect(said).toContain("default-src 'none'; script-src 'self' 'sha256-abc=';");
    expect(said).toContain("form-action 'none'; frame-ancestors 'none'");
    expect(said).not.toMatch(/unsafe|eval|\*/);
  });
  test('inside a page leaves out who may frame it, which a page cannot say', () => expect(contentPolicy(policy, true)).not.toContain('frame-ancestors'));
  test('lets a council’s learning system show it in a frame, and then sends no older header that would stop that', () => {
    const headers = everywhere({...policy, frames: 'https://learning.example.gov.uk'});
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors https://learning.example.gov.uk');
    expect(headers).not.toHaveProperty('X-Frame-Options');
  });
  test.each([
    ['an address that ends the directive', "https://a.uk; script-src 'unsafe-inline'"],
    ['an address with no https', 'http://a.uk'],
    ['anyone at all', '*'],
    ['a line break', 'https://a.uk\nX-Other: 1'],
  ])('refuses %s', (_why, frames) => expect(() => contentPolicy({...policy, frames})).toThrow('FRAME_ANCESTORS'));
});

describe('one table for every host', () => {
  const files = {cloudflareAndNetlify: headersFile(policy, '/folder/'), azure: azureFile(policy, '/folder/'), nginx: nginxFile(policy, '/folder/')};
  test.each(Object.entries(files))('%s says every header and how long each file may be kept', (_host, text) => {
    const read = text.replaceAll('\\"', '"').replaceAll('\\.', '.');
    for (const [name, value] of Object.entries(everywhere(policy))) {
      expect(read).toContain(name);
      expect(read).toContain(value);
    }
    for (const {under, value} of keeping) {
      expect(read).toContain(`/folder/${under}`);
      expect(read).toContain(value);
    }
  });
  test('a host that joins headers is given each one once for a file', () => {
    const [first, ...rest] = files.cloudflareAndNetlify.split('\n\n');
    expect(first).not.toContain('Cache-Control');
    for (const block of rest) expect(block.match(/^ {2}\S+:/gm)).toHaveLength(1);
  });
  test('nginx’s log has no visitor’s address and no query', () => {
    const format = files.nginx.match(/log_format asked '([^']*)'/)![1]!;
    expect(format).not.toMatch(/remote|forwarded|args|request_uri|\$request\b|referer|agent/);
  });
});

describe('what a built page must not hold', () => {
  const known = {scripts: [hashOf('ours()')], styles: []};
  test.each([
    ['a script nobody named', '<script>theirs()</script>', 'a script in the page itself'],
    ['a style nobody named', '<style>a{}</style>', 'a style in the page itself'],
    ['a style in an attribute', '<p style="color: red">', 'a style in an attribute'],
    ['a handler in an attribute', '<img src=/a.svg onerror=alert(1)>', 'a handler in an attribute'],
    ['a script from another host', '<script src="https://cdn.example/a.js"></script>', 'from another host'],
    ['a picture from another host, without its scheme', '<img src=//cdn.example/a.png>', 'from another host'],
    ['a style sheet from another host', '<link rel=stylesheet href="https://cdn.example/a.css">', 'from another host'],
    ['a frame from another host', '<iframe src="https://video.example/1"></iframe>', 'from another host'],
    ['a form sent to another host', '<form action="https://forms.example/">', 'from another host'],
    ['a link that runs script', '<a href=" javascript:alert(1)">', 'a link that runs script'],
  ])('%s', (_why, html, fault) => expect(faultsOf(html, known)).toEqual([expect.stringContaining(fault)]));
  test.each([
    ['the script it names', '<script>ours()</script>'],
    ['the site’s own files', '<link rel=stylesheet href=/a.css><script src=/a.js></script><img src="data:image/svg+xml,x">'],
    ['a link to a source', '<a href="https://www.legislation.gov.uk/">The Act</a>'],
    ['the page’s own full address', '<link rel=canonical href="https://site.example/a">'],
    ['data for search engines', '<script type="application/ld+json">{"a": "https://schema.org"}</script>'],
    ['a sentence about style=', '<p>The words style= and onload= in a text.</p>'],
  ])('but it may hold %s', (_why, html) => expect(faultsOf(html, known)).toEqual([]));
  test('a style sheet that would fetch from another host is found', () => {
    expect(hostsIn('@import "https://fonts.example/a.css"; a{background:url(//cdn.example/a.png)} b{background:url(/own.svg)}')).toEqual(['https://fonts.example/a.css', '//cdn.example/a.png']);
  });
});

describe('the one script in a page', () => {
  const source = readFileSync('src/ui/offline/start.js', 'utf8');
  const page = '<html><head><meta charset=UTF-8><script src=/assets/js/main.1.js defer></script></head><body><svg style="display: none;"><defs></defs></svg><script>!function(){var t=function(){try{return new URLSearchParams(window.location.search).get("docusaurus-theme")}catch(t){}}()||function(){try{return window.localStorage.getItem("theme-1")}catch(t){}}()}()</script></body></html>';
  const start = startScript(source, startOf('a.html', page));
  const done = finished(page, {start, policy: contentPolicy({...policy, scripts: [hashOf(start)]}, true), version: 'a b c'});
  test('stands in the place of the framework’s, and its hash in the policy is that of what stands in the page', () => {
    const inPage = done.match(/<script>([\s\S]*?)<\/script>/)![1]!;
    expect(done).toContain(`'sha256-${createHash('sha256').update(inPage).digest('base64')}'`);
    expect(faultsOf(done, {scripts: [hashOf(start)], styles: []})).toEqual([]);
    expect(done).toContain('content="a b c"');
  });
  test('names the scripts to start and the key of light and dark, and has no comment left', () => {
    expect(start).toContain("'/assets/js/main.1.js'");
    expect(start).toContain("'theme-1'");
    expect(start).not.toMatch(/\/\/ |\/\*|%[A-Z]/);
    expect(() => new Function(start)).not.toThrow();
  });
  test('takes no colour and nothing else from an address', () => expect(start).not.toMatch(/URLSearchParams|location\.search/));
  test('a page the framework writes in another way stops the build', () => expect(() => startOf('a.html', '<html></html>')).toThrow('a.html'));
});

describe('the list of the offline copy', () => {
  const files = (names: string[]) => new Map(names.map((name) => [name, Buffer.from(name)]));
  test.each([
    ['index.html', '/'], ['guidance.html', '/guidance'], ['guidance/options/adoption.html', '/guidance/options/adoption'], ['404.html', '/404'], ['assets/js/a.js', '/assets/js/a.js'], ['quizzes/index.html', '/quizzes'],
  ])('%s is asked for as %s', (path, address) => expect(addressOf(path, '/')).toBe(address));
  test('below a council’s folder every address begins with it', () => expect(addressOf('guidance.html', '/folder/')).toBe('/folder/guidance'));
  test('holds every file of the site, with its hash', () => {
    const pack = packOf(files(['index.html', 'assets/js/main.0a1b2c3d.js', 'search.json']), '/');
    expect(pack.map((entry) => entry.url)).toEqual(['/assets/js/main.0a1b2c3d.js', '/', '/search.json']);
    for (const entry of pack) expect(entry.integrity).toMatch(/^sha256-/);
    expect(pack[0]!.revision).toBeNull();
    expect(pack[1]!.revision).not.toBeNull();
  });
  test('a kind of file nobody thought of stops the build, by name', () => expect(() => packOf(files(['index.html', 'film.mp4']), '/')).toThrow('film.mp4'));
  test('leaves out only what no page needs, and the version, which must come from the server', () => {
    expect(packOf(files(['_headers', 'sitemap.xml', 'data/terms.schema.json', 'data/version.json', 'data/terms.json']), '/').map((entry) => entry.url)).toEqual(['/data/terms.json']);
  });
});

test('the table of routes loses nothing when it is made smaller', async () => {
  const row = (name: string, module: string) => `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "${module}"), "${module}", require.resolveWeak("${module}")],`;
  const generated = {
    registry: `export default {\n${[row('aaaa', 'one.mdx'), row('bbbb', 'two.mdx'), row('cccc', 'page.tsx')].join('\n')}};\n`,
    chunkNames: JSON.stringify({'/g-1': {__comp: 'cccc'}, '/g/one-2': {__comp: 'cccc', content: 'aaaa'}, '/g/two-3': {__comp: 'cccc', content: 'bbbb'}}),
    routes: `import React from 'react';\nimport ComponentCreator from '@docusaurus/ComponentCreator';\n\nexport default [\n  {\n    path: '/g',\n    component: ComponentCreator('/g', '1'),\n    routes: [\n      {\n        path: '/g/one',\n        component: ComponentCreator('/g/one', '2'),\n        exact: true,\n        sidebar: "s"\n      },\n      {\n        path: '/g/two',\n        component: ComponentCreator('/g/two', '3'),\n        exact: true,\n        sidebar: "s"\n      }\n    ]\n  },\n];\n`,
  };
  const small = compactTable(generated, './table.js');
  const [table, routes] = [small.table, small.routes].map((text) => text.replace(/import\(\/\*.*?\*\/ ("[^"]*")\)/g, 'Promise.resolve({default: $1})'));
  const {registry, chunkNames, rowsInto} = new Function(`${table!.replaceAll('export const ', 'const ')}return {registry,chunkNames,rowsInto};`)() as {registry: Record<string, [() => Promise<{default: string}>]>; chunkNames: Record<string, object>; rowsInto: unknown};
  const made = new Function('ComponentCreator', 'rowsInto', routes!.replace(/^import .*$/gm, '').replace('export default', 'return'))((path: string, hash: string) => chunkNames[`${path}-${hash}`], rowsInto) as unknown;
  expect(made).toEqual([{path: '/g', component: {__comp: 'cccc'}, routes: [
    {path: '/g/one', component: {__comp: 'cccc', content: '/g/one'}, exact: true, sidebar: 's'},
    {path: '/g/two', component: {__comp: 'cccc', content: '/g/two'}, exact: true, sidebar: 's'},
  ]}]);
  expect((await registry['/g/two']![0]()).default).toBe('two.mdx');
  expect(() => compactTable({...generated, registry: 'export default {"a": [load, "x", require.resolveWeak("x")]}'}, './table.js')).toThrow('route-table.ts');
});

test('the sidebar that a page carries keeps what a reader sees and clicks, in order, and nothing else of each page', () => {
  const page = (name: string) => ({type: 'link', href: `/guidance/${name}`, label: name, docId: `${name}/index`, unlisted: false});
  const given = {version: {pluginId: 'default', docsSidebars: {guidance: [page('one'), {type: 'category', label: 'Topic', collapsed: true, items: [page('two')]}]}, docs: {'one/index': {id: 'one/index', title: 'One', description: 'Long'}}}};
  const kept = (name: string) => ({type: 'link', href: `/guidance/${name}`, label: name, docId: '-'});
  expect(JSON.parse(lighterSidebar(JSON.stringify(given)))).toEqual({version: {pluginId: 'default', docsSidebars: {guidance: [kept('one'), {type: 'category', label: 'Topic', collapsed: true, items: [kept('two')]}]}, docs: {}}});
});

test('an unlisted page stays unlisted in the sidebar, and what is not a sidebar stays as it is', () => {
  const unlisted = {version: {docsSidebars: {guidance: [{type: 'link', href: '/a', label: 'A', docId: 'a', unlisted: true}]}, docs: {}}};
  expect(lighterSidebar(JSON.stringify(unlisted))).toContain('"unlisted":true');
  expect(JSON.parse(lighterSidebar('{"title":"A page","docId":"a"}'))).toEqual({title: 'A page', docId: 'a'});
});
