// @vitest-environment jsdom
import {act, cleanup, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Correction} from '../../src/core/content';
import CorrectionsPage from '../../src/ui/reference/CorrectionsPage';
import {ReportMistake} from '../../src/ui/corrections/ReportMistake';

const one: Correction = {id: 'first-review-2026-12', date: '2026-12-03', what: 'It said calendar days.', touches: ['lac-review-1'], since: '2026-11-22'};
const two: Correction = {id: 'visits-2027-01', date: '2027-01-10', what: 'A visit was missing.', touches: ['visit-6w', 'lac-review-1'], since: '2026-12-20'};
const list = {format: 1, date: '2027-01-10', licence: 'CC BY 4.0', items: [one, two]};

const answer = (body: string, status = 200) => () => Promise.resolve(new Response(body, {status}));
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  // Each test is a page opened afresh: the list is kept for as long as a page is open.
  vi.resetModules();
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(answer(JSON.stringify(list)));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

const note = async () => (await import('../../src/ui/corrections/CorrectionNote')).CorrectionNote;

describe('beside a date that was worked out', () => {
  test('each correction of its rule is said, the newest first, with the days between which a date may be wrong', async () => {
    const CorrectionNote = await note();
    const {container} = render(<CorrectionNote ruleId="lac-review-1" />);
    expect(await screen.findByText('It said calendar days.')).toBeTruthy();
    expect(container.textContent).toMatch(/^This rule was corrected on 10 January 2027: A visit was missing\..*This rule was corrected on 3 December 2026: It said calendar days\. ?A date worked out from 22 November 2026 to 3 December 2026 may be wrong/);
    expect(screen.getAllByRole('link', {name: 'About this correction'})[1]!.getAttribute('href')).toBe('/corrections#first-review-2026-12');
  });

  test('a copy of the site older than the correction says not to rely on the date', async () => {
    const CorrectionNote = await note();
    render(<CorrectionNote ruleId="visit-6w" dataDate="2027-01-09" />);
    expect(await screen.findByText(/This copy of the site is older than the correction\. Do not rely on this date\./)).toBeTruthy();
  });

  test('a copy as new as the correction does not', async () => {
    const CorrectionNote = await note();
    render(<CorrectionNote ruleId="visit-6w" dataDate="2027-01-10" />);
    await screen.findByText(/This rule was corrected/);
    expect(screen.queryByText(/Do not rely on this date/)).toBeNull();
  });

  test('a rule that was never corrected has nothing beside it', async () => {
    const CorrectionNote = await note();
    const {container} = render(<CorrectionNote ruleId="lac-review-2" />);
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(container.textContent).toBe('');
  });

  test('nothing stands there before the list has come, nor on the server', async () => {
    const CorrectionNote = await note();
    expect(renderToString(<CorrectionNote ruleId="lac-review-1" />)).toBe('');
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('the list as it is read', () => {
  test('is fetched once for all the dates of a page, past every cache, from an address that says nothing of the case', async () => {
    const CorrectionNote = await note();
    render(<><CorrectionNote ruleId="lac-review-1" /><CorrectionNote ruleId="visit-6w" /></>);
    await screen.findAllByText(/This rule was corrected/);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]).toMatchObject(['/data/corrections.json', {cache: 'no-store', credentials: 'omit'}]);
  });

  test.each<[string, () => Promise<Response>]>([
    ['cut off', answer(JSON.stringify(list).slice(0, 60))], ['a page of a sign-in wall', answer('<!doctype html><title>Sign in</title>')], ['of a later format', answer(JSON.stringify({...list, format: 2}))],
    ['damaged in one correction', answer(JSON.stringify({...list, items: [one, {...two, date: 'soon'}]}))], ['not there', answer('', 404)],
  ])('a file that is %s is left aside quietly', async (_, bad) => {
    fetched.mockImplementation(bad);
    const CorrectionNote = await note();
    const {container} = render(<CorrectionNote ruleId="lac-review-1" />);
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    await act(() => new Promise((done) => { setTimeout(done, 20); }));
    expect(container.textContent).toBe('');
  });

  test('with no connection it is read when there is one', async () => {
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
    const CorrectionNote = await note();
    const {container} = render(<CorrectionNote ruleId="lac-review-1" />);
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    await act(() => new Promise((done) => { setTimeout(done, 20); }));
    expect(container.textContent).toBe('');
    act(() => { window.dispatchEvent(new Event('online')); });
    expect(await screen.findByText('It said calendar days.')).toBeTruthy();
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});

describe('the page of corrections', () => {
  test('with no mistake known, it says so and does not say that there is none', () => {
    render(<CorrectionsPage corrections={[]} />);
    expect(screen.getByText(/No mistake has been reported since the site opened\. That does not mean there is none\./)).toBeTruthy();
  });

  test('each correction says what was wrong, since when, until when and which timescales it touched', () => {
    render(<CorrectionsPage corrections={[one, two]} names={{'lac-review-1': 'First looked-after review'}} />);
    expect(screen.getAllByText(/^\d+ \w+ \d{4}\.$/).map((day) => day.textContent)).toEqual(['10 January 2027.', '3 December 2026.']);
    const item = document.getElementById('first-review-2026-12')!;
    expect(item.textContent).toBe('3 December 2026. It said calendar days.Wrong from 22 November 2026 until it was corrected. It touched: First looked-after review.');
    expect(screen.getByRole('link', {name: 'visit-6w'}).getAttribute('href')).toBe('/timescales/visit-6w');
    expect(screen.getByRole('link', {name: 'corrections.json'}).getAttribute('href')).toBe('pathname:///data/corrections.json');
  });

  test('it has no fault that axe can find', async () => {
    const {container} = render(<CorrectionsPage corrections={[one, two]} />);
    expect((await axe.run(container, {rules: {'color-contrast': {enabled: false}, region: {enabled: false}}})).violations).toEqual([]);
  });
});

describe('reporting a mistake', () => {
  function show() {
    const user = userEvent.setup();
    const written = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: written}});
    render(<ReportMistake />);
    return {user, written};
  }
  const fill = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.type(screen.getByLabelText('Which page'), '/timescales/lac-review-1#became-looked-after=2026-03-02');
    await user.type(screen.getByLabelText('What it says'), 'Within 20 days');
  };
  const make = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', {name: 'Make the report'}));

  test('makes a text to copy, leaves out the dates of a link and says so, and sends nothing', async () => {
    const {user, written} = show();
    await fill(user);
    await make(user);
    expect(screen.getByText('A calculator link holds dates. They are left out of the text below.')).toBeTruthy();
    await user.click(screen.getByRole('button', {name: 'Copy the report'}));
    expect(written.mock.calls[0]![0]).toContain('Page\n/timescales/lac-review-1\n');
    expect(written.mock.calls[0]![0]).not.toContain('2026-03-02');
    expect(screen.getByText('The report is copied.')).toBeTruthy();
    expect(fetched).not.toHaveBeenCalled();
  });

  test('warns against anything about a real child before anything is typed', () => {
    show();
    expect(screen.getByText(/Nothing about a real child or family\./)).toBeTruthy();
  });

  test('without the page or the words, says what is missing beside each field and in a summary, and loses nothing', async () => {
    const {user} = show();
    await user.type(screen.getByLabelText('How you know'), 'reg 33(1)');
    await make(user);
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect([...summary.querySelectorAll('a')].map((link) => link.textContent)).toEqual(['Say which page it is on', 'Say what the page says']);
    expect(screen.getByLabelText('Which page').getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByRole('link', {name: 'Say what the page says'}));
    expect(document.activeElement).toBe(screen.getByLabelText('What it says'));
    expect(screen.getByLabelText<HTMLTextAreaElement>('How you know').value).toBe('reg 33(1)');
    expect(screen.queryByLabelText('The text')).toBeNull();
  });

  test('the text follows what is changed after it was made', async () => {
    const {user} = show();
    await fill(user);
    await make(user);
    await user.type(screen.getByLabelText('What it should say'), 'Within 20 working days');
    expect(screen.getByLabelText<HTMLTextAreaElement>('The text').value).toContain('What it should say\nWithin 20 working days\n');
  });

  test('prints the report alone', async () => {
    const printed = vi.fn<() => void>();
    vi.stubGlobal('print', printed);
    const {user} = show();
    await fill(user);
    await make(user);
    await user.click(screen.getByRole('button', {name: 'Print the report'}));
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(1));
    expect(document.body.lastElementChild!.textContent).toContain('Report of a mistake');
  });
});
