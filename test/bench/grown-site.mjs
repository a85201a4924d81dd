/**
 * A copy of the project in a folder of its own, with its content several times over. Pages, posts, rules, quizzes and cases are copied; what
 * a law has one of is not: sources, statements, events and the glossary. Names and every sixth word of the text are changed, because exact
 * copies would pack smaller than a site that has really grown.
 */
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {parse, stringify} from 'yaml';

const carried = ['.npmrc', 'LICENSE', 'LICENSE-CONTENT.md', 'blog', 'docs', 'docusaurus.config.ts', 'package-lock.json', 'package.json', 'run.mjs', 'sidebars.ts', 'src', 'static', 'tsconfig.json'];

const filesIn = (folder, ending) => readdirSync(folder, {recursive: true}).filter((name) => name.endsWith(ending)).map((name) => name.replaceAll('\\', '/')).sort();
const read = (...path) => readFileSync(join(...path), 'utf8');
const write = (text, ...path) => {
  mkdirSync(dirname(join(...path)), {recursive: true});
  writeFileSync(join(...path), text);
};

/** Names made of the site's own words, but none that the check of words refuses; the same in every run and no two alike. */
function namer(root) {
  const texts = filesIn(join(root, 'docs/guidance'), '.mdx').map((file) => read(root, 'docs/guidance', file)).join(' ');
  const refused = new Set(parse(read(root, 'docs/words.yaml')).flatMap(({word, forms = []}) => [word, ...forms]));
  const words = [...new Set(texts.match(/\b[a-z]{4,10}\b/g))].filter((word) => !refused.has(word)).sort();
  const given = new Set();
  let seed = 1;
  return (length) => {
    for (;;) {
      const name = Array.from({length}, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return words[seed % words.length];
      }).join('-');
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

const isFirst = (path) => !/-again-\d/.test(path);
const plain = (name) => name.replace(/-again-\d+/, '');
const asTitle = (name) => name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
const retitled = (text, key, name) => text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${asTitle(name)}`);
const long = (name) => Math.max(2, name.split('-').length);

const consonants = 'bdfgklmnprstvwz';

/** Gives a changing of texts that puts letters of the copy's own before one long word in `each`. They add no syllable: a copy reads as easily as its page. */
function rewording(copy, each) {
  let count = 0;
  const start = consonants[copy % consonants.length] + consonants[Math.floor(copy / consonants.length)];
  return (text) => text.replaceAll(/\{[^}]*\}|\b[a-z]{4,}\b/g, (word) => (word.startsWith('{') || ++count % each > 0 ? word : start + word));
}

/** Lines of plain text with changed words: headings, links and widgets stay as they are, so that what leads to them still does. */
function reworded(text, copy) {
  const [, front, body] = text.match(/^(---\n[\s\S]*?\n---\n)([\s\S]*)$/);
  return front + body.replace(/^(?:- |\d+\. )?[A-Z][^<>[\]{}|\n]*$/gm, rewording(copy, 6));
}

/** The handbook once more, topic by topic, its pages leading to one another as the first ones do. */
function copyGuidance(root, copy, nameFor) {
  const folder = join(root, 'docs/guidance');
  const originals = filesIn(folder, '.mdx').filter((file) => file.includes('/') && isFirst(file));
  const topics = new Map([...new Set(originals.map(dirname))].map((topic) => [topic, `${nameFor(long(topic))}-again-${copy}`]));
  const files = new Map(originals.map((file) => [file, `${topics.get(dirname(file))}/${basename(file) === 'index.mdx' ? 'index' : nameFor(long(basename(file, '.mdx')))}.mdx`]));
  const address = (file) => `/guidance/${file.replace(/(\/index)?\.mdx$/, '')}`;
  const moved = new Map([...files].map(([from, to]) => [address(from), address(to)]));
  const led = (text) => text.replaceAll(/\/guidance\/[a-z0-9/-]+/g, (path) => moved.get(path) ?? path);
  // The first page of the handbook, which leads to every topic, is not copied: each topic leads to the one before it instead.
  const before = new Map([...topics].filter(([topic]) => files.has(`${topic}/index.mdx`)).map(([, topic]) => topic).map((topic, i, all) => [topic, `/guidance/${all.at(i - 1)}`]));
  for (const [from, to] of files) {
    const text = reworded(led(read(folder, from)), copy);
    const isTopic = basename(to) === 'index.mdx';
    write(isTopic ? retitled(text.replace(/^next: \[/m, `next: [${before.get(dirname(to))}, `), 'title', plain(dirname(to))) : retitled(text, 'title', basename(to, '.mdx')), folder, to);
  }
  // A page that may speak of a word that others may not use: so may its copy.
  const register = parse(read(root, 'docs/words.yaml'));
  const copyOf = (path) => files.get(path.replace('docs/guidance/', ''));
  const allowed = register.map((one) => (one.about ? {...one, about: [...one.about, ...one.about.flatMap((path) => (copyOf(path) ? [`docs/guidance/${copyOf(path)}`] : []))]} : one));
  write(stringify(allowed), root, 'docs/words.yaml');
  for (const [from, to] of topics) write(retitled(read(folder, from, '_category_.yaml'), 'label', plain(to)), folder, to, '_category_.yaml');
}

function copyPosts(root, copy, nameFor) {
  const folder = join(root, 'blog');
  for (const file of filesIn(folder, '.mdx').filter(isFirst)) {
    const name = nameFor(3);
    write(retitled(reworded(read(folder, file).replace(/^slug: .*$/m, `slug: ${name}`), copy), 'title', name), folder, `${file.slice(0, 10)}-${name}-again-${copy}.mdx`);
  }
}

/** A quiz once more. A question's id is the site's, so each copy of one has its own; and no two may ask the same. */
function again(text, copy) {
  const {questions, ...quiz} = parse(text);
  const change = rewording(copy, 2);
  return stringify({...quiz, questions: questions.map((one) => ({...one, id: `${one.id}-again-${copy}`, prompt: change(one.prompt)}))});
}

function copyData(root, copy, nameFor) {
  for (const [kind, title] of [['timescales', 'name'], ['quizzes', 'title'], ['scenarios', 'title']]) {
    const folder = join(root, 'docs', kind);
    for (const file of filesIn(folder, '.yaml').filter(isFirst)) {
      const [name, text] = [nameFor(long(basename(file, '.yaml'))), read(folder, file)];
      write(retitled(kind === 'quizzes' ? again(text, copy) : text, title, name), folder, `${name}-again-${copy}.yaml`);
    }
  }
}

/** Gives the folder of a project whose content is `times` that of the one in `root`. Whoever asks for it takes it away. */
export function grownSite(root, times) {
  const folder = mkdtempSync(join(tmpdir(), `grown-${times}-`));
  for (const name of carried) cpSync(join(root, name), join(folder, name), {recursive: true});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const nameFor = namer(root);
  for (let copy = 1; copy < times; copy += 1) for (const more of [copyGuidance, copyPosts, copyData]) more(folder, copy, nameFor);
  return folder;
}
