/** Text to words that can be compared: one spelling, one form of a number, no endings. Only text: nothing here builds an expression from it. */

/** A word as it is compared, and where it stands in the text it came from. */
export type Word = {word: string; from: number; to: number};

const wordPattern = /\p{N}+(?:\.\p{N}+)?\p{L}*|\p{L}+(?:['’]\p{L}+)*(?:\p{N}+(?:\.\p{N}+)?)?/gu;

const stopWords = new Set((
  'a about am an and any are as at be because been being but by can cannot could did do does doesnt dont each done for from get gets getting give given got had happen happens happening has have having held he her '
  + 'here hers him his how i if im in into is isnt it its ive just know let long many may me might mine much must my need needs needed of often on once only or our ought please '
  + 'shall she should so some soon such take takes tell than that thats the their them then there these they this those through to too until us very want was we were what whats '
  + 'versus vs anymore anyone anything arent couldnt didnt hasnt havent hes hows id ill ive shes shouldnt someone something theres theyre theyve till wasnt weve whos wont wouldnt youre youve '
  + 'when where whether which while who whom whose why will with would you your yours'
).split(' '));

/** True for a word that says nothing about what is looked for: "what", "how", "must". */
export const isStopWord = (word: string) => stopWords.has(word);

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = new Map([...units.map((name, n): [string, number] => [name, n]), ...tens.map((name, n): [string, number] => [name, 10 * n + 20])]);
const shortened = new Map([['yr', 'year'], ['yrs', 'year'], ['wk', 'week'], ['wks', 'week'], ['mth', 'month'], ['mths', 'month']]);
const ordinals = new Map([['1st', 'first'], ['2nd', 'second'], ['3rd', 'third'], ['4th', 'fourth'], ['5th', 'fifth'], ['6th', 'sixth']]);
const places = new Map([['s', 'section'], ['ss', 'section'], ['sec', 'section'], ['reg', 'regulation'], ['regs', 'regulation'], ['sch', 'schedule'], ['para', 'paragraph'], ['kss', 'kss']]);

const isNumber = (word: string | undefined) => word !== undefined && /^\d/.test(word);

/** One word as it is compared. `plainWord('Behaviour’s')` is `'behavior'`. */
export function plainWord(raw: string): string {
  const word = raw.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/['’]s$/, '').replace(/['’]/g, '');
  return ordinals.get(word) ?? shortened.get(word) ?? spelling(word);
}

/** British and American spellings come to the same letters. They need not be a word. */
function spelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/(\p{L}{3})our(s|ed|ing|able|al|ite|ites)?$/u, '$1or$2')
    .replace(/([bcdghknp])tre(s?)$/, '$1ter$2')
    .replace(/^programmes?$/, 'program')
    .replace(/dgement(s?)$/, 'dgment$1')
    .replace(/ence$/, 'ense');
}

/** The words of a text in order, with their places. "s20" is "section 20", "twenty-six" is "26", "KSS 3 2" is "kss 3.2"; a means test is one word, and neither a meaning nor a test. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    const abbreviated = /^(\p{L}+)(\d.*)$/u.exec(match[0].toLowerCase());
    const place = abbreviated && places.get(abbreviated[1]!);
    if (place) found.push({word: place, from, to}, {word: abbreviated[2]!, from, to});
    else found.push({word: plainWord(match[0]), from, to});
  }
  return joined(found, text);
}

/** Puts together what people write in pieces: numbers in words, letters with stops between, the two parts of a statement's number. */
function joined(words: Word[], text: string): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const next = numbers.has(word.word) ? {...word, word: String(numbers.get(word.word))} : word;
    const grow = (value: string) => { out[out.length - 1] = {word: value, from: last!.from, to: next.to}; };
    if (last && isNumber(next.word) && places.has(last.word)) out[out.length - 1] = {...last, word: places.get(last.word)!};
    if (last && isTens(last, text) && numbers.has(word.word) && next.word.length === 1) grow(String(Number(last.word) + Number(next.word)));
    else if (last && /^[1-5]$/.test(last.word) && /^\d{1,2}$/.test(next.word) && ['kss', 'statement'].includes(out.at(-2)?.word ?? '')) grow(`${last.word}.${next.word}`);
    else if (last?.word === 'means' && /^test(s|ed|ing)?$/.test(next.word)) grow('meanstest');
    else if (last && next.word.length === 1 && next.from === last.to + 1 && text[last.to] === '.' && isLetters(text, last)) grow(last.word + next.word);
    else out.push(next);
  }
  return out;
}

const isTens = (word: Word, text: string) => tens.includes(text.slice(word.from, word.to).toLowerCase());
const isLetters = (text: string, word: Word) => /^\p{L}(\.\p{L})*$/u.test(text.slice(word.from, word.to));

/** Endings that fall away, longest first, with how many letters must be left. Only the first that fits is taken. */
const endings: [ending: string, instead: string, left: number][] = [
  ['ifications', 'ifi', 3], ['ification', 'ifi', 3], ['ments', '', 6], ['ment', '', 6], ['ations', 'at', 4], ['ation', 'at', 4],
  ['encies', '', 5], ['ancies', '', 5], ['ensy', '', 5], ['ency', '', 5], ['ancy', '', 5], ['ense', '', 5], ['ance', '', 5], ['ently', '', 5], ['ent', '', 5], ['ant', '', 5],
  ['ions', '', 4], ['ion', '', 4], ['ives', '', 4], ['ive', '', 4], ['ily', 'y', 4], ['ly', '', 5], ['ers', '', 5], ['er', '', 5], ['ies', 'y', 2], ['ied', 'y', 2],
  ['ings', '', 3], ['ing', '', 3], ['ed', '', 3], ['sses', 'ss', 1], ['xes', 'x', 2], ['ches', 'ch', 2], ['shes', 'sh', 2], ['s', '', 3],
];

/** A word without its ending. Light, so that two ideas seldom become one: `stem('planning')` is `'plan'`, `stem('permanence')` and `stem('permanent')` are `'perman'`. */
export function stem(word: string): string {
  if (isNumber(word)) return word;
  if (word.length === 4 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  const rule = endings.find(([ending, instead, left]) => word.endsWith(ending) && word.length - ending.length >= left && (ending !== 's' || !/(ss|us|is)$/.test(word)) && /[aeiouy]/.test(word.slice(0, -ending.length) + instead));
  let root = rule ? word.slice(0, word.length - rule[0].length) + rule[1] : word;
  if (rule && rule[0] === 's') root = stem(root);
  if (root.length >= 4 && root.endsWith('e')) root = root.slice(0, -1);
  if (root.length >= 4 && /([bdfglmnprt])\1$/.test(root)) root = root.slice(0, -1);
  return root.length >= 4 && root.endsWith('y') ? `${root.slice(0, -1)}i` : root;
}

/** The stems of a text without its stop words; of a text that is all stop words, all of them. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text).map((w) => w.word);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stem);
}
