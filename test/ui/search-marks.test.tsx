// @vitest-environment jsdom
import {cleanup, render, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';

vi.mock('@docusaurus/router', () => ({useHistory: () => ({push: () => undefined}), useLocation: () => location}));
let location = {pathname: '/glossary', search: '', hash: ''};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('Worker', undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('words marked on the page that was opened', () => {
  const html = '<main><h1 id="top">Review</h1><p>A review.</p><h2 id="signs">Signs</h2><p>Reviews <b>drift</b>.</p><h2>After</h2><p>Review</p><dl><div><dt id="sgo">SGO</dt><dd>A review of it</dd></div></dl></main>';
  const marked = new Map<string, {ranges: Range[]}>();
  beforeEach(() => {
    marked.clear();
    vi.stubGlobal('Highlight', class { ranges: Range[]; constructor(...ranges: Range[]) { this.ranges = ranges; } });
    vi.stubGlobal('CSS', {highlights: {set: (name: string, one: {ranges: Range[]}) => marked.set(name, one), delete: (name: string) => marked.delete(name)}});
    document.body.innerHTML = html;
  });
  const words = () => marked.get('search-words')?.ranges.map((range) => range.toString());

  test.each([
    ['signs', ['Reviews'], 'the section at the anchor'], ['sgo', ['review'], 'a term and its meaning'], ['', ['Review', 'review', 'Reviews', 'Review', 'review'], 'the whole page'], ['no-such-anchor', ['Review', 'review', 'Reviews', 'Review', 'review'], 'an anchor that is not there'],
  ])('at "%s" it marks %j: %s, and nothing of the page changes', async (anchor, expected) => {
    const {markPage} = await import('../../src/ui/search/mark-page');
    const clear = markPage(document, anchor, ['review']);
    expect(words()).toEqual(expected);
    expect(document.body.innerHTML).toBe(html);
    clear!();
    expect(words()).toBeUndefined();
  });

  test('a browser that cannot mark shows the page as it is', async () => {
    vi.stubGlobal('CSS', {});
    const {markPage} = await import('../../src/ui/search/mark-page');
    expect(markPage(document, '', ['review'])).toBeUndefined();
  });

  test('Escape clears the marks', async () => {
    const {carryWords} = await import('../../src/ui/search/opened-words');
    const {default: SearchBar} = await import('../../src/theme/SearchBar');
    carryWords(['review']);
    location = {...location, hash: '#signs'};
    render(<SearchBar />);
    await waitFor(() => expect(words()).toEqual(['Reviews']));
    await userEvent.keyboard('{Escape}');
    expect(words()).toBeUndefined();
  });
});

describe('work on the page gives way', () => {
  test('no long work is done in one task, and its result is whole', async () => {
    const {withPauses} = await import('../../src/ui/search/work');
    let turns = 0;
    const counting = setInterval(() => { turns += 1; }, 1);
    const spin = function* () {
      for (let n = 0; n < 10; n++) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        yield;
      }
      return 'done';
    };
    expect(await withPauses(spin())).toBe('done');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(2);
  });
});
