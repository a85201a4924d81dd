import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createSearch, type SearchDocument} from '../../src/core/search';
import {packed, unpacked} from '../../src/core/search-pack';
import {editsBetween} from '../../src/core/search-typos';
import {stemsOf, wordsOf} from '../../src/core/search-words';

const guidance = (page: string, title: string, heading: string, text: string): SearchDocument => ({kind: 'guidance', address: `/guidance/${page}${heading ? `#${heading.toLowerCase().replaceAll(' ', '-')}` : ''}`, title, heading, text});
const term = (id: string, title: string, names: string, text: string): SearchDocument => ({kind: 'term', address: `/glossary#${id}`, title, heading: '', text, names});
const rule = (id: string, title: string, answer: string, text: string, names = ''): SearchDocument => ({kind: 'timescale', address: `/timescales/${id}`, title, heading: '', text, answer, names});

const small: SearchDocument[] = [
  rule('first-review', 'First looked-after review', 'Within 20 working days of coming into care', 'The independent reviewing officer chairs it.', 'lac review 1, first lac review'),
  rule('second-review', 'Second looked-after review', 'Within 3 months of the first review', 'The permanence plan is due by then.', 'lac review 2, second lac review'),
  rule('court', 'Care proceedings finished', 'Within 26 weeks of issue', 'The court can extend the time limit by 8 weeks.'),
  rule('visit', 'Visits in the first year', 'Not more than 6 weeks apart', 'The social worker sees the child alone.'),
  term('special-guardianship-order', 'Special guardianship order', 'SGO, special guardianship', 'A court order that gives a carer parental responsibility.'),
  term('family-time', 'Family time', 'contact, seeing your family', 'Time a child spends with people they are apart from.'),
  term('kinship', 'Kinship care', 'family and friends care, connected person', 'Care by someone the child knows.'),
  guidance('special-guardianship', 'Special guardianship', '', 'What the order gives the carer and the child.'),
  guidance('special-guardianship', 'Special guardianship', 'Contact', 'The guardian arranges when the parents see the child. Nothing else will do.'),
  guidance('adoption', 'Adoption', '', 'A new legal family. Behaviour and organisation of meetings.'),
  guidance('drift', 'Drift and delay', 'Signs', 'Nobody is working towards a decision, and the child waits.'),
  {kind: 'statement', address: '/guidance/knowledge-and-skills/area#kss-3-2', title: 'Keep the plan moving', heading: '', text: 'You notice delay early.', names: 'KSS 3.2, statement 3.2'},
  {kind: 'statement', address: '/guidance/knowledge-and-skills/area#kss-3-12', title: 'Use supervision', heading: '', text: 'You bring your doubts.', names: 'KSS 3.12, statement 3.12'},
  {kind: 'quiz', address: '/quizzes/adoption', title: 'Adoption and care', heading: '', text: 'Questions on matching.', names: 'quiz, quiz on Adoption and care'},
  {kind: 'source', address: '/sources#sgr', title: 'Special Guardianship Regulations 2005', heading: '', text: 'regulations', names: 'SG Regs'},
];
const search = createSearch(small);
const first = (query: string) => search.find(query, 10)[0]?.document.address;

describe('what a reader types finds the answer first', () => {
  test.each([
    ['SGO', '/glossary#special-guardianship-order', 'an acronym is explained'],
    ['sgo?', '/glossary#special-guardianship-order', 'small letters and a question mark'],
    ['what does S.G.O. stand for', '/glossary#special-guardianship-order', 'stops between the letters'],
    ['special guardianship orders', '/glossary#special-guardianship-order', 'more than one'],
    ['gaurdianship contact', '/guidance/special-guardianship#contact', 'two letters swapped'],
    ['speshal guardianship', '/guidance/special-guardianship', 'a misspelt first word'],
    ['first review', '/timescales/first-review', 'a rule by the words of its name'],
    ['1st LAC review', '/timescales/first-review', 'a rule by what people call it'],
    ['when must the first review be held?', '/timescales/first-review', 'a question in plain English'],
    ['26 weeks', '/timescales/court', 'a rule by its number'],
    ['twenty-six weeks', '/timescales/court', 'the number in words'],
    ['how often must a social worker visit', '/timescales/visit', 'the words of the question fall away'],
    ['KSS 3.2', '/guidance/knowledge-and-skills/area#kss-3-2', 'a statement by its number'],
    ['kss 3 2', '/guidance/knowledge-and-skills/area#kss-3-2', 'its number in pieces'],
    ['statement 3.2', '/guidance/knowledge-and-skills/area#kss-3-2', 'its number with the other word'],
    ['3.12', '/guidance/knowledge-and-skills/area#kss-3-12', 'the number alone'],
    ['behavior organization', '/guidance/adoption', 'American spelling'],
    ['permanency', '/timescales/second-review', 'another form of the word'],
    ['adop', '/guidance/adoption', 'a word being typed'],
    ['kinshipcare', '/glossary#kinship', 'two words run together'],
    ['guardian ship contact', '/guidance/special-guardianship#contact', 'one word in two'],
    ['connected person', '/glossary#kinship', 'a synonym from the glossary'],
    ['quiz adoption', '/quizzes/adoption', 'a quiz when a quiz is asked for'],
    ['speciale guardianshipe', '/glossary#special-guardianship-order', 'another form of the words'],
  ])('%s → %s: %s', (query, address) => expect(first(query)).toBe(address));

  test('an acronym also finds pages that only say the whole of it, and the other way round', () => {
    expect(search.find('sgo', 10).map((r) => r.document.address)).toContain('/guidance/special-guardianship');
    expect(search.find('family time', 10).map((r) => r.document.address)).toContain('/guidance/special-guardianship#contact');
  });

  test('a rule carries its limit, a term its meaning', () => {
    expect(search.find('first review', 1)[0]?.snippet.text).toBe('Within 20 working days of coming into care');
    expect(search.find('sgo', 1)[0]?.snippet.text).toMatch(/^A court order/);
  });

  test('the ways people ask for a place lead there', () => {
    const documents = [...small, {...guidance('swear', 'Giving evidence', '', 'The judge listens.'), asked: ['Do I have to take an oath?']}];
    for (const index of [documents, unpacked(JSON.parse(JSON.stringify(packed(documents))))!]) expect(createSearch(index).find('oath', 1)[0]?.document.title).toBe('Giving evidence');
  });

  test('no more than two sections of one page stand before the next page', () => {
    const documents = [...['One', 'Two', 'Three', 'Four'].map((heading) => guidance('moves', 'Moves', heading, 'Pack the bags.')), guidance('homes', 'Homes', '', 'The child asks for one more toy, a lamp, and a bag.')];
    expect(createSearch(documents).find('bags', 5).map((result) => result.document.title)).toEqual(['Moves', 'Moves', 'Homes', 'Moves', 'Moves']);
  });

  test.each([
    ['when is the next review due', 'a date that can be worked out'], ['26 weeks from 3 May', 'a count from a date'], ['what date is the second review', 'a date asked for'], ['when is the first review', 'a rule that answers it, and can be worked out'], ['work out deadline', 'the work itself'],
  ])('%s offers the calculator first or second: %s', (query) => {
    const calculator: SearchDocument = {kind: 'tool', address: '/timescales', title: 'Timescale calculator', heading: '', text: 'Work out the deadlines.', names: 'date calculator'};
    expect(createSearch([calculator, ...small]).find(query, 2).map((result) => result.document.address)).toContain('/timescales');
  });

  test.each(['how long can section 20 last', 'review', 'who attends the next meeting'])('%s is no question for a date', (query) => {
    const calculator: SearchDocument = {kind: 'tool', address: '/timescales', title: 'Timescale calculator', heading: '', text: 'Work out the deadlines.', names: 'date calculator'};
    expect(createSearch([calculator, ...small]).find(query, 2).map((result) => result.document.address)).not.toContain('/timescales');
  });

  test('an unknown word is not made into one that begins in another way', () => expect(search.understood('kisits')).toEqual([]));

  test('what a query was understood as is mended', () => expect(search.understood('gaurdian reviews')).toEqual(['guardian', 'review']));

  test('results can be kept to some kinds', () => {
    expect(search.find('adoption', 10, ['quiz']).map((r) => r.document.kind)).toEqual(['quiz']);
  });

  test('the matched words are ranges of the snippet, inside it and in order', () => {
    const {snippet} = search.find('guardian arranges parents', 1)[0]!;
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['guardian', 'arranges', 'parents']);
  });

  test('a word nobody wrote finds nothing, and near words are offered', () => {
    expect(search.find('zzxqv', 10)).toEqual([]);
    expect(search.nearest('zadobtion')).toContain('adoption');
  });
});

describe('hostile and broken queries are only text', () => {
  test.each([
    ['', 'nothing'], ['   ', 'spaces'], ['<script>alert(1)</script>', 'markup'], ['(((((a+)+)+)+$', 'a regular-expression bomb'], ['.*', 'a pattern'], ['%', 'a stray percent sign'],
    ['\\', 'a backslash'], ['__proto__ constructor toString', 'names of the language itself'], ['\u0000\uD800', 'broken letters'], ['what is the', 'only stop words'], ['👩‍👧 مرحبا 你好', 'other scripts'], ['a'.repeat(10_000), 'ten thousand letters'],
    ['first '.repeat(2000), 'ten thousand letters of words'],
  ])('%j gives a list: %s', (query) => {
    expect(Array.isArray(search.find(query, 10))).toBe(true);
    expect(Array.isArray(search.nearest(query))).toBe(true);
  });

  test('any text at all gives the same list twice', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (query) => {
      expect(search.find(query, 5)).toEqual(search.find(query, 5));
    }), {numRuns: 300});
  });

  test('the end of a pasted page changes nothing', () => {
    const query = 'first review '.padEnd(200, '.');
    expect(search.find(`${query}adoption`, 5)).toEqual(search.find(query, 5));
  });

  test('no documents is a search that finds nothing', () => {
    expect(createSearch([]).find('first review', 5)).toEqual([]);
  });
});

