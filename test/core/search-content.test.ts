/** Search over the content as it is: what practitioners, carers and families type, and which of these addresses must be among the first. */
import {gzipSync} from 'node:zlib';
import {beforeAll, describe, expect, test} from 'vitest';
import {createSearch, type Search, type SearchDocument} from '../../src/core/search';
import {packed, unpacked} from '../../src/core/search-pack';
import {readContent} from '../../src/plugin/read';
import {searchDocuments} from '../../src/plugin/search-documents';

let documents: SearchDocument[];
let search: Search;

beforeAll(() => {
  // As a browser has it: the index that is shipped, then the texts.
  documents = searchDocuments(readContent(process.cwd()).content);
  search = createSearch(unpacked(JSON.parse(JSON.stringify(packed(documents))))!);
  search.addTexts(documents.map((document) => document.text));
}, 120_000);

const addresses = (query: string) => search.find(query, 10).map((result) => result.document.address);

/** The place of the first result whose address begins with one of these; 0 when none of ten does. */
const placeOf = (query: string, wanted: string) => addresses(query).findIndex((address) => wanted.split(' ').some((one) => address.startsWith(one))) + 1;

const area = '/guidance/knowledge-and-skills';

const mustBeFirst: [query: string, wanted: string, why: string][] = [
  ['SGO', '/glossary#special-guardianship-order /guidance/options/special-guardianship', 'an acronym heard in a meeting'],
  ['first review', '/timescales/lac-review-1', 'the rule most often asked for'],
  ['when must the first LAC review be held', '/timescales/lac-review-1', 'the same as a question'],
  ['26 weeks', '/timescales/care-26-weeks', 'a rule by its number'],
  ['how often should a social worker visit', '/timescales/visit /guidance/questions#see-me', 'a question whose answer is a time: the rule, or all of them in a list'],
  ['gaurdianship', '/glossary#special-guardianship-order /guidance/options/special-guardianship /glossary#special-guardian', 'letters swapped'],
  ['KSS 3.2', `${area}/without-unnecessary-delay#kss-3-2`, 'a statement by its number'],
  ['kss 3 2', `${area}/without-unnecessary-delay#kss-3-2`, 'its number in pieces'],
  ['statement 5.15', `${area}/support-the-placement#kss-5-15`, 'the last statement'],
  ['private fostering', '/glossary#private-fostering /guidance/options/private-fostering', 'an option by its name'],
  ['family group conference', '/glossary#family-group-conference /guidance/three-steps/family-group-conference', 'a step by its name'],
  ['FGC', '/glossary#family-group-conference /guidance/three-steps/family-group-conference', 'and by its acronym'],
  ['initial health assessment', '/timescales/health-assessment-initial /glossary#health-assessment', 'a rule by its name'],
  ['emergency protection order how long', '/timescales/epo', 'a question whose answer is a time'],
  ['report a mistake', '/guidance/help/report-a-mistake', 'a page of help'],
  ['calculator', '/timescales', 'a tool'],
  ['special guardianship means test', '/guidance/special-guardians/support-and-means-test', 'neither a meaning nor a test'],
  ['residence order 2011 grandson still valid', '/guidance/law/old-and-other-nations-terms /guidance/options/child-arrangements-order /glossary#residence-order', 'a year says when, and not what'],
];

const mustBeFound: [query: string, wanted: string][] = [
  ['how long do care proceedings take', '/timescales/care-26-weeks'], ['second review', '/timescales/lac-review-2'], ['stat visits', '/timescales/visit /glossary#visit'], ['PEP deadline', '/timescales/pep-'],
  ['who chairs the permanence planning meeting', '/guidance/three-steps/permanence-planning-meetings'], ['kinship care', '/guidance/options/family-and-friends /glossary#kinship'], ['reg 24', '/timescales/connected-person-temp /timescales/visit-reg24 /glossary#temporary-approval'],
  ['staying with foster carer after 18', '/guidance/options/staying-put /glossary#staying-put'], ['what is permanence', '/guidance/permanence /glossary#permanence'], ['drift', '/guidance/permanence/drift-and-delay /glossary#drift'],
  ['fostering for adoption', '/guidance/options/fostering-for-adoption /glossary#fostering-for-adoption'], ['going home', '/guidance/options/returning-home /glossary#reunification'], ['reunification', '/guidance/options/returning-home /glossary#reunification'],
  ['long term foster care', '/guidance/options/long-term-fostering /glossary#long-term-fostering'], ['childrens home', '/guidance/options/residential-care /glossary#childrens-home'], ['supported lodgings', '/guidance/options/supported-living-and-lodgings /glossary#supported-lodgings'],
  ['placement plan', '/timescales/placement-plan /glossary#placement-plan'], ['police protection 72 hours', '/timescales/police'], ['twin track planning', '/guidance/options /glossary#parallel-planning'], ['compare options', '/guidance/options/compare'],
  ['independant reviewing officer', '/glossary#independent-reviewing-officer /timescales/iro /guidance/three-steps/who-does-what'], ['wales', '/guidance/help/england-only'], ['child in danger', '/guidance/help/child-at-risk-now'], ['quiz on adoption', '/quizzes/options-care-and-adoption'],
  ['out of area placement', '/timescales/out-of-area /glossary#out-of-area-placement'], ['short breaks', '/timescales/short-breaks /glossary#short-breaks'], ['refuse contact', '/timescales/contact-refusal'], ['permanence panel', '/guidance/three-steps/permanence-panel-and-tracking /glossary#permanence-panel'],
  ['organizational delays', '/guidance/permanence/drift-and-delay /glossary#delay'], ['identity and culture', '/guidance/permanence/identity-and-belonging'], ['residence order', '/guidance/options/child-arrangements-order /glossary#residence-order'], ['revew', '/timescales/lac-review /glossary#looked-after-review'],
  ['adoption placement reviews', '/timescales/aar'], ['placed with parents under a care order', '/guidance/options/returning-home /timescales/placement-parent /glossary#placement-with-parents'], ['work out dates', '/timescales'],
];

describe('what people type', () => {
  test.each(mustBeFirst)('%s → first: %s (%s)', (query, wanted) => expect(addresses(query).slice(0, 1).filter((address) => wanted.split(' ').some((one) => address.startsWith(one)))).toHaveLength(1));
  test.each(mustBeFound)('%s → in ten: %s', (query, wanted) => expect(placeOf(query, wanted)).toBeGreaterThan(0));

  test('the mean reciprocal rank does not fall', () => {
    const places = [...mustBeFirst, ...mustBeFound].map(([query, wanted]) => placeOf(query, wanted));
    const rank = places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length;
    expect(rank).toBeGreaterThan(0.9);
  });
});

test('every address stands in the index once', () => {
  expect(documents.map((document) => document.address).filter((address, n, all) => all.indexOf(address) !== n && !documents.some((one) => one.kind === 'tool' && one.address === address))).toEqual([]);
});

test('the first download stays small', () => {
  const words = documents.reduce((sum, d) => sum + [d.title, d.heading, d.text, d.answer, d.names].join(' ').split(/\s+/).filter(Boolean).length, 0);
  expect(gzipSync(JSON.stringify(packed(documents)), {level: 9}).length / words * 100_000).toBeLessThan(60_000);
});
