/**
 * The search index as it is shipped: names in full, texts only as which stems stand in which documents. A text of 100 words is some 40
 * numbers here. The seam to cut at, if the site ever grows too large for one file, is `groups`: the rarest stems are most of the size.
 */
import type {SearchDocument, SearchKind} from './search';
import {finished} from './search-steps';
import {stemsAsked} from './search-asked';
import {stemsOfText} from './search-weights';

export type Packed = {
  format: 4;
  /** Each document: kind, address, title, heading, answer, names, cited, the number of the document it sends its reader to. What the row before says already is left out. */
  documents: (string | number)[][];
  /** The distances between the fullest documents, which hold half of all stems of texts between them, in letters. */
  fullest: string;
  /** The stems of texts. */
  groups: Group[];
  /** The ways to ask for each document. */
  asked: Asked;
};

/** Stems that stand in about as many documents, the rarest group first, so that each group is alike and compresses well. */
type Group = {
  /** Stems in order of letters, each as how many letters it shares with the one before (one digit) and the rest. */
  words: string;
  /**
   * For each stem, the distances between the documents that hold it, in letters; a space between stems. Of a group of common stems first among
   * the fullest documents alone, then among the others: a distance is counted over documents that are about as likely to hold a stem, and packs smaller.
   */
  places: string[];
};

/** From this group on, stems that 32 documents hold or more, the fullest documents are counted apart. */
const firstCommonGroup = 5;

const kinds = ['guidance', 'statement', 'timescale', 'term', 'quiz', 'blog', 'source', 'tool', 'scenario'] as const satisfies readonly SearchKind[];

// The letters of a number: printable, none that JSON must escape, no space.
const letters = Array.from({length: 93}, (_, n) => String.fromCharCode(33 + n)).filter((letter) => letter !== '"' && letter !== '\\').join('');
const last = letters.length - 1;
const valueOf = new Map([...letters].map((letter, n) => [letter, n]));
/** How many numbers are one letter: most distances are short; stems are many. */
const short = {distance: last - 7, stem: 56};

/** A number as one letter when it is below `few`, else two, or three when two do not do. */
function lettersOf(number: number, few: number): string {
  if (number < few) return letters[number]!;
  const high = Math.floor((number - few) / letters.length);
  const low = letters[(number - few) % letters.length]!;
  if (few + high < last) return letters[few + high]! + low;
  return letters[last]! + letters[Math.floor(high / letters.length)]! + letters[high % letters.length]! + low;
}

function numbersIn(text: string, few: number): number[] {
  const found: number[] = [];
  const value = (n: number) => valueOf.get(text[n] ?? '!') ?? 0;
  for (let n = 0; n < text.length; n++) {
    const first = value(n);
    if (first < few) found.push(first);
    else if (first < last) found.push(few + (first - few) * letters.length + value(++n));
    else found.push(few + (value(++n) * letters.length + value(++n)) * letters.length + value(++n));
  }
  return found;
}

/** Packs documents for shipping. What is unpacked has everything but the texts, and their stems in place of them. */
export function packed(documents: readonly SearchDocument[]): Packed {
  const stems = stemsShipped(documents);
  const fullest = fullestOf(stems);
  const groups = groupsOf(stems, fullest);
  const numbers = new Map(documents.map(({address}, n) => [address, n]));
  return {
    format: 4, documents: documents.map((document, n, all) => rowOf(document, all[n - 1], numbers)), fullest: distancesIn([...fullest]),
    groups, asked: packedAsked(documents.map(stemsAsked), vocabulary(groups)),
  };
}

/** A stem that more than this share of the documents hold is shipped once for a page, and not for each of its sections. */
const common = 0.015;

/** The stems of each text, the common ones of a section with the opening of its page. */
function stemsShipped(documents: readonly SearchDocument[]): string[][] {
  const stems = documents.map((document) => new Set(stemsOfText(document)));
  const times = new Map<string, number>();
  for (const one of stems.flatMap((all) => [...all])) times.set(one, (times.get(one) ?? 0) + 1);
  const numbers = new Map(documents.map(({address}, n) => [address, n]));
  for (const [n, {kind, address, heading}] of documents.entries()) {
    const opening = (kind === 'guidance' || kind === 'blog') && heading !== '' ? numbers.get(address.split('#')[0]!) : undefined;
    if (opening === undefined) continue;
    for (const one of [...stems[n]!].filter((word) => times.get(word)! > common * documents.length)) {
      stems[n]!.delete(one);
      stems[opening]!.add(one);
    }
  }
  return stems.map((all) => [...all].sort());
}

