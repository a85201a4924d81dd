import {startTransition, useRef, useState} from 'react';
import {datesMoved, workOutCase, type CaseEntry, type Moved} from '../../core/case';
import type {CaseFacts} from '../../core/case-link';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {today} from '../today';
import {useNewDay} from './useNewDay';

export type Worked = {entries: CaseEntry[]; facts: CaseFacts; asAt: string; /** The dates that are not what the working before gave. */ moved: Moved[]};

/** A case as it was last worked out, what to tell a listener of it, and the ways to work it out again, hide it or forget it. */
export function useWorkedCase(rules: CaseRule[], events: EventField[], setting: Setting) {
  const [worked, setWorked] = useState<Worked>();
  const [said, setSaid] = useState('');
  // Kept also while a mistake in the form hides the answer: the next answer is compared with it.
  const last = useRef<CaseEntry[]>(undefined);
  const workOutAsAt = (facts: CaseFacts) => {
    const asAt = facts.asAt ?? today();
    return {facts, asAt, entries: sameWherePossible(workOutCase(rules, events, facts, asAt, setting), last.current ?? [])};
  };

  // Without an "as at" date the day is the device's own: after midnight what is due soon is looked at again. No date moves.
  useNewDay(worked?.facts.asAt === undefined ? worked?.asAt : undefined, () => worked && setWorked({...worked, ...workOutAsAt(worked.facts)}));

  return {
    worked,
    said,
    /** Works a case out; `before` is said first, and `afresh` compares it with nothing. */
    show(facts: CaseFacts, {before = '', afresh = false} = {}) {
      const next = workOutAsAt(facts);
      const moved = last.current && !afresh ? datesMoved(last.current, next.entries) : [];
      last.current = next.entries;
      // Drawn in small steps, so that a key pressed meanwhile is not kept waiting.
      startTransition(() => {
        setWorked({...next, moved});
        setSaid(`${before}${next.entries.length} timescales worked out.${moved.length > 0 ? ` ${moved.length} ${moved.length === 1 ? 'date' : 'dates'} moved.` : ''}`);
      });
    },
    hide() {
      setWorked(undefined);
      setSaid('');
    },
    forget() {
      last.current = undefined;
      setWorked(undefined);
      setSaid('Everything is cleared.');
    },
  };
}

// An entry that says what it said before stays the same object, so that it is not drawn again.
function sameWherePossible(entries: CaseEntry[], before: readonly CaseEntry[]): CaseEntry[] {
  const had = new Map(before.map((entry) => [entry.rule.id, entry]));
  const saysOf = (entry: CaseEntry) => JSON.stringify({...entry, rule: entry.rule.id});
  return entries.map((entry) => {
    const one = had.get(entry.rule.id);
    return one && one.rule === entry.rule && saysOf(one) === saysOf(entry) ? one : entry;
  });
}
