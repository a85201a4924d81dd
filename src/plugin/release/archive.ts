/** The site in one file. */
import {zipSync} from 'fflate';
import type {Tree} from '../trees';

// A zip holds the local time of day and no zone. The first that it can hold, said in local time, is the same everywhere.
const noTime = () => new Date(1980, 0, 1);
const unix = 3;
const readableByAll = 0o100644 << 16;

/** A tree as a zip, the same in every byte for the same tree: files in order of their paths, with no time and the same rights. */
export const archiveOf = (tree: Tree): Buffer => Buffer.from(zipSync(
  Object.fromEntries([...tree].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, [new Uint8Array(bytes), {level: 9, mtime: noTime(), os: unix, attrs: readableByAll}]])),
));
