/** What search knows, made from the content itself: one document for each section, rule, statement, term, quiz, source and tool. */
import type {SearchDocument} from '../core/search';
import {packed, type Packed} from '../core/search-pack';
import {stemsOf} from '../core/search-words';
import type {Content, Page} from './read';

/** Every document, in an order that never changes between two builds of the same content. */
export function searchDocuments(content: Content): SearchDocument[] {
  const cited = citedTimes(content);
  const asked = askedFrom(content);
  const documents = [
    ...tools,
    ...[...content.timescales.values()].map(({value: t}): SearchDocument => ({
      kind: 'timescale', address: `/timescales/${t.id}`, title: t.name, heading: '', text: [t.summary, t.why, ...t.conditions, ...t.mistakes, t.late].map(plain).join(' '), answer: t.limit, names: namesOfRule(t.id, `${t.name} ${t.limit}`),
    })),
    ...[...content.terms.values()].map(({value: t}): SearchDocument => ({
      kind: 'term', address: `/glossary#${t.id}`, title: t.term, heading: '', text: plain(t.meaning), names: different(t.term, t.aliases), ...(t.see ? {see: t.see} : {}),
    })),
    ...[...content.statements.values()].map(({value: s}): SearchDocument => ({
      kind: 'statement', address: `/guidance/knowledge-and-skills/${s.page}#kss-${s.id.replace('.', '-')}`, title: s.name, heading: '', text: plain(`${s.asks} ${s.practice} ${s.pitfall}`), names: `KSS ${s.id}, statement ${s.id}`,
    })),
    ...[...content.quizzes.values()].map(({value: q}): SearchDocument => ({
      kind: 'quiz', address: `/quizzes/${q.id}`, title: q.title, heading: '', text: plain([q.summary, ...q.questions.map((question) => question.prompt.replace(/\{[a-z0-9-]+\}/g, 'a date'))].join(' ')), names: `${q.kind}, ${q.kind} on ${q.title}`,
    })),
    ...[...content.scenarios.values()].map(({value: s}): SearchDocument => ({
      kind: 'scenario', address: `/quizzes/${s.id}`, title: s.title, heading: '', text: plain([s.summary, ...s.nodes.map((node) => node.title)].join(' ')), names: 'scenario, case study, practice case',
    })),
    ...content.guidance.flatMap((page) => sections(page, 'guidance')),
    ...content.blog.flatMap((page) => sections(page, 'blog')),
    ...[...content.sources.values()].map(({value: s}): SearchDocument => ({
      kind: 'source', address: `/sources#${s.id}`, title: s.title, heading: '', text: [s.type, s.date, s.note].filter(Boolean).join('. '), names: different(s.title, [s.short, s.number ?? '']),
    })),
  ];
  const addresses = new Set(documents.map((document) => document.address));
  // What leads to a section too small to be found by itself leads to its page.
  for (const [address, ways] of asked) {
    const page = address.split('#')[0]!;
    if (!addresses.has(address) && addresses.has(page)) asked.set(page, [...(asked.get(page) ?? []), ...ways]);
  }
  return documents.map(({see, ...document}) => ({
    ...document,
    ...(see === undefined ? {} : {see: addresses.has(see) ? see : see.split('#')[0]!}),
    ...(cited.has(document.address) ? {cited: cited.get(document.address)!} : {}),
    ...(asked.has(document.address) ? {asked: asked.get(document.address)!} : {}),
  }));
}

/** The ways to ask for each address: as people do, and as the site does when a question leads there. */
function askedFrom(content: Content): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  const say = (address: string, ways: string[]) => asked.set(address, [...(asked.get(address) ?? []), ...ways.filter(Boolean)]);
  for (const {value} of content.asked.values()) say(value.at, value.asked);
  // Most links are named in passing; one that is a question is asked as people ask it.
  for (const {mdx} of [...content.guidance, ...content.blog]) mdx.links.filter(({text}) => text.endsWith('?')).forEach(({url, text}) => say(url, [text]));
  return asked;
}

/** The files that a browser fetches, by name: what the first result needs, the texts for snippets after it, and names alone for when the first cannot be had. */
export function searchFiles(content: Content): {'search.json': Packed; 'search-texts.json': string[]; 'search-names.json': SearchDocument[]} {
  const documents = searchDocuments(content);
  const named = documents.filter((document) => document.heading === '' && document.kind !== 'source');
  return {
    'search.json': packed(documents),
    'search-texts.json': documents.map((document) => document.text),
    'search-names.json': named.map(({kind, address, title, names}) => ({kind, address, title, heading: '', text: '', ...(names ? {names} : {})})),
  };
}

