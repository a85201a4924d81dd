/** Joins checked content up into what the pages show. */
import type {Citation, GuidancePage, Question, Timescale} from '../core/content';
import {addDays} from '../core/calendar';
import {eventsOf} from '../core/count';
import {drawDeadline, eventsNeeded, reachOf} from '../core/deadline-question';
import {seedOf} from '../core/shuffle';
import type {
  Belief, CaseRule, Cited, EventField, ExampleView, PageLink, QuestionView, QuizLink, QuizView, SourceView, StatementLink, StatementView, TermView, TimescaleLink, TimescaleView, TimescaleWidget,
} from '../core/views';
import {workOut, type Setting} from '../core/work-out';
import {settingOf} from './check-examples';
import {beliefsShown} from './check-misconceptions';
import {pinOf} from './pins';
import {pageAt, type Content, type Page} from './read';
import {knownBy} from './revisions';

const made: Record<string, string> = {'/': 'Front page', '/timescales': 'Timescales', '/quizzes': 'Quizzes', '/glossary': 'Glossary', '/sources': 'Sources', '/corrections': 'Corrections', '/blog': 'Practice blog', '/search': 'Search', '/practise': 'Practise', '/record': 'Your record', '/offline': 'Use it offline', '/desk': 'Casework desk', '/desk/board': 'Tracking board'};

/** The title that belongs to an address, with the heading it points at. */
function titleOf(address: string, content: Content): string {
  const [path, anchor] = address.split('#');
  const page = pageAt(path!, content);
  if (page) {
    const heading = anchor ? page.mdx.headings.find((h) => h.anchor === anchor)?.text : undefined;
    return heading ?? page.value.title;
  }
  const [, folder, id] = path!.split('/');
  if (folder === 'timescales' && id) return content.timescales.get(id)?.value.name ?? id;
  if (folder === 'quizzes' && id) return content.quizzes.get(id)?.value.title ?? content.scenarios.get(id)?.value.title ?? id;
  if (folder === 'glossary' && anchor) return content.terms.get(anchor)?.value.term ?? anchor;
  return made[path!] ?? address;
}

export const pageLink = (address: string, content: Content): PageLink => ({address, title: titleOf(address, content)});

export function cited(citation: Citation, content: Content): Cited {
  const {id, title, short, type} = content.sources.get(citation.source)!.value;
  return {id, title, short, type, at: citation.at, check: citation.check};
}

function timescaleLink(id: string, content: Content): TimescaleLink {
  const {name, limit, force} = content.timescales.get(id)!.value;
  return {id, name, limit, force};
}

export function statementLink(id: string, content: Content): StatementLink {
  const {name, page} = content.statements.get(id)!.value;
  return {id, name, address: `/guidance/knowledge-and-skills/${page}#kss-${id.replace('.', '-')}`};
}

function eventFields(rule: Timescale, content: Content): EventField[] {
  const ids = new Set(rule.versions.flatMap((v) => ('dates' in v ? v.dates.flatMap((d) => eventsOf(d.count)) : [])));
  return [...ids].map((id) => content.events.get(id)!.value);
}

/** A rule as its own page shows it. */
export function timescaleView(rule: Timescale, content: Content): TimescaleView {
  const pages = new Set([...rule.pages, ...content.guidance.filter((p) => p.value.timescales.includes(rule.id)).map((p) => p.address)]);
  return {
    ...rule,
    sources: rule.sources.map((s) => cited(s, content)),
    statements: rule.statements.map((id) => statementLink(id, content)),
    pages: [...pages].map((address) => pageLink(address, content)),
    related: rule.related.map((id) => timescaleLink(id, content)),
    events: eventFields(rule, content),
    examples: rule.examples.map((example) => exampleView(example, rule, content)),
  };
}

/** An example with the readings of its dates, so that two deadlines side by side say which is which. */
function exampleView(example: Timescale['examples'][number], {versions}: Timescale, content: Content): ExampleView {
  const outcome = workOut(versions, example.given, settingOf(content));
  const readings = outcome.known ? outcome.dates.map(({reading}) => reading ?? null) : [];
  return readings.some((reading) => reading !== null) ? {...example, readings} : example;
}