/** The stems of all groups, the commonest group first. */
const vocabulary = (groups: readonly Group[]) => groups.toReversed().flatMap(({words}) => wordsIn(words));

/** The numbers of the documents that hold the most stems, in order: so many that half of all stems are theirs. */
function fullestOf(stems: readonly string[][]): Set<number> {
  const half = stems.reduce((sum, {length}) => sum + length, 0) / 2;
  let held = 0;
  const byStems = [...stems.keys()].sort((a, b) => stems[b]!.length - stems[a]!.length || a - b);
  return new Set(byStems.filter((n) => (held += stems[n]!.length) <= half).sort((a, b) => a - b));
}

/** Rising numbers as the distances between them, in letters. */
const distancesIn = (numbers: readonly number[]) => numbers.map((n, i) => lettersOf(n - (numbers[i - 1] ?? -1) - 1, short.distance)).join('');

function numbersFrom(distances: string): number[] {
  let at = -1;
  return numbersIn(distances, short.distance).map((distance) => (at += distance + 1));
}

/** The documents a group's places are counted among, each kind by itself. */
function amongOf(count: number, fullest: ReadonlySet<number>) {
  const all = Array.from({length: count}, (_, n) => n);
  const apart = [all.filter((n) => fullest.has(n)), all.filter((n) => !fullest.has(n))];
  return (group: number) => (group < firstCommonGroup ? [all] : apart);
}

function groupsOf(stemsOfEach: readonly string[][], fullest: ReadonlySet<number>): Group[] {
  const holding = new Map<string, number[]>();
  for (const [n, stems] of stemsOfEach.entries()) {
    for (const stem of stems) {
      const places = holding.get(stem);
      if (places) places.push(n);
      else holding.set(stem, [n]);
    }
  }
  const groups: string[][] = [];
  for (const stem of [...holding.keys()].sort()) (groups[Math.floor(Math.log2(holding.get(stem)!.length))] ??= []).push(stem);
  const among = amongOf(stemsOfEach.length, fullest);
  return Array.from(groups, (stems = [], group) => ({
    words: stems.map((stem, n) => shortened(stem, stems[n - 1] ?? '')).join(' '),
    places: among(group).map((documents) => {
      const place = new Map(documents.map((n, i) => [n, i]));
      return stems.map((stem) => distancesIn(holding.get(stem)!.flatMap((n) => place.get(n) ?? []))).join(' ');
    }),
  }));
}

function shortened(stem: string, before: string): string {
  let shared = 0;
  while (shared < 9 && shared < stem.length && stem[shared] === before[shared]) shared++;
  return `${shared}${stem.slice(shared)}`;
}

/** The words of a group, in full. */
function wordsIn(shorter: string): string[] {
  let word = '';
  return (shorter ? shorter.split(' ') : []).map((coded) => (word = word.slice(0, Number(coded[0])) + coded.slice(1)));
}

function rowOf(document: SearchDocument, before: SearchDocument | undefined, numbers: ReadonlyMap<string, number>): (string | number)[] {
  const [page, anchor] = document.address.split('#');
  const samePage = before !== undefined && before.address.split('#')[0] === page && anchor !== undefined;
  const address = samePage ? `#${anchor === anchorOf(document) ? '' : anchor}` : document.address;
  const row = [kinds.indexOf(document.kind), address, samePage && before.title === document.title ? 0 : document.title, document.heading, document.answer ?? '', document.names ?? '', document.cited ?? 0, document.see === undefined ? 0 : (numbers.get(document.see) ?? -1) + 1];
  while (row.at(-1) === '' || (row.at(-1) === 0 && row.length > 3)) row.pop();
  return row;
}

/** The anchor that most things get: their words with hyphens. Any other anchor is shipped as it is. */
const anchorOf = ({heading, title}: {heading: string; title: string}) => (heading || title).toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-');

