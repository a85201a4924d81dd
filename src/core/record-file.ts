/** A record as a file: written whole, read strictly, shown before it is merged. */
import {dayOf, hasKeys, isPlain, mergeLogs, readAttempt, type Attempt, type Read} from './attempt';
import {isIsoDate, type IsoDate} from './calendar';
import {laterLeaf, mergeLeaves, readLeaf, type Leaf} from './record-leaf';
import {lookThrough, parsed} from './record-text';

/** The format of the file. A newer one is refused, and the file stays as it is. */
export const fileFormat = 1;
const fileKind = 'permanence-record';

export type RecordContent = {log: readonly Attempt[]; notebook: readonly Leaf[]};

/** The text of a file that holds the whole record. */
export const writeRecordFile = ({log, notebook}: RecordContent, made: IsoDate): string =>
  JSON.stringify({kind: fileKind, format: fileFormat, made, log, notebook});

/** A fixed name, so that nothing anybody typed can get into it. `recordFileName('2026-11-28')` is `permanence-record-2026-11-28.json`. */
export const recordFileName = (made: IsoDate, locked = false) => `permanence-record-${made}${locked ? '-locked' : ''}.json`;

export type ReadFile = {ok: true; content: RecordContent; made: IsoDate; unreadable: number} | {ok: false; because: string} | {ok: 'locked'; envelope: Readonly<Record<string, unknown>>};

/**
 * Reads the text of a file. Refuses, with the reason, one that is not a record, is not whole, was made to do harm or is of a newer version.
 * An attempt or a leaf that cannot be read is counted and left out; the others are still offered. A file locked with a passphrase is handed back.
 */
export function readRecordFile(text: string): ReadFile {
  const looked = lookThrough(text);
  if (!looked.ok) return looked;
  const file = parsed(looked.text);
  if (!isPlain(file)) return {ok: false, because: 'This file is not whole, or is not a record. Save the record again, and choose that file.'};
  if (typeof file.kind !== 'string' || !file.kind.startsWith(fileKind)) return {ok: false, because: 'This is not a record that this site saved.'};
  if (typeof file.format === 'number' && file.format > fileFormat) return {ok: false, because: 'This record was saved by a newer version of this site. Load this page again to get the newer version, and then bring it in. The file has not been changed.'};
  if (file.kind === `${fileKind}-locked`) return {ok: 'locked', envelope: file};
  if (file.kind !== fileKind || file.format !== fileFormat || !hasKeys(file, ['kind', 'format', 'made', 'log', 'notebook'])) return {ok: false, because: 'This is not a record that this site saved, or it was changed by hand.'};
  const {made, log, notebook} = file;
  if (typeof made !== 'string' || !isIsoDate(made) || !Array.isArray(log) || !Array.isArray(notebook)) return {ok: false, because: 'This record is damaged.'};
  const attempts = readAll(log, (one) => readAttempt(one));
  const leaves = readAll(notebook, readLeaf);
  return {ok: true, made, content: {log: mergeLogs(attempts.read), notebook: mergeLeaves(leaves.read)}, unreadable: attempts.unreadable + leaves.unreadable};
}

function readAll<T>(list: readonly unknown[], readOne: (value: unknown) => Read<T>): {read: T[]; unreadable: number} {
  const read: T[] = [];
  for (const one of list) {
    const result = readOne(one);
    if (result.ok) read.push(result.value);
  }
  return {read, unreadable: list.length - read.length};
}

/** What bringing a file in would do: the attempts and leaves that are new here, those already here, and the span of days. */
export type Preview = {attempts: Attempt[]; leaves: Leaf[]; alreadyHere: number; from?: IsoDate; until?: IsoDate};

/** Compares a file with the record as it is. Nothing is changed. */
export function previewMerge(here: {ids: ReadonlySet<string>; notebook: readonly Leaf[]}, {log, notebook}: RecordContent): Preview {
  const attempts = log.filter(({id}) => !here.ids.has(id));
  const had = new Map(here.notebook.map((leaf) => [leaf.id, leaf]));
  const leaves = notebook.filter((leaf) => {
    const mine = had.get(leaf.id);
    return mine === undefined || (laterLeaf(mine, leaf) === leaf && JSON.stringify(mine) !== JSON.stringify(leaf));
  });
  const days = attempts.map(({at}) => dayOf(at)).sort();
  return {attempts, leaves, alreadyHere: log.length - attempts.length + notebook.length - leaves.length, ...(days.length > 0 ? {from: days[0], until: days[days.length - 1]} : {})};
}
