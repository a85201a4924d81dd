import {useEffect, useState, useSyncExternalStore} from 'react';
import type {Attempt} from '../../core/attempt';
import {now} from '../today';
import {readMark} from './mark';
import type {RecordState, RecordStore} from './store';

let opening: Promise<RecordStore> | undefined;

/** The record of this tab. Its code is fetched when it is first needed: a page that nobody answers anything on does without. */
export function openRecord(): Promise<RecordStore> {
  opening ??= import('./store').then(({RecordStore: Store}) => new Store());
  // A connection that was lost may come back: the next answer tries again.
  opening.catch(() => { opening = undefined; });
  return opening;
}

/** True when there may be something to show: a record is kept in this browser, or something was done in this tab. */
export const mayHaveRecord = () => opening !== undefined || readMark() === 'kept';

const never = () => () => undefined;

/** The record and how it stands, once they are there. `when` false fetches nothing. */
export function useRecord(when = true): {record?: RecordStore; state?: RecordState} {
  const [record, setRecord] = useState<RecordStore>();
  useEffect(() => {
    if (when) openRecord().then(setRecord, () => undefined);
  }, [when]);
  const state = useSyncExternalStore(record?.subscribe ?? never, () => record?.get(), () => undefined);
  return {record, state};
}

/** An id that no other device will make. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Unstamped<A> = A extends Attempt ? Omit<A, 'format' | 'id' | 'at'> : never;

/** Adds to the record what was just done. Where the code of the record cannot be fetched, as on a lost connection, the page goes on without it. */
export async function addToRecord(done: Unstamped<Attempt>): Promise<void> {
  const at = now();
  const record = await openRecord().catch(() => undefined);
  await record?.add({format: 1, id: newId(), at, ...done});
}
