/** Finds sentences that state a number or a legal point, which need a source. */

const number = '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\\w+)?|thirty|forty|fifty|sixty|seventy|eighty|ninety)';

const patterns: RegExp[] = [
  new RegExp(`\\b${number}[ -](?:(?:clear|working|business|calendar|consecutive|full) )?(?:hour|day|week|month|year)s?\\b`, 'i'),
  /\b\d[\d.]*\s?(?:%|per cent\b)/i,
  /£\s?\d/,
  /\b(?:sections?|ss?|regs?|regulations?|rules?|article|schedule|part)\s\d+/i,
  /\b(?:[Uu]nder|[Oo]ver|[Aa]ged?|[Aa]ge of|turns?|turned|until|before|after|reach(?:es)?)\s(?:1\d|2[0-5])\b(?!\s(?:January|February|March|April|May|June|July|August|September|October|November|December))/,
  /\b(?:16|18|21|25)(?:th|st)\sbirthday\b/i,
  /\b(?:by law|legal duty|legal right|unlawful(?:ly)?|statutory (?:duty|requirement|right|limit)|the law (?:says|requires|gives|sets))\b/i,
];

/** The words that make a text a claim, or `undefined` when it makes none. `claimIn('within 20 working days')` is `'20 working days'`. */
export function claimIn(text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
