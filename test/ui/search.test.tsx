// @vitest-environment jsdom
import {act, cleanup, render, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {SearchDocument} from '../../src/core/search';
import {packed} from '../../src/core/search-pack';
import {hashFor, wordsInHash} from '../../src/ui/search/words-in-address';

const push = vi.fn<(address: string) => void>();
let hash = '';
let pathname = '/guidance';
vi.mock('@docusaurus/router', () => ({useHistory: () => ({push}), useLocation: () => ({pathname, search: '', hash})}));

const documents: SearchDocument[] = [
  {kind: 'timescale', address: '/timescales/lac-review-1', title: 'First looked-after review', heading: '', text: 'The first review.', answer: 'Within 20 working days', names: 'lac review 1'},
  {kind: 'timescale', address: '/timescales/lac-review-2', title: 'Second looked-after review', heading: '', text: 'The next review.', answer: 'Within 3 months'},
  {kind: 'guidance', address: '/guidance/permanence#signs', title: 'Drift', heading: 'Signs', text: 'A review passes and nothing is <b>decided</b> for the child.'},
  {kind: 'quiz', address: '/quizzes/adoption', title: 'Adoption and care', heading: '', text: 'Questions on matching.', names: 'quiz'},
  {kind: 'term', address: '/glossary#special-guardianship-order', title: 'Special guardianship order', heading: '', text: 'An order of the court.', names: 'SGO'},
];

const good = (value: unknown) => () => Promise.resolve(new Response(JSON.stringify(value)));
const broken = () => Promise.reject(new TypeError('offline'));
/** What each download of the index answers, in turn; the last one from then on. */
let index: (() => Promise<Response>)[] = [];
let names: () => Promise<Response> = broken;
const fetched = vi.fn<(address: string) => Promise<Response>>((address) => {
  if (address.endsWith('search-names.json')) return names();
  if (address.endsWith('search-texts.json')) return good(documents.map((document) => document.text))();
  return (index.length > 1 ? index.shift()! : index[0]!)();
});

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('Worker', undefined);
  index = [good(packed(documents))];
  names = broken;
  window.localStorage.clear();
  hash = '';
  pathname = '/guidance';
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

async function showBox() {
  const {SearchBox} = await import('../../src/ui/search/SearchBox');
  render(<SearchBox />);
  return {user: userEvent.setup(), box: screen.getByRole('combobox', {name: 'Search'})};
}

const options = () => screen.findAllByRole('option');
const activeOf = (box: HTMLElement) => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('the search box', () => {
  test('fetches nothing until it is used, and then once', async () => {
    const {user, box} = await showBox();
    expect(fetched).not.toHaveBeenCalled();
    await user.click(box);
    await user.type(box, 'review');
    await options();
    expect(fetched.mock.calls.filter(([address]) => address.endsWith('search.json'))).toHaveLength(1);
  });

  test('shows links with their kind and answer, best first, and says how many', async () => {
    const {user, box} = await showBox();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await user.type(box, 'first review');
    const [best] = await options();
    expect(best!.tagName).toBe('A');
    expect(best!.getAttribute('href')).toBe('/timescales/lac-review-1');
    expect(best!.textContent).toMatch(/^Timescale .*First looked-after review.*Within 20 working days/);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-controls')!)).toBe(screen.getByRole('listbox', {name: 'Search results'}));
    expect(screen.getByRole('status').textContent).toMatch(/^\d results$/);
  });

  test('marks the matched words of a snippet, and markup in a text stays text', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'decided');
    await waitFor(() => expect(screen.getByText('decided', {selector: 'mark'})).toBeTruthy());
    expect(screen.getByRole('option').textContent).toContain('<b>decided</b>');
  });

  test('arrows move round the options while the cursor stays in the box', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'review');
    const all = await options();
    await user.keyboard('{ArrowDown}');
    expect(activeOf(box)).toBe(all[0]!.textContent);
    expect(all[0]!.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(box);
    await user.keyboard('{End}');
    expect(activeOf(box)).toBe(all.at(-1)!.textContent);
    await user.keyboard('{ArrowDown}');
    expect(activeOf(box)).toBe(all[0]!.textContent);
    await user.keyboard('{ArrowUp}{Home}');
    expect(activeOf(box)).toBe(all[0]!.textContent);
  });

  test('Home goes to the start of the words when no option is active', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'review');
    await options();
    await user.keyboard('{Home}');
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    expect((box as HTMLInputElement).selectionStart).toBe(0);
  });

  test('Enter opens the active option, or the search page with the words after the #', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'first review');
    await options();
    await user.keyboard('{Enter}');
    expect(push).toHaveBeenLastCalledWith('/search#q=first%20review');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(push).toHaveBeenLastCalledWith('/timescales/lac-review-1');
  });

  test('a click opens a result within the site', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'SGO');
    await user.click((await options())[0]!);
    expect(push).toHaveBeenCalledWith('/glossary#special-guardianship-order');
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  test('Escape closes the list, then clears the words', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'review');
    await options();
    await user.keyboard('{Escape}');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect((box as HTMLInputElement).value).toBe('review');
    await user.keyboard('{Escape}');
    expect((box as HTMLInputElement).value).toBe('');
  });

  test.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}'])('%s goes to it from anywhere, and k alone does not', async (keys) => {
    const {user, box} = await showBox();
    await user.keyboard('k');
    expect(document.activeElement).not.toBe(box);
    await user.keyboard(keys);
    expect(document.activeElement).toBe(box);
  });

  test('a click elsewhere closes the list', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'review');
    await options();
    await user.click(document.body);
    expect(screen.queryByRole('option')).toBeNull();
  });

  test('no result offers near words and where to look', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'guardzzzshep');
    expect(await screen.findByText(/No result for “guardzzzshep”\. Try fewer words, or look in the/)).toBeTruthy();
    expect(screen.getByRole('link', {name: 'glossary'}).getAttribute('href')).toBe('/glossary');
    expect(screen.getByRole('link', {name: 'handbook'}).getAttribute('href')).toBe('/guidance');
    expect(screen.getByRole('status').textContent).toBe('No result');
  });

  test('a download that fails once is tried again without a word', async () => {
    index = [broken, good(packed(documents))];
    const {user, box} = await showBox();
    await user.type(box, 'review');
    expect(await options()).not.toHaveLength(0);
  });

  test.each([
    ['the network is down', broken], ['the file is cut', () => Promise.resolve(new Response('{"format":1,"docu'))], ['a page comes in its place', () => Promise.resolve(new Response('<!doctype html>'))],
    ['the file is of another kind', good({})], ['the server refuses', () => Promise.resolve(new Response('', {status: 503}))],
  ])('when %s it says so in plain words, and Retry mends it', async (_, answer) => {
    index = [answer];
    const {user, box} = await showBox();
    await user.type(box, 'review');
    const retry = await screen.findByRole('button', {name: 'Retry'});
    expect(screen.getByText(/Search could not be loaded. Check your connection/)).toBeTruthy();
    index = [good(packed(documents))];
    await user.click(retry);
    expect(document.activeElement).toBe(box);
    expect(await options()).not.toHaveLength(0);
  });

  test('when the index cannot be had at all, names can still be searched, and it says so', async () => {
    index = [broken];
    names = good(documents.filter((one) => one.heading === '').map((one) => ({...one, text: ''})));
    const {user, box} = await showBox();
    await user.type(box, 'first review');
    expect((await options())[0]!.getAttribute('href')).toBe('/timescales/lac-review-1');
    expect(screen.getByText(/Only the names of pages can be searched at the moment/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/names of pages only$/);
    index = [good(packed(documents))];
    await user.click(screen.getByRole('button', {name: 'Retry'}));
    await waitFor(() => expect(screen.queryByText(/Only the names of pages/)).toBeNull());
    expect(await options()).not.toHaveLength(0);
  });

  test('a quiz says that it starts', async () => {
    const {user, box} = await showBox();
    await user.type(box, 'adoption quiz');
    const [best] = await options();
    expect(best!.textContent).toMatch(/^Quiz .*Start the quiz/);
  });

  test('the words of a search are carried to the page it opens, in memory, once', async () => {
    const {carriedWords} = await import('../../src/ui/search/opened-words');
    const {user, box} = await showBox();
    await user.type(box, 'decided');
    await user.click((await options())[0]!);
    expect(carriedWords()).toEqual(['decid']);
    expect(carriedWords()).toBeUndefined();
    expect(window.localStorage.length + window.sessionStorage.length).toBe(0);
  });

  test('a worker that cannot start leaves the work to the page', async () => {
    vi.stubGlobal('Worker', () => { throw new Error('not allowed'); });
    const {user, box} = await showBox();
    await user.type(box, 'review');
    expect(await options()).not.toHaveLength(0);
  });

  test('a worker that breaks on loading leaves the work to the page', async () => {
    vi.stubGlobal('Worker', class extends EventTarget {
      postMessage() { queueMicrotask(() => this.dispatchEvent(new Event('error'))); }
      terminate() { return undefined; }
    });
    const {user, box} = await showBox();
    await user.type(box, 'review');
    expect(await options()).not.toHaveLength(0);
  });

  test('axe finds nothing wrong, open or closed', async () => {
    const {user, box} = await showBox();
    const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: {'color-contrast': {enabled: false}}};
    expect((await axe.run(document.body, rules)).violations.map((v) => v.id)).toEqual([]);
    await user.type(box, 'review');
    await options();
    await user.keyboard('{ArrowDown}');
    expect((await axe.run(document.body, rules)).violations.map((v) => v.id)).toEqual([]);
  });
});

