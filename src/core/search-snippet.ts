/** The piece of a text that shows why it was found, with the matched words as plain ranges: no HTML is ever made from text. */
import {stem, wordsOf, type Word} from './search-words';

export type Snippet = {text: string; marks: [from: number, to: number][]};

const width = 170;

/** Ranges of the words of `text` whose stem is one of these, or begins with what is being typed. */
export function marksIn(text: string, stems: ReadonlySet<string>, typed: string): [number, number][] {
  return marked(wordsOf(text), stems, typed).map(({from, to}) => [from, to]);
}

const marked = (words: Word[], stems: ReadonlySet<string>, typed: string) => {
  const seen = new Set<number>();
  return words.filter(({word, from}) => (stems.has(stem(word)) || (typed.length > 1 && word.startsWith(typed))) && !seen.has(from) && seen.add(from));
};

/** About 170 letters around the place where most different matched words stand close together. */
export function snippetOf(text: string, stems: ReadonlySet<string>, typed: string): Snippet {
  const hits = marked(wordsOf(text), stems, typed);
  let best = 0;
  let most = 0;
  for (const [n, hit] of hits.entries()) {
    const near = new Set<string>();
    for (let i = n; i < hits.length && hits[i]!.to - hit.from <= width - 40; i++) near.add(stem(hits[i]!.word));
    if (near.size > most) [best, most] = [hit.from, near.size];
  }
  const [from, to] = windowAt(text, best);
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, marks: inside.map((hit) => [hit.from + shift, hit.to + shift])};
}

/** Starts at a sentence if one begins a little before, else at a word; ends at a word. */
function windowAt(text: string, at: number): [number, number] {
  if (text.length <= width) return [0, text.length];
  const earliest = Math.max(0, at - 70);
  const sentence = text.slice(earliest, at).lastIndexOf('. ');
  const space = text.indexOf(' ', earliest);
  const from = earliest === 0 ? 0 : sentence >= 0 ? earliest + sentence + 2 : space >= 0 && space < at ? space + 1 : at;
  if (from + width >= text.length) return [from, text.length];
  const end = text.lastIndexOf(' ', from + width);
  return [from, end > at ? end : from + width];
}
