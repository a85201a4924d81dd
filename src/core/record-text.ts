/**
 * Looks at the text of a file before it is parsed. A file that somebody was sent may be huge, 10,000 deep, cut in half or made to do harm: each
 * is refused with the reason, and nothing of it is parsed.
 */

export const mostBytes = 20_000_000;
const mostKeys = 600_000;
const deepest = 16;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export type Looked = {ok: true; text: string} | {ok: false; because: string};

const no = (because: string): Looked => ({ok: false, because});
const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

/** What the bytes of a file are, if they are text at all. Takes at most `mostBytes` of them. */
export function textOfBytes(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | undefined): Looked {
  if (bytes.length > mostBytes) return no(tooLarge);
  if (bytes.length === 0) return no('The file is empty.');
  if (startsWith(bytes, 0x50, 0x4b)) return no('This is a zip file, or a Word or Excel document. Choose the record file that this site saved.');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return no('This is a PDF. Choose the record file that this site saved.');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.subarray(0, 200).includes(0)) return no('This file is in another form of text (UTF-16) or is not text. A program may have changed it: save the record again and choose that file.');
  const text = decode(startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes);
  if (text === undefined) return no('This file is not text that can be read. It may be damaged.');
  if (/^\s*</.test(text)) return no('This is a web page and not a record. Choose the record file that this site saved.');
  if (!/^\s*\{/.test(text)) return no('This is not a record that this site saved.');
  return {ok: true, text};
}

export const tooLarge = `This file is larger than ${mostBytes / 1_000_000} MB. A record is never so large.`;

/**
 * Walks through JSON text without building anything. Refuses text that is nested too deeply, has too many keys, a key twice in one place, a key
 * that could change how objects behave (also when it is written in escapes), a number too large to hold, or that ends before it is whole.
 */
export function lookThrough(text: string): Looked {
  const open: (Set<string> | 'list')[] = [];
  let keys = 0;
  const mark = /["{}[\]]|\d[\d.eE+-]{0,400}/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [part] = found;
    const last = open[open.length - 1];
    if (part === '{' || part === '[') {
      if (open.push(part === '{' ? new Set() : 'list') > deepest) return no('This file is nested far deeper than a record is. It was not made by this site.');
    } else if (part === '}' || part === ']') {
      if (last === undefined || (last === 'list') !== (part === ']')) return no(cut);
      open.pop();
    } else if (part === '"') {
      const end = endOfString(text, mark.lastIndex);
      if (end === undefined) return no(cut);
      const because = last instanceof Set && isKey(text, end) ? refuseKey(text.slice(mark.lastIndex - 1, end), last, keys += 1) : undefined;
      if (because) return no(because);
      mark.lastIndex = end;
    } else if (!Number.isFinite(Number(part))) return no('This file has a number in it that is too large to be right. It was not made by this site.');
  }
  return open.length === 0 ? {ok: true, text} : no(cut);
}

/** Where a string that began before `from` is over: just after its closing quote. One look at each letter, so that no text can make it slow. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === 0x5c) at += 1;
    else if (letter === 0x22) return at + 1;
  }
  return undefined;
}

const cut = 'This file is not whole: part of it is missing. Copy or save it again, and choose that file.';

function isKey(text: string, after: number): boolean {
  let at = after;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}

function refuseKey(quoted: string, here: Set<string>, keys: number): string | undefined {
  if (keys > mostKeys) return 'This file has far more in it than a record has. It was not made by this site.';
  const key = unquoted(quoted);
  if (key === undefined) return cut;
  if (forbidden.has(key)) return 'This file holds a key that could do harm. It was not made by this site.';
  if (here.has(key)) return 'This file says the same thing twice in one place. It was not made by this site, or was changed by hand.';
  here.add(key);
  return undefined;
}

function unquoted(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

/** The value of a text that has been looked through, or `undefined` where it is not JSON after all. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
