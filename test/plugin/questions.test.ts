/** What a writer is told about questions: each kind of mistake with its line, and pins that hold a question to its passage. */
import {cpSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {QuestionSchema} from '../../src/core/content';
import {optionIds} from '../../src/core/permanence-option';
import {questionWarnings} from '../../src/plugin/check-questions';
import {loadContent} from '../../src/plugin/load';
import {normalised, pinOf, unpinned} from '../../src/plugin/pins';
import {problemsInWords} from '../../src/plugin/problem';
import {siteWith, type Breakage} from './broken-site';

const quiz = 'docs/quizzes/types.yaml';
const head = 'title: Types\nkind: quiz\nlevel: apply\nsummary: All.\nfor: Everyone\nminutes: 2\nreviewed: 2026-11-22\nreview-by: 2027-05-22\nquestions:\n';
const base = (id: string, type: string, prompt: string) => `  - id: ${id}
    type: ${type}
    prompt: ${prompt}
    sources: [{source: care-planning-regs-2010}]
    passage: /timescales/lac-review-1
`;
const explained = '    explanation: Because.\n';

const match = `${base('orders', 'match', 'What does each order do?')}    left:
      - {id: care, text: Care order, right: shares, feedback: The council shares it.}
      - {id: adoption, text: Adoption order, right: gives, feedback: A new family for life.}
    right:
      - {id: shares, text: Shares responsibility}
      - {id: gives, text: Gives responsibility}
      - {id: nothing, text: Changes nothing, feedback: Each changes something.}
${explained}`;
const categorise = `${base('law-or-not', 'categorise', 'Law or local?')}    bins:
      - {id: law, text: Law}
      - {id: local, text: Local policy}
    items:
      - {id: act, text: Children Act, bin: law, feedback: Statute.}
      - {id: regs, text: Regulations, bin: law, feedback: Law too.}
      - {id: note, text: Guidance note, bin: local, feedback: One council.}
${explained}`;
const deadline = `${base('when-due', 'deadline', 'In care from {became-looked-after}. When is the review due?')}    timescale: lac-review-1
    given:
      became-looked-after: 2026-03-27
    mistakes:
      - {id: every-day, mistake: calendar days, feedback: Not every day counts.}
      - {id: first-in, mistake: first day counted, feedback: It is day 0.}
${explained}`;
const concordance = `${base('weigh', 'concordance', 'How does the aunt’s illness change things?')}    option: Placing with the aunt
    fact: The aunt is ill.
    readings:
      - {id: less, weight: -1, text: She may tire.}
      - {id: same, weight: 0, text: Many carers are ill at times.}
${explained}`;
const reflection = `${base('reflect', 'reflection', 'When did a plan of yours drift?')}    model: One good answer.
    criteria: [You named a date., You named the child.]
`;
const right = head + match + categorise + deadline + concordance + reflection;

const write = (text: string): Breakage => ({file: quiz, put: text});
const said = (...breakages: Breakage[]) => problemsInWords(loadContent(siteWith(...breakages)).problems);
const withChange = (find: string, put: string) => {
  if (!right.includes(find)) throw new Error(`"${find}" is not there`);
  return write(right.replace(find, put));
};

test('a quiz with a question of each type that is right has nothing to be told', () => expect(said(write(right))).toBe(''));

describe('a mistake in a question is said with its line and how to mend it:', () => {
  test.each<[string, string, string, string]>([
    ['a match to an answer that is not there', 'right: shares,', 'right: share,', ':16:38: unknown right answer "share" — did you mean "shares"?'],
    ['a spare answer with no feedback', 'Changes nothing, feedback: Each changes something.', 'Changes nothing', ':21:9: nothing matches "nothing", and it has no feedback — add a "feedback:" line saying why nothing matches it'],
    ['an id used twice', '{id: adoption, text', '{id: care, text', ':17:10: the id "care" is used twice in this question — give each its own id'],
    ['a group that is not there', 'bin: local', 'bin: locl', ':34:41: unknown group "locl" — did you mean "local"?'],
    ['an item with no feedback', ', feedback: Statute.', '', ':32:9: "feedback" is missing — add a "feedback:" line'],
    ['a rule that is not there', 'timescale: lac-review-1', 'timescale: lac-review-9', ':41:5: unknown timescale "lac-review-9" — did you mean "lac-review-1"?'],
    ['a date that is not an event', 'became-looked-after: 2026-03-27', 'became-looked: 2026-03-27', ':43:7: unknown event "became-looked" — did you mean "became-looked-after"?'],
    ['a date that the rule needs and nobody gives', '    given:\n      became-looked-after: 2026-03-27', '    given: {}', ':42:5: the rule counts from "became-looked-after", which is not given — add "became-looked-after:" with a date or a range'],
    ['a date that does not exist', '2026-03-27', '2026-02-30', ':43:7: "2026-02-30" is not a date — write 2026-03-27, or 2026-03-27T14:30 for a rule in hours'],
    ['a range the wrong way round', 'became-looked-after: 2026-03-27', 'became-looked-after: {from: 2026-05-01, to: 2026-03-27}', ':43:7: the range ends before it starts — put the earlier date in "from"'],
    ['a prompt that does not say the date', 'In care from {became-looked-after}.', 'In care.', ':43:7: the prompt does not say {became-looked-after} — a reader needs every date that is given: put it in the prompt'],
    ['a prompt with a date that is not given', '{became-looked-after}.', '{became-looked-after} and {placed}.', ':38:5: the prompt has {placed}, which is not given — add it to "given"'],
    ['a mistake that gives the right answer on the dates given', '2026-03-27', '2026-06-06', ':46:9: the mistake "first-in" gives the right answer on these dates — choose other dates, or take the mistake out'],
    ['a mistake that is not a known one', 'mistake: calendar days', 'mistake: calender days', ':45:25: unknown value "calender days" for "mistake" — did you mean "calendar days"?'],
    ['a wrong event that is not given', 'mistake: calendar days', 'mistake: wrong event, event: placed', ':45:47: "placed" is not given — add it to "given" and to the prompt'],
    ['a wrong event that is the right one', 'mistake: calendar days', 'mistake: wrong event, event: became-looked-after', ':45:47: "became-looked-after" is what the rule counts from — name another event'],
    ['a limit that cannot be read', 'mistake: calendar days', 'mistake: another limit, count: 28 dys after became-looked-after', ':45:49: "count" cannot be used as it is — cannot read the count "28 dys after became-looked-after"; the grammar is in CONTRIBUTING.md'],
    ['a mistake with the id of the right date', 'id: every-day', 'id: right', ':45:10: "right" is the id of the right date — give the mistake another id'],
    ['readings on one side alone', 'weight: 0', 'weight: -2', ':55:5: the readings are all on one side — add a reason that somebody could give for the other'],
    ['a weight off the scale', 'weight: 0', 'weight: 3', ':57:20: unknown value "3" for "weight" — did you mean "-2"?'],
    ['a count of votes', '    option: Placing', '    panel: {more: 4}\n    option: Placing', ':53:5: unknown key "panel" — did you mean "pin"?'],
    ['a statement that is not there', '    explanation: Because.\n', '    statements: ["1.2"]\n    explanation: Because.\n', ':22:18: unknown statement "1.2" — did you mean "1.1"?'],
    ['a reflection that is marked', '    model: One', '    grade: 1\n    model: One', ':64:5: unknown key "grade" — '],
    ['a pin that nobody made', '    model: One', '    pin: "abc"\n    model: One', ':64:5: "pin" cannot be used as it is — a pin is written by npm run confirm'],
  ])('%s', (_, find, put, words) => expect(said(withChange(find, put))).toContain(`${quiz}${words}`));

  test('dates drawn between two days on which a mistake can never differ', () => {
    const text = right.replace('became-looked-after: 2026-03-27', 'became-looked-after: {from: 2026-03-02, to: 2026-03-27}').replace('first day counted', 'first day left out');
    expect(said(write(text))).toContain(`${quiz}:42:5: question "when-due" has no dates on which two mistakes give a date of their own — widen the range, or add a mistake`);
  });
});

const option = (id: string, text: string, grade: number) => `      - {id: ${id}, text: ${text}, grade: ${grade}, feedback: Why.}\n`;
const words = ['Aunt', 'Birth', 'Carer', 'Doctor', 'Elder', 'Father'];
const single = (n: number, rightText: string) => `${base(`one-${n}`, 'single', `${words[n]} asks something new?`)}    options:\n${option('a', rightText, 1)}${option('b', 'Ask her again', 0)}${option('c', 'Say nothing yet', 0)}${explained}`;
const long = 'Ask her again and then write it all down with the date';

describe('the right option is not to be told by its length', () => {
  test('a quiz where it is most often the longest is told each question', () => {
    const lines = said(write(head + [long, long, long, 'Say so'].map((text, n) => single(n, text)).join(''))).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(`${quiz}:16:17: the right option of "one-0" is the longest by over a quarter, as in 3 of the 4 questions here with one right option — shorten it, or give the others as much to say`);
  });

  test('one that is longest in half of the questions is chance, and so is one in a quiz of three', () => {
    expect(said(write(head + [long, long, 'Say so', 'Ring her'].map((text, n) => single(n, text)).join('')))).toBe('');
    expect(said(write(head + [long, long, long].map((text, n) => single(n, text)).join('')))).toBe('');
  });
});

describe('a question is not asked twice', () => {
  const asks = (id: string, prompt: string) => single(0, 'Say so').replace('one-0', id).replace('Aunt asks something new?', prompt);
  test('the same prompt with other marks and capitals is', () => {
    const text = head + asks('first', 'Who chairs the review, and when?') + asks('second', 'who chairs the Review and when');
    expect(said(write(text))).toBe(`${quiz}:22:5: the prompt is nearly the same as that of "first" in ${quiz} — ask something else, or take one of the two out`);
  });
  test('a prompt about another person is not', () => {
    expect(said(write(head + asks('first', 'The father asks who chairs the review') + asks('second', 'The mother wants to know who is coming')))).toBe('');
  });
});

describe('a misconception', () => {
  const register = (text: string): Breakage => ({file: 'docs/misconceptions.yaml', put: text});
  const entry = (id: string, more = '') => `- id: ${id}\n  belief: Every day counts.\n  instead: Working days count.\n  read: /glossary#review\n${more}`;
  const named = (answer: 'same' | 'next', id: string): Breakage => ({file: 'docs/quizzes/first-weeks.yaml', find: answer === 'same' ? 'That is day 0.' : 'Yes.', put: `${answer === 'same' ? 'That is day 0.' : 'Yes.'}, misconception: ${id}`});
  test('that a wrong answer names, with a passage that puts it right, is right', () => expect(said(register(entry('every-day')), named('same', 'every-day'))).toBe(''));
  test('that a mistake of a deadline question always shows needs no name there', () => expect(said(write(right), register(entry('every-day', '  mistake: calendar days\n')))).toBe(''));
  test.each<[why: string, breakages: Breakage[], told: string]>([
    ['is not in the register', [register(entry('every-day')), named('same', 'evry-day')], 'docs/quizzes/first-weeks.yaml:16:78: unknown misconception "evry-day" — did you mean "every-day"?'],
    ['is named by the right answer', [register(entry('every-day')), named('next', 'every-day')], 'docs/quizzes/first-weeks.yaml:15:74: the right answer names the misconception "every-day" — only an answer that is not fully right shows one: take the line out'],
    ['is shown by no answer', [register(entry('every-day'))], 'docs/misconceptions.yaml:1:3: no answer shows the misconception "every-day" — name it in a wrong answer of a question, or take it out'],
    ['leads to a passage that is not there', [register(entry('every-day').replace('#review', '#revue')), named('same', 'every-day')], 'docs/misconceptions.yaml:4:3: "/glossary" has no anchor "#revue" — did you mean "review"?'],
    ['is one of two behind one mistake', [write(right), register(entry('every-day', '  mistake: calendar days\n') + entry('any-day', '  mistake: calendar days\n')), named('same', 'any-day')], 'docs/misconceptions.yaml:10:3: the mistake "calendar days" already shows "every-day" — a mistake shows one misconception: take the line out of one of them'],
  ])('is refused where it %s', (_, breakages, told) => expect(said(...breakages)).toContain(told));
});

describe('a word that admits no exception', () => {
  const warned = (...texts: [string, string]) => problemsInWords(questionWarnings(loadContent(siteWith(write(head + single(0, texts[0]).replace('Ask her again', texts[1])))).content));
  test('in one option alone is for a writer to look at, and fails nothing', () => {
    expect(warned('Always ask her', 'Ask her')).toBe(`${quiz}:16:17: "Always" stands in one option alone — say it without, unless the law says so`);
    expect(said(write(head + single(0, 'Always ask her')))).toBe('');
  });
  test('in two options gives nothing away', () => expect(warned('Always ask her', 'Never ask her')).toBe(''));
  test('inside another word is not one', () => expect(warned('A lonely child', 'Ask her')).toBe(''));
});

describe('a pin', () => {
  const rule = 'docs/timescales/lac-review-1.yaml';
  const page = 'docs/guidance/reviews.mdx';
  const pinned = (passage: string, ...breakages: Breakage[]) => {
    const pin = pinOf(passage, loadContent(siteWith()).content)!;
    return said({file: 'docs/quizzes/first-weeks.yaml', find: 'passage: /guidance/reviews', put: `passage: ${passage}\n    pin: "${pin}"`}, ...breakages);
  };
  const changed = 'docs/quizzes/first-weeks.yaml:14:5: question "first-day" rests on a passage that changed — read it again, then run npm run confirm -- first-day';

  test.each<[passage: string, why: string, breakage: Breakage, disturbed: boolean]>([
    ['/guidance/reviews#when', 'the words of the section changed', {file: page, find: 'Within 20 working days.', put: 'Within 20 working days, held with the child.'}, true],
    ['/guidance/reviews#when', 'a capital, a space and a full stop are not words', {file: page, find: 'Within 20 working days.', put: 'within  20 working days'}, false],
    ['/guidance/reviews#when', 'the change is in another section', {file: page, find: 'A review looks', put: 'A good review looks'}, false],
    ['/guidance/reviews#when', 'the heading is not what the section says', {file: page, find: '## When', put: '## When it is held'}, false],
    ['/guidance/reviews', 'a passage with no anchor is the whole page', {file: page, find: 'A review looks', put: 'A good review looks'}, true],
    ['/timescales/lac-review-1', 'the limit of the rule changed', {file: rule, find: 'limit: Within 20 working days', put: 'limit: Within 20 working days of coming in'}, true],
    ['/timescales/lac-review-1', 'the date of the rule changed', {file: rule, find: 'from: 2011-04-01', put: 'from: 2011-04-02'}, true],
    ['/timescales/lac-review-1', 'advice about a rule is not the rule', {file: rule, find: 'late: Tell the reviewing officer.', put: 'late: Tell your manager.'}, false],
    ['/guidance/knowledge-and-skills/decide-on-the-best-option#kss-1-1', 'the section shows a statement, and its words changed', {file: 'docs/statements.yaml', find: 'practice: You set a date.', put: 'practice: You set a date and keep it.'}, true],
    ['/glossary#review', 'the meaning changed', {file: 'docs/glossary.yaml', find: 'A meeting that looks', put: 'A meeting that often looks'}, true],
  ])('to %s where %s', (passage, _, breakage, disturbed) => expect(pinned(passage, breakage)).toBe(disturbed ? changed : ''));

  test('to a place with no words of its own is a mistake', () => {
    expect(said({file: 'docs/quizzes/first-weeks.yaml', find: 'passage: /guidance/reviews', put: 'passage: /quizzes\n    pin: "00000000"'})).toContain('has a pin and its passage has no words of its own');
  });

  test('is not required, and the questions without one are counted', () => expect(unpinned(loadContent(siteWith(write(right))).content)).toBe(6));

  test('rests on words alone', () => expect(normalised('“Within  20 days”, it SAYS — the child’s.')).toBe('within 20 days it says the child s'));
});

describe('confirming', () => {
  function confirmIn(root: string, ...ids: string[]) {
    for (const name of ['src', 'package.json', 'tsconfig.json']) cpSync(name, join(root, name), {recursive: true});
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
    return spawnSync(process.execPath, ['--import', 'jiti/register', 'src/plugin/confirm-command.ts', ...ids], {cwd: root, encoding: 'utf8'});
  }

  test('writes a pin under the passage, names the question, and leaves every other line as it was', () => {
    const root = siteWith(write(right));
    const {status, stdout} = confirmIn(root, '--', 'when-due', 'reflect');
    const pin = pinOf('/timescales/lac-review-1', loadContent(root).content)!;
    expect(stdout).toBe(`Confirmed: when-due rests on /timescales/lac-review-1 as it reads now (${pin}).\nConfirmed: reflect rests on /timescales/lac-review-1 as it reads now (${pin}).\n`);
    expect(status).toBe(0);
    const now = readFileSync(join(root, quiz), 'utf8');
    expect(now.match(/pin: /g)).toHaveLength(2);
    expect(now.replaceAll(`    pin: "${pin}"\n`, '')).toBe(right);
    expect(loadContent(root).problems).toEqual([]);
  });

  test('puts a new pin in the place of the old, and then the check is content', () => {
    const root = siteWith(write(right.replace('    timescale:', '    pin: "00000000"\n    timescale:')));
    expect(problemsInWords(loadContent(root).problems)).toContain('question "when-due" rests on a passage that changed');
    confirmIn(root, 'when-due');
    expect(loadContent(root).problems).toEqual([]);
    expect(readFileSync(join(root, quiz), 'utf8').match(/pin: /g)).toHaveLength(1);
  });

  test('a question that is not there is named with the nearest that is, and ends with code 1', () => {
    const {status, stderr} = confirmIn(siteWith(write(right)), 'when-do');
    expect(stderr).toBe('There is no question "when-do": did you mean "when-due"?\n');
    expect(status).toBe(1);
  });

  test('with no question named it says how to name one, and writes nothing', () => {
    const root = siteWith(write(right));
    writeFileSync(join(root, 'before.txt'), '');
    const {status, stderr} = confirmIn(root);
    expect(stderr).toContain('Name the questions to confirm');
    expect(status).toBe(1);
    expect(readFileSync(join(root, quiz), 'utf8')).toBe(right);
  });
});

describe('the bank', () => {
  const {content} = loadContent(process.cwd());
  const questions = [...content.quizzes.values()].flatMap(({value}) => value.questions);

  test('holds at least 220 questions in at least 26 quizzes, of every type', () => {
    expect(content.quizzes.size).toBeGreaterThanOrEqual(26);
    expect(questions.length).toBeGreaterThanOrEqual(220);
    expect(new Set(questions.map(({type}) => type))).toEqual(new Set(QuestionSchema.options.map(({shape}) => shape.type.value)));
  });

  test('asks at least two questions about each statement', () => {
    const asked = (id: string) => questions.filter(({statements}) => statements.includes(id)).length;
    expect([...content.statements.keys()].filter((id) => asked(id) < 2)).toEqual([]);
  });

  test('asks about every permanence option', () => {
    const about = new Set<string>([...[...content.quizzes.values()].flatMap(({value}) => value['permanence-options'] ?? []), ...[...content.scenarios.values()].flatMap(({value}) => value['permanence-options'])]);
    const asked = (id: string) => about.has(id) || questions.some(({passage}) => passage.startsWith(`/guidance/options/${id}`));
    expect(optionIds.filter((id) => !asked(id))).toEqual([]);
  });

  test('is pinned, question by question, to the passages it rests on', () => expect(unpinned(content)).toBe(0));

  test('has a question at the end of each guidance page, but for the list of questions people ask and for help', () => {
    const without = content.guidance.filter(({mdx}) => !mdx.widgets.some(({name}) => name === 'Quiz')).map(({address}) => address);
    expect(without.filter((address) => !address.startsWith('/guidance/help/'))).toEqual(['/guidance/questions']);
  });
});
