import {expect, test} from 'vitest';
import {pastReview} from '../../src/plugin/check';
import {claimIn} from '../../src/plugin/claims';
import {loadContent} from '../../src/plugin/load';
import {problemsInWords} from '../../src/plugin/problem';
import {siteWith, type Breakage} from './broken-site';

const said = (...breakages: Breakage[]) => problemsInWords(loadContent(siteWith(...breakages)).problems);

const rule = 'docs/timescales/lac-review-1.yaml';
const page = 'docs/guidance/reviews.mdx';
const quiz = 'docs/quizzes/first-weeks.yaml';

test('a site that is right has nothing to say', () => expect(said()).toBe(''));

// Each row: what a writer did wrong, and every word they are told. A change here is a change to the product.
const mistakes: [what: string, breakage: Breakage, words: string][] = [
  ['a quote left open', {file: rule, find: 'name: First review', put: 'name: "First review'}, `${rule}:25:1: the YAML cannot be read: Missing closing "quote — check the indents, and put text that holds ": " or " #" in quotes`],
  ['a colon in plain text', {file: rule, find: 'limit: Within', put: 'limit: Note: within'}, `${rule}:3:8: the YAML cannot be read: Nested mappings are not allowed in compact mappings — check the indents, and put text that holds ": " or " #" in quotes`],
  ['a key that is not known', {file: rule, find: 'duty:', put: 'dutty:'}, `${rule}:1:1: "duty" is missing — add a "duty:" line\n${rule}:6:1: unknown key "dutty" — did you mean "duty"?`],
  ['a key that is missing', {file: rule, find: 'why: It hears the child.\n', put: ''}, `${rule}:1:1: "why" is missing — add a "why:" line`],
  ['a source that is not known', {file: rule, find: 'source: care-planning-regs-2010', put: 'source: care-planing-regs-2010'}, `${rule}:10:6: unknown source "care-planing-regs-2010" — did you mean "care-planning-regs-2010"?`],
  ['an event that is not known', {file: rule, find: 'after became-looked-after', put: 'after became-looked'}, `${rule}:15:9: unknown event "became-looked" — did you mean "became-looked-after"?`],
  ['a count that cannot be read', {file: rule, find: '20 working days after', put: '20 workin days after'}, `${rule}:15:9: "deadline" cannot be used as it is — cannot read the count "20 workin days after became-looked-after"; the grammar is in CONTRIBUTING.md`],
  ['a force that is not one', {file: rule, find: 'force: regulations', put: 'force: regulation'}, `${rule}:7:1: unknown value "regulation" for "force" — did you mean "regulations"?`],
  ['a worked example that disagrees', {file: rule, find: 'deadline 2026-04-28', put: 'deadline 2026-04-27'}, `${rule}:18:5: the example says "deadline 2026-04-27" but the rule gives "deadline 2026-04-28" — correct the example or the rule`],
  ['one example where two are due', {file: rule, find: '  - given: {became-looked-after: 2026-06-01}\n    gives: [deadline 2026-06-29]\n    why: Four plain weeks.\n', put: ''}, `${rule}:16:1: the rule has one worked example — give at least two, with real dates`],
  ['a rule from other pages that does not say so', {file: rule, find: 'confidence: text', put: 'confidence: secondary'}, `${rule}:8:1: the rule rests on "secondary" and does not say what is unconfirmed — add an "unconfirmed:" line`],
  ['an id used twice', {file: 'docs/events.yaml', find: 'kind: date}\n', put: 'kind: date}\n- {id: became-looked-after, label: Again, hint: Again., kind: date}\n'}, 'docs/events.yaml:2:4: the id "became-looked-after" is used twice — give one of them another id, or join them'],
  ['a page with no reviewed date', {file: page, find: 'reviewed: 2026-11-22\n', put: ''}, `${page}:2:1: "reviewed" is missing — add a "reviewed:" line`],
  ['a page with no review-by date', {file: page, find: 'review-by: 2027-05-22\n', put: ''}, `${page}:2:1: "review-by" is missing — add a "review-by:" line`],
  ['a date that does not exist', {file: page, find: 'reviewed: 2026-11-22', put: 'reviewed: 2026-11-31'}, `${page}:5:1: "reviewed" cannot be used as it is — a date is written like 2026-11-22`],
  ['a claim with no source', {file: page, find: ' <Source id="care-planning-regs-2010" at="reg 33(1)" />', put: ''}, `${page}:16:1: the claim "20 working days" has no source — end the sentence with <Source id="..." at="..." />, or say it without the claim`],
  ['a dead link', {file: page, find: 'A review looks', put: 'A [review](/guidance/revews) looks'}, `${page}:12:3: the link "/guidance/revews" leads nowhere — did you mean "/guidance/reviews"?`],
  ['a dead anchor', {file: page, find: 'A review looks', put: 'A [review](/guidance/reviews#whn) looks'}, `${page}:12:3: "/guidance/reviews" has no anchor "#whn" — did you mean "when"?`],
  ['a link to another site', {file: page, find: 'A review looks', put: 'A [review](https://example.org) looks'}, `${page}:12:3: the link "https://example.org" leaves the site or has no root — begin with / for a page here; put other sites in docs/sources.yaml and cite them`],
  ['an image with no text alternative', {file: page, find: 'A review looks', put: '![](/tree.svg) A review looks'}, `${page}:12:1: the image has no text alternative — say in the brackets what it shows: ![a family tree with two aunts](...)`],
  ['a widget that is not known', {file: page, find: '<Source id', put: '<Sorce id'}, `${page}:16:1: the claim "20 working days" has no source — end the sentence with <Source id="..." at="..." />, or say it without the claim\n${page}:16:25: unknown widget <Sorce /> — did you mean "Source"?`],
  ['a widget with a rule that is not there', {file: page, find: 'A review looks at the plan,', put: '<Timescale id="lac-review-2" />\n\nA plan,'}, `${page}:12:1: unknown timescale "lac-review-2" — did you mean "lac-review-1"?`],
  ['a less-than sign in text', {file: page, find: 'A review looks', put: 'A child <16 looks'}, `${page}:12:10: the MDX cannot be read: Unexpected character \`1\` (U+0031) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` — write "under 16", not "<16", and keep { and < for anchors and widgets`],
  ['code in a page', {file: page, find: 'A review looks', put: 'A {review} looks'}, `${page}:12:3: an expression in braces stands in the text — use words and the widgets of CONTRIBUTING.md alone`],
  ['a heading that skips a level', {file: page, find: '## When', put: '#### When'}, `${page}:14:1: the heading "When" skips a level — go down one level at a time`],
  ['a page that lists a timescale and does not show it', {file: page, find: '<Timescale id="lac-review-1" />', put: ''}, `${page}:8:1: the page speaks of a limit and shows no timescale — put <Timescale id="lac-review-1" />, or the one most central, on a line by itself where the limit is spoken of`],
  ['a post that links to a timescale and does not show it', {file: 'blog/2026-11-22-hello.mdx', find: 'Hello.\n', put: 'Hello: [the first review](/timescales/lac-review-1).\n'}, 'blog/2026-11-22-hello.mdx:11:8: the page speaks of a limit and shows no timescale — put <Timescale id="lac-review-1" />, or the one most central, on a line by itself where the limit is spoken of'],
  ['a page that shows a timescale it does not list', {file: page, find: 'timescales: [lac-review-1]', put: 'timescales: []'}, `${page}:18:1: the page shows "lac-review-1" and does not list it — add lac-review-1 to "timescales:" above`],
  ['a page that no other page leads to', {file: 'docs/guidance/lost.mdx', put: '---\ntitle: Lost\ndescription: Lost.\nfor: Everyone\nreviewed: 2026-11-22\nreview-by: 2027-05-22\nstatements: []\ntimescales: []\nnext: [/guidance/reviews]\n---\n\nLost.\n'}, 'docs/guidance/lost.mdx:1:1: no other page leads to /guidance/lost — link to it from a page whose reader may need it next'],
  ['a statement that no page covers', {file: 'docs/guidance/knowledge-and-skills/decide-on-the-best-option.mdx', find: '<Statement id="1.1" />', put: 'Later.'}, 'docs/statements.yaml:1:3: statement 1.1 is covered by no page — add a heading with {/* #kss-1-1 */} and <Statement id="1.1" /> to docs/guidance/knowledge-and-skills/decide-on-the-best-option.mdx'],
  ['a statement that is not known', {file: page, find: '["1.1"]', put: '["1.2"]'}, `${page}:7:14: unknown statement "1.2" — did you mean "1.1"?`],
  ['a quiz option with no feedback', {file: quiz, find: ', feedback: That is day 0.', put: ''}, `${quiz}:16:9: "feedback" is missing — add a "feedback:" line`],
  ['a quiz with two right answers', {file: quiz, find: 'grade: 0', put: 'grade: 1'}, `${quiz}:14:5: 2 options have grade 1 — a single question has one right option`],
  ['an option that tests reading', {file: quiz, find: 'The day itself, grade', put: 'All of the above, grade'}, `${quiz}:16:20: the option "All of the above" tests reading, not judgement — write a real option in its place`],
  ['a passage that is not there', {file: quiz, find: 'passage: /guidance/reviews', put: 'passage: /guidance/review'}, `${quiz}:13:5: the link "/guidance/review" leads nowhere — did you mean "/guidance/reviews"?`],
  ['an alias that belongs to another term', {file: 'docs/glossary.yaml', put: '- {id: review, term: Review, meaning: A meeting., aliases: [LAC]}\n- {id: lac, term: LAC, meaning: Looked after child.}\n'}, 'docs/glossary.yaml:2:13: "LAC" already belongs to the term "review" — an alias belongs to one term: take it out of one of them'],
  ['a meaning that makes a claim', {file: 'docs/glossary.yaml', find: 'A meeting that looks at the plan.', put: 'A meeting every six months.'}, 'docs/glossary.yaml:3:3: the meaning of "Review" says "six months" with no source — add a "source:" line, or say it without the claim'],
  ['a question asked of a place that is not there', {file: 'docs/asked.yaml', find: '#when', put: '#whem'}, 'docs/asked.yaml:1:4: "/guidance/reviews" has no anchor "#whem" — did you mean "when"?'],
  ['a place that is asked about in two entries', {file: 'docs/asked.yaml', put: '- {at: /glossary#review, asked: [what is a review]}\n- {at: /glossary#review, asked: [meaning of review]}\n'}, 'docs/asked.yaml:2:4: "/glossary#review" stands here twice — join the two'],
  ['a place that nobody asks about', {file: 'docs/asked.yaml', put: '- {at: /glossary#review, asked: []}\n'}, 'docs/asked.yaml:1:26: "asked" holds too little — say at least one way to ask it'],
  ['one question put twice', {file: 'docs/asked.yaml', put: '- {at: /glossary#review, asked: [what is a review, What is a review]}\n'}, 'docs/asked.yaml:1:26: "asked" cannot be used as it is — a way to ask it stands here twice'],
];

test.each(mistakes)('%s is said with its place and how to mend it', (_, breakage, words) => expect(said(breakage)).toBe(words));

test('every mistake is said at once, in order of file and line', () => {
  const row = (what: string) => mistakes.find(([name]) => name === what)![1];
  const words = said(row('a key that is not known'), row('a claim with no source'), row('a dead link'), row('a quiz option with no feedback')).split('\n');
  expect(words.map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([`${page}:12`, `${page}:16`, `${quiz}:16`, `${rule}:1`, `${rule}:6`]);
});

test('pages past their review date are listed, from the day after it', () => {
  const {content} = loadContent(siteWith());
  const listed = (today: string) => pastReview(content, today).map(({file}) => file);
  expect(listed('2027-05-22')).toEqual([]);
  expect(listed('2027-05-23')).toContain(page);
});

test.each([
  ['The first review is within 20 working days.', '20 working days'], ['It lasts twenty-six weeks.', 'twenty-six weeks'], ['Only 36% were good.', '36%'], ['See section 20.', 'section 20'],
  ['A child under 16 may not.', 'under 16'], ['It would be unlawful.', 'unlawful'], ['They are paid £20.', '£2'],
  ['One day you may need this.', undefined], ['Ask two questions.', undefined], ['It was on 16 March.', undefined], ['Step 3 of 8.', undefined],
])('"%s" makes a claim by the words %s', (text, words) => expect(claimIn(text)).toBe(words));
