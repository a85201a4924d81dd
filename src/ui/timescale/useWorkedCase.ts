import {useRef, useState} from 'react';
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
  const sayings = useRef<Sayings>(new Map());
  const workOutAsAt = (facts: CaseFacts) => {
    const asAt = facts.asAt ?? today();
    const {entries, said: saying} = sameWherePossible(workOutCase(rules, events, facts, asAt, setting), sayings.current);
    sayings.current = saying;
    return {facts, asAt, entries};
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
      setWorked({...next, moved});
      setSaid(`${before}${next.entries.length} timescales worked out.${moved.length > 0 ? ` ${moved.length} ${moved.length === 1 ? 'date' : 'dates'} moved.` : ''}`);
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

/** Each entry as it was last worked out, by its rule, with all that it says. */
type Sayings = ReadonlyMap<string, {entry: CaseEntry; says: string}>;

// An entry that says what it said before stays the same object, so that it is not drawn again.
function sameWherePossible(entries: readonly CaseEntry[], before: Sayings): {entries: CaseEntry[]; said: Sayings} {
  const said = new Map(entries.map((entry) => {
    const {rule, ...rest} = entry;
    const says = JSON.stringify(rest);
    const had = before.get(rule.id);
    return [rule.id, had && had.entry.rule === rule && had.says === says ? had : {entry, says}];
  }));
  return {entries: [...said.values()].map(({entry}) => entry), said};
}
