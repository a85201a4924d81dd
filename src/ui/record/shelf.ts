import {deleteDB, openDB, type DBSchema, type IDBPDatabase} from 'idb';
import {readAttempt, type Attempt} from '../../core/attempt';
import {addAttempt, readStanding, standingFrom, type Standing} from '../../core/practice';
import {laterLeaf, readLeaf, type Leaf} from '../../core/record-leaf';

/** Where the record is kept in the browser. The number goes up when its stores change; a database with a higher one is a newer version's. */
export const shelfName = 'permanence-record';
export const shelfVersion = 1;
/** The format of the record as a whole. Older code that finds a higher number reads and writes nothing. */
export const recordFormat = 1;

type About = {name: 'about'; format: number; since: string};
/** A question or story left in the middle: ids and numbers alone, nothing that was typed. */
export type Draft = {name: string; draft: unknown};

/** What stands in a store is not trusted: it is read like a file. */
interface Stores extends DBSchema {
  attempts: {key: string; value: Attempt; indexes: {question: string}};
  standings: {key: string; value: Standing};
  notebook: {key: string; value: Leaf};
  aside: {key: number; value: {found: unknown; because: string}};
  about: {key: string; value: About | Draft};
}
type Db = IDBPDatabase<Stores>;

export type Opened = {standings: Map<string, Standing>; notebook: Map<string, Leaf>; aside: number; since?: string; isNew: boolean};

/** Why a shelf cannot be used: the browser refuses or is full, or what is there is of a newer version. */
export class ShelfError extends Error {
  constructor(readonly why: 'refused' | 'newer') {
    super(why);
  }
}

const nameOf = (error: unknown) => (typeof error === 'object' && error !== null && 'name' in error ? error.name : '');

const batch = 500;
const breathe = () => new Promise((go) => { setTimeout(go, 0); });

/**
 * Opens the record in this browser.
 * @param onTaken called when another tab deletes the record, or a newer version opens it: this connection is then closed
 */
export async function openShelf(onTaken: (by: 'deleted' | 'newer') => void) {
  let closed = false;
  const db: Db = await openDB<Stores>(shelfName, shelfVersion, {
    upgrade(fresh) {
      fresh.createObjectStore('attempts', {keyPath: 'id'}).createIndex('question', 'question');
      fresh.createObjectStore('standings', {keyPath: 'question'});
      fresh.createObjectStore('notebook', {keyPath: 'id'});
      fresh.createObjectStore('aside', {autoIncrement: true});
      fresh.createObjectStore('about', {keyPath: 'name'});
    },
    blocking(_current, wanted) {
      closed = true;
      db.close();
      onTaken(wanted === null ? 'deleted' : 'newer');
    },
    terminated() {
      closed = true;
      onTaken('deleted');
    },
  }).catch((error: unknown) => {
    throw new ShelfError(nameOf(error) === 'VersionError' ? 'newer' : 'refused');
  });

  return {
    isClosed: () => closed,
    close: () => {
      closed = true;
      db.close();
    },
    read: () => readShelf(db),
    /** Marks the record as begun on a day. */
    begin: (since: string) => db.put('about', {name: 'about', format: recordFormat, since}),
    add: (attempts: readonly Attempt[]) => addToShelf(db, attempts),
    standingsOf: (questions: readonly string[]) => Promise.all(questions.map(async (question) => readStanding(await db.get('standings', question)))),
    /** Takes attempts out again, as when bringing in a file is undone. */
    remove: (attempts: readonly Attempt[]) => removeFromShelf(db, attempts),
    async put(leaves: readonly Leaf[]) {
      const transaction = db.transaction('notebook', 'readwrite');
      for (const leaf of leaves) {
        const had = readLeaf(await transaction.store.get(leaf.id));
        await transaction.store.put(had.ok ? laterLeaf(had.value, leaf) : leaf);
      }
      await transaction.done;
    },
    async putBack(leaves: ReadonlyMap<string, Leaf | undefined>) {
      const transaction = db.transaction('notebook', 'readwrite');
      for (const [id, leaf] of leaves) await (leaf ? transaction.store.put(leaf) : transaction.store.delete(id));
      await transaction.done;
    },
    readLog: () => readLog(db),
    async draft(name: string): Promise<unknown> {
      const found = await db.get('about', name);
      return found && 'draft' in found ? found.draft : undefined;
    },
    keepDraft: (name: string, draft: unknown) => (draft === undefined ? db.delete('about', name) : db.put('about', {name, draft}).then(() => undefined)),
  };
}

export type Shelf = Awaited<ReturnType<typeof openShelf>>;

/** Deletes the record from this browser. Resolves when it is gone. */
export const deleteShelf = () => deleteDB(shelfName);

/** True when this browser holds a record, where it can be asked without making one. */
export async function shelfExists(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({name}) => name === shelfName);
  } catch {
    return false;
  }
}

