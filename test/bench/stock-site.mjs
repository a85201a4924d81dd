/**
 * The classic template of Docusaurus as it comes, with the words of this site's pages in it: what this site would be if nothing had been done.
 * The handbook becomes its docs, under the menu that the template makes; every other page a page of its own. So it has as many routes.
 */
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

const handbook = '/guidance';

/** Runs in a page that loads nothing. Gives the title and the words of a built page as Markdown: headings, paragraphs, lists, tables and the links that lead on within the site. */
function asMarkdown([html, addresses]) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const main = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const known = new Set(addresses);
  for (const gone of main.querySelectorAll('nav, script, style, template, svg, button, select, input, textarea, form, [hidden]')) gone.remove();
  const plain = (text) => text.replace(/[\\`*_{}[\]<>#|~!&$:]/g, '\\$&').replace(/\s+/g, ' ');
  const inline = (node) => [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return plain(child.textContent);
    if (child.nodeType !== Node.ELEMENT_NODE) return '';
    const words = inline(child);
    const path = child.tagName === 'A' ? child.getAttribute('href')?.split('#')[0].replace(/\/$/, '') : undefined;
    if (path && known.has(path) && words.trim() !== '') return `[${words.trim()}](/docs${path})`;
    return child.tagName === 'STRONG' && words.trim() !== '' ? `**${words.trim()}**` : words;
  }).join('');
  const line = (node) => inline(node).trim();
  const table = (node) => {
    const rows = [...node.querySelectorAll('tr')].map((row) => `| ${[...row.children].map(line).join(' | ')} |`);
    const columns = node.querySelector('tr')?.children.length ?? 0;
    return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n');
  };
  const blocks = (node) => [...node.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent.trim() === '' ? [] : [plain(child.textContent).trim()];
    if (child.nodeType !== Node.ELEMENT_NODE || child.tagName === 'H1') return [];
    if (/^H[2-6]$/.test(child.tagName)) return [`${'#'.repeat(Number(child.tagName[1]))} ${line(child)}`];
    if (child.tagName === 'TABLE') return [table(child)];
    if (child.tagName === 'UL' || child.tagName === 'OL') return [[...child.children].map((one) => `${child.tagName === 'UL' ? '-' : '1.'} ${line(one)}`).join('\n')];
    return ['P', 'DT', 'DD', 'FIGCAPTION', 'SUMMARY', 'LABEL', 'A', 'SPAN', 'STRONG', 'EM'].includes(child.tagName) ? [line(child)] : blocks(child);
  });
  return {title: (main.querySelector('h1') ?? document.querySelector('title'))?.textContent.trim() ?? 'Page', text: blocks(main).filter((one) => one !== '').join('\n\n')};
}

const fileOf = (folder, address) => {
  const path = join(folder, `${address}.md`);
  mkdirSync(dirname(path), {recursive: true});
  return path;
};

/**
 * Makes the template's project in a folder of its own, which whoever asks for it takes away: `templates` is where create-docusaurus keeps
 * them, `build` the built site whose words it gets, `blank` an empty page of a browser to read them in. Its packages are those of `root`.
 */
export async function stockSite(root, templates, build, blank) {
  const folder = mkdtempSync(join(tmpdir(), 'stock-'));
  for (const part of ['shared', 'classic-typescript']) cpSync(join(templates, part), folder, {recursive: true});
  rmSync(join(folder, 'gitignore'), {force: true});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const files = readdirSync(build, {recursive: true}).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.html') && name !== '404.html' && name !== 'index.html');
  const addresses = files.map((name) => `/${name.replace(/\.html$/, '')}`);
  const inHandbook = addresses.filter((one) => one.startsWith(`${handbook}/`));
  for (const [n, address] of addresses.entries()) {
    const {title, text} = await blank.evaluate(asMarkdown, [readFileSync(join(build, files[n]), 'utf8'), inHandbook]);
    const place = inHandbook.includes(address) ? join(folder, 'docs') : join(folder, 'src', 'pages', 'more');
    writeFileSync(fileOf(place, address), `---\ntitle: ${JSON.stringify(title)}\n---\n\n# ${title.replaceAll(/[<{]/g, '\\$&')}\n\n${text}\n`);
  }
  return folder;
}
