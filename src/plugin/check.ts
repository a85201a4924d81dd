/** Checks that reach across files: every id, address and anchor leads somewhere, every claim has a source, every example agrees. */
import {claimIn} from './claims';
import {checkExamples} from './check-examples';
import {checkLimits} from './check-limits';
import {checkMisconceptions} from './check-misconceptions';
import {checkQuestions} from './check-questions';
import {checkReading} from './check-reading';
import {checkScenarios} from './check-scenarios';
import {checkWords} from './check-words';
import {idsOf, type Content, type Filed, type Page} from './read';
import {didYouMean, type Position, type Problem} from './problem';
import type {Place} from './parse-yaml';
import type {Citation} from '../core/content';
import {eventsOf} from '../core/count';

/** Pages that are made by the site and not by a file. */
export const madePages = ['/', '/guidance', '/timescales', '/quizzes', '/practise', '/record', '/glossary', '/sources', '/corrections', '/blog', '/search', '/offline', '/desk', '/desk/board'];

const diagrams = ['three-aspects', 'options-map', 'three-steps', 'review-life', 'weeks-26', 'audit'];

const widgetAttributes: Record<string, {required: string[]; optional: string[]}> = {
  Source: {required: ['id'], optional: ['at', 'check']},
  Timescale: {required: ['id'], optional: []},
  Statement: {required: ['id'], optional: []},
  Quiz: {required: ['id'], optional: ['questions']},
  Diagram: {required: ['id'], optional: []},
};

/** Every problem that the schemas cannot see. */
export function checkContent(content: Content): Problem[] {
  const addresses = knownAddresses(content);
  return [
    ...checkSources(content),
    ...checkTerms(content, addresses),
    ...checkStatements(content, addresses),
    ...checkTimescales(content, addresses),
    ...checkEvents(content),
    ...checkExamples(content),
    ...checkQuestions(content, (filed, place, address) => checkAddress(filed, place, address, addresses)),
    ...checkMisconceptions(content, (filed, place, address) => checkAddress(filed, place, address, addresses)),
    ...checkScenarios(content.scenarios, content, (filed, place, address) => checkAddress(filed, place, address, addresses)),
    ...[...content.guidance, ...content.blog].flatMap((page) => checkPage(page, content, addresses)),
    ...content.guidance.flatMap((page) => checkFrontMatter(page, content, addresses)),
    ...checkWaysIn(content),
    ...checkLimits(content),
    ...checkWords(content),
    ...checkReading(content),
    ...[...content.asked.values()].flatMap((asked) => checkAddress(asked, ['at'], asked.value.at, addresses)),
    ...[...content.corrections.values()].flatMap((c) => c.value.touches.flatMap((id, i) => unknown(c, ['touches', i], 'timescale', id, idsOf(content, 'timescales')))),
  ];
}

type Addresses = Map<string, Set<string> | undefined>;

/** Every address of the site with the anchors it has. */
function knownAddresses(content: Content): Addresses {
  const known: Addresses = new Map(madePages.map((address) => [address, new Set<string>()]));
  for (const page of [...content.guidance, ...content.blog]) known.set(page.address, new Set([...page.mdx.headings.map((h) => h.anchor), 'foot-sources']));
  for (const id of content.timescales.keys()) known.set(`/timescales/${id}`, new Set(['late', 'examples', 'mistakes', 'sources']));
  for (const id of content.scenarios.keys()) known.set(`/quizzes/${id}`, new Set());
  for (const [id, quiz] of content.quizzes) known.set(`/quizzes/${id}`, new Set(quiz.value.questions.map((q) => `q-${q.id}`)));
  known.set('/glossary', new Set(content.terms.keys()));
  known.set('/corrections', new Set(['report', 'check', ...content.corrections.keys()]));
  known.set('/sources', new Set(idsOf(content, 'sources')));
  // What stands on a page with a mistake in it is not known: any anchor of it will do.
  for (const address of content.broken) if (!known.has(address)) known.set(address, undefined);
  return known;
}

const problem = (filed: {file: string}, position: Position, what: string, fix: string): Problem => ({file: filed.file, ...position, what, fix});

