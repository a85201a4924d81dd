/** MDX text to what the checks, the search index and the pages need: headings, widgets, links, images, claims and sections. */
import GithubSlugger from 'github-slugger';
import type {Nodes, Parents, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {claimIn} from './claims';
import type {Position, Problem} from './problem';

export type Heading = Position & {depth: number; text: string; anchor: string};
export type Widget = Position & {name: string; attributes: Record<string, string | true>};
/** A paragraph or the words of a list's entry, with no widget in it. */
export type Paragraph = Position & {text: string};
export type Section = {anchor: string; heading: string; text: string};

export type Mdx = {
  /** The file as it was written. */
  source: string;
  frontMatter: string;
  headings: Heading[];
  widgets: Widget[];
  links: (Position & {url: string; text: string})[];
  images: (Position & {alt: string})[];
  /** Blocks that make a claim with nothing to support it, with the words that make it one. */
  unsourced: (Position & {claim: string})[];
  /** Raw code where only words and widgets may stand. */
  code: (Position & {what: string})[];
  sections: Section[];
  /** What is read as sentences: headings and tables are not. */
  paragraphs: Paragraph[];
  words: number;
};

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']);

const positionOf = (node: Nodes): Position => ({line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1});
const isJsx = (node: Nodes): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Reads a page, or says where the MDX breaks. */
export function parseMdx(file: string, text: string): {mdx: Mdx | undefined; problems: Problem[]} {
  let root: Root;
  try {
    root = reader.parse(text);
  } catch (error) {
    const {message, line, column} = error as {message: string; line?: number; column?: number};
    return {mdx: undefined, problems: [{file, line: line ?? 1, column: column ?? 1, what: `the MDX cannot be read: ${message.split('\n')[0]}`, fix: 'write "under 16", not "<16", and keep { and < for anchors and widgets'}]};
  }
  const first = root.children[0];
  const headings = headingsOf(root);
  return {problems: [], mdx: {
    source: text,
    frontMatter: first?.type === 'yaml' ? first.value : '',
    headings,
    widgets: collect(root, (node) => (isJsx(node) ? {...positionOf(node), name: node.name ?? '', attributes: attributesOf(node)} : undefined)),
    links: collect(root, (node) => (node.type === 'link' ? {...positionOf(node), url: node.url, text: plainText(node).trim()} : undefined)),
    images: collect(root, (node) => (node.type === 'image' ? {...positionOf(node), alt: node.alt ?? ''} : undefined)),
    unsourced: unsourcedIn(root, false),
    code: collect(root, codeIn),
    sections: sectionsOf(root, headings),
    paragraphs: paragraphsIn(root),
    words: (toString(root).match(/\S+/g) ?? []).length,
  }};
}

function collect<T>(root: Root, pick: (node: Nodes) => T | undefined): T[] {
  const found: T[] = [];
  visit(root, (node) => {
    const one = pick(node as Nodes);
    if (one !== undefined) found.push(one);
  });
  return found;
}

function paragraphsIn(root: Root): Paragraph[] {
  const found: Paragraph[] = [];
  visit(root, (node) => {
    if (node.type === 'table') return SKIP;
    if (node.type !== 'paragraph') return undefined;
    const text = plainText(node).trim();
    if (text !== '') found.push({...positionOf(node), text});
    return SKIP;
  });
  return found;
}

/** A widget's attributes as text; `check` with no value is `true`. An expression is text that no check will accept. */
export function attributesOf(node: Jsx): Record<string, string | true> {
  return Object.fromEntries(node.attributes.map((a) => (a.type === 'mdxJsxAttribute' ? [a.name, a.value === null || a.value === undefined ? true : typeof a.value === 'string' ? a.value : `{${a.value.value}}`] : ['...', a.value])));
}

const anchorComment = /^\/\*\s*#([\w-]+)\s*\*\/$/;
const allowedExpression = /^\/\*\s*(#[\w-]+|truncate)\s*\*\/$/;

function codeIn(node: Nodes): (Position & {what: string}) | undefined {
  if (node.type === 'mdxjsEsm') return {...positionOf(node), what: 'an import or export'};
  if (node.type === 'html') return {...positionOf(node), what: 'raw HTML'};
  if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !allowedExpression.test(node.value.trim())) return {...positionOf(node), what: 'an expression in braces'};
  return undefined;
}

/** Headings with the anchors that the site gives them: their own, or one made from their words. */
function headingsOf(root: Root): Heading[] {
  const slugger = new GithubSlugger();
  return collect(root, (node) => {
    if (node.type !== 'heading') return undefined;
    const comment = node.children.map((child) => (child.type === 'mdxTextExpression' ? anchorComment.exec(child.value.trim())?.[1] : undefined)).find(Boolean);
    const text = plainText(node).trim();
    return {...positionOf(node), depth: node.depth, text, anchor: comment ?? slugger.slug(text)};
  });
}

/** The words of a node as a reader sees them: no widgets, no comments. */
function plainText(node: Nodes): string {
  const parts: string[] = [];
  visit(node, (child) => {
    if (child.type === 'mdxTextExpression' || child.type === 'mdxFlowExpression') return SKIP;
    if (isJsx(child as Nodes)) return SKIP;
    if (child.type === 'text' || child.type === 'inlineCode') parts.push((child as {value: string}).value);
    if (child.type === 'break' || child.type === 'paragraph' || child.type === 'tableCell') parts.push(' ');
    return undefined;
  });
  return parts.join('').replace(/\s+/g, ' ');
}

const supports = (node: Nodes): boolean => {
  let found = false;
  visit(node, (child) => {
    const one = child as Nodes;
    if (isJsx(one) && (one.name === 'Source' || one.name === 'Timescale')) found = true;
    if (one.type === 'link' && /^\/(timescales|sources)(\/|#)/.test(one.url)) found = true;
  });
  return found;
};

const isPlace = (node: Nodes) => node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'heading';

/** Walks the blocks in order: a list or table may rest on the paragraph straight before it. */
function unsourcedIn(parent: Parents, covered: boolean): (Position & {claim: string})[] {
  return parent.children.flatMap((node, index) => {
    const one = node as Nodes;
    if (one.type === 'containerDirective' && one.name === 'example') return [];
    if (one.type === 'heading') return [];
    if (isPlace(one)) {
      const claim = covered || supports(one) ? undefined : claimIn(plainText(one));
      return claim === undefined ? [] : [{...positionOf(one), claim}];
    }
    if (!('children' in one)) return [];
    const before = parent.children[index - 1] as Nodes | undefined;
    const leans = (one.type === 'list' || one.type === 'table') && before?.type === 'paragraph' && supports(before);
    const itemCites = one.type === 'listItem' && supports(one);
    return unsourcedIn(one as Parents, covered || leans || itemCites);
  });
}

/** The page cut at its headings, for search. The part before the first heading has an empty anchor. */
function sectionsOf(root: Root, headings: Heading[]): Section[] {
  const sections: Section[] = [{anchor: '', heading: '', text: ''}];
  let next = 0;
  for (const node of root.children) {
    if (node.type === 'heading') {
      const heading = headings[next++]!;
      sections.push({anchor: heading.anchor, heading: heading.text, text: ''});
    } else if (node.type !== 'yaml') {
      const last = sections[sections.length - 1]!;
      last.text = `${last.text} ${plainText(node)}`.trim();
    }
  }
  return sections;
}
