import {expect, test} from 'vitest';
import {gradeOf, gradesOf, lawLimit, plainLimit} from '../../src/plugin/check-reading';
import {loadContent} from '../../src/plugin/load';
import {problemsInWords} from '../../src/plugin/problem';
import {siteWith, type Breakage} from './broken-site';

const said = (...breakages: Breakage[]) => problemsInWords(loadContent(siteWith(...breakages)).problems);

const page = 'docs/guidance/reviews.mdx';
const words = 'docs/words.yaml';
const inPage = (text: string): Breakage => ({file: page, find: 'A review looks at the plan,', put: `${text}\n\nA review looks at the plan,`});
const times = (count: number, text: string) => Array.from({length: count}, () => text).join(' ');

const plain = times(20, 'The child has a plan. We read it and ask them what they want.');
const hard = times(12, 'Consideration of accommodation necessitates multidisciplinary deliberation regarding individual circumstances.');
const fair = times(12, 'The council must think about what the child and the family want before a manager makes a plan for them.');

test('a longer sentence and a longer word each raise the grade of a text', () => {
  const joined = plain.replaceAll('plan. We', 'plan and we');
  const longer = plain.replaceAll('want', 'anticipate');
  expect(gradeOf(joined)).toBeGreaterThan(gradeOf(plain)!);
  expect(gradeOf(longer)).toBeGreaterThan(gradeOf(plain)!);
});

// 12 words and 12 syllables in each sentence: 0.39 × 12 + 11.8 × 1 − 15.59.
test('the grade is the one of Kincaid’s formula', () => expect(gradeOf(times(10, 'The child may see the plan at home and tell us more.'))).toBeCloseTo(0.39 * 12 + 11.8 - 15.59, 5));

test('a short text has no grade, for one long word would move it', () => expect(gradeOf('Accommodation necessitates deliberation.')).toBeUndefined());

test('a page that is too hard is said with its hardest sentence', () => {
  expect(gradeOf(`${hard} A review looks at the plan, as the first area asks. Within 20 working days.`)).toBeGreaterThan(plainLimit);
  expect(said(inPage(hard))).toMatch(/^docs\/guidance\/reviews\.mdx:12:1: the page has a reading grade of \d\d\.\d, and 7 is the most \(age 12\); its hardest sentence begins "Consideration of accommodation necessitates multidisciplinary …" — cut long sentences, and put everyday words for long ones$/);
});

test('the part on the law may be harder than the rest, and has a limit of its own', () => {
  const inLaw = (text: string): Breakage => ({file: page, find: '## When {/* #when */}', put: `## The law in more detail {/* #law */}\n\n${text}\n\n## When {/* #when */}`});
  expect(gradeOf(fair)).toBeGreaterThan(plainLimit);
  expect(gradeOf(fair)).toBeLessThan(lawLimit);
  expect(said(inPage(fair))).toContain(`${page}:12:1: the page has a reading grade of`);
  expect(said(inLaw(fair))).toBe('');
  expect(said(inLaw(hard))).toContain(`${page}:16:1: the part on the law has a reading grade of`);
});

test('a rule, a quiz and the statements of an area are held to the limit of a page', () => {
  const harder = (file: string, find: string, key: string): Breakage => ({file, find, put: `${key}: ${hard}`});
  expect(said(harder('docs/timescales/lac-review-1.yaml', 'why: It hears the child.', 'why'))).toMatch(/^docs\/timescales\/lac-review-1\.yaml:1:1: what this says has a reading grade of \d\d\.\d, and 7 is the most/);
  expect(said(harder('docs/quizzes/first-weeks.yaml', 'explanation: The day itself is left out.', 'explanation'))).toMatch(/^docs\/quizzes\/first-weeks\.yaml:1:1: what this says has a reading grade of/);
  expect(said(harder('docs/statements.yaml', 'practice: You set a date.', 'practice'))).toMatch(/^docs\/statements\.yaml:1:3: what the statements of this area say has a reading grade of/);
});