describe('the header', () => {
  test.each([['/', 0, 'the front page has its own big box'], ['/guidance', 1, 'every other page has the one in the header']])('on %s it has %i boxes: %s', async (path, count) => {
    pathname = path;
    const {default: SearchBar} = await import('../../src/theme/SearchBar');
    render(<SearchBar />);
    expect(screen.queryAllByRole('combobox', {name: 'Search'})).toHaveLength(count);
  });
});

describe('the search page', () => {
  async function showPage(address: string) {
    window.history.replaceState(null, '', address);
    hash = window.location.hash;
    const {SearchPage} = await import('../../src/ui/search/SearchPage');
    render(<SearchPage />);
    return {user: userEvent.setup(), box: screen.getByRole('searchbox', {name: 'Search the whole site'})};
  }

  test('reads the words after the #, and lists links', async () => {
    const {box} = await showPage('/search#q=first%20review');
    expect((box as HTMLInputElement).value).toBe('first review');
    const best = within(await screen.findByRole('list')).getAllByRole('link')[0]!;
    expect(best.getAttribute('href')).toBe('/timescales/lac-review-1');
  });

  test('never reads the query string, and takes it out of the address', async () => {
    const {box} = await showPage('/search?q=a-childs-name');
    expect((box as HTMLInputElement).value).toBe('');
    await act(async () => undefined);
    expect(window.location.search).toBe('');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('a filter keeps only its kind', async () => {
    const {user} = await showPage('/search#q=review');
    await screen.findByRole('list');
    await user.click(screen.getByRole('checkbox', {name: 'Guidance'}));
    await waitFor(() => expect(within(screen.getByRole('list')).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/guidance/permanence#signs']));
  });

  test('with no words it says where to look', async () => {
    await showPage('/search');
    expect(screen.getByRole('link', {name: 'Timescales'}).getAttribute('href')).toBe('/timescales');
  });

  test('searches are remembered only when asked for, and one click forgets them all', async () => {
    const {user, box} = await showPage('/search');
    await user.type(box, 'decided');
    await user.click(await screen.findByRole('link', {name: /Drift/}));
    expect(window.localStorage.length).toBe(0);
    await user.clear(box);
    await user.click(screen.getByRole('checkbox', {name: 'Remember my searches on this device'}));
    await user.type(box, 'decided');
    await user.click(await screen.findByRole('link', {name: /Drift/}));
    await user.clear(box);
    await user.click(await screen.findByRole('button', {name: 'decided'}));
    expect((box as HTMLInputElement).value).toBe('decided');
    await user.clear(box);
    await user.click(await screen.findByRole('button', {name: 'Forget my searches'}));
    expect(window.localStorage.length).toBe(0);
    expect((screen.getByRole('checkbox', {name: 'Remember my searches on this device'}) as HTMLInputElement).checked).toBe(false);
  });

  test('what is typed goes after the # and nowhere else', async () => {
    const {user, box} = await showPage('/search');
    await user.type(box, 'SGO 100%');
    await waitFor(() => expect(window.location.hash).toBe('#q=SGO%20100%25'));
    expect(window.location.search).toBe('');
    expect(fetched.mock.calls.map(([address]) => address).join(' ')).not.toMatch(/SGO/);
    expect(window.localStorage.length + window.sessionStorage.length).toBe(0);
  });
});

test.each([
  ['#q=first%20review', 'first review', 'as it is written'], ['#q=100%', '100%', 'a stray percent sign'], ['#q=%E0%A4%A', '%E0%A4%A', 'a cut letter'], ['', '', 'nothing'], ['#kss-1-1', '', 'another anchor'], ['#x=1&q=a+b', 'a b', 'pluses for spaces'],
])('the address part %j has the words %j: %s', (part, words) => expect(wordsInHash(part)).toBe(words));

test('broken letters can still be put in an address', () => expect(hashFor('a\uD800b')).toBe('#q=ab'));
