/** The board as it is kept in a browser: small, with the number of its format, and read strictly. */
import {checkReference, mostChildren, type Child} from './board';
import {isTick} from './board-csv';
import {readCaseLink, writeCaseLink} from './case-link';
import type {Setting} from './work-out';

/** The key of the browser's storage under which a board is kept. */
export const keptKey = 'permanence-board';

export type KeptBoard = {type: 'none'} | {type: 'board'; children: Child[]} | {type: 'unreadable'; message: string};

const newer = 'The board in this browser was kept by a newer version of this site. This version cannot read it and has left it as it is. Load this page again to get the newer version.';
const damaged = 'The board in this browser is damaged and cannot be read. It has been left as it is. You can delete it, and then start again or bring in a file.';

/** The text to keep. Each child's facts are written as a link to the calculator writes them, so that one strict reader serves both. */
export const writeKeptBoard = (children: readonly Child[]): string =>
  JSON.stringify({format: 1, children: children.map(({reference, facts, ticked}) => ({reference, facts: writeCaseLink(facts), ticked}))});

/** Reads what a browser holds. A newer format and a damaged value are told apart, in words; neither is guessed at. */
export function readKeptBoard(text: string | null, kinds: Setting['kinds']): KeptBoard {
  if (text === null) return {type: 'none'};
  const kept = parsed(text);
  if (isRecord(kept) && typeof kept.format === 'number' && Number.isInteger(kept.format) && kept.format > 1) return {type: 'unreadable', message: newer};
  const children = isRecord(kept) && hasOnly(kept, ['format', 'children']) && kept.format === 1 ? readChildren(kept.children, kinds) : undefined;
  return children ? {type: 'board', children} : {type: 'unreadable', message: damaged};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasOnly = (record: Record<string, unknown>, keys: string[]) => Object.keys(record).sort().join() === [...keys].sort().join();

function readChildren(list: unknown, kinds: Setting['kinds']): Child[] | undefined {
  if (!Array.isArray(list) || list.length > mostChildren) return undefined;
  const children: Child[] = [];
  for (const one of list as unknown[]) {
    const child = readChild(one, children, kinds);
    if (!child) return undefined;
    children.push(child);
  }
  return children;
}

function readChild(kept: unknown, above: readonly Child[], kinds: Setting['kinds']): Child | undefined {
  if (!isRecord(kept) || !hasOnly(kept, ['reference', 'facts', 'ticked']) || typeof kept.reference !== 'string' || typeof kept.facts !== 'string' || !isRecord(kept.ticked)) return undefined;
  const reference = checkReference(kept.reference, above);
  const link = readCaseLink(kept.facts, kinds);
  const ticks = Object.entries(kept.ticked);
  if (reference.type === 'refused' || reference.reference !== kept.reference || link.type !== 'facts' || link.facts.asAt !== undefined) return undefined;
  if (!ticks.every(([rule, due]) => typeof due === 'string' && isTick(rule, due))) return undefined;
  return {reference: reference.reference, facts: link.facts, ticked: Object.fromEntries(ticks) as Record<string, string>};
}
