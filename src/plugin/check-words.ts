/** Refuses the words of `docs/words.yaml` wherever the site speaks in its own voice: its pages, and what its data say to a reader. */
import type {WordToAvoid} from '../core/content';
import type {Place} from './parse-yaml';
import type {Position, Problem} from './problem';
import type {Content, Filed} from './read';

/** What is said by somebody else, or is there to be looked up: aliases, documents of a case, what somebody believes, a term's own name. */
const otherVoices = new Set(['aliases', 'documents', 'belief', 'term', 'id', 'ledger']);
/** An answer says what somebody might say or write; what the site has to say of it is its feedback. */
const answers = new Set(['options', 'choices', 'items', 'left', 'right', 'bins']);

/** Every word of the register that stands where it may not, at its line. */
export function checkWords(content: Content): Problem[] {
  const register = [...content.words.values()].map(({value}) => value);
  if (register.length === 0) return [];
  const find = finderOf(register);
  const registries = [content.terms, content.statements, content.events, content.misconceptions, content.corrections, content.timescales, content.quizzes, content.scenarios] as ReadonlyMap<string, Filed<unknown>>[];
  const pages = [...content.guidance, ...content.blog];
  return [
    ...checkRegister(content, new Set([...pages, ...registries.flatMap((registry) => [...registry.values()])].map(({file}) => file))),
    ...pages.flatMap((page) => find(page.mdx.source, page.file).map(({offset, ...said}) => ({file: page.file, ...positionIn(page.mdx.source, offset), ...said}))),
    ...registries.flatMap((registry) => [...registry.values()]).flatMap((filed) => textsIn(filed.value).flatMap(({place, text}) => find(text, filed.file).map(({what, fix}) => ({file: filed.file, ...filed.at(place), what, fix})))),
  ];
}

/** A word that stands in the register twice, and an exception for a file that is not there or holds a mistake of its own. */
function checkRegister(content: Content, files: ReadonlySet<string>): Problem[] {
  const seen = new Set<string>();
  return [...content.words.values()].flatMap(({value, file, at}) => [
    ...[value.word, ...value.forms].flatMap((form, i) => {
      const again = seen.has(form.toLowerCase());
      seen.add(form.toLowerCase());
      return again ? [{file, ...at(i === 0 ? ['word'] : ['forms', i - 1]), what: `"${form}" stands here twice`, fix: 'keep one of them'}] : [];
    }),
    ...(content.broken.size > 0 ? [] : value.about.flatMap((name, i) => (files.has(name) ? [] : [{file, ...at(['about', i]), what: `"${name}" is no page or data that is checked`, fix: 'name a file that is, or take it out'}]))),
  ]);
}

const positionIn = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split('\n');
  return {line: lines.length, column: lines[lines.length - 1]!.length + 1};
};

/** Every text in a value in which the site speaks, with its place. */
export function textsIn(value: unknown, place: Place = []): {place: Place; text: string}[] {
  if (typeof value === 'string') return [{place, text: value}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    if (otherVoices.has(name) || (name === 'text' && place.some((step) => answers.has(String(step))))) return [];
    return textsIn(part, [...place, key]);
  });
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
/** A word by itself: not a part of a longer one, of an address or of an id. */
const wholeWords = (words: readonly string[]) => new RegExp(`(?<![\\w/#-])(?:${words.map(escaped).join('|')})(?![\\w-])`, 'gi');
/** Words in quotation marks or set apart, within one paragraph; and a comment. */
const quoted = /"(?:[^"\n]|\n(?!\n))*"|“(?:[^”\n]|\n(?!\n))*”|(?<![\w*])\*[^*\n]+\*(?![\w*])|\{\/\*.*?\*\/\}/g;
const blanked = (text: string, pattern: RegExp) => text.replace(pattern, (found) => ' '.repeat(found.length));

type Found = {offset: number; what: string; fix: string};

/** One search for all words; what it finds is looked up. Capitals alone are met as they stand, so that "LAC" is not "lac". */
function finderOf(register: readonly WordToAvoid[]): (text: string, file: string) => Found[] {
  const owner = new Map(register.flatMap((entry) => [entry.word, ...entry.forms].map((form) => [form.toLowerCase(), {entry, form}] as const)));
  const any = wholeWords([...owner.keys()].sort((a, b) => b.length - a.length));
  const allowed = register.flatMap((entry) => entry.unless);
  return (text, file) => {
    const voice = blanked(text, quoted);
    const own = allowed.length > 0 ? blanked(voice, wholeWords(allowed)) : voice;
    return [...own.matchAll(any)].flatMap((found) => {
      const {entry, form} = owner.get(found[0].toLowerCase().replace(/\s+/g, ' '))!;
      const acronym = /^[A-Z]{2,}s?$/.test(form);
      if (entry.about.includes(file) || (acronym && found[0] !== form)) return [];
      return [{offset: found.index, what: `"${found[0].replace(/\s+/g, ' ')}": ${entry.why}`, fix: `instead: ${entry.instead}`}];
    });
  };
}
