import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mergeLogs} from '../../src/core/attempt';
import {previewMerge, readRecordFile, recordFileName, writeRecordFile} from '../../src/core/record-file';
import {mergeLeaves, readLeaf, type Leaf} from '../../src/core/record-leaf';
import {lookThrough, textOfBytes} from '../../src/core/record-text';
import {anyLog, attempt} from './attempt-fixtures';

const at = '2026-11-28T09:00:00';
const page: Leaf = {format: 1, id: 'page /guidance/options', at, kind: 'page', address: '/guidance/options', read: {day: '2026-11-28', words: 'b57e9195'}, bookmark: true};
const note: Leaf = {format: 1, id: 'note 0a1b', at, kind: 'note', address: '/guidance/options#law', text: 'Ask about “leave”.\n<b>Bold</b>'};
const reflection: Leaf = {format: 1, id: 'reflection 2026-11-28:quiz:three-steps learning', at, kind: 'reflection', about: '2026-11-28:quiz:three-steps', field: 'learning', text: 'I had mixed up two limits.'};
const gone: Leaf = {format: 1, id: 'note 0a1c', at, kind: 'gone'};

const anyLeaf = fc.tuple(fc.constantFrom(page, note, reflection, gone), fc.nat(3), fc.string()).map(([leaf, hour, text]): Leaf => ({...leaf, at: `2026-11-28T0${hour}:00:00`, ...(leaf.kind === 'note' ? {text} : {})}));
const anyNotebook = fc.array(anyLeaf, {maxLength: 12});

describe('a leaf of the notebook', () => {
  test.each([page, note, reflection, gone])('$kind is read back as it was written', (leaf) => { expect(readLeaf(JSON.parse(JSON.stringify(leaf)))).toEqual({ok: true, value: leaf}); });
  test.each<[string, unknown]>([
    ['a key it has no place for', {...note, colour: 'red'}],
    ['an address that leads off the site', {...page, address: 'https://example.org/', id: 'page https://example.org/'}],
    ['an address with a script in it', {...note, address: 'javascript:alert(1)'}],
    ['an id that is not its own', {...page, id: 'page /guidance/law'}],
    ['text of a million letters', {...note, text: 'a'.repeat(1_000_000)}],
    ['no moment', {...note, at: undefined}],
  ])('%s is refused', (_, value) => { expect(readLeaf(value)).toMatchObject({ok: false, newer: false}); });
  test('of a newer format is said to be newer', () => { expect(readLeaf({...note, format: 2})).toMatchObject({ok: false, newer: true}); });
});

describe('two notebooks become one', () => {
  test('in whichever order, however taken together, and once is enough', () => {
    fc.assert(fc.property(anyNotebook, anyNotebook, anyNotebook, (a, b, c) => {
      expect(mergeLeaves(a, b)).toEqual(mergeLeaves(b, a));
      expect(mergeLeaves(mergeLeaves(a, b), c)).toEqual(mergeLeaves(a, mergeLeaves(b, c)));
      expect(mergeLeaves(mergeLeaves(a, b), b)).toEqual(mergeLeaves(a, b));
    }));
  });
  test('the later version of a note wins, and one thrown away later stays away', () => {
    const later: Leaf = {format: 1, id: note.id, at: '2026-11-29T09:00:00', kind: 'gone'};
    expect(mergeLeaves([note], [later])).toEqual([later]);
  });
});

describe('a record as a file', () => {
  test('comes back whole', () => {
    fc.assert(fc.property(anyLog, (log) => {
      const content = {log: mergeLogs(log), notebook: mergeLeaves([page, note, reflection, gone])};
      expect(readRecordFile(writeRecordFile(content, '2026-11-28'))).toEqual({ok: true, made: '2026-11-28', content, unreadable: 0});
    }));
  });
  test('has a name that nobody typed', () => { expect(recordFileName('2026-11-28')).toBe('permanence-record-2026-11-28.json'); });
  test('says what it would add before it is merged', () => {
    const [one, two] = [attempt({at: '2026-11-01T09:00:00'}), attempt({at: '2026-11-03T09:00:00'})];
    expect(previewMerge({ids: new Set([one.id]), notebook: [page]}, {log: [one, two], notebook: [page, note]})).toEqual({attempts: [two], leaves: [note], alreadyHere: 2, from: '2026-11-03', until: '2026-11-03'});
  });
  test('with a damaged attempt offers the others, and says how many it cannot read', () => {
    const text = writeRecordFile({log: [attempt()], notebook: []}, '2026-11-28').replace('"log":[', '"log":[{"format":1},{"format":9},');
    expect(readRecordFile(text)).toMatchObject({ok: true, unreadable: 2, content: {log: [{kind: 'question'}]}});
  });
});

