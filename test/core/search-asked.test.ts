/** Ways of asking, and what kind of answer is wanted. */
import {describe, expect, test} from 'vitest';
import {createSearch, type SearchDocument} from '../../src/core/search';
import {likeness, stemsAsked, waysOf, waysToAsk} from '../../src/core/search-asked';
import {packed, unpacked} from '../../src/core/search-pack';
import {finished} from '../../src/core/search-steps';
import {wantsOf} from '../../src/core/search-wants';

const page = (address: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({kind: 'guidance', address, title, heading: '', text, ...more});
const documents: SearchDocument[] = [
  page('/guidance/evidence', 'Giving evidence', 'The judge listens.', {asked: ['Do I have to take an oath?', 'do I swear on the bible in court']}),
  page('/guidance/court', 'The court', 'A court, a judge, the Bible in the corner, and people who swear under their breath.'),
  page('/guidance/guardians', 'Becoming a guardian', 'What a guardian does.'),
  {kind: 'term', address: '/glossary#sgo', title: 'Special guardianship order', heading: '', text: 'An order.', names: 'SGO', see: '/guidance/guardians'},
  {kind: 'quiz', address: '/quizzes/court', title: 'Court', heading: '', text: 'Cases on the court.', names: 'quiz, quiz on Court'},
  {kind: 'source', address: '/sources#court-act', title: 'Court Act 2010', heading: '', text: 'statute'},
  {kind: 'statement', address: '/guidance/area#kss-2-13', title: 'Speak in court', heading: '', text: 'You speak.', names: 'KSS 2.13, statement 2.13'},
];
const shipped = unpacked(JSON.parse(JSON.stringify(packed(documents))))!;

describe('a whole way of asking is found by it', () => {
  test.each([['as written', documents], ['as shipped', shipped]])('%s, the page that is asked for in these words stands before one that holds the same words', (_, all) => {
    expect(createSearch(all).find('swear on the bible in court', 2).map(({document}) => document.address)).toEqual(['/guidance/evidence', '/guidance/court']);
  });

  test('the same words are wholly like, half of them less, others not at all', () => {
    const ways = finished(waysOf([[['oath', 'take']], [['oath', 'court', 'bible']], [['visit']]]));
    const {like} = likeness([[{stem: 'oath', worth: 1}], [{stem: 'take', worth: 1}]], ways, 3);
    expect(like[0]).toBeCloseTo(1);
    expect(like[1]).toBeGreaterThan(0);
    expect(like[1]).toBeLessThan(0.6);
    expect(like[2]).toBe(0);
  });

  test('what a term is called is a way to ask for the place it sends its reader to', () => {
    for (const all of [documents, shipped]) expect(finished(waysToAsk(all))[2]!.map((way) => way.toSorted().join(' '))).toEqual(['guardianship order special', 'sgo']);
  });

  test('every way survives being shipped, whatever the order of its words', () => {
    const ordered = (all: readonly SearchDocument[]) => all.map((document) => stemsAsked(document).map((way) => way.toSorted().join(' ')).toSorted());
    expect(ordered(shipped)).toEqual(ordered(documents));
  });
});

describe('the kind of answer that is named stands first', () => {
  test.each([
    ['court quiz', '/quizzes/court', 'a quiz by its kind'], ['test yourself on court', '/quizzes/court', 'and in other words'], ['court act 2010', '/sources#court-act', 'a law with its year'],
    ['knowledge and skills 2.13', '/guidance/area#kss-2-13', 'a statement by its number'],
  ])('%s → %s: %s', (query, address) => expect(createSearch(shipped).find(query, 1)[0]?.document.address).toBe(address));

  test.each([
    ['when is the next review due', 'time'], ['26 weeks', 'time'], ['what does sgo stand for', 'meaning'], ['kinship quiz', 'practice'], ['case studies on neglect', 'practice'], ['blog on delay', 'blog'],
    ['care planning regulations 2010', 'source'], ['born in 2010', undefined], ['who agrees', undefined],
  ])('%j asks for %s', (query, asks) => expect(wantsOf(query.split(' ')).asks).toBe(asks));
});