function unknown(filed: Filed<unknown>, place: Place, kind: string, id: string, known: Iterable<string>): Problem[] {
  const ids = [...known];
  return ids.includes(id) ? [] : [problem(filed, filed.at(place), `unknown ${kind} "${id}"`, didYouMean(id, ids, 'add it, or use one that exists'))];
}

function checkAddress(filed: {file: string; at: (place: Place) => Position}, place: Place | Position, address: string, known: Addresses): Problem[] {
  const position = Array.isArray(place) ? filed.at(place) : place;
  const [path, anchor] = address.split('#');
  const anchors = known.get(path!);
  if (!known.has(path!)) return [problem(filed, position, `the link "${address}" leads nowhere`, didYouMean(path!, known.keys(), 'link to a page that exists'))];
  if (anchor && anchors && !anchors.has(anchor)) return [problem(filed, position, `"${path}" has no anchor "#${anchor}"`, didYouMean(anchor, anchors, 'add {/* #anchor */} to the heading, or link to the page alone'))];
  return [];
}

const checkCitations = (filed: Filed<unknown>, place: Place, citations: readonly Citation[], content: Content) =>
  citations.flatMap((citation, i) => unknown(filed, [...place, i, 'source'], 'source', citation.source, idsOf(content, 'sources')));

const checkSources = (content: Content) =>
  content.holidays.source === '' || idsOf(content, 'sources').includes(content.holidays.source) ? [] : [{file: 'docs/bank-holidays.yaml', line: 1, column: 1, what: `unknown source "${content.holidays.source}"`, fix: didYouMean(content.holidays.source, idsOf(content, 'sources'), 'add it to docs/sources.yaml')}];

function checkTerms(content: Content, addresses: Addresses): Problem[] {
  const names = new Map<string, string>();
  return [...content.terms.values()].flatMap((term) => {
    const {id, source, see, meaning, aliases, term: name} = term.value;
    const problems: Problem[] = [];
    if (source) problems.push(...unknown(term, ['source'], 'source', source, idsOf(content, 'sources')));
    if (see) problems.push(...checkAddress(term, ['see'], see, addresses));
    const claim = source ? undefined : claimIn(meaning);
    if (claim) problems.push(problem(term, term.at(['meaning']), `the meaning of "${name}" says "${claim}" with no source`, 'add a "source:" line, or say it without the claim'));
    [name, ...aliases].forEach((word, i) => {
      const key = word.toLowerCase();
      const owner = names.get(key);
      if (owner !== undefined && owner !== id) problems.push(problem(term, term.at(i === 0 ? ['term'] : ['aliases', i - 1]), `"${word}" already belongs to the term "${owner}"`, 'an alias belongs to one term: take it out of one of them'));
      names.set(key, id);
    });
    return problems;
  });
}

function checkStatements(content: Content, addresses: Addresses): Problem[] {
  const problems = [...content.statements.values()].flatMap((statement) => {
    const s = statement.value;
    const page = content.guidance.find((p) => p.address === `/guidance/knowledge-and-skills/${s.page}`);
    const anchor = `kss-${s.id.replace('.', '-')}`;
    const broken = content.broken.has(`/guidance/knowledge-and-skills/${s.page}`);
    const shown = broken || page?.mdx.headings.some((h) => h.anchor === anchor) && page.mdx.widgets.some((w) => w.name === 'Statement' && w.attributes.id === s.id);
    const claim = s.sources.length > 0 ? undefined : claimIn(`${s.asks} ${s.practice} ${s.pitfall}`);
    return [
      ...(shown ? [] : [problem(statement, statement.at(['id']), `statement ${s.id} is covered by no page`, `add a heading with {/* #${anchor} */} and <Statement id="${s.id}" /> to docs/guidance/knowledge-and-skills/${s.page}.mdx`)]),
      ...(claim ? [problem(statement, statement.at(['asks']), `statement ${s.id} says "${claim}" with no source`, 'add a "sources:" line, or say it without the claim')] : []),
      ...checkCitations(statement, ['sources'], s.sources, content),
      ...s.procedure.flatMap((address, i) => checkAddress(statement, ['procedure', i], address, addresses)),
      ...s.timescales.flatMap((id, i) => unknown(statement, ['timescales', i], 'timescale', id, idsOf(content, 'timescales'))),
      ...s.quizzes.flatMap((id, i) => unknown(statement, ['quizzes', i], 'quiz', id, [...idsOf(content, 'quizzes'), ...content.scenarios.keys()])),
    ];
  });
  return problems;
}

