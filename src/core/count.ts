/**
 * A count is how a rule says its date, as a sentence: `20 working days after became-looked-after`. This file reads the sentence; the
 * grammar is in CONTRIBUTING.md. `work-out.ts` gives it a date.
 */
export const units = ['days', 'working days', 'business days', 'weeks', 'months', 'years', 'hours'] as const;
export type Unit = (typeof units)[number];

export type Direction = 'after' | 'beginning with' | 'before';

export type Count =
  | {type: 'event'; event: string}
  | {type: 'period'; amount: number; unit: Unit; clear: boolean; direction: Direction; of: Count}
  | {type: 'birthday'; age: number; of: Count}
  /** `knownIsEnough`: either date alone will do. */
  | {type: 'later'; of: [Count, Count]; knownIsEnough: boolean}
  /** FPR 2010 r 2.9: the first hearing day with that many clear days; non-business days are left out of 7 or fewer. */
  | {type: 'clear notice'; days: string; served: string};

export type ReadCount = {ok: true; count: Count} | {ok: false; because: string};

const eventId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const period = new RegExp(`^(\\d+) (clear )?(${units.map((u) => u.replace(/s$/, 's?')).join('|')}) (after|beginning with|before) (.+)$`);

/**
 * Reads a count. Refuses, with the reason, what the grammar does not hold.
 * @example readCount('3 months after first-review')
 */
export function readCount(text: string): ReadCount {
  const words = text.trim().replace(/\s+/g, ' ');
  const notice = /^clear-notice of (\S+) from (\S+)$/.exec(words);
  if (notice) return {ok: true, count: {type: 'clear notice', days: notice[1]!, served: notice[2]!}};
  const later = /^the later (known )?of (.+?) and (.+)$/.exec(words);
  if (later) return both(readCount(later[2]!), readCount(later[3]!), (a, b) => ({type: 'later', of: [a, b], knownIsEnough: later[1] !== undefined}));
  const birthday = /^(\d+)(?:st|nd|rd|th) birthday of (.+)$/.exec(words);
  if (birthday) return on(readCount(birthday[2]!), (of) => ({type: 'birthday', age: Number(birthday[1]), of}));
  const theDay = /^the day of (.+)$/.exec(words);
  if (theDay) return readCount(theDay[1]!);
  const found = period.exec(words);
  if (found) {
    const [, amount, clear, unit, direction, rest] = found;
    if (clear && !unit!.includes('day')) return {ok: false, because: `only days can be clear, not ${unit}, in "${text}"`};
    return on(readCount(rest!), (of) => ({
      type: 'period', amount: Number(amount), unit: plural(unit!), clear: clear !== undefined, direction: direction as Direction, of,
    }));
  }
  if (eventId.test(words)) return {ok: true, count: {type: 'event', event: words}};
  return {ok: false, because: `cannot read the count "${text}"`};
}

const plural = (unit: string): Unit => units.find((u) => u === unit || u === `${unit}s`)!;

const on = (inner: ReadCount, wrap: (count: Count) => Count): ReadCount => (inner.ok ? {ok: true, count: wrap(inner.count)} : inner);

const both = (a: ReadCount, b: ReadCount, wrap: (a: Count, b: Count) => Count): ReadCount =>
  !a.ok ? a : !b.ok ? b : {ok: true, count: wrap(a.count, b.count)};

/** The events a count needs, in the order it names them. */
export function eventsOf(count: Count): string[] {
  switch (count.type) {
    case 'event': return [count.event];
    case 'period': case 'birthday': return eventsOf(count.of);
    case 'later': return count.of.flatMap(eventsOf);
    case 'clear notice': return [count.days, count.served];
    default: return count satisfies never;
  }
}
