import {lazy, memo, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type FormEvent} from 'react';
import {outOfOrder} from '../../core/case';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {CaseEntries, type EntryActs} from './CaseEntries';
import {CaseForm, enteredFrom, nothingEntered} from './CaseForm';
import {CopyLink} from './CopyLink';
import type {FieldError} from './DateField';
import type {Done} from './DoneOn';
import {readEntries, typedFrom} from './entry';
import {Timeline} from './Timeline';
import styles from './timescale.module.css';
import {useCaseLink} from './useCaseLink';
import {useWorkedCase, type Worked} from './useWorkedCase';
import {WeeksOfProceedings} from './WeeksOfProceedings';
import {WhatMoved} from './WhatMoved';

// Files, text and print are fetched when there is something to take away.
const TakeAway = lazy(async () => ({default: (await import('./export/TakeAway')).TakeAway}));

const asAtField: EventField = {id: 'as-at', label: 'As at', hint: 'The day to judge “overdue” and “due soon” by. Leave it empty for today.', kind: 'date'};

type Mistakes = {errors: Record<string, FieldError>; nothing: boolean; attempt: number};
const noMistakes: Mistakes = {errors: {}, nothing: false, attempt: 0};

type Props = {rules: CaseRule[]; events: EventField[]; setting: Setting};

/** The case calculator: what is known goes in, every deadline that follows comes out. */
export function CaseCalculator({rules, events, setting}: Props) {
  const [entered, setEntered] = useState(nothingEntered);
  const [mistakes, setMistakes] = useState(noMistakes);
  const {worked, said, show, hide, forget} = useWorkedCase(rules, events, setting);
  // The list is painted first; what moved, the pictures and the ways to take it away follow.
  const later = useDeferredValue(worked, undefined);
  const {fields, others} = useMemo(() => ({
    fields: [...entered.shown.flatMap((id) => events.find((event) => event.id === id) ?? []), asAtField], others: events.filter((event) => !entered.shown.includes(event.id)),
  }), [events, entered.shown]);

  const message = useCaseLink(setting.kinds, (facts) => {
    setEntered(enteredFrom(facts));
    setMistakes(noMistakes);
    show(facts, {afresh: true});
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const {values, errors} = readEntries(fields, entered.typed);
    for (const one of outOfOrder(events, values)) errors[one.event] = {message: one.message, fields: ['day', 'month', 'year']};
    const {'as-at': asAt, ...dates} = values;
    const right = Object.keys(errors).length === 0;
    const nothing = right && Object.keys(dates).length === 0;
    setMistakes((was) => (right && !nothing && !was.nothing && Object.keys(was.errors).length === 0 ? was : {errors, nothing, attempt: was.attempt + 1}));
    if (right && !nothing) show({...entered.facts, events: dates, asAt});
    else hide();
  };

  /** A day saved in the list joins the form, so that the next working out and a copied link hold what is on the page. Nothing typed is lost. */
  const onDone = ({rule, on, event}: Done) => {
    if (!worked) return;
    const done = event ? worked.facts.done : {...worked.facts.done, [rule.id]: on};
    const known = event ? {[event]: on} : {};
    setEntered({facts: {...entered.facts, done}, shown: [...new Set([...entered.shown, ...Object.keys(known)])], typed: {...entered.typed, ...typedFrom(known)}});
    show({...worked.facts, done, events: {...worked.facts.events, ...known}}, {before: `${rule.name}: saved. `});
    document.getElementById('deadlines')?.focus();
  };

  const onUndo = (ruleId: string) => {
    if (!worked) return;
    const {[ruleId]: _, ...done} = worked.facts.done ?? {};
    setEntered({...entered, facts: {...entered.facts, done}});
    show({...worked.facts, done}, {before: 'Taken back. '});
    document.getElementById('deadlines')?.focus();
  };

  const clear = () => {
    setEntered(nothingEntered);
    setMistakes(noMistakes);
    forget();
    // A link that filled the form in must not fill it in again when the page is loaded afresh.
    if (window.location.hash.includes('=')) window.history.replaceState(window.history.state, '', window.location.pathname);
  };

  const acts = useSteady<EntryActs>({onDone, onUndo, given: () => worked?.facts.events ?? {}});
  const form = useSteady({onSubmit: submit, onClear: clear});
  return (
    <>
      <CaseForm entered={entered} fields={fields} others={others} {...mistakes} message={message} onChange={setEntered} {...form} />
      <p role="status" className="visually-hidden">{said}</p>
      {worked && later && <WhatMoved moved={later.moved} />}
      {worked && <CaseEntries worked={worked} events={events} setting={setting} acts={acts} />}
      {worked && later && <Beside worked={later} dataDate={setting.dataDate} />}
    </>
  );
}

/** The same functions at every drawing: each does what the newest of its kind does. */
function useSteady<Acts extends {[act in keyof Acts]: (...given: never[]) => unknown}>(acts: Acts): Acts {
  const newest = useRef(acts);
  const [names] = useState(Object.keys(acts));
  useEffect(() => {
    newest.current = acts;
  });
  return useMemo(() => {
    const steady = (name: string) => (...given: never[]) => newest.current[name as keyof Acts](...given);
    return Object.fromEntries(names.map((name) => [name, steady(name)])) as Acts;
  }, [names]);
}

/** What stands beside the list: its lines of dates, and the ways to take them away. Drawn again only for another answer. */
const Beside = memo(({worked: {entries, facts, asAt}, dataDate}: {worked: Worked; dataDate: string}) => (
  <>
    <Timeline entries={entries} asAt={asAt} />
    <WeeksOfProceedings entries={entries} events={facts.events} asAt={asAt} />
    <Suspense fallback={<p role="status">Fetching the ways to take these dates away …</p>}><TakeAway entries={entries} asAt={asAt} dataDate={dataDate} /></Suspense>
    <CopyLink path="/timescales" facts={facts} />
    {Object.keys(facts.done ?? {}).length > 0 && <p className={`quiet ${styles.aside}`}>A link holds the dates in the form. A day saved in the list for a rule that has no field of its own is not in it, and goes when you leave this page.</p>}
  </>
));