describe('words are compared without their endings', () => {
  test.each([
    ['visits', 'visiting', 'the forms of a verb'], ['reviews', 'reviewed', 'the forms of a verb'], ['permanence', 'permanent', 'a noun and its adjective'], ['adopted', 'adoption', 'a verb and its noun'],
    ['assessment', 'assessing', 'a verb and its noun'], ['families', 'family', 'more than one'], ['planning', 'plans', 'a doubled letter'],
  ])('%s and %s: %s', (a, b) => expect(stemsOf(a)).toEqual(stemsOf(b)));

  test.each([
    ['guardian', 'guardianship', 'two different things in law'], ['carer', 'care', 'a person and what they give'], ['place', 'placement', 'a common word and a term'],
  ])('%s is not %s: %s', (a, b) => expect(stemsOf(a)).not.toEqual(stemsOf(b)));

  test.each([
    ['s20', ['sect', '20'], 'a section'], ['s.20', ['sect', '20'], 'a section with a stop'], ['reg 33', ['regulat', '33'], 'a regulation'], ['twenty-six weeks', ['26', 'week'], 'a number in words'],
    ['P.L.O.', ['plo'], 'stops between letters'], ['the child’s plan', ['child', 'plan'], 'an apostrophe'], ['organise', stemsOf('organize'), 'one spelling'], ['colour', stemsOf('color'), 'one spelling'],
  ])('%s is %j: %s', (text, stems) => expect(stemsOf(text)).toEqual(stems));

  test('each word knows its place in the text', () => {
    const text = 'Dr Ñ’s 2 plans';
    expect(wordsOf(text).map(({from, to}) => text.slice(from, to))).toEqual(['Dr', 'Ñ’s', '2', 'plans']);
  });

  test.each([['guard', 'gaurd', 1], ['plan', 'plan', 0], ['review', 'revew', 1], ['abc', 'xyz', 3]])('%s to %s is %i edits', (a, b, edits) => expect(editsBetween(a, b, 2)).toBe(edits));
});

