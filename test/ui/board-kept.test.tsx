// @vitest-environment jsdom
import {act, screen} from '@testing-library/react';
import {describe, expect, test, vi} from 'vitest';
import {keptKey, writeKeptBoard} from '../../src/core/board-kept';
import {addChild, kept, openBoard, press, references, startEachAfresh} from './board-open';

startEachAfresh();
const child = (reference: string, date = '2026-03-27') => ({reference, facts: {events: {'became-looked-after': date}}, ticked: {}});

describe('the board is kept only when somebody asks', () => {
  test('nothing is written before, everything after, and one click deletes it all', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    expect(localStorage).toHaveLength(0);
    await press(user, 'Keep this board in this browser');
    expect(screen.getByText('The board is kept in this browser.')).toBeTruthy();
    await addChild(user, 'C-2');
    expect(JSON.parse(kept()!)).toEqual({format: 1, children: [{reference: 'C-1', facts: 'v=1&became-looked-after=2026-03-27', ticked: {}}, {reference: 'C-2', facts: 'v=1', ticked: {}}]});
    await press(user, 'Delete this board from this device');
    expect(screen.getByText('The board is deleted. Nothing of it is left in this browser.')).toBeTruthy();
    expect(references()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  test('a kept board is there again in a new tab', () => {
    localStorage.setItem(keptKey, writeKeptBoard([child('C-7')]));
    openBoard();
    expect(references()).toEqual(['C-7']);
  });

  test.each([['damaged', '{"format":1,', 'is damaged'], ['newer', '{"format":2,"children":[]}', 'newer version']])('a %s board is left as it is and said in words, and can be deleted', async (_, value, words) => {
    localStorage.setItem(keptKey, value);
    const user = openBoard();
    expect(screen.getByRole('alert').textContent).toContain(words);
    await addChild(user, 'C-1');
    await press(user, 'Keep this board in this browser');
    expect(screen.getByRole('alert').textContent).toContain('Nothing was kept');
    expect(kept()).toBe(value);
    await press(user, 'Delete this board from this device');
    expect(kept()).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('where the browser keeps nothing, the board stays in the tab and says so', async () => {
    const user = openBoard(() => { throw new Error('SecurityError'); });
    await addChild(user, 'C-1');
    await press(user, 'Keep this board in this browser');
    expect(screen.getByRole('alert').textContent).toContain('does not let the site keep anything');
    expect(references()).toEqual(['C-1']);
    expect(screen.getByRole('button', {name: 'Keep this board in this browser'})).toBeTruthy();
  });

  test('where the browser is full, the last change stays in the tab and the kept board as it was', async () => {
    const user = openBoard();
    await addChild(user, 'C-1');
    await press(user, 'Keep this board in this browser');
    const before = kept();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new Error('QuotaExceededError'); });
    await addChild(user, 'C-2');
    expect(screen.getByRole('alert').textContent).toContain('could not be kept');
    expect(references()).toEqual(['C-1', 'C-2']);
    expect(kept()).toBe(before);
    full.mockRestore();
    await press(user, 'Keep this board in this browser');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(kept()).toContain('C-2');
  });
});

const elsewhere = (value: string | null, key: string | null = keptKey) => act(() => {
  if (value === null) localStorage.removeItem(keptKey);
  else localStorage.setItem(keptKey, value);
  window.dispatchEvent(new StorageEvent('storage', {key}));
});

describe('two tabs hold one kept board', () => {
  test('what one writes the other shows, and a change goes on top of it', async () => {
    localStorage.setItem(keptKey, writeKeptBoard([child('C-1')]));
    const user = openBoard();
    await elsewhere(writeKeptBoard([child('C-1'), child('C-2')]));
    expect(references()).toEqual(['C-1', 'C-2']);
    // No event has come for this one yet: the change must still not undo it.
    localStorage.setItem(keptKey, writeKeptBoard([child('C-1'), child('C-2'), child('C-3')]));
    await press(user, 'Remove C-1');
    expect(references()).toEqual(['C-2', 'C-3']);
    expect(kept()).toBe(writeKeptBoard([child('C-2'), child('C-3')]));
  });

  test.each<[string, string | null]>([['deleted', keptKey], ['cleared with everything else', null]])('a board %s in one tab is gone from the other', async (_, key) => {
    localStorage.setItem(keptKey, writeKeptBoard([child('C-1')]));
    openBoard();
    await elsewhere(null, key);
    expect(references()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('deleted in another tab');
  });

  test('a page that comes back from the browser’s memory looks again', () => {
    localStorage.setItem(keptKey, writeKeptBoard([child('C-1')]));
    openBoard();
    localStorage.removeItem(keptKey);
    act(() => { window.dispatchEvent(new Event('pageshow')); });
    expect(references()).toEqual([]);
  });

  test('a board that is only in this tab is joined to the kept one, and neither is written over', async () => {
    const user = openBoard();
    await addChild(user, 'C-1', '27/3/2026');
    await elsewhere(writeKeptBoard([child('C-2')]));
    expect(references()).toEqual(['C-1']);
    expect(screen.getByRole('alert').textContent).toContain('Another board is kept');
    await press(user, 'Keep this board in this browser');
    expect(references()).toEqual(['C-1', 'C-2']);
    expect(kept()).toBe(writeKeptBoard([child('C-2'), child('C-1')]));
  });

  test('where the two have other dates under one reference, nothing is kept and the reference is named', async () => {
    const user = openBoard();
    await addChild(user, 'C-1');
    const other = writeKeptBoard([child('C-1')]);
    await elsewhere(other);
    await press(user, 'Keep this board in this browser');
    expect(screen.getByRole('alert').textContent).toContain('other dates under the same reference: C-1');
    expect(kept()).toBe(other);
    expect(references()).toEqual(['C-1']);
  });
});