/** Pages that the site makes and people work with: a line each. */
const tools: SearchDocument[] = [
  {kind: 'tool', address: '/timescales', title: 'Timescale calculator', heading: '', text: 'Work out the deadlines of a case from the dates you know: reviews, visits, plans, health, court and adoption. Working days with bank holidays.', names: 'date calculator, deadline calculator, working days, due date'},
  {kind: 'tool', address: '/desk', title: 'Casework desk', heading: '', text: 'Tools for casework: the dates of a case, a tracking board for several children, and the procedures people need in a hurry.', names: 'desk, casework tools'},
  {kind: 'tool', address: '/desk/board', title: 'Tracking board', heading: '', text: 'Several children on one board: the next deadline of each, what is overdue, and what is due soon. It stays on your device.', names: 'caseload, tracker, permanence tracker, all my cases'},
  {kind: 'tool', address: '/quizzes', title: 'All quizzes', heading: '', text: 'Practise decisions with feedback on every answer.', names: 'quiz, test yourself, training, practice questions'},
  {kind: 'tool', address: '/practise', title: 'Practise', heading: '', text: 'Single questions, brought back when you are about to forget them. Five, ten or twenty at a time.', names: 'spaced practice, what is due today, revise, flash cards'},
  {kind: 'tool', address: '/record', title: 'Your record', heading: '', text: 'What you have practised, where you are weak, and evidence to hand in. It stays on your device.', names: 'learning record, my progress, CPD record, portfolio, reflective log, supervision sheet'},
  {kind: 'tool', address: '/offline', title: 'Use it offline', heading: '', text: 'Keep the whole site on your device, for where there is no signal.', names: 'no signal, no internet, download the site, install the app'},
  {kind: 'tool', address: '/glossary', title: 'Glossary', heading: '', text: 'Every term and acronym in plain words.', names: 'acronyms, jargon, meaning of words, what does it stand for'},
];

/** Writers' links to the words that a reader sees. */
const plain = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();

/** Names that say something the title and the names before do not: "care order" and "care orders" are one name. */
function different(title: string, names: string[]): string {
  const known = new Set([stemsOf(title).join(' ')]);
  return names.filter((name) => name !== '' && !known.has(stemsOf(name).join(' ')) && known.add(stemsOf(name).join(' '))).map((name) => name.replaceAll(',', '')).join(', ');
}

const places = ['', 'first', 'second', 'third'];

/** `lac-review-1` is known as "lac review 1" and "first lac review". An id that says nothing new is left out. */
function namesOfRule(id: string, said: string): string {
  const words = id.replaceAll('-', ' ');
  const known = new Set(stemsOf(said));
  if (stemsOf(words).every((stem) => known.has(stem) || stem.length === 1)) return '';
  const place = places[Number(/ (\d)$/.exec(words)?.[1] ?? 0)];
  return place ? `${words}, ${place} ${words.slice(0, -2)}` : words;
}

/** How often pages, statements, rules and quizzes lead to each address. */
function citedTimes(content: Content): Map<string, number> {
  const cited = new Map<string, number>();
  const count = (address: string) => { cited.set(address, (cited.get(address) ?? 0) + 1); };
  const rule = (id: string) => count(`/timescales/${id}`);
  for (const {value: s} of content.statements.values()) {
    s.procedure.forEach(count);
    s.timescales.forEach(rule);
    s.quizzes.forEach((id) => count(`/quizzes/${id}`));
  }
  for (const {value: t} of content.timescales.values()) {
    t.pages.forEach(count);
    t.related.forEach(rule);
  }
  for (const {value: q} of content.quizzes.values()) q.questions.forEach((question) => count(question.passage));
  for (const {value: page, mdx} of content.guidance) {
    page.next.forEach(count);
    page.timescales.forEach(rule);
    mdx.links.forEach((link) => count(link.url));
  }
  return cited;
}

function sections(page: Page<{title: string; description: string}>, kind: 'guidance' | 'blog'): SearchDocument[] {
  return page.mdx.sections.filter((s) => s.anchor === '' || (s.text.length > 40 && s.heading !== 'Check yourself')).map((s) => ({
    kind,
    address: s.anchor ? `${page.address}#${s.anchor}` : page.address,
    title: page.value.title,
    heading: s.heading,
    text: s.anchor ? s.text : `${page.value.description} ${s.text}`,
  }));
}