/** Reads what was shipped, a group of stems at a step: packed, or the documents themselves. `undefined` when it is damaged. */
export function* unpacking(shipped: unknown): Generator<void, SearchDocument[] | undefined> {
  if (Array.isArray(shipped)) return shipped.length > 0 && shipped.every(isDocument) ? shipped : undefined;
  if (!isPacked(shipped)) return undefined;
  const stems = yield* stemsIn(shipped);
  const asked = yield* askedIn(shipped.asked, vocabulary(shipped.groups));
  let page = '';
  let title = '';
  const documents = shipped.documents.map(([kind, address, name, heading, answer, names, cited], n): SearchDocument => {
    const place = String(address);
    if (!place.startsWith('#')) page = place.split('#')[0]!;
    if (name !== 0) title = String(name);
    const own = place.startsWith('#') ? `${page}#${place.slice(1) || anchorOf({heading: String(heading ?? ''), title})}` : place;
    return {
      kind: kinds[Number(kind)] ?? 'guidance', address: own, title, heading: String(heading ?? ''), text: '', stems: stems[n]!, askedStems: asked[n] ?? [],
      ...(answer ? {answer: String(answer)} : {}), ...(names ? {names: String(names)} : {}), ...(cited ? {cited: Number(cited)} : {}),
    };
  });
  return documents.map((document, n) => {
    const see = documents[Number(shipped.documents[n]![7] ?? 0) - 1];
    return see ? {...document, see: see.address} : document;
  });
}

/** Reads what was shipped in one go. */
export function unpacked(shipped: unknown): SearchDocument[] | undefined {
  return finished(unpacking(shipped));
}

/** `words`: the stems that no text holds. `of`: for each document its ways, with spaces between, each stem by its number: those of texts first. */
type Asked = {words: string; of: string[]};

function packedAsked(waysOfEach: readonly string[][][], ofTexts: readonly string[]): Asked {
  const inTexts = new Set(ofTexts);
  const words = [...new Set(waysOfEach.flat(2))].filter((stem) => !inTexts.has(stem)).sort();
  const number = new Map([...ofTexts, ...words].map((stem, n) => [stem, n]));
  const coded = (way: string[]) => way.map((stem) => number.get(stem)!).sort((a, b) => a - b).map((n) => lettersOf(n, short.stem)).join('');
  return {words: words.map((stem, n) => shortened(stem, words[n - 1] ?? '')).join(' '), of: waysOfEach.map((ways) => ways.map(coded).sort().join(' '))};
}

function* askedIn({words, of}: Asked, ofTexts: readonly string[]): Generator<void, string[][][]> {
  const stems = [...ofTexts, ...wordsIn(words)];
  const found: string[][][] = [];
  for (const [n, ways] of of.entries()) {
    if (n % 200 === 0) yield;
    found.push((ways ? ways.split(' ') : []).map((way) => numbersIn(way, short.stem).flatMap((number) => stems[number] ?? [])));
  }
  return found;
}

function* stemsIn({groups, documents, fullest}: Packed): Generator<void, string[][]> {
  const stems = documents.map((): string[] => []);
  const among = amongOf(documents.length, new Set(numbersFrom(fullest)));
  for (const [group, {words, places}] of groups.entries()) {
    const lists = among(group).map((numbers, n) => ({numbers, of: (places[n] ?? '').split(' ')}));
    for (const [w, word] of wordsIn(words).entries()) {
      if (w % 200 === 0) yield;
      for (const {numbers, of} of lists) for (const place of numbersFrom(of[w] ?? '')) stems[numbers[place] ?? -1]?.push(word);
    }
  }
  return stems;
}

function isDocument(value: unknown): value is SearchDocument {
  const document = value as Partial<SearchDocument> | null;
  return typeof document === 'object' && document !== null && [document.address, document.title, document.heading, document.text].every((part) => typeof part === 'string') && kinds.some((kind) => kind === document.kind);
}

function isPacked(value: unknown): value is Packed {
  const file = value as Partial<Packed> | null;
  const areGroups = (groups: unknown) => Array.isArray(groups) && groups.every((group: Partial<Group> | null) => typeof group?.words === 'string' && Array.isArray(group.places) && group.places.every((one) => typeof one === 'string'));
  const areAsked = (asked: Partial<Asked> | undefined) => typeof asked?.words === 'string' && Array.isArray(asked.of) && asked.of.every((ways) => typeof ways === 'string');
  return typeof file === 'object' && file !== null && file.format === 4 && typeof file.fullest === 'string' && areGroups(file.groups) && areAsked(file.asked) && Array.isArray(file.documents) && file.documents.length > 0 && file.documents.every(Array.isArray);
}
