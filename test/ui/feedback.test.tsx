// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {Feedback, feedbackText} from '../../src/ui/reading/Feedback';

afterEach(cleanup);

test('a reader’s three thoughts become a text to copy, and the empty ones are left out', async () => {
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  render(<Feedback title="The long view" />);
  await user.type(screen.getByLabelText('What is going well'), 'Reviews are shorter');
  await user.type(screen.getByLabelText('What you would change'), 'Ask the child first');
  await user.click(screen.getByRole('button', {name: 'Copy as text'}));
  expect(write).toHaveBeenCalledWith('Thoughts on “The long view”\n\nWhat is going well:\nReviews are shorter\n\nWhat you would change:\nAsk the child first');
  expect(screen.getByRole('status').textContent).toContain('Copied');
});

test('with nothing written there is nothing to copy, and it says so', async () => {
  render(<Feedback title="The long view" />);
  await userEvent.click(screen.getByRole('button', {name: 'Copy as text'}));
  expect(screen.getByRole('status').textContent).toBe('Write something in one of the boxes first.');
});

test('where copying is refused, nothing written is lost', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
  render(<Feedback title="The long view" />);
  const box = screen.getByLabelText('What is not going well');
  await user.type(box, 'Too many moves');
  await user.click(screen.getByRole('button', {name: 'Copy as text'}));
  expect(screen.getByRole('status').textContent).toContain('did not let us copy');
  expect((box as HTMLTextAreaElement).value).toBe('Too many moves');
});

test('the text is markup-free: what is typed is shown as typed', () => expect(feedbackText('A', ['<b>x</b>', '', ''])).toContain('<b>x</b>'));