describe('the index as it is shipped', () => {
  const shipped: unknown = JSON.parse(JSON.stringify(packed(small)));

  test('it opens to the same documents, and finds the same things', () => {
    const opened = unpacked(shipped)!;
    expect(opened.map(({kind, address, title, heading, answer, names}) => ({kind, address, title, heading, answer, names: names ?? ''})))
      .toEqual(small.map(({kind, address, title, heading, answer, names}) => ({kind, address, title, heading, answer, names: names ?? ''})));
    const fromShipped = createSearch(opened);
    for (const query of ['sgo', 'first review', '26 weeks', 'gaurdianship', 'decision waits', 'drift']) {
      expect(fromShipped.find(query, 10).map((r) => r.document.address)).toEqual(search.find(query, 10).map((r) => r.document.address));
    }
    fromShipped.addTexts(small.map((document) => document.text));
    expect(fromShipped.find('decision', 1)).toMatchObject([{snippet: {marks: [[expect.any(Number), expect.any(Number)]]}}]);
  });

  test('distances of every length survive', () => {
    const many = Array.from({length: 9000}, (_, n): SearchDocument => ({kind: 'blog', address: `/b${n}`, title: `Post ${n}`, heading: '', text: [0, 86, 87, 700, 1500, 8999].includes(n) ? 'needle' : 'hay'}));
    const opened = unpacked(packed(many))!;
    expect(opened.flatMap((document, n) => (document.stems?.includes('needl') ? [n] : []))).toEqual([0, 86, 87, 700, 1500, 8999]);
  });

  test.each<[file: unknown, why: string]>([
    [undefined, 'nothing'], ['<!doctype html>', 'a page'], [[], 'an empty list'], [{}, 'an empty file'], [{format: 1, documents: [[0]], groups: [], known: []}, 'another format'], [{format: 2, documents: 'x', groups: [], known: []}, 'a cut file'], [[{kind: 'x'}], 'not documents'],
  ])('%j is damaged: %s', (file) => expect(unpacked(file)).toBeUndefined());
});