/** The rules as the case calculator needs them, with every event that a rule is worked out from. */
export function caseRules(content: Content): {rules: CaseRule[]; events: EventField[]} {
  const rules = [...content.timescales.values()].map(({value: t}): CaseRule => ({
    id: t.id, name: t.name, limit: t.limit, force: t.force, confidence: t.confidence, status: t.status, versions: t.versions, conditions: t.conditions, applies: t.applies, repeats: t.repeats, topic: t.topic,
    cited: t.sources.map((source) => {
      const {short, at, check} = cited(source, content);
      return {short, at, check};
    }),
  }));
  const used = new Set([...content.timescales.values()].flatMap(({value}) => eventFields(value, content).map((e) => e.id)));
  return {rules, events: [...content.events.values()].map((e) => e.value).filter((e) => used.has(e.id))};
}

function timescaleWidget(rule: Timescale, content: Content): TimescaleWidget {
  const {id, name, limit, summary, force, confidence, unconfirmed, status, versions} = rule;
  return {id, name, limit, summary, force, confidence, unconfirmed, status, versions, sources: rule.sources.map((s) => cited(s, content)), events: eventFields(rule, content), example: rule.examples[0] && exampleView(rule.examples[0], rule, content)};
}

function statementView(id: string, content: Content): StatementView {
  const s = content.statements.get(id)!.value;
  return {
    ...s,
    address: statementLink(id, content).address,
    procedure: s.procedure.map((address) => pageLink(address, content)),
    timescales: s.timescales.map((t) => timescaleLink(t, content)),
    quizzes: s.quizzes.map((q) => pageLink(`/quizzes/${q}`, content)),
    sources: s.sources.map((c) => cited(c, content)),
  };
}

/** A deadline question with what it is worked out from. Its first example hangs on its id, so that two builds are the same. */
function dated(question: Extract<Question, {type: 'deadline'}>, content: Content) {
  const {versions} = content.timescales.get(question.timescale)!.value;
  const rule = {...timescaleLink(question.timescale, content), versions};
  const task = {...question, rule, setting: settingWithin(reachOf(question.given), [...eventsNeeded(versions), ...Object.keys(question.given)], settingOf(content))};
  const {timescale: _, ...shown} = {...task, first: drawDeadline(task, seedOf(question.id))!};
  return shown;
}

/** The part of the setting that a question can use: a page need not carry every holiday there is. Outside it, a date is not certain and is not asked. */
function settingWithin(reach: {from: string; to: string}, events: readonly string[], {dataDate, holidays, labels, kinds}: Setting): Setting {
  const [from, until] = [[addDays(reach.from, -366), holidays.from].sort()[1]!, [addDays(reach.to, 366), holidays.until].sort()[0]!];
  const only = <T>(all: Readonly<Record<string, T>>, keep: (key: string) => boolean) => Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
  const isUsed = (event: string) => events.includes(event);
  return {dataDate, holidays: {from, until, names: only(holidays.names, (day) => day >= from && day <= until)}, labels: only(labels, isUsed), kinds: only(kinds, isUsed)};
}

function questionView(question: Question, content: Content): QuestionView {
  const {pin: _, ...rest} = question.type === 'deadline' ? dated(question, content) : question;
  const beliefs = beliefsIn(question, content);
  return {...rest, ...(beliefs && {beliefs}), sources: question.sources.map((s) => cited(s, content)), statements: question.statements.map((id) => statementLink(id, content)), passage: pageLink(question.passage, content), known: knownBy(question, content)};
}

/** What may be behind each wrong answer, by the id of the answer; `undefined` where nobody has named any. */
function beliefsIn(question: Question, content: Content): Record<string, Belief> | undefined {
  const shown = beliefsShown(question, content).map(([answer, {id, belief, instead, read}]) => [answer, {id, belief, instead, read: pageLink(read, content)}] as const);
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}

/** A quiz with the things its questions refer to. */
export function quizView(id: string, content: Content): QuizView {
  const {value: quiz} = content.quizzes.get(id)!;
  return {id, title: quiz.title, summary: quiz.summary, for: quiz.for, minutes: quiz.minutes, reviewed: quiz.reviewed, reviewBy: quiz['review-by'], questions: quiz.questions.map((q) => questionView(q, content))};
}

export const quizLinks = (content: Content): QuizLink[] => [...content.quizzes.values()].map(({value: q}) => ({
  kind: 'quiz', id: q.id, title: q.title, summary: q.summary, minutes: q.minutes, level: q.level, options: q['permanence-options'],
  questions: q.questions.length, dates: q.questions.some((question) => question.type === 'deadline'), statements: [...new Set(q.questions.flatMap((question) => question.statements))],
}));

