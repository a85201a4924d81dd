import {expect, test} from '@playwright/test';
import {HtmlValidate, StaticConfigLoader, type RuleConfig} from 'html-validate';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

// Every page as it is published, against the HTML standard and what helps a screen reader. axe reads some pages in a browser; this reads all of them, with no script.

/** What is not asked, each with its reason. Anything else that is found is a fault to mend. */
const rules: RuleConfig = {
  // The build takes out what HTML lets it leave out: quotes, end tags, the slash of an empty element, capitals. The pages travel smaller, and mean the same.
  'attr-quotes': 'off',
  'doctype-style': 'off',
  'no-implicit-close': 'off',
  'void-style': 'off',
  'no-raw-characters': ['error', {relaxed: true}],
  // Docusaurus begins its ids with two underlines and React with one: HTML has allowed it since 2014.
  'valid-id': ['error', {relaxed: true}],
  // A file of our own host needs no hash: whoever can change the file can change the page that holds the hash. One from elsewhere would.
  'require-sri': ['error', {target: 'crossorigin'}],
  // Tick boxes of one question share a name, as HTML means them to; nothing is sent to a server.
  'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'reset', 'submit']}],
  // The results under a search box are links, and `select` cannot hold one. A `div` that is a region says to a reader what `section` says.
  'prefer-native-element': ['error', {exclude: ['listbox', 'region']}],
  // A list may be named: what cannot be named is still refused.
  'aria-label-misuse': ['error', {allowAnyNamable: true}],
  // 70 characters of the page's own, then the name of the site, which may be cut off in a tab.
  'long-title': ['error', {maxlength: 70 + ' | Permanence in Practice'.length}],
};

const reader = new HtmlValidate(new StaticConfigLoader({root: true, extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'], rules}));

/** A glossary term stands in a line of words. The browser's own button is a box, which would break that line, so a `span` is told to be one; nothing else may. */
const isTerm = (rule: string, selector: string | null) => rule === 'prefer-native-element' && /(?:^|> )span(?::nth-child\(\d+\))?$/.test(selector ?? '');

type Fault = {page: string; line: number; column: number; rule: string; message: string; selector: string};

function faultsOf(page: string, html: string): Fault[] {
  return reader.validateStringSync(html, page).results.flatMap(({messages}) => messages.filter(({ruleId, selector}) => !isTerm(ruleId, selector)).map(({line, column, ruleId, message, selector}) => ({page, line, column, rule: ruleId, message, selector: selector ?? ''})));
}

/** The first fifty faults, those of one kind together and the commonest kind first, as `page:line:column: rule: what is wrong`. */
function inWords(faults: Fault[]): string {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) kinds.set(fault.rule, [...(kinds.get(fault.rule) ?? []), fault]);
  const grouped = [...kinds.values()].sort((a, b) => b.length - a.length).flat();
  const lines = grouped.slice(0, 50).map(({page, line, column, rule, message, selector}) => `${page}:${line}:${column}: ${rule}: ${message} (${selector})`);
  const counts = [...kinds].map(([rule, found]) => `${rule} ${found.length}`).join(', ');
  return faults.length === 0 ? '' : `${faults.length} faults: ${counts}\n${lines.join('\n')}`;
}

const pages = (readdirSync('build', {recursive: true}) as string[]).filter((name) => name.endsWith('.html')).map((name) => name.replaceAll('\\', '/')).sort();

// In two shares, so that two workers halve the wait.
for (const share of [0, 1]) {
  test(`every page says what it is in sound HTML, share ${share + 1} of 2`, () => {
    test.setTimeout(300_000);
    const mine = pages.filter((_, i) => i % 2 === share);
    expect(mine.length).toBeGreaterThan(100);
    expect(inWords(mine.flatMap((page) => faultsOf(page, readFileSync(join('build', page), 'utf8'))))).toBe('');
  });
}

/** A small page that is right, with this in its `main`. */
const pageWith = (main: string) => `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Reviews</title></head><body><main><h1>Reviews</h1>${main}</main></body></html>`;

test('a page that is right has nothing to say', () => expect(inWords(faultsOf('reviews.html', pageWith('<p>A review looks at the plan.</p>')))).toBe(''));

for (const [what, main, rule] of [
  ['one id for two things', '<p id="when">When</p><p id="when">Where</p>', 'no-dup-id'],
  ['a button in a link', '<a href="/"><button type="button">Go</button></a>', 'element-permitted-content'],
  ['a paragraph in a line of text', '<span><p>Text</p></span>', 'element-permitted-content'],
  ['a field with no label', '<input type="text" id="name">', 'input-missing-label'],
  ['a name that no element can carry', '<p aria-label="Plan">Text</p>', 'aria-label-misuse'],
  ['a description that is not there', '<p aria-describedby="gone">Text</p>', 'no-missing-references'],
  ['a role that the element has by itself', '<ul role="list"><li>One</li></ul>', 'no-redundant-role'],
  ['a heading that skips a level', '<h3>When</h3>', 'heading-level'],
  ['a link that claims to be a button', '<a href="/" role="button">Go</a>', 'prefer-native-element'],
  ['two landmarks that sound alike', '<nav aria-label="Links"><a href="/a">A</a></nav><nav aria-label="Links"><a href="/b">B</a></nav>', 'unique-landmark'],
  ['something hidden that the keyboard reaches', '<div aria-hidden="true"><a href="/">Home</a></div>', 'hidden-focusable'],
  ['a style in an attribute', '<p style="color: red">Text</p>', 'no-inline-style'],
] as const) {
  test(`${what} is reported with its page and its place`, () => {
    expect(inWords(faultsOf('reviews.html', pageWith(main)))).toMatch(new RegExp(`^reviews\\.html:1:\\d+: ${rule}: `, 'm'));
  });
}
