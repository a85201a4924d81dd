// @vitest-environment jsdom
import {fireEvent, render, screen, waitFor, within} from '@testing-library/react';
import type {UserEvent} from '@testing-library/user-event';
import {describe, expect, test} from 'vitest';
import {DeskPage} from '../../src/ui/desk/DeskPage';
import {addChild, kept, openBoard, press, references, rowOf, startEachAfresh, typeDate} from './board-open';

startEachAfresh();
const form = () => screen.getByRole('form', {name: /^(Add a child|Change)/});

describe('a worker puts children on the board', () => {
  test('each is a row with its next deadline, standing and a link that opens it in the calculator', async () => {
    const user = openBoard();
    await addChild(user, 'C-104', '27/3/2026');
    const row = rowOf('C-104');
    expect(within(row).getByText('Tuesday 28 April 2026', {selector: 'span:not(.visually-hidden) > time'}).getAttribute('datetime')).toBe('2026-04-28');
    expect(within(row).getByRole('link', {name: 'First looked-after review'})).toBeTruthy();
    expect(within(row).getByText('Overdue')).toBeTruthy();
    expect(within(row).getByRole('link', {name: 'Open in the calculator C-104'}).getAttribute('href')).toBe('/timescales#v=1&became-looked-after=2026-03-27');
    expect(screen.getByText('C-104 is on the board.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'The board'}));
    expect(kept()).toBeNull();
  });

  test('the child with the earliest deadline stands first', async () => {
    const user = openBoard();
    await addChild(user, 'C-2', '1/4/2026');
    await addChild(user, 'C-3');
    await addChild(user, 'C-1', '27/3/2026');
    expect(references()).toEqual(['C-1', 'C-2', 'C-3']);
  });

  test('a reference that looks like a name is warned of as it is typed, and one that is too long is refused with nothing lost', async () => {
    const user = openBoard();
    await press(user, 'Add a child');
    const field = screen.getByLabelText<HTMLInputElement>('Reference');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'Alex');
    expect(within(form()).getByRole('status').textContent).toContain('looks like a name');
    await user.type(field, ' Smith of York');
    expect(within(form()).getByRole('status').textContent).toContain('at most 12 characters');
    await typeDate(user, 'Became looked after', '31 June 2026');
    await press(user, 'Add to the board');
    const summary = within(form()).getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual(['A reference has at most 12 characters. This has 18', expect.stringContaining('must be a real date')]);
    await user.click(within(summary).getAllByRole('link')[0]!);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Alex Smith of York');
    expect(within(screen.getByRole('group', {name: 'Became looked after'})).getByLabelText<HTMLInputElement>('Day').value).toBe('31');
    expect(references()).toEqual([]);
  });

  test('a child can be changed, removed, and put back', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    await press(user, 'Edit C-1');
    await user.clear(screen.getByLabelText('Reference'));
    await user.type(screen.getByLabelText('Reference'), 'C-9');
    await user.selectOptions(within(form()).getByLabelText('Legal status'), 'Interim care order');
    await press(user, 'Save the changes');
    expect(references()).toEqual(['C-9']);
    expect(rowOf('C-9').textContent).toContain('Interim care order');
    await press(user, 'Remove C-9');
    expect(references()).toEqual([]);
    await press(user, 'Put C-9 back');
    expect(references()).toEqual(['C-9']);
  });

  test('opening another child does not throw away one that is half typed', async () => {
    const user = openBoard();
    await addChild(user, 'C-1');
    await press(user, 'Add a child');
    await user.type(screen.getByLabelText('Reference'), 'C-2');
    await press(user, 'Edit C-1');
    expect(screen.getByLabelText<HTMLInputElement>('Reference').value).toBe('C-2');
    expect(screen.getByText('Save or cancel the child that is open first.')).toBeTruthy();
  });

  test('what has been done can be ticked off, and the child is no longer overdue when nothing late is left', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    // jsdom does not open a details element by its summary.
    const details = screen.getByText(/^All dates of C-1/).closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await user.click(screen.getByRole('checkbox', {name: 'Tick off Independent reviewing officer named, C-1'}));
    expect(within(rowOf('C-1')).getByText('Overdue')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', {name: 'Tick off Personal education plan started, C-1'}));
    expect(within(rowOf('C-1')).getByText('Due soon')).toBeTruthy();
    expect(within(rowOf('C-1')).getByText('None')).toBeTruthy();
  });

  test('all that has passed can be ticked off at once, as for a child who has been in care for years', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2024');
    const details = screen.getByText(/^All dates of C-1/).closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await press(user, /^Tick off all \d+ that have passed$/);
    expect(within(rowOf('C-1')).getByText('Not yet known')).toBeTruthy();
    expect(screen.queryByRole('button', {name: /^Tick off all/})).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('list', {name: 'All dates of C-1'}));
  });

  test('the board can be narrowed, and says how many are left', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    await addChild(user, 'C-2');
    await user.selectOptions(screen.getByLabelText('Show standing'), 'Not yet known');
    expect(references()).toEqual(['C-2']);
    expect(screen.getByText('Showing 1 of 2.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Show legal status'), 'Care order');
    expect(references()).toEqual([]);
  });

  test('the board can be shown as at another day, and the link to the calculator carries that day', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    await typeDate(user, 'As at', '1 May 2026');
    await press(user, 'Show this day');
    expect(screen.getByText('As at 1 May 2026')).toBeTruthy();
    expect(within(rowOf('C-1')).getByText('Tuesday 28 July 2026')).toBeTruthy();
    expect(screen.getByRole('link', {name: /^Open .* C-1$/}).getAttribute('href')).toContain('&as-at=2026-05-01');
    await typeDate(user, 'As at', '31 June 2026');
    await press(user, 'Show this day');
    expect(screen.getByRole('alert').textContent).toContain('must be a real date');
    expect(screen.getByText('As at 1 May 2026')).toBeTruthy();
  });
});

