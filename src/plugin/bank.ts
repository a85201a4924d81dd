/** Makes the small list of every question that the record and practice need: ids, hashes and titles, none of the words of a quiz. */
import * as z from 'zod';
import type {Question} from '../core/content';
import type {Bank, BankQuestion} from '../core/practice-bank';
import type {PageLink} from '../core/views';
import {pinOf} from './pins';
import type {Content} from './read';
import {knownBy, scenarioRevision} from './revisions';
import {pageLink, statementLink} from './views';

// Questions of one family are easily mixed up with each other: two orders, two kinds of review, two limits of days.
const families: readonly (readonly [string, RegExp])[] = [
  ['dates', /^\/timescales/],
  ['reviews and plans', /^\/guidance\/(reviews|three-steps|practice\/(reviews|children-in-their-reviews|support-plans|decision-making|balance-sheet|concurrent-planning))/],
  ['orders and options', /^\/guidance\/(options|law|adopting|special-guardians|section-20)/],
  ['family and friends', /^\/guidance\/(connected-persons|contact|carers|everyday-consent)/],
  ['moves and leaving care', /^\/guidance\/(leaving-care|practice\/(transitions|after-a-disruption|disruption-warning-signs))/],
];

const familyOf = (question: Question) => families.find(([, pattern]) => pattern.test(question.passage))?.[0] ?? `area ${question.statements[0]?.charAt(0) ?? 'of its own'}`;

/** The bank. Takes content that has been checked. */
export function bankOf(content: Content): Bank {
  const quizzes = [...content.quizzes.values()].map((filed) => filed.value);
  const beliefs = beliefsOf(content);
  return {
    quizzes: Object.fromEntries(quizzes.map((quiz) => [quiz.id, quiz.title])),
    scenarios: Object.fromEntries([...content.scenarios.values()].map(({value}) => [value.id, {title: value.title, revision: scenarioRevision(value), statements: value.statements}])),
    questions: quizzes.flatMap((quiz) => quiz.questions.map((question, i): BankQuestion => ({
      id: question.id, quiz: quiz.id, number: i + 1, type: question.type, statements: question.statements, family: familyOf(question), passage: passageOf(question.passage, content), ...knownBy(question, content), ...misconceptionsOf(question, beliefs),
    }))),
    statements: [...content.statements.keys()].map((id) => statementLink(id, content)),
    pages: Object.fromEntries(content.guidance.map((page) => [page.address, {title: page.value.title, words: pinOf(page.address, content) ?? ''}])),
    frameworks: [...content.frameworks.values()].map((filed) => filed.value),
    misconceptions: Object.fromEntries(beliefs.map(({id, belief, instead, read}) => [id, {belief, instead, passage: passageOf(read, content)}])),
  };
}

/** A passage by the title of its page and of its section: “What to do” alone could be anywhere. */
function passageOf(address: string, content: Content): PageLink {
  const [page = ''] = address.split('#');
  const {title} = pageLink(address, content);
  const of = pageLink(page, content).title;
  return {address, title: title === of || /^\d/.test(title) || page === '/glossary' ? title : `${of}: ${title}`};
}

/** One entry of the register of misconceptions. `mistake` ties it to a mistake of deadline questions. */
const Belief = z.looseObject({id: z.string(), belief: z.string(), instead: z.string(), read: z.string(), mistake: z.string().optional()});
type Belief = z.output<typeof Belief>;

/** The register of misconceptions, where the content has one. */
function beliefsOf(content: Content): Belief[] {
  if (!('misconceptions' in content) || !(content.misconceptions instanceof Map)) return [];
  return [...content.misconceptions.values()].flatMap((filed: {value: unknown}) => {
    const read = Belief.safeParse(filed.value);
    return read.success ? [read.data] : [];
  });
}

/** The misconception that each wrong choice of a question shows: the one it names, or the one that its mistake is tied to. */
function misconceptionsOf(question: Question, beliefs: readonly Belief[]): Pick<BankQuestion, 'misconceptions'> {
  const choices: readonly {id: string; mistake?: string}[] = question.type === 'single' || question.type === 'multiple' ? question.options : question.type === 'deadline' ? question.mistakes : [];
  const shown = choices.flatMap((choice) => {
    const named = 'misconception' in choice && typeof choice.misconception === 'string' ? choice.misconception : undefined;
    const belief = named ?? beliefs.find(({mistake}) => mistake !== undefined && mistake === choice.mistake)?.id;
    return belief === undefined ? [] : [[choice.id, belief] as const];
  });
  return shown.length > 0 ? {misconceptions: Object.fromEntries(shown)} : {};
}
