import {useEffect, useMemo, useRef, useState} from 'react';
import {putChild, tickOff, tickOffPassed, withoutChild, type BoardRow, type Child} from '../../core/board';
import type {RowActs} from './BoardTable';
import {broughtIn} from './BringIn';
import type {BoardStore} from './board-store';

/** What stands open for typing: nothing, a new child, or a child to change. */
export type Open = {type: 'nothing'} | {type: 'new'} | {type: 'change'; child: Child};
const nothing: Open = {type: 'nothing'};

const deleted = 'The board is deleted. Nothing of it is left in this browser.';
const notDeleted = 'The board is gone from this tab, but the browser did not let go of the kept copy. Clear this site’s data in the browser’s settings.';

/** Everything a user can do with the board, and what is said when it is done. */
export function useBoardActions(store: BoardStore, focusRows: () => void) {
  const [open, setOpen] = useState(nothing);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Child>();

  /** Closes what is open, changes the board, says so, and puts the focus where the rows begin. */
  const change = (words: string, update: (children: readonly Child[]) => readonly Child[], takenOff?: Child) => {
    store.change(update);
    setRemoved(takenOff);
    setSaid(words);
    setOpen(nothing);
    focusRows();
  };

  return {
    open, said, removed,
    add: () => setOpen({type: 'new'}),
    cancel: () => setOpen(nothing),
    // What is half typed is not thrown away for another child.
    edit: (child: Child) => (open.type === 'nothing' ? setOpen({type: 'change', child}) : setSaid('Save or cancel the child that is open first.')),
    save: (child: Child, had: string | undefined) => change(had === undefined ? `${child.reference} is on the board.` : `${child.reference} is changed.`, (children) => putChild(children, child, had)),
    remove: (child: Child) => change(`${child.reference} is removed.`, (children) => withoutChild(children, child.reference), child),
    putBack: (child: Child) => change(`${child.reference} is back on the board.`, (children) => putChild(children, child)),
    tick: (child: Child, ruleId: string, due: string | undefined) => store.change((children) => putChild(children, tickOff(children.find((one) => one.reference === child.reference) ?? child, ruleId, due))),
    tickPassed: (row: BoardRow) => store.change((children) => putChild(children, tickOffPassed({...row, child: children.find((one) => one.reference === row.child.reference) ?? row.child}))),
    bringIn: (coming: readonly Child[], replace: boolean) => change('The children from the file are on the board.', (children) => broughtIn(children, coming, replace)),
    keep: () => {
      store.keep();
      const {kept, unsaved} = store.get();
      setSaid(kept && !unsaved ? 'The board is kept in this browser.' : '');
    },
    clear: () => {
      const gone = store.clear();
      setRemoved(undefined);
      setOpen(nothing);
      setSaid(gone ? deleted : notDeleted);
      focusRows();
    },
  };
}

type Actions = ReturnType<typeof useBoardActions>;

/** What a row needs of these, always the same functions: each does what the newest of its kind does. */
export function useRowActs(actions: Actions): RowActs {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });
  return useMemo(() => ({
    onEdit: (child) => newest.current.edit(child),
    onRemove: (child) => newest.current.remove(child),
    onTick: (child, ruleId, due) => newest.current.tick(child, ruleId, due),
    onTickPassed: (row) => newest.current.tickPassed(row),
  }), []);
}
