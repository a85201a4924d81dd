/**
 * Gives the widgets of a page their data, marks glossary terms on first use, and adds what stands at the head and foot of every
 * guidance page. A page carries only the data that it shows.
 */
import {relative} from 'node:path';
import {valueToEstree} from 'estree-util-value-to-estree';
import type {Nodes, Parents, PhrasingContent, Root, RootContent, Text} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Term} from '../core/content';
import {checkedContent} from './load';
import {attributesOf} from './parse-mdx';
import type {Content} from './read';
import {pageFoot, pageHead, widgetProps} from './views';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** The remark plugin. `root` is the folder of the site. */
export function permanenceRemark({root}: {root: string}) {
  return (tree: Root, file: {path: string; value: unknown}) => {
    const content = checkedContent(root);
    const text = String(file.value);
    const path = relative(root, file.path).replaceAll('\\', '/');
    const page = [...content.guidance, ...content.blog].find((one) => one.file === path);
    if (!page) return;
    fillWidgets(tree, content, page.address);
    markTerms(tree, [...content.terms.values()].map((term) => term.value));
    if (text.includes('<Diagram ')) tree.children.unshift(diagramImport());
    const guidance = content.guidance.find((one) => one.file === path);
    if (guidance) tree.children.unshift(widget('PageHead', pageHead(guidance, content)));
    const wholePost = !guidance && isWholePost(tree);
    if (wholePost) tree.children.push(widget('Feedback', {title: page.value.title}));
    if (guidance || wholePost) tree.children.push(widget('PageFoot', pageFoot(page, content)));
  };
}

/** Few pages have a diagram, and the drawings are half the script of a page: only a page that shows one asks for them. */
const diagramImport = (): Extract<RootContent, {type: 'mdxjsEsm'}> => ({
  type: 'mdxjsEsm', value: '',
  data: {estree: {
    type: 'Program', sourceType: 'module', comments: [],
    body: [{
      type: 'ImportDeclaration', attributes: [], source: {type: 'Literal', value: '@site/src/ui/diagram/Diagram'},
      specifiers: [{type: 'ImportSpecifier', imported: {type: 'Identifier', name: 'Diagram'}, local: {type: 'Identifier', name: 'Diagram'}}],
    }],
  }},
});

/** The list of posts shows each one up to its truncation mark: only the whole post still holds the mark, and gets a foot. */
const isWholePost = (tree: Root) => tree.children.some((node) => node.type === 'mdxFlowExpression' && node.value.includes('truncate'));

function propsOf(data: Record<string, unknown>): MdxJsxAttribute[] {
  return Object.entries(data).filter(([, value]) => value !== undefined).map(([name, value]) => ({
    type: 'mdxJsxAttribute', name,
    value: {type: 'mdxJsxAttributeValueExpression', value: '', data: {estree: {type: 'Program', sourceType: 'module', comments: [], body: [{type: 'ExpressionStatement', expression: valueToEstree(value)}]}}},
  }));
}

const widget = (name: string, data: Record<string, unknown>): MdxJsxFlowElement => ({type: 'mdxJsxFlowElement', name, attributes: propsOf(data), children: []});

const isJsx = (node: Nodes): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function fillWidgets(parent: Parents, content: Content, address: string): void {
  for (const child of parent.children as Nodes[]) {
    if (isJsx(child) && child.name) {
      const props = widgetProps(child.name, attributesOf(child), content, address);
      if (props) child.attributes = propsOf(props);
    }
    if ('children' in child) fillWidgets(child as Parents, content, address);
  }
}

/** Words in capitals are acronyms and match as they stand; other words match whatever their case, with a plural. */
function termPattern(terms: Term[]): {pattern: RegExp; termOf: (word: string) => Term | undefined} {
  const owner = new Map<string, Term>();
  const names: string[] = [];
  for (const term of terms.filter((one) => one.mark)) {
    for (const name of [term.term, ...term.aliases.filter((alias) => /^[A-Z][A-Z0-9]{1,6}$/.test(alias))]) {
      const acronym = /^[A-Z0-9]+$/.test(name);
      owner.set(acronym ? name : name.toLowerCase(), term);
      const safe = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(acronym ? safe : `[${safe.charAt(0).toUpperCase()}${safe.charAt(0).toLowerCase()}]${safe.slice(1)}s?`);
    }
  }
  names.sort((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'g'),
    termOf: (word) => owner.get(word) ?? owner.get(word.toLowerCase()) ?? owner.get(word.toLowerCase().replace(/s$/, '')),
  };
}

const quiet = new Set(['heading', 'link', 'code', 'inlineCode', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'yaml']);

function markTerms(tree: Root, terms: Term[]): void {
  if (terms.length === 0) return;
  const {pattern, termOf} = termPattern(terms);
  const seen = new Set<string>();
  const visit = (parent: Parents) => {
    for (let i = 0; i < parent.children.length; i += 1) {
      const child = parent.children[i] as Nodes;
      if (quiet.has(child.type)) continue;
      if (child.type === 'text') {
        const parts = marked(child, pattern, termOf, seen);
        (parent.children as Nodes[]).splice(i, 1, ...parts);
        i += parts.length - 1;
      } else if ('children' in child) visit(child as Parents);
    }
  };
  visit(tree);
}

/** A text cut at the terms it is the first to use. */
function marked(node: Text, pattern: RegExp, termOf: (word: string) => Term | undefined, seen: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const found of node.value.matchAll(pattern)) {
    const term = termOf(found[0]);
    if (!term || seen.has(term.id)) continue;
    seen.add(term.id);
    parts.push({type: 'text', value: node.value.slice(from, found.index)});
    parts.push({type: 'mdxJsxTextElement', name: 'Term', attributes: propsOf({id: term.id, name: term.term, meaning: term.meaning}), children: [{type: 'text', value: found[0]}]} as MdxJsxTextElement);
    from = found.index + found[0].length;
  }
  if (parts.length === 0) return [node];
  parts.push({type: 'text', value: node.value.slice(from)});
  return parts;
}
