import {useRef, useState, useSyncExternalStore} from 'react';
import {filterRows, mostChildren, type BoardFilter, type BoardRow} from '../../core/board';
import {inShortWords, type IsoDate} from '../../core/calendar';
import {soonDays} from '../../core/case';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {AsAt, Filter} from './BoardControls';
import {BoardFiles} from './BoardFiles';
import {BoardTable} from './BoardTable';
import type {BoardStore} from './board-store';
import {ChildForm} from './ChildForm';
import styles from './desk.module.css';
import {PrintFoot} from './PrintFoot';
import {useBoardActions, useRowActs} from './useBoardActions';
import {usePrinting} from './usePrinting';
import {useAskBeforeLeaving, useRows, useToday} from './useRows';

type Props = {rules: CaseRule[]; events: EventField[]; setting: Setting; store: BoardStore};

/** The tracking board: several children, the next deadline first. */
export function Board({rules, events, setting, store}: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const heading = useRef<HTMLHeadingElement>(null);
  const actions = useBoardActions(store, () => heading.current?.focus());
  const acts = useRowActs(actions);
  const printing = usePrinting();
  const {open, said, removed} = actions;
  const [chosenDay, setChosenDay] = useState<IsoDate>();
  const [filter, setFilter] = useState<BoardFilter>({});
  const today = useToday();
  const asAt = chosenDay ?? today;
  const rows = useRows(state.children, rules, events, asAt, setting);
  const shown = filterRows(rows, filter);
  useAskBeforeLeaving(state.children.length > 0 && (!state.kept || state.unsaved));
  const had = open.type === 'change' ? open.child.reference : undefined;
  return (
    <>
      {state.trouble && <p className={styles.trouble} role="alert">{state.trouble}</p>}
      <p role="status" className={said ? styles.said : undefined}>{said}</p>
      {removed && <p><button type="button" className="button button--plain" onClick={() => actions.putBack(removed)}>Put {removed.reference} back</button></p>}
      {open.type === 'nothing'
        ? <AddChild count={rows.length} onAdd={actions.add} />
        : <ChildForm key={had} {...(open.type === 'change' ? {child: open.child} : {})} others={state.children.filter((child) => child.reference !== had)} events={events} onCancel={actions.cancel} onSave={(child) => actions.save(child, had)} />}
      <h2 ref={heading} tabIndex={-1}>The board</h2>
      {rows.length === 0 ? <p>No child is on the board yet. Add one, or bring in a CSV file.</p> : (
        <>
          <Counts rows={rows} asAt={asAt} chosen={chosenDay !== undefined} />
          <AsAt asAt={asAt} onChange={setChosenDay} />
          <Filter filter={filter} onChange={setFilter} />
          <p role="status" className={shown.length < rows.length ? undefined : 'visually-hidden'}>Showing {shown.length} of {rows.length}.</p>
          <BoardTable rows={shown} asAt={asAt} chosen={chosenDay !== undefined} dataDate={setting.dataDate} printing={printing} acts={acts} />
          {printing && <PrintFoot rows={shown} dataDate={setting.dataDate} />}
        </>
      )}
      <BoardFiles state={state} rows={rows} events={events} setting={setting} asAt={asAt} onKeep={actions.keep} onClear={actions.clear} onBringIn={actions.bringIn} />
    </>
  );
}

const AddChild = ({count, onAdd}: {count: number; onAdd: () => void}) => (count < mostChildren
  ? <p><button type="button" className="button" onClick={onAdd}>Add a child</button></p>
  : <p>The board is full: it holds at most {mostChildren} children. Remove one to add another.</p>);

function Counts({rows, asAt, chosen}: {rows: BoardRow[]; asAt: IsoDate; chosen: boolean}) {
  const overdue = rows.filter((row) => row.passed.length > 0).length;
  const soon = rows.filter((row) => row.next[0]?.standing === 'due soon').length;
  return (
    <>
      <p><strong>As at {inShortWords(asAt)}</strong>{chosen ? '' : ' (today, by this device)'}: {rows.length} {rows.length === 1 ? 'child' : 'children'}, {overdue} with something overdue, {soon} with something due within {soonDays} days.</p>
      <p className={styles.screenOnly}>The board does not know what has been done. A date that has passed counts as overdue until you enter when it was done, or tick it off under “All dates”.</p>
    </>
  );
}
