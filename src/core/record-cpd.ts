/**
 * A professional record drafted from what was really done. The facts come from the log: activity, description and date. What was learnt, what it
 * changed and what a peer said are the learner's own to write: those fields start empty, and nothing is made up for them.
 */
import {dayOf, type Attempt} from './attempt';
import {inShortWords, type IsoDate} from './calendar';
import type {Bank} from './practice-bank';
import {reflectionLeafId, type Leaf, type ReflectionField} from './record-leaf';

/** One piece of learning on one day. `id` is what a reflection is about. */
export type CpdEntry = {id: string; date: IsoDate; activity: string; description: string; statements: string[]};

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The pieces of learning in a log, the newest first: each quiz answered on a day, each day of practice, each case finished. */
export function cpdEntries(bank: Bank, log: readonly Attempt[]): CpdEntry[] {
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const groups = new Map<string, {date: IsoDate; what: string; attempts: Attempt[]}>();
  for (const attempt of log) {
    const quiz = attempt.kind === 'question' ? questions.get(attempt.question)?.quiz : undefined;
    const what = attempt.kind === 'scenario' ? `case:${attempt.scenario}` : attempt.kind === 'question' ? (attempt.mode === 'study' ? quiz && `quiz:${quiz}` : 'practice') : undefined;
    if (!what) continue;
    const id = `${dayOf(attempt.at)}:${what}`;
    const group = groups.get(id) ?? {date: dayOf(attempt.at), what, attempts: []};
    group.attempts.push(attempt);
    groups.set(id, group);
  }
  return [...groups].map(([id, {date, what, attempts}]): CpdEntry => ({id, date, ...described(what, attempts)})).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));

  function described(what: string, attempts: readonly Attempt[]): Omit<CpdEntry, 'id' | 'date'> {
    const [kind = '', name = ''] = what.split(':');
    if (kind === 'case') {
      const scenario = bank.scenarios[name];
      return {activity: 'Online case study, worked through alone', description: `Worked through the case “${scenario?.title ?? name}” on Permanence in Practice, a case that unfolds by decisions.`, statements: scenario?.statements ?? []};
    }
    const answered = [...new Set(attempts.flatMap((one) => (one.kind === 'question' ? [one.question] : [])))];
    const statements = [...new Set(answered.flatMap((id) => questions.get(id)?.statements ?? []))].sort(byNumber);
    const of = kind === 'quiz' ? `in the quiz “${bank.quizzes[name] ?? name}”` : 'of spaced practice';
    return {activity: 'Online questions with feedback, answered alone', description: `Answered ${counted(answered.length, 'question')} ${of} on Permanence in Practice, with reasons and sources for each answer.`, statements};
  }
}

const byNumber = (a: string, b: string) => Number(a.split('.')[0]) - Number(b.split('.')[0]) || Number(a.split('.')[1]) - Number(b.split('.')[1]);

/** What the learner has written for one field, or an empty text. */
export function reflectionOn(notebook: ReadonlyMap<string, Leaf>, about: string, field: ReflectionField): string {
  const leaf = notebook.get(reflectionLeafId(about, field));
  return leaf?.kind === 'reflection' ? leaf.text : '';
}

/** A sheet to print or to save for a word processor: headings, paragraphs and lists, and lines to write on where a field is empty. */
export type Sheet = {title: string; parts: ({heading: string} | {text: string} | {list: string[]} | {field: string; text: string})[]};

/** The record in the regulator's fields. The peer field stays on every entry: at least one a year needs it. */
export function cpdSheet(bank: Bank, entries: readonly CpdEntry[], notebook: ReadonlyMap<string, Leaf>): Sheet {
  const names = new Map(bank.statements.map(({id, name}) => [id, name]));
  return {
    title: 'Continuing professional development',
    parts: entries.flatMap((entry) => [
      {heading: `${inShortWords(entry.date)}: ${entry.activity}`},
      {field: 'Type of activity', text: entry.activity},
      {field: 'Description, and why it matters to my work', text: `${entry.description}${entry.statements.length > 0 ? ` It touches these statements of the knowledge and skills statement for achieving permanence: ${entry.statements.slice(0, 12).map((id) => `${id} ${names.get(id) ?? ''}`.trim()).join('; ')}${entry.statements.length > 12 ? `; and ${entry.statements.length - 12} more` : ''}.` : ''}`},
      {field: 'Date', text: inShortWords(entry.date)},
      {field: 'What I learnt', text: reflectionOn(notebook, entry.id, 'learning')},
      {field: 'What changed in my practice, and for people', text: reflectionOn(notebook, entry.id, 'impact')},
      {field: 'What I learnt from talking about it with a peer', text: reflectionOn(notebook, entry.id, 'peer')},
    ]),
  };
}

/** A sheet for supervision: what was sure and wrong, and the decisions in cases that were weak or unsafe, each with a question to talk about. */
export function supervisionSheet(bank: Bank, sure: readonly {id: string; since: IsoDate}[], cases: readonly {title: string; date: IsoDate; choices: readonly {text: string; grade: string}[]}[]): Sheet {
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const passages = sure.flatMap(({id, since}) => {
    const question = questions.get(id);
    return question ? [`${question.passage.title} (${bank.quizzes[question.quiz] ?? ''}, question ${question.number}; since ${inShortWords(since)})`] : [];
  });
  return {
    title: 'For reflective supervision',
    parts: [
      {text: 'Made from what I answered on Permanence in Practice. It is about my learning and holds nothing about any child.'},
      {heading: 'Where I was sure, and wrong'},
      passages.length > 0 ? {list: passages} : {text: 'Nothing stands here now.'},
      {field: 'What made me sure? Where might I have acted on it?', text: ''},
      {heading: 'Decisions I made in cases'},
      ...cases.flatMap(({title, date, choices}) => [{text: `${title}, ${inShortWords(date)}`}, {list: choices.map(({text, grade}) => `${text} (graded ${grade})`)}]),
      ...(cases.length === 0 ? [{text: 'No case has been finished yet.'}] : []),
      {field: 'Which of these would I make again, and why? What would the child say?', text: ''},
      {field: 'What I will do, and by when', text: ''},
    ],
  };
}

/** The learner's reflective log: everything they wrote, by date. */
export function logSheet(entries: readonly CpdEntry[], notebook: ReadonlyMap<string, Leaf>): Sheet {
  const written = entries.flatMap((entry) => {
    const text = reflectionOn(notebook, entry.id, 'log');
    return text === '' ? [] : [{heading: inShortWords(entry.date)}, {text: entry.description}, {text}];
  });
  return {title: 'Reflective log', parts: written.length > 0 ? written : [{text: 'Nothing has been written in the log yet.'}]};
}

/** The text without what XML cannot hold: control characters and halves of characters. A word processor would refuse the file; nobody can see them. */
export const seenText = (text: string): string => [...text].filter((letter) => {
  const code = letter.codePointAt(0)!;
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}).join('');
