// @vitest-environment jsdom
import {cleanup, render, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import ICAL from 'ical.js';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {CaseEntry} from '../../src/core/case';
import type {CaseRule} from '../../src/core/views';
import {TakeAway} from '../../src/ui/timescale/export/TakeAway';

const rule = (id: string, name: string): CaseRule => ({
  id, name, limit: 'Within 20 working days', force: 'regulations', confidence: 'text', status: 'in force', topic: 'reviews', conditions: [], applies: undefined, repeats: undefined,
  versions: [{from: '2011-04-01', noDate: ''}],
});
const first: CaseEntry = {rule: rule('lac-review-1', 'First looked-after review'), standing: 'due soon', outcome: {known: true, dates: [{kind: 'deadline', date: '2026-04-28', workings: ['Start: Became looked after, Friday 27 March 2026.']}]}};
const visit: CaseEntry = {rule: rule('visit-6w', 'Visit every six weeks'), standing: 'later', outcome: {known: true, dates: [{kind: 'deadline', date: '2026-05-08', workings: []}]}};
const second: CaseEntry = {rule: rule('lac-review-2', 'Second looked-after review'), standing: 'not yet known', outcome: {known: false, because: 'It needs First review held on.', needs: ['first-review']}};

const saved: {name: string; blob: Blob}[] = [];
const fetched = vi.fn<typeof fetch>();
const written = vi.fn<(text: string) => Promise<void>>();
const printed = vi.fn<() => void>();

beforeEach(() => {
  saved.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({name: this.download, blob: blobs.get(this.href)!});
  });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('print', printed);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  [fetched, written, printed].forEach((mock) => mock.mockReset());
});

function show(entries = [first, visit, second]) {
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: written.mockResolvedValue()}});
  const shown = render(<TakeAway entries={entries} asAt="2026-04-20" dataDate="2026-11-22" />);
  return {user, ...shown};
}
const press = (user: ReturnType<typeof userEvent.setup>, name: string) => user.click(screen.getByRole('button', {name}));
const said = () => screen.getAllByRole('status').map((one) => one.textContent).join(' ');
/** The bytes of the first file saved. jsdom's blobs can be read only in this older way. */
const bytes = () => new Promise<Uint8Array>((give) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => give(new Uint8Array(reader.result as ArrayBuffer)));
  reader.readAsArrayBuffer(saved[0]!.blob);
});
const words = async () => new TextDecoder('utf-8', {ignoreBOM: true}).decode(await bytes());
const events = async () => new ICAL.Component(ICAL.parse(await words()) as unknown[]).getAllSubcomponents('vevent');