async function readShelf(db: Db): Promise<Opened> {
  // One transaction: what is read is of one moment, and the browser is asked once.
  const stores = db.transaction(['about', 'standings', 'notebook', 'aside']);
  const [about, standings, notebook, aside] = await Promise.all([
    stores.objectStore('about').get('about'), stores.objectStore('standings').getAll(), stores.objectStore('notebook').getAll(), stores.objectStore('aside').count(),
  ]);
  const format = about && 'format' in about ? about.format : undefined;
  if (typeof format === 'number' && format > recordFormat) throw new ShelfError('newer');
  if (standings.some((one) => isNewer(one)) || notebook.some((one) => isNewer(one))) throw new ShelfError('newer');
  const read = standings.map((one) => readStanding(one));
  const damaged = standings.filter((_, i) => read[i] === undefined).map((one) => String(one.question));
  const good = read.flatMap((one) => (one ? [one] : []));
  const mended = await Promise.all(damaged.map((question) => refold(db, question)));
  const leaves = notebook.map((one) => readLeaf(one));
  const badLeaves = notebook.filter((_, i) => !leaves[i]!.ok);
  await setAside(db, 'notebook', badLeaves);
  return {
    standings: new Map([...good, ...mended.flatMap((one) => (one ? [one] : []))].map((one) => [one.question, one])),
    notebook: new Map(leaves.flatMap((one) => (one.ok ? [[one.value.id, one.value] as const] : []))),
    aside: aside + badLeaves.length,
    since: about && 'since' in about ? about.since : undefined,
    isNew: about === undefined,
  };
}

const isNewer = (value: unknown) => typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number' && value.format > 1;

/** What cannot be read is moved out of the way, and kept: a later version may make sense of it. */
async function setAside(db: Db, store: 'attempts' | 'notebook', found: readonly {id: string}[]) {
  if (found.length === 0) return;
  const transaction = db.transaction([store, 'aside'], 'readwrite');
  for (const one of found) {
    await transaction.objectStore('aside').add({found: one, because: 'it could not be read'});
    await transaction.objectStore(store).delete(one.id);
  }
  await transaction.done;
}

/** One transaction for the attempt and the standing that follows from it, so that two tabs that answer at once both count. */
async function addOne(db: Db, attempt: Attempt): Promise<Standing | undefined> {
  const transaction = db.transaction(['attempts', 'standings'], 'readwrite');
  const [attempts, standings] = [transaction.objectStore('attempts'), transaction.objectStore('standings')];
  if (await attempts.getKey(attempt.id)) return undefined;
  await attempts.put(attempt);
  if (attempt.kind !== 'question') return transaction.done.then(() => undefined);
  const before = readStanding(await standings.get(attempt.question));
  const after = addAttempt(before, attempt) ?? standingFrom(questionAttempts(await attempts.index('question').getAll(attempt.question)));
  if (after) await standings.put(after);
  await transaction.done;
  return after;
}

/** A few attempts one by one; many at once, with each standing worked out again at the end. */
async function addToShelf(db: Db, attempts: readonly Attempt[]): Promise<Standing[]> {
  const changed = new Map<string, Standing | undefined>();
  if (attempts.length <= 20) {
    for (const attempt of attempts) changed.set(attempt.kind === 'question' ? attempt.question : '', await addOne(db, attempt));
  } else {
    for (let from = 0; from < attempts.length; from += batch) {
      const transaction = db.transaction('attempts', 'readwrite');
      await Promise.all([...attempts.slice(from, from + batch).map((attempt) => transaction.store.put(attempt)), transaction.done]);
      await breathe();
    }
    for (const question of new Set(attempts.flatMap((one) => (one.kind === 'question' ? [one.question] : [])))) changed.set(question, await refold(db, question));
  }
  return [...changed.values()].flatMap((one) => (one ? [one] : []));
}

async function removeFromShelf(db: Db, attempts: readonly Attempt[]): Promise<void> {
  const transaction = db.transaction('attempts', 'readwrite');
  await Promise.all([...attempts.map(({id}) => transaction.store.delete(id)), transaction.done]);
  for (const question of new Set(attempts.flatMap((one) => (one.kind === 'question' ? [one.question] : [])))) await refold(db, question);
}

const questionAttempts = (rows: readonly unknown[]) => rows.flatMap((row) => {
  const read = readAttempt(row);
  return read.ok && read.value.kind === 'question' ? [read.value] : [];
});

/** Works out the standing of one question again from its attempts. */
async function refold(db: Db, question: string): Promise<Standing | undefined> {
  const transaction = db.transaction(['attempts', 'standings'], 'readwrite');
  const standing = standingFrom(questionAttempts(await transaction.objectStore('attempts').index('question').getAll(question)));
  await (standing ? transaction.objectStore('standings').put(standing) : transaction.objectStore('standings').delete(question));
  await transaction.done;
  return standing;
}

/** The whole log, a few hundred at a time, so that the page stays quick. What cannot be read is set aside; what is newer is left where it is. */
async function readLog(db: Db): Promise<{log: Attempt[]; aside: number; newer: number}> {
  const log: Attempt[] = [];
  const damaged: {id: string}[] = [];
  let newer = 0;
  for (let rows = await db.getAll('attempts', undefined, batch); rows.length > 0; rows = await db.getAll('attempts', IDBKeyRange.lowerBound(rows[rows.length - 1]!.id, true), batch)) {
    for (const row of rows) {
      const read = readAttempt(row);
      if (read.ok) log.push(read.value);
      else if (read.newer) newer += 1;
      else damaged.push(row);
    }
    await breathe();
  }
  await setAside(db, 'attempts', damaged);
  return {log, aside: damaged.length, newer};
}
