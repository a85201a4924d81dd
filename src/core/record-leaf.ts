/**
 * The learner's notebook: pages read or bookmarked, private notes, and what they wrote for their professional record. Each leaf has an id; the
 * latest version of a leaf wins, on whichever device it was written. A leaf that was thrown away stays as an empty one, so that it does not come
 * back from another device.
 */
import {hasKeys, isMoment, isPlain, withoutMissing, type Moment, type Read} from './attempt';
import {isIsoDate, type IsoDate} from './calendar';

export const leafFormat = 1 as const;

/** The longest text of one field: a few pages. */
export const longestText = 20_000;

type Kept = {format: typeof leafFormat; id: string; at: Moment};

/** A page of the handbook: read on a day, when its words had this hash; and whether it is bookmarked. */
export type PageLeaf = Kept & {kind: 'page'; address: string; read?: {day: IsoDate; words: string}; bookmark?: true};
/** A private note on a page, or on a section of one. */
export type NoteLeaf = Kept & {kind: 'note'; address: string; text: string};
/** What the learner wrote in a field of their professional record. `about` is a day and a piece of learning. */
export type ReflectionLeaf = Kept & {kind: 'reflection'; about: string; field: ReflectionField; text: string};
/** A leaf that was thrown away. */
export type GoneLeaf = Kept & {kind: 'gone'};

export const reflectionFields = ['learning', 'impact', 'peer', 'log'] as const;
export type ReflectionField = (typeof reflectionFields)[number];

export type Leaf = PageLeaf | NoteLeaf | ReflectionLeaf | GoneLeaf;

export const pageLeafId = (address: string) => `page ${address}`;
export const reflectionLeafId = (about: string, field: ReflectionField) => `reflection ${about} ${field}`;

const isAddress = (value: unknown): value is string => typeof value === 'string' && value.length <= 200 && /^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
const isLeafId = (value: unknown): value is string => typeof value === 'string' && /^(page|note|reflection) [a-z0-9 /#:.-]{1,260}$/.test(value);
const isAbout = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9:.-]{1,160}$/.test(value);

/** Reads one leaf, as strictly as an attempt is read. */
export function readLeaf(value: unknown): Read<Leaf> {
  if (!isPlain(value) || typeof value.format !== 'number' || !Number.isInteger(value.format)) return refused;
  if (value.format > leafFormat) return {ok: false, newer: true, because: 'it was written by a newer version of this site'};
  const {format, id, at, kind, address, read, bookmark, text, about, field} = value;
  if (format !== leafFormat || !isLeafId(id) || !isMoment(at)) return refused;
  const kept = {format: leafFormat, id, at};
  const keys = ['format', 'id', 'at', 'kind'];
  switch (kind) {
    case 'gone': return hasKeys(value, keys) ? {ok: true, value: {...kept, kind}} : refused;
    case 'note': return hasKeys(value, [...keys, 'address', 'text']) && id.startsWith('note ') && isAddress(address) && isText(text) ? {ok: true, value: {...kept, kind, address, text}} : refused;
    case 'page': return hasKeys(value, [...keys, 'address'], ['read', 'bookmark']) && isAddress(address) && id === pageLeafId(address) ? readPage({...kept, kind, address}, read, bookmark) : refused;
    case 'reflection': {
      const named = reflectionFields.find((one) => one === field);
      return hasKeys(value, [...keys, 'about', 'field', 'text']) && named && isAbout(about) && id === reflectionLeafId(about, named) && isText(text) ? {ok: true, value: {...kept, kind, about, field: named, text}} : refused;
    }
    default: return refused;
  }
}

const refused = {ok: false as const, newer: false, because: 'a part of it is missing, unknown or damaged'};

function readPage(kept: Kept & {kind: 'page'; address: string}, read: unknown, bookmark: unknown): Read<Leaf> {
  if (bookmark !== undefined && bookmark !== true) return refused;
  if (read === undefined) return {ok: true, value: withoutMissing<PageLeaf>({...kept, bookmark})};
  if (!isPlain(read) || !hasKeys(read, ['day', 'words']) || typeof read.day !== 'string' || !isIsoDate(read.day) || typeof read.words !== 'string' || !/^([0-9a-f]{8})?$/.test(read.words)) return refused;
  return {ok: true, value: withoutMissing<PageLeaf>({...kept, read: {day: read.day, words: read.words}, bookmark})};
}

/** The later of two versions of one leaf; of two from the same second, the one whose text comes last. */
export const laterLeaf = (a: Leaf, b: Leaf): Leaf => (a.at > b.at || (a.at === b.at && JSON.stringify(a) >= JSON.stringify(b)) ? a : b);

/** The leaves of several notebooks, the latest version of each, in the order of their ids. In whichever order they are merged, it is the same. */
export function mergeLeaves(...notebooks: readonly (readonly Leaf[])[]): Leaf[] {
  const merged = new Map<string, Leaf>();
  for (const leaf of notebooks.flat()) {
    const had = merged.get(leaf.id);
    merged.set(leaf.id, had ? laterLeaf(had, leaf) : leaf);
  }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
