// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {Passage} from '../../src/ui/quiz/Passage';
import {passageIn} from '../../src/ui/quiz/passage-of-page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const page = `<!doctype html><title>Contact</title><nav><h2 id="menu">Menu</h2></nav><main>
  <article><h1>Contact refused</h1><p>The start.</p>
  <h2 id="urgent">In an emergency<a class="hash-link" href="#urgent">#</a></h2>
  <p>Up to <button type="button">seven days</button><span role="tooltip">A week</span>. See <a href="#court">the court</a> and <a href="/sources#act">the Act</a>.</p>
  <h3 id="tell">Tell people</h3>
  <ul><li>The child</li></ul><form><label>Date <input></label></form><script>alert(1)</script>
  <div><p>Then write.</p><h2 id="court">If it goes on</h2><p>The court decides.</p></div></article></main>`;
const read = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const wordsOf = (anchor?: string) => passageIn(read(page), '/guidance/contact', anchor)?.textContent?.replace(/\s+/g, ' ').trim();

describe('a passage is taken from its page', () => {
  test.each([
    ['urgent', 'Up to seven days. See the court and the Act. Tell people The child Then write.', 'with the sections below it, and no further, though the next heading stands in a box'],
    ['tell', 'The child Then write.', 'a lower section ends at a higher heading'],
    ['court', 'The court decides.', 'the last section ends with the page'],
    [undefined, 'The start.', 'with no anchor: what the page says first, as a rule says its limit'],
    ['nowhere', undefined, 'an anchor that is gone'],
    ['menu', undefined, 'a menu is not what the page says'],
  ])('at %s: %s (%s)', (anchor, words, _why) => expect(wordsOf(anchor)).toBe(words));

  test('with nothing that works only there: no form, script, button, second id or heading, and links that lead where they led', () => {
    const box = document.createElement('div');
    box.append(passageIn(read(page), '/guidance/contact', 'urgent')!);
    expect(box.querySelectorAll('form, script, input, button, [id], h1, h2, h3')).toHaveLength(0);
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/guidance/contact#court', '/sources#act']);
  });
});

describe('the passage beside an answer', () => {
  const show = (answer: () => Promise<Response>) => {
    const fetched = vi.fn<(address: string) => Promise<Response>>(answer);
    vi.stubGlobal('fetch', fetched);
    render(<Passage address="/guidance/contact#court" title="If it goes on" />);
    return fetched;
  };
  const openIt = () => userEvent.setup().click(screen.getByText('Show the passage here'));

  test('is not asked for until the reader wants it, and then by its page’s address alone', async () => {
    const fetched = show(async () => new Response(page));
    expect(screen.getByRole('link', {name: 'Read the passage: If it goes on'}).getAttribute('href')).toBe('/guidance/contact#court');
    expect(fetched).not.toHaveBeenCalled();
    await openIt();
    expect(await screen.findByText('The court decides.')).toBeTruthy();
    expect(fetched.mock.calls).toEqual([['/guidance/contact']]);
  });

  test.each([
    ['the page is gone', async () => new Response('', {status: 404})],
    ['the page has no such section now', async () => new Response('<main><h1>Contact</h1></main>')],
    ['there is no signal', async () => { throw new TypeError('Failed to fetch'); }],
  ])('says so in plain words when %s, and the link is still there', async (_why, answer) => {
    show(answer);
    await openIt();
    expect((await screen.findByText(/could not be fetched/)).textContent).toContain('follow the link above');
    expect(screen.getByRole('link')).toBeTruthy();
  });
});
