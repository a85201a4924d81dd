/** Makes the small list of every question that the record and practice need: ids, hashes and titles, none of the words of a quiz. */
import type {Question} from '../core/content';
import type {Bank, BankQuestion} from '../core/practice-bank';
import type {PageLink} from '../core/views';
import {beliefsShown} from './check-misconceptions';
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
  return {
    quizzes: Object.fromEntries(quizzes.map((quiz) => [quiz.id, quiz.title])),
    scenarios: Object.fromEntries([...content.scenarios.values()].map(({value}) => [value.id, {title: value.title, revision: scenarioRevision(value), statements: value.statements}])),
    questions: quizzes.flatMap((quiz) => quiz.questions.map((question, i): BankQuestion => ({
      id: question.id, quiz: quiz.id, number: i + 1, type: question.type, statements: question.statements, family: familyOf(question), passage: passageOf(question.passage, content), ...knownBy(question, content), ...misconceptionsOf(question, content),
    }))),
    statements: [...content.statements.keys()].map((id) => statementLink(id, content)),
    pages: Object.fromEntries(content.guidance.map((page) => [page.address, {title: page.value.title, words: pinOf(page.address, content) ?? ''}])),
    frameworks: [...content.frameworks.values()].map((filed) => filed.value),
    misconceptions: Object.fromEntries([...content.misconceptions.values()].map(({value: {id, belief, instead, read}}) => [id, {belief, instead, passage: passageOf(read, content)}])),
  };
}

/** A passage by the title of its page and of its section: “What to do” alone could be anywhere. */
function passageOf(address: string, content: Content): PageLink {
  const [page = ''] = address.split('#');
  const {title} = pageLink(address, content);
  const of = pageLink(page, content).title;
  return {address, title: title === of || /^\d/.test(title) || page === '/glossary' ? title : `${of}: ${title}`};
}

/** The id of the misconception that each wrong choice of a question shows. */
function misconceptionsOf(question: Question, content: Content): Pick<BankQuestion, 'misconceptions'> {
  const shown = beliefsShown(question, content).map(([choice, {id}]) => [choice, id] as const);
  return shown.length > 0 ? {misconceptions: Object.fromEntries(shown)} : {};
}
