// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {openDB} from 'idb';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {standingFrom} from '../../src/core/practice';
import type {Leaf} from '../../src/core/record-leaf';
import {shelfName} from '../../src/ui/record/shelf';
import {RecordStore} from '../../src/ui/record/store';
import {attempt} from '../core/attempt-fixtures';

const day = '2026-11-28';
const on = (date: string, said: Parameters<typeof attempt>[0] = {}) => attempt({at: `${date}T09:00:00`, ...said});
const note: Leaf = {format: 1, id: 'note 1', at: `${day}T09:00:00`, kind: 'note', address: '/guidance/options', text: 'Ask.'};
const databases = async () => (await indexedDB.databases()).map(({name}) => name);
const raw = () => openDB(shelfName);

const open: RecordStore[] = [];

/** Another tab of the same browser. */
const anotherTab = async () => {
  const tab = new RecordStore();
  open.push(tab);
  await tab.ready();
  return tab;
};
const soon = (look: () => void) => vi.waitFor(look, 20_000);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
});
afterEach(() => {
  for (const tab of open.splice(0)) tab.leave();
  vi.unstubAllGlobals(); vi.restoreAllMocks();
});

describe('nothing is kept before the learner says yes', () => {
  test('answers stay in the tab, and no storage is made', async () => {
    const tab = await anotherTab();
    await tab.add(on(day));
    await tab.keepDraft('question first-review-when', {turn: 0});
    expect([tab.get().keeping, tab.get().inTab, tab.get().standings.size, localStorage.length, await databases()]).toEqual(['not asked', 1, 1, 0, []]);
  });
  test('a no is not kept either', async () => {
    const tab = await anotherTab();
    tab.decline();
    expect([tab.get().keeping, localStorage.length, await databases()]).toEqual(['not kept', 0, []]);
  });
  test('after a yes, what was already answered is kept too, and is there when the site is opened again', async () => {
    const tab = await anotherTab();
    await tab.add(on('2026-11-27'));
    await tab.put([note]);
    expect(await tab.keep(day)).toBe(true);
    await tab.add(on(day));
    const later = await anotherTab();
    expect(later.get()).toMatchObject({keeping: 'kept', since: day, inTab: 0});
    expect([later.get().standings.get('first-review-when')!.counted, later.get().notebook.get('note 1')]).toEqual([2, note]);
  });
});

describe('two tabs', () => {
  const pair = async () => {
    const one = await anotherTab();
    await one.keep(day);
    return [one, await anotherTab()] as const;
  };
  test('that answer at once both count, and each hears of the other', async () => {
    const [one, two] = await pair();
    await Promise.all([one.add(on('2026-11-26')), two.add(on('2026-11-27')), one.add(on(day, {question: 'other'})), two.add(on(day))]);
    await soon(() => { for (const tab of [one, two]) expect([tab.get().standings.get('first-review-when')?.counted, tab.get().standings.get('other')?.counted]).toEqual([3, 1]); });
    expect((await two.whole()).log).toHaveLength(4);
  });
  test('clearing in one wins over the other, which is told and writes nothing more', async () => {
    const [one, two] = await pair();
    await two.add(on('2026-11-27'));
    await Promise.all([one.wipe(), two.add(on(day))]);
    await soon(() => { expect(two.get().trouble).toMatch(/deleted in another tab/); });
    await two.add(on(day, {question: 'other'}));
    expect([two.get().keeping, localStorage.length, await databases()]).toEqual(['not kept', 0, []]);
  });
  test('a yes in one is a yes in the other', async () => {
    const [one, two] = [await anotherTab(), await anotherTab()];
    await two.add(on('2026-11-27'));
    await one.keep(day);
    await soon(() => { expect(two.get().keeping).toBe('kept'); });
    await soon(() => { expect(one.get().standings.size).toBe(1); });
  });
});

describe('a newer version', () => {
  test('whose stores are newer is left as it is, and answers stay in the tab', async () => {
    const newer = await openDB(shelfName, 2, {upgrade: (db) => { db.createObjectStore('future').put('kept', 'key'); }});
    newer.close();
    localStorage.setItem('permanence-record', '{"format":2}');
    const tab = await anotherTab();
    await tab.add(on(day));
    expect(tab.get().trouble).toMatch(/newer version/);
    expect([tab.get().inTab, await tab.keep(day)]).toEqual([1, false]);
    const again = await openDB(shelfName, 2);
    expect(await again.get('future', 'key')).toBe('kept');
    again.close();
  });
  test('whose format is newer is not written to', async () => {
    const before = await anotherTab();
    await before.keep(day);
    const db = await raw();
    await db.put('about', {name: 'about', format: 2, since: day});
    const tab = await anotherTab();
    await tab.add(on(day));
    expect(tab.get().trouble).toMatch(/newer version/);
    expect([await db.count('attempts'), await db.count('standings')]).toEqual([0, 0]);
    db.close();
  });
  test('that opens in another tab takes over, and this tab says so and loses nothing', async () => {
    const tab = await anotherTab();
    await tab.keep(day);
    const newer = await openDB(shelfName, 2);
    await soon(() => { expect(tab.get().trouble).toMatch(/newer version .* another tab/); });
    await tab.add(on(day));
    expect([tab.get().inTab, tab.get().standings.size]).toEqual([1, 1]);
    newer.close();
  });
});

