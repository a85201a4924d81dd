import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {cleanup, render, screen, within} from '@testing-library/react';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {afterEach, beforeEach, vi} from 'vitest';
import {parse} from 'yaml';
import {keptKey} from '../../src/core/board-kept';
import {TimescaleSchema} from '../../src/core/content';
import type {CaseRule, EventField} from '../../src/core/views';
import type {Setting} from '../../src/core/work-out';
import {Board} from '../../src/ui/desk/Board';
import {createBoardStore} from '../../src/ui/desk/board-store';
import {holidays} from '../core/holidays';

/** The board of 20 April 2026 with every rule, and what a user does with it. */

const rules = readdirSync('docs/timescales').map((name) => ({id: basename(name, '.yaml'), ...TimescaleSchema.parse(parse(readFileSync(`docs/timescales/${name}`, 'utf8')))})) as CaseRule[];
const events = parse(readFileSync('docs/events.yaml', 'utf8')) as EventField[];
const setting: Setting = {
  dataDate: '2026-11-22', holidays,
  labels: Object.fromEntries(events.map((event) => [event.id, event.label])), kinds: Object.fromEntries(events.map((event) => [event.id, event.kind])),
};

/** What every browser has and jsdom lacks. */
Blob.prototype.text = function text(this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsText(this);
  });
};

/** Each test starts on the same day, offline, with nothing kept. */
export function startEachAfresh() {
  beforeEach(() => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new Error('offline'))));
    vi.useFakeTimers({now: new Date(2026, 3, 20, 12), toFake: ['Date']});
  });
  afterEach(() => {
    cleanup();
    localStorage.clear();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

export function openBoard(storage: () => Storage = () => localStorage): UserEvent {
  render(<Board rules={rules} events={events} setting={setting} store={createBoardStore(setting.kinds, storage)} />);
  return userEvent.setup();
}

export const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', {name}));

export async function typeDate(user: UserEvent, name: string, date: string) {
  await user.click(within(screen.getByRole('group', {name})).getByLabelText('Day'));
  await user.paste(date);
}

export async function addChild(user: UserEvent, reference: string, becameLookedAfter?: string) {
  await press(user, 'Add a child');
  await user.type(screen.getByLabelText('Reference'), reference);
  if (becameLookedAfter) await typeDate(user, 'Became looked after', becameLookedAfter);
  await press(user, 'Add to the board');
}

export const references = () => screen.queryAllByRole('rowheader').map((cell) => cell.firstChild?.textContent);
export const rowOf = (reference: string) => screen.getAllByRole('row').find((row) => within(row).queryByRole('rowheader')?.textContent?.startsWith(reference))!;
export const kept = () => localStorage.getItem(keptKey);