test('a sentence that is too long is said with its length and how it begins', () => {
  const long = `The council ${times(11, 'and the carer')} read it.`;
  expect(said(inPage(`A plan is read. ${long}`))).toBe(`${page}:12:1: a sentence of 37 words, and 35 are the most: "The council and the carer …" — make two of it, or a list`);
  expect(said(inPage(long.replace('and the carer and the carer ', 'and the carer ')))).toBe('');
});

test('a word to avoid is said at its place, with the reason and what to say', () => {
  expect(said(inPage('A plan that is utilised.'))).toBe(`${page}:12:16: "utilised": It says no more. — instead: use`);
  expect(said({file: 'docs/quizzes/first-weeks.yaml', find: 'feedback: That is day 0.', put: 'feedback: Utilise the list.'})).toBe('docs/quizzes/first-weeks.yaml:16:52: "Utilise": It says no more. — instead: use');
  expect(said({file: 'docs/timescales/lac-review-1.yaml', find: 'why: It hears the child.', put: 'why: |\n  It hears the child. They\n  utilise it.'})).toBe('docs/timescales/lac-review-1.yaml:5:1: "utilise": It says no more. — instead: use');
  expect(said({file: page, find: 'description: What reviews are for.', put: 'description: How reviews are utilised.'})).toBe(`${page}:3:30: "utilised": It says no more. — instead: use`);
});

test('a word that is quoted, set apart, part of an address or said by somebody else may stand', () => {
  expect(said(inPage('He wrote "we utilise it". She wrote “we utilise it”. The word *utilise* is heavy.'))).toBe('');
  expect(said({file: page, find: '## When {/* #when */}', put: '## When {/* #utilise */}\n\nSee [when](/guidance/reviews#utilise).'}, {file: 'docs/asked.yaml', find: '#when', put: '#utilise'})).toBe('');
  expect(said({file: 'docs/glossary.yaml', find: 'aliases: [LAC review]', put: 'aliases: [utilise]'})).toBe('');
  expect(said({file: 'docs/quizzes/first-weeks.yaml', find: 'text: The day itself', put: 'text: The day we utilise'})).toBe('');
});

test('two quotations do not hide what stands between them', () => expect(said(inPage('He said "yes". They utilise it. She said "no".'))).toBe(`${page}:12:21: "utilise": It says no more. — instead: use`));

test('capitals alone are met only as capitals', () => {
  const lac: Breakage = {file: words, put: '- {word: LAC, instead: child in care, why: A child is not initials.}\n'};
  expect(said(lac, inPage('A LAC is here.'))).toBe(`${page}:12:3: "LAC": A child is not initials. — instead: child in care`);
  expect(said(lac, inPage('A lac is a resin.'))).toBe('');
});

test('a word may stand in a longer wording, and in a file that is about it', () => {
  const rule = (more: string): Breakage => ({file: words, put: `- {word: shall, instead: must, why: It can mean either., ${more}}\n`});
  const text = inPage('The council shall write. Shall we ask them?');
  expect(said(rule('unless: [shall we]'), text)).toBe(`${page}:12:13: "shall": It can mean either. — instead: must`);
  expect(said(rule(`about: [${page}]`), text)).toBe('');
});

test('a list of words with a mistake in it is refused', () => {
  expect(said({file: words, put: '- {word: utilise, why: It says no more.}\n'})).toBe('docs/words.yaml:1:3: "instead" is missing — add a "instead:" line');
  expect(said({file: words, put: '- {word: utilise, instead: use, why: Short., about: [docs/guidance/gone.mdx]}\n'})).toBe('docs/words.yaml:1:54: "docs/guidance/gone.mdx" is no page or data that is checked — name a file that is, or take it out');
  expect(said({file: words, put: '- {word: utilise, instead: use, why: Short.}\n- {word: deploy, forms: [Utilise], instead: use, why: Short.}\n'})).toBe('docs/words.yaml:2:26: "Utilise" stands here twice — keep one of them');
});

test('half of the handbook’s pages have a reading age of ten or less', () => {
  const {content} = loadContent(process.cwd());
  const grades = content.guidance.flatMap(({mdx}) => gradesOf(mdx).plain ?? []).toSorted((a, b) => a - b);
  expect(grades.length).toBeGreaterThan(140);
  expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(5);
});