describe('what goes wrong with storage', () => {
  test('refused: the record stays in the tab, and it is said', async () => {
    const tab = await anotherTab();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    expect(await tab.keep(day)).toBe(false);
    await tab.add(on(day));
    expect(tab.get()).toMatchObject({keeping: 'not kept', inTab: 1});
    expect(tab.get().trouble).toMatch(/does not let the site keep/);
    expect((await tab.whole()).log).toHaveLength(1);
  });
  test('forbidden altogether: the site is told so at once and works', async () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    const tab = await anotherTab();
    await tab.add(on(day));
    expect([tab.get().keeping, tab.get().standings.size]).toEqual(['not kept', 1]);
    expect(tab.get().trouble).toMatch(/does not let the site keep/);
  });
  test('full: what was kept is unharmed, the answer stays in the tab, and it is kept once there is room', async () => {
    const tab = await anotherTab();
    await tab.keep(day);
    await tab.add(on('2026-11-26'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await tab.add(on('2026-11-27'));
    expect(tab.get().trouble).toMatch(/full/);
    expect([tab.get().inTab, tab.get().standings.get('first-review-when')!.counted, (await tab.whole()).log.length]).toEqual([1, 2, 2]);
    put.mockRestore();
    await tab.add(on(day));
    expect([tab.get().trouble, tab.get().inTab, (await anotherTab()).get().standings.get('first-review-when')!.counted]).toEqual([undefined, 0, 3]);
  });
  test('damaged: a standing is worked out again from the log, and what cannot be read is set aside, kept and counted', async () => {
    const before = await anotherTab();
    await before.keep(day);
    const story = [on('2026-11-26'), on('2026-11-27')];
    for (const one of story) await before.add(one);
    const db = await raw();
    await db.put('standings', {question: 'first-review-when', format: 1, half: 'written'});
    await db.put('attempts', {id: 'nonsense', kind: 'question', question: 'first-review-when'});
    await db.put('notebook', {id: 'note 9', format: 1, kind: 'note'});
    const tab = await anotherTab();
    expect(tab.get().standings.get('first-review-when')).toEqual(standingFrom(story));
    expect((await tab.whole()).log).toEqual(story);
    expect([tab.get().aside, await db.count('aside'), await db.count('attempts')]).toEqual([2, 2, 2]);
    db.close();
  });
  test('cleared by the browser: it is noticed at the next visit, and a file is asked for', async () => {
    const before = await anotherTab();
    await before.keep(day);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const tab = await anotherTab();
    expect(tab.get()).toMatchObject({lost: true, keeping: 'not asked'});
    expect(tab.get().trouble).toMatch(/cleared/);
    expect(await databases()).toEqual([]);
  });
  test('cleared by the browser: every page says it until the learner has answered', async () => {
    const before = await anotherTab();
    await before.keep(day);
    vi.stubGlobal('indexedDB', new IDBFactory());
    await anotherTab(); // a page of the handbook, which notices and has no place to say it
    const record = await anotherTab();
    expect(record.get()).toMatchObject({lost: true, keeping: 'not asked'});
    record.decline();
    expect((await anotherTab()).get()).toMatchObject({lost: false, keeping: 'not asked'});
  });
  test('an answer dated before the last, as after the clock was put right, is counted in its place', async () => {
    const tab = await anotherTab();
    await tab.keep(day);
    const story = [on('2026-11-27'), on('2026-11-20')];
    for (const one of story) await tab.add(one);
    expect((await anotherTab()).get().standings.get('first-review-when')).toEqual(standingFrom(story));
  });
});

test('bringing a file in can be undone, and leaves the record as it was', async () => {
  const tab = await anotherTab();
  await tab.keep(day);
  await tab.add(on('2026-11-26'));
  await tab.put([note]);
  const before = tab.get();
  const coming = Array.from({length: 40}, (_, i) => on('2026-10-01', {question: `q-${i % 5}`, at: `2026-10-${String(i % 28 + 1).padStart(2, '0')}T09:00:00`}));
  const undo = await tab.merge([...coming, on('2026-11-01')], [{...note, at: '2026-11-29T09:00:00', text: 'Later.'}]);
  expect([tab.get().standings.size, tab.get().standings.get('first-review-when')!.counted]).toEqual([6, 2]);
  await undo();
  expect(tab.get().standings).toEqual(before.standings);
  expect(tab.get().notebook).toEqual(before.notebook);
});