const checkEvents = (content: Content): Problem[] => [...content.events.values()].flatMap((event) => [
  ...(event.value.after === undefined ? [] : unknown(event, ['after'], 'event', event.value.after, idsOf(content, 'events'))),
  ...(event.value['at-latest'] === undefined ? [] : unknown(event, ['at-latest'], 'timescale', event.value['at-latest'], idsOf(content, 'timescales'))),
]);

function checkTimescales(content: Content, addresses: Addresses): Problem[] {
  return [...content.timescales.values()].flatMap((rule) => {
    const t = rule.value;
    const needsWord = (t.confidence === 'secondary' || t.confidence === 'memory') && !t.unconfirmed;
    const starts = t.versions.map((v) => v.from);
    return [
      ...checkCitations(rule, ['sources'], t.sources, content),
      ...(needsWord ? [problem(rule, rule.at(['confidence']), `the rule rests on "${t.confidence}" and does not say what is unconfirmed`, 'add an "unconfirmed:" line')] : []),
      ...(starts.some((start, i) => i > 0 && start <= starts[i - 1]!) ? [problem(rule, rule.at(['versions']), 'the versions are not in order of their start', 'put the earliest first; two versions cannot start on one day')] : []),
      ...t.versions.flatMap((version, i) => ('dates' in version ? version.dates.flatMap((d, j) => eventsOf(d.count).flatMap((event) => unknown(rule, ['versions', i, 'dates', j], 'event', event, idsOf(content, 'events')))) : [])),
      ...t.statements.flatMap((id, i) => unknown(rule, ['statements', i], 'statement', id, idsOf(content, 'statements'))),
      ...t.pages.flatMap((address, i) => checkAddress(rule, ['pages', i], address, addresses)),
      ...t.related.flatMap((id, i) => unknown(rule, ['related', i], 'timescale', id, idsOf(content, 'timescales'))),
    ];
  });
}

function checkFrontMatter(page: Content['guidance'][number], content: Content, addresses: Addresses): Problem[] {
  const front = page.value;
  return [
    ...front.statements.flatMap((id, i) => unknown(page, ['statements', i], 'statement', id, idsOf(content, 'statements'))),
    ...front.timescales.flatMap((id, i) => unknown(page, ['timescales', i], 'timescale', id, idsOf(content, 'timescales'))),
    ...front.next.flatMap((address, i) => checkAddress(page, ['next', i], address, addresses)),
    ...(front['review-by'] <= front.reviewed ? [problem(page, page.at(['review-by']), 'the page is to be reviewed before it was reviewed', 'put "review-by" after "reviewed"')] : []),
  ];
}

/** The guidance pages, quizzes and cases whose day of review has gone by on `today`: nothing fails for it, and each says so to its readers. */
export const pastReview = (content: Content, today: string): Problem[] => [...content.guidance, ...content.quizzes.values(), ...content.scenarios.values()].flatMap((page) => (
  page.value['review-by'] < today ? [problem(page, page.at(['review-by']), `this was due for review by ${page.value['review-by']}`, 'read it against its sources, then set "reviewed" and "review-by"')] : []
));

/** Every page of the handbook is led to by at least one other: the sidebar and search are not enough for a reader who did not know to look. */
function checkWaysIn(content: Content): Problem[] {
  // A page that could not be read may hold the link that is missed: first things first.
  if ([...content.broken].some((name) => name.startsWith('/'))) return [];
  const led = new Set([...content.guidance, ...content.blog].flatMap((page) => {
    const next = 'next' in page.value ? page.value.next : [];
    return [...page.mdx.links.map((link) => link.url), ...next].map((url) => url.split('#')[0]!).filter((path) => path !== page.address);
  }));
  return content.guidance.filter((page) => page.address !== '/guidance' && !led.has(page.address)).map((page) => problem(page, {line: 1, column: 1}, `no other page leads to ${page.address}`, 'link to it from a page whose reader may need it next'));
}