const whole = writeRecordFile({log: [attempt()], notebook: [note]}, '2026-11-28');
const because = (text: string) => {
  const read = readRecordFile(text);
  return read.ok === false ? read.because : 'it was read';
};

describe('a file that is not a whole record of ours is refused with the reason', () => {
  test('however it was cut short', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: whole.length - 1}), (end) => { expect(readRecordFile(whole.slice(0, end)).ok).toBe(false); }));
  });
  test.each([
    ['a key that changes how objects behave', '{"kind":"permanence-record","__proto__":{"polluted":true}}', /could do harm/],
    ['the same, in escapes', String.raw`{"kind":"permanence-record","\u005f_proto__":{"polluted":true}}`, /could do harm/],
    ['the same, deep in a list', '{"log":[{"a":[{"constructor":{"prototype":{"polluted":true}}}]}]}', /could do harm/],
    ['10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, /nested/],
    ['10,000 lists deep', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, /nested/],
    ['a million keys', `{${Array.from({length: 1_000_001}, (_, i) => `"${i}":1`).join(',')}}`, /far more/],
    ['a number that nothing can hold', '{"kind":"permanence-record","format":1e400}', /number/],
    ['a key twice', '{"kind":"permanence-record","kind":"permanence-record"}', /twice/],
    ['a newer version', whole.replace('"format":1', '"format":2'), /newer version/],
    ['another program’s file', '{"name":"my-app","version":"1.0.0"}', /not a record/],
    ['a key of its own added', whole.replace('"made"', '"extra":1,"made"'), /changed by hand/],
    ['an empty object', '{}', /not a record/],
    ['ten million quotes that close nothing', `{"a":"${String.raw`\"`.repeat(5_000_000)}`, /not whole/],
    ['one string of ten million letters that never ends', `{"a":"${'a'.repeat(10_000_000)}`, /not whole/],
  ])('%s', (_, text, reason) => { expect(because(text)).toMatch(reason); });

  test('and no object is changed by whatever is in it', () => {
    fc.assert(fc.property(fc.json({maxDepth: 6}), fc.constantFrom('__proto__', 'constructor', 'prototype', 'a'), (json, key) => {
      readRecordFile(`{"kind":"permanence-record","${key}":${json}}`);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    }));
  });
  test('looking through text says the same as the parser of whatever is proper JSON without doubled keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({minLength: 1}).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)), fc.jsonValue({maxDepth: 3, noUnicodeString: false})), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/"(__proto__|constructor|prototype)"/.test(text));
      expect(lookThrough(text)).toEqual({ok: true, text});
    }));
  });
});

describe('the bytes of a file are looked at first', () => {
  const decode = (bytes: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = Uint8Array.from([...whole.slice(0, 100)].flatMap((letter) => [letter.charCodeAt(0), 0]));
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /empty/],
    ['a zip, or a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 1]), /zip/],
    ['a PDF', bytes('%PDF-1.7'), /PDF/],
    ['a web page', bytes('\n<!doctype html><title>Sign in</title>'), /web page/],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16]), /UTF-16/],
    ['UTF-16 without it', utf16, /UTF-16/],
    ['bytes that are no text', Uint8Array.from([0x7b, 0xc3, 0x28, 0xa0, 0xa1]), /damaged/],
    ['a CSV renamed', bytes('reference,legal-status\r\nC-1,s20'), /not a record/],
    ['50 MB', new Uint8Array(50_000_000), /larger than 20 MB/],
  ])('%s is refused', (_, file, reason) => {
    const looked = textOfBytes(file, decode);
    expect(looked.ok ? 'it was read' : looked.because).toMatch(reason);
  });
  test('a byte order mark alone is no reason to refuse a record', () => { expect(textOfBytes(bytes(`\uFEFF${whole}`), decode)).toEqual({ok: true, text: whole}); });
});