describe('children are brought in from a file', () => {
  const choose = (user: UserEvent, text: BlobPart) => user.upload(screen.getByLabelText('Bring in a CSV file'), new File([text], 'board.csv', {type: 'text/csv'}));

  test('they are shown first, and nothing changes until the user says so', async () => {
    const user = openBoard();
    await choose(user, 'reference,became-looked-after\nC-1,27/03/2026\n');
    const preview = await screen.findByRole('region', {name: 'What is in the file'});
    expect(preview.textContent).toContain('C-1 (New): Became looked after: 27 March 2026');
    expect(references()).toEqual([]);
    await press(user, 'Bring in 1 child');
    expect(references()).toEqual(['C-1']);
    expect(screen.queryByRole('region', {name: 'What is in the file'})).toBeNull();
  });

  test('all mistakes are said at once, and the board is as it was', async () => {
    const user = openBoard();
    await addChild(user, 'C-9');
    await choose(user, 'reference,became-looked-after\nC 1,31/06/2026\nC-2,x\n');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Row 2, column A \(reference\): a reference has no spaces/), 'Row 2, column B (became-looked-after): “31/06/2026” is not a real date, like 2026-03-27.', 'Row 3, column B (became-looked-after): “x” is not a real date, like 2026-03-27.',
    ]);
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(references()).toEqual(['C-9']);
  });

  test('a spreadsheet that is no CSV file is refused in words', async () => {
    const user = openBoard();
    await choose(user, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]));
    expect((await screen.findByRole('alert')).textContent).toContain('not a CSV file in plain text');
  });

  test('where a child is on the board with other dates, the user chooses', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    await choose(user, 'reference,became-looked-after\nC-1,2026-04-10\nC-2,\n');
    await screen.findByRole('region', {name: 'What is in the file'});
    expect(screen.getByRole('button', {name: 'Bring in 1 child'})).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Where the dates differ'), 'Take the dates in the file instead');
    await press(user, 'Bring in 2 children');
    expect(screen.getByRole('link', {name: /^Open .* C-1$/}).getAttribute('href')).toContain('2026-04-10');
    expect(references()).toEqual(['C-1', 'C-2']);
  });
});

test('the desk leads to the calculator, the board, the meeting, law or policy, and a child at risk first of all', () => {
  render(<DeskPage />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/guidance/help/child-at-risk-now', '/timescales', '/desk/board', '/guidance/three-steps/permanence-planning-meetings', '/guidance/local-policy',
  ]);
});