/** Every statement, in order, as something to choose by. */
export const statementLinks = (content: Content): StatementLink[] => [...content.statements.keys()].map((id) => statementLink(id, content));

/** The glossary in the order of its words. */
export const termViews = (content: Content): TermView[] => [...content.terms.values()].map(({value: t}): TermView => ({
  id: t.id, term: t.term, meaning: t.meaning, aliases: t.aliases, source: t.source ? cited({source: t.source, at: t.at}, content) : undefined, see: t.see ? pageLink(t.see, content) : undefined,
})).sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** Every source with the pages that cite it. */
export function sourceViews(content: Content): SourceView[] {
  const cites = new Map<string, PageLink[]>();
  const add = (id: string, link: PageLink) => cites.set(id, [...(cites.get(id) ?? []), link]);
  for (const page of [...content.guidance, ...content.blog]) for (const id of sourcesOn(page)) add(id, {address: page.address, title: page.value.title});
  for (const {value: rule} of content.timescales.values()) for (const id of new Set(rule.sources.map((s) => s.source))) add(id, {address: `/timescales/${rule.id}`, title: rule.name});
  return [...content.sources.values()].map(({value}) => ({...value, citedBy: cites.get(value.id) ?? []}));
}

const sourcesOn = (page: Page<unknown>) => [...new Set(page.mdx.widgets.filter((w) => w.name === 'Source').map((w) => String(w.attributes.id)))];

/** The data of a widget that a writer placed, or `undefined` for one that needs none. */
export function widgetProps(name: string, attributes: Record<string, string | true>, content: Content, address: string): Record<string, unknown> | undefined {
  const id = String(attributes.id);
  switch (name) {
    case 'Source': return {...cited({source: id, at: attributes.at === undefined ? undefined : String(attributes.at), check: attributes.check !== undefined}, content)};
    case 'Timescale': return {rule: timescaleWidget(content.timescales.get(id)!.value, content)};
    case 'Statement': {
      const statement = statementView(id, content);
      return {statement, whole: statement.address.startsWith(`${address}#`)};
    }
    case 'Quiz': {
      const widgets = pageAt(address, content)?.mdx.widgets.filter((one) => one.name === 'Quiz') ?? [];
      const here = widgets.findIndex((one) => one.attributes.id === attributes.id && one.attributes.questions === attributes.questions);
      const count = (some: typeof widgets) => some.reduce((sum, one) => sum + checkQuestions(one.attributes, content).length, 0);
      return {quiz: {id, title: quizView(id, content).title}, questions: checkQuestions(attributes, content), before: count(widgets.slice(0, Math.max(here, 0))), of: count(widgets)};
    }
    case 'Diagram': return {id};
    default: return undefined;
  }
}

/** The questions that one widget shows: those it names, or every one of the quiz. */
function checkQuestions(attributes: Record<string, string | true>, content: Content) {
  const wanted = attributes.questions === undefined ? undefined : String(attributes.questions).split(' ');
  return quizView(String(attributes.id), content).questions.filter((q) => wanted === undefined || wanted.includes(q.id));
}

/** What stands at the head of a guidance page. */
export const pageHead = (page: Page<GuidancePage>, content: Content) => ({for: page.value.for, reviewed: page.value.reviewed, reviewBy: page.value['review-by'], known: pageKnown(page, content)});

/** What the record knows a page by: its address, and a hash of its words. */
const pageKnown = (page: Page<unknown>, content: Content) => ({address: page.address, words: pinOf(page.address, content) ?? ''});

/** What stands at the foot of a page: rules, statements, what to read next, sources, and how far it has been reviewed. */
export function pageFoot(page: Page<{reviewed: string; 'review-by': string} & Partial<GuidancePage>>, content: Content) {
  return {
    timescales: (page.value.timescales ?? []).map((id) => timescaleLink(id, content)),
    statements: page.address.startsWith('/guidance/knowledge-and-skills/') ? [] : (page.value.statements ?? []).map((id) => statementLink(id, content)),
    next: (page.value.next ?? []).map((address) => pageLink(address, content)),
    sources: sourcesOn(page).map((id) => {
      const {value} = content.sources.get(id)!;
      return {id, title: value.title, type: value.type, date: value.date, seen: value.seen};
    }),
    reviewed: page.value.reviewed,
    reviewBy: page.value['review-by'],
    known: page.value.for === undefined ? undefined : pageKnown(page, content),
  };
}
