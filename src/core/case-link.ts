/**
 * A link that fills the calculator in: `#v=1&became-looked-after=2026-03-02&placement=foster`. Plain text after the `#`, which no server
 * sees. It holds event ids, dates and a few fixed words: there is no field that could carry a name.
 */
import {isIsoDate, type IsoDate} from './calendar';
import {legalStatuses, placements, policies, type LegalStatus, type Placement, type Policy} from './case-facts';
import {isLocalTime} from './uk-time';
import type {Setting} from './work-out';

/** What the calculator knows of a case. */
export type CaseFacts = {
  events: Record<string, string>;
  asAt?: IsoDate;
  policy?: Policy;
  legalStatus?: LegalStatus;
  placement?: Placement;
  /** The day a rule was kept, by its id, where no event says so. It stays on the page: a link has no place for it. */
  done?: Record<string, IsoDate>;
};

export type ReadLink = {type: 'none'} | {type: 'facts'; facts: CaseFacts} | {type: 'error'; message: string};

const longest = 4000;
const sorry = 'Nothing was filled in. Ask for the link again, or type the dates below.';
const refuse = (reason: string): ReadLink => ({type: 'error', message: `This link cannot be used: ${reason}. ${sorry}`});

/** A value that an event can have, or why not. */
function eventValue(kind: Setting['kinds'][string], value: string): string | undefined {
  if (kind === 'number') return /^[1-9]\d{0,2}$/.test(value) ? value : undefined;
  if (isIsoDate(value)) return value;
  return kind === 'time' && isLocalTime(value) ? value : undefined;
}

const known = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((one) => one === value);

/**
 * Reads the part of an address after the `#`. Strict: an unknown key, a bad date, a key given twice or a cut link is an error with a
 * message, and fills in nothing. A plain anchor such as `#examples` is no link.
 */
export function readCaseLink(hash: string, kinds: Setting['kinds']): ReadLink {
  const text = hash.replace(/^#/, '');
  if (text === '' || /^[a-z][a-z0-9-]*$/.test(text)) return {type: 'none'};
  if (text.length > longest) return refuse('it is too long');
  const facts: CaseFacts = {events: {}};
  const seen = new Set<string>();
  for (const pair of text.split('&')) {
    const match = /^([a-z0-9-]+)=([A-Za-z0-9:-]+)$/.exec(pair);
    if (!match) return refuse('part of it is missing or has been changed');
    const [, key, value] = match as unknown as [string, string, string];
    if (seen.has(key)) return refuse('it gives the same thing twice');
    seen.add(key);
    const problem = take(facts, key, value, kinds);
    if (problem) return refuse(problem);
  }
  return {type: 'facts', facts};
}

function take(facts: CaseFacts, key: string, value: string, kinds: Setting['kinds']): string | undefined {
  switch (key) {
    case 'v': return value === '1' ? undefined : 'it was made by another version of this calculator';
    case 'as-at': facts.asAt = isIsoDate(value) ? value : undefined; return facts.asAt ? undefined : 'a date in it is not a real date';
    case 'policy': facts.policy = known(policies, value); return facts.policy ? undefined : 'it names a policy that is not here';
    case 'legal-status': facts.legalStatus = known(legalStatuses, value); return facts.legalStatus ? undefined : 'it names a legal status that is not here';
    case 'placement': facts.placement = known(placements, value); return facts.placement ? undefined : 'it names a kind of placement that is not here';
    default: {
      const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
      if (!kind) return 'it names a date that is not used here';
      const read = eventValue(kind, value);
      if (read === undefined) return 'a date in it is not a real date';
      facts.events[key] = read;
      return undefined;
    }
  }
}

/** The part of an address after the `#` that fills these facts in. `readCaseLink` gives them back. */
export function writeCaseLink(facts: CaseFacts): string {
  const pairs: [string, string | undefined][] = [
    ['v', '1'], ...Object.entries(facts.events), ['as-at', facts.asAt], ['policy', facts.policy], ['legal-status', facts.legalStatus], ['placement', facts.placement],
  ];
  return pairs.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}=${value}`).join('&');
}