function checkPage(page: Page<unknown>, content: Content, addresses: Addresses): Problem[] {
  const {mdx} = page;
  const here = addresses.get(page.address)!;
  const depths = mdx.headings.map((h) => h.depth);
  const anchors = mdx.headings.map((h) => h.anchor);
  return [
    ...mdx.code.map((c) => problem(page, c, `${c.what} stands in the text`, 'use words and the widgets of CONTRIBUTING.md alone')),
    ...mdx.images.filter((image) => image.alt.trim() === '').map((image) => problem(page, image, 'the image has no text alternative', 'say in the brackets what it shows: ![a family tree with two aunts](...)')),
    ...mdx.unsourced.map((u) => problem(page, u, `the claim "${u.claim}" has no source`, 'end the sentence with <Source id="..." at="..." />, or say it without the claim')),
    ...mdx.links.flatMap((link) => checkLink(page, link, here, addresses)),
    ...mdx.widgets.flatMap((widget) => checkWidget(page, widget, content)),
    ...mdx.headings.flatMap((h, i) => {
      if (h.depth === 1) return [problem(page, h, 'a first-level heading repeats the title', 'begin with ##')];
      if (h.depth > (depths[i - 1] ?? 1) + 1) return [problem(page, h, `the heading "${h.text}" skips a level`, 'go down one level at a time')];
      if (anchors.indexOf(h.anchor) !== i) return [problem(page, h, `the anchor "#${h.anchor}" is used twice on the page`, 'give the heading its own {/* #anchor */}')];
      return [];
    }),
  ];
}

function checkLink(page: Page<unknown>, link: Position & {url: string}, here: Set<string>, addresses: Addresses): Problem[] {
  const at = {...page, at: () => link};
  if (link.url.startsWith('#')) return here.has(link.url.slice(1)) ? [] : [problem(page, link, `this page has no anchor "${link.url}"`, didYouMean(link.url.slice(1), here, 'add {/* #anchor */} to the heading'))];
  if (!link.url.startsWith('/')) return [problem(page, link, `the link "${link.url}" leaves the site or has no root`, 'begin with / for a page here; put other sites in docs/sources.yaml and cite them')];
  return checkAddress(at, link, link.url, addresses);
}

function checkWidget(page: Page<unknown>, widget: Position & {name: string; attributes: Record<string, string | true>}, content: Content): Problem[] {
  const known = widgetAttributes[widget.name];
  const say = (what: string, fix: string) => [problem(page, widget, what, fix)];
  if (!known) return say(`unknown widget <${widget.name || '>'} />`, didYouMean(widget.name, Object.keys(widgetAttributes), `use one of: ${Object.keys(widgetAttributes).join(', ')}`));
  const given = Object.keys(widget.attributes);
  const allowed = [...known.required, ...known.optional];
  const stray = given.filter((name) => !allowed.includes(name));
  if (stray.length > 0) return say(`<${widget.name} /> has no "${stray[0]}"`, didYouMean(stray[0]!, allowed, `it takes ${allowed.join(', ')}`));
  const missing = known.required.filter((name) => typeof widget.attributes[name] !== 'string');
  if (missing.length > 0) return say(`<${widget.name} /> needs "${missing[0]}"`, `write <${widget.name} ${missing[0]}="..." />`);
  const filed: Filed<unknown> = {...page, at: () => widget};
  const id = String(widget.attributes.id);
  if (widget.name === 'Diagram') return unknown(filed, [], 'diagram', id, diagrams);
  const registries = {Source: ['source', 'sources'], Timescale: ['timescale', 'timescales'], Statement: ['statement', 'statements'], Quiz: ['quiz', 'quizzes']} as const;
  const [kind, registry] = registries[widget.name as keyof typeof registries];
  const problems = unknown(filed, [], kind, id, idsOf(content, registry));
  if (widget.name !== 'Quiz' || problems.length > 0) return problems;
  const questions = content.quizzes.get(id)?.value.questions.map((q) => q.id);
  if (!questions) return [];
  return String(widget.attributes.questions ?? '').split(' ').filter(Boolean).flatMap((q) => unknown(filed, [], `question in quiz "${id}":`, q, questions));
}
