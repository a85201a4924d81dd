/**
 * A record file locked with a passphrase: the key comes from the passphrase by PBKDF2 (SHA-256, 600,000 rounds, a salt of 16 bytes), and locks the
 * text with AES-GCM (256 bits, an initial value of 12 bytes). All of it is the browser's own Web Crypto. There is no way in without the passphrase.
 */
import {hasKeys} from '../../core/attempt';

const kind = 'permanence-record-locked';
const kdf = 'PBKDF2-SHA-256';
const rounds = 600_000;
// A file that asks for far more rounds would only keep the browser busy; one that asks for far fewer was not made here.
const mostRounds = 5_000_000;
const fewestRounds = 100_000;

export type Unlocked = {ok: true; text: string} | {ok: false; because: string};

const toBase64 = (bytes: Uint8Array) => {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
};

function fromBase64(text: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** True where this browser can lock a file: Web Crypto needs a secure address. */
export const canLock = () => typeof crypto !== 'undefined' && 'subtle' in crypto && crypto.subtle !== undefined;

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, words, {name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

/** The text of a locked file. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyFrom(passphrase, salt, rounds);
  const locked = new Uint8Array(await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, new TextEncoder().encode(text)));
  return JSON.stringify({kind, format: 1, kdf, rounds, cipher: 'AES-256-GCM', salt: toBase64(salt), iv: toBase64(iv), locked: toBase64(locked)});
}

/** The text inside a locked file. Refuses a wrong passphrase, a changed file, and one that was not locked here; the two first cannot be told apart. */
export async function unlock(envelope: Readonly<Record<string, unknown>>, passphrase: string): Promise<Unlocked> {
  const [salt, iv, locked] = [fromBase64(envelope.salt), fromBase64(envelope.iv), fromBase64(envelope.locked)];
  const known = envelope.kdf === kdf && envelope.cipher === 'AES-256-GCM' && typeof envelope.rounds === 'number' && Number.isInteger(envelope.rounds) && envelope.rounds >= fewestRounds && envelope.rounds <= mostRounds;
  if (!known || !hasKeys(envelope, ['kind', 'format', 'kdf', 'rounds', 'cipher', 'salt', 'iv', 'locked']) || !salt || !iv || !locked || salt.length < 16 || iv.length !== 12) return {ok: false, because: 'This locked file is damaged, or was not made by this site.'};
  try {
    const key = await keyFrom(passphrase, salt, Number(envelope.rounds));
    return {ok: true, text: new TextDecoder('utf-8', {fatal: true}).decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, locked))};
  } catch {
    return {ok: false, because: 'The passphrase does not open this file, or the file was changed. Check for a capital letter or a space, and try again.'};
  }
}
