import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parse} from 'yaml';

/** One address for each kind of page. */
export const kinds = {
  'the front page': '/',
  'the handbook': '/guidance',
  'an area of statements': '/guidance/knowledge-and-skills/without-unnecessary-delay',
  'a permanence option': '/guidance/options/special-guardianship',
  'the comparison': '/guidance/options/compare',
  'the three steps': '/guidance/three-steps',
  'a local policy': '/guidance/local-policy/management-guidance-note-2018',
  'a help page': '/guidance/help/child-at-risk-now',
  'the case calculator': '/timescales',
  'the casework desk': '/desk',
  'the tracking board': '/desk/board',
  'a timescale': '/timescales/lac-review-1',
  'a timescale with no date': '/timescales/s20-any-time',
  'the quizzes': '/quizzes',
  'a quiz': '/quizzes/three-steps',
  'a scenario': '/quizzes/first-twelve-weeks',
  'practice': '/practise',
  'the record': '/record',
  'the glossary': '/glossary',
  'the sources': '/sources',
  'the corrections': '/corrections',
  'the blog': '/blog',
  'a post': '/blog/care-planning-and-permanence',
  'the search page': '/search',
  'an address that leads nowhere': '/no/such/page',
} as const;

type Example = {given: Record<string, string | number>; gives: string[]};

/** Every rule with its worked examples, as the writers wrote them. */
export const rules = readdirSync('docs/timescales').filter((name) => name.endsWith('.yaml')).map((name) => {
  const rule = parse(readFileSync(`docs/timescales/${name}`, 'utf8')) as {name: string; examples?: Example[]};
  return {id: basename(name, '.yaml'), name: rule.name, examples: rule.examples ?? []};
});

/** The part of an address that fills in an example. */
export const linkFor = (example: Example) => `#v=1&${Object.entries(example.given).map(([event, value]) => `${event}=${value}`).join('&')}`;