describe('the calendar file', () => {
  test('holds every chosen timescale that has a date, says which are left out, and is named by its day', async () => {
    const {user} = show();
    await press(user, 'Calendar file');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({name: 'timescales-2026-04-20.ics', blob: {type: 'text/calendar;charset=utf-8'}});
    expect((await events()).map((event) => event.getFirstPropertyValue('summary'))).toEqual(['First looked-after review: deadline', 'Visit every six weeks: deadline']);
    expect(said()).toContain('1 of the timescales you chose has no date yet and is not in it.');
    expect(said()).toContain('It has no label: the next file without one takes the place of these dates');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('a timescale that is unticked is left out', async () => {
    const {user} = show();
    await user.click(screen.getByText('Choose which to take: 3 of 3 chosen'));
    await user.click(screen.getByRole('checkbox', {name: /^Visit every six weeks/}));
    expect(screen.getByText('Choose which to take: 2 of 3 chosen')).toBeTruthy();
    await press(user, 'Calendar file');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await events()).toHaveLength(1);
  });

  test('a label stands in the titles', async () => {
    const {user} = show();
    await user.type(screen.getByLabelText('Label (a reference, never a name)'), 'A-17');
    await press(user, 'Calendar file');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect((await events())[0]!.getFirstPropertyValue('summary')).toBe('First looked-after review: deadline (A-17)');
    expect(said()).not.toContain('It has no label');
  });

  test('with no date among the chosen, no file is made and the reason is said', async () => {
    const {user} = show([second]);
    await press(user, 'Calendar file');
    expect(said()).toContain('None of the timescales you chose has a date yet');
    expect(saved).toEqual([]);
  });
});

describe('the label', () => {
  test('a label that looks like a name is warned of as it is typed, and is not lost', async () => {
    const {user} = show();
    const field = screen.getByLabelText<HTMLInputElement>('Label (a reference, never a name)');
    await user.type(field, 'Anna Smith');
    expect(screen.getByText(/This looks like a name/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('Anna Smith');
  });

  test.each(['Calendar file', 'CSV file', 'Copy as text', 'Print'])('"%s" takes nothing away under a label that cannot be used, and goes to the field', async (name) => {
    const {user} = show();
    const field = screen.getByLabelText('Label (a reference, never a name)');
    await user.type(field, 'Anna Smith');
    await press(user, name);
    expect(document.activeElement).toBe(field);
    expect(said()).toContain('Change the label first, or leave it empty.');
    expect(saved).toEqual([]);
    expect(written).not.toHaveBeenCalled();
    expect(printed).not.toHaveBeenCalled();
  });
});

test('the CSV file is UTF-8 with its mark, and holds the chosen rows', async () => {
  const {user} = show();
  await press(user, 'CSV file');
  expect(saved[0]).toMatchObject({name: 'timescales-2026-04-20.csv', blob: {type: 'text/csv;charset=utf-8'}});
  expect([...await bytes()].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(await words()).toContain('First looked-after review,Deadline,2026-04-28,');
});

test('the text is copied, and bears the address of this copy of the site', async () => {
  const {user} = show();
  await press(user, 'Copy as text');
  expect(said()).toContain('The text is copied.');
  expect(written.mock.calls[0]![0]).toContain(`${window.location.origin}/corrections`);
});

test('where the browser does not let us copy, the text can be selected by hand', async () => {
  const {user} = show();
  written.mockReset().mockRejectedValue(new Error('not allowed'));
  await press(user, 'Copy as text');
  expect(screen.getByLabelText<HTMLTextAreaElement>('The text').value).toContain('First looked-after review');
});

test('print shows the chosen rows alone with what every print bears, and clears them away after it', async () => {
  const {user} = show();
  await press(user, 'Print');
  await waitFor(() => expect(printed).toHaveBeenCalledTimes(1));
  expect(document.documentElement.hasAttribute('data-print-alone')).toBe(true);
  const table = within(screen.getByRole('table'));
  expect(table.getAllByRole('rowheader').map((cell) => cell.firstChild?.textContent)).toEqual(['First looked-after review', 'Visit every six weeks', 'Second looked-after review']);
  expect(table.getAllByText(/Rule as in force from 1 April 2011\./)).toHaveLength(3);
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  expect(document.documentElement.hasAttribute('data-print-alone')).toBe(false);
});

test('a print of the whole page bears the text of each rule, the date of the data and where to check for corrections', () => {
  const {container} = show();
  expect(container.textContent).toContain('First looked-after review. Rule as in force from 1 April 2011.');
  expect(container.textContent).toContain('Date of the data: 22 November 2026.');
  expect(container.textContent).toContain(`Check for corrections before you rely on a date: ${window.location.origin}/corrections`);
});

test('with nothing chosen, nothing is made', async () => {
  const {user} = show();
  await user.click(screen.getByText(/^Choose which to take/));
  await press(user, 'Choose none');
  await press(user, 'CSV file');
  expect(said()).toContain('Choose at least one timescale.');
  expect(saved).toEqual([]);
  await press(user, 'Choose all');
  await press(user, 'CSV file');
  expect(saved).toHaveLength(1);
});

test('with no timescales there is nothing to take away', () => {
  expect(show([]).container.textContent).toBe('');
});

test('it has no fault that axe can find', async () => {
  const {user, container} = show();
  await user.click(screen.getByText(/^Choose which to take/));
  await user.type(screen.getByLabelText('Label (a reference, never a name)'), 'Anna Smith');
  expect((await axe.run(container, {rules: {'color-contrast': {enabled: false}}})).violations).toEqual([]);
});
