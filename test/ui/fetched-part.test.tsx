// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {fetchedPart} from '../../src/ui/fetchedPart';

afterEach(cleanup);

const drawn = (text: string) => <p>{text}</p>;

test('a part is asked for once, before it is drawn, and is there again when the reader comes back', async () => {
  const fetch = vi.fn<() => Promise<string>>(async () => 'The board');
  const Part = fetchedPart(fetch, 'Fetching the board …', drawn);
  expect(fetch).toHaveBeenCalledTimes(1);
  render(<Part />);
  expect(screen.getByRole('status').textContent).toBe('Fetching the board …');
  expect(await screen.findByText('The board')).toBeTruthy();
  cleanup();
  render(<Part />);
  expect(await screen.findByText('The board')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a part that cannot be fetched says so, and can be asked for again', async () => {
  const fetch = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no signal')).mockResolvedValueOnce('The board');
  const Part = fetchedPart(fetch, 'Fetching the board …', drawn);
  render(<Part />);
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing you have kept is lost.');
  await userEvent.setup().click(screen.getByRole('button', {name: 'try again'}));
  expect(await screen.findByText('The board')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(2);
});
