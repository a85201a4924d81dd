import {joinChildren, mostChildren, sameChild, type Child} from '../../core/board';
import {keptKey, readKeptBoard, writeKeptBoard, type KeptBoard} from '../../core/board-kept';
import type {Setting} from '../../core/work-out';

export type BoardState = {
  children: readonly Child[];
  /** Somebody has asked for the board to be kept in this browser. */
  kept: boolean;
  /** It was to be kept, but the last change could not be written. */
  unsaved: boolean;
  /** What the user must know about keeping, in words. */
  trouble?: string;
};

export type BoardStore = {
  subscribe: (listener: () => void) => () => void;
  get: () => BoardState;
  /** Changes the children, on top of what another tab may have written since. */
  change: (update: (children: readonly Child[]) => readonly Child[]) => void;
  keep: () => void;
  /** Empties the board, here and in the browser. False when the browser did not let go of what it holds. */
  clear: () => boolean;
};

const saveAsFile = 'Save it as a CSV file before you close this tab.';
const notAllowed = `This browser does not let the site keep anything. The board stays in this tab only. ${saveAsFile}`;
const notSaved = `The last change could not be kept: the browser refused it or is full. It is still in this tab. ${saveAsFile}`;
const otherBoard = 'Another board is kept in this browser. It has not been changed. Press “Keep this board in this browser” to join the two.';

/**
 * The board in memory, and in the browser's storage once somebody asks. Reads nothing but its own key, and writes nothing before it is asked.
 * @param open gives the storage; it may throw where a browser forbids it
 */
export function createBoardStore(kinds: Setting['kinds'], open: () => Storage): BoardStore {
  let state: BoardState = {children: [], kept: false, unsaved: false};
  const listeners = new Set<() => void>();
  const set = (next: BoardState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  const reread = () => set(afterReading(state, readFrom(open, kinds)));
  const onStorage = ({key}: StorageEvent) => {
    if (key === keptKey || key === null) reread();
  };

  return {
    get: () => state,
    subscribe(listener) {
      if (listeners.size === 0) {
        reread();
        window.addEventListener('storage', onStorage);
        window.addEventListener('pageshow', reread);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.removeEventListener('storage', onStorage);
        window.removeEventListener('pageshow', reread);
      };
    },
    change(update) {
      if (state.kept) reread();
      const children = update(state.children);
      if (!state.kept) return set({...state, children});
      const written = write(open, children);
      return set({children, kept: true, unsaved: !written, ...(written ? {} : {trouble: notSaved})});
    },
    keep: () => set(afterKeeping(state, readFrom(open, kinds), (children) => write(open, children))),
    clear() {
      const gone = remove(open);
      set({children: [], kept: false, unsaved: false});
      return gone;
    },
  };
}

type Found = KeptBoard | {type: 'refused'};

function readFrom(open: () => Storage, kinds: Setting['kinds']): Found {
  try {
    return readKeptBoard(open().getItem(keptKey), kinds);
  } catch {
    return {type: 'refused'};
  }
}

function write(open: () => Storage, children: readonly Child[]): boolean {
  try {
    open().setItem(keptKey, writeKeptBoard(children));
    return true;
  } catch {
    return false;
  }
}

function remove(open: () => Storage): boolean {
  let storage: Storage;
  try {
    storage = open();
  } catch {
    return true; // where a browser forbids storage, there is nothing to let go of
  }
  try {
    storage.removeItem(keptKey);
    return storage.getItem(keptKey) === null;
  } catch {
    return false;
  }
}

/** What this tab shows after it has looked at what the browser holds. A board that is only in this tab is never replaced. */
function afterReading(state: BoardState, found: Found): BoardState {
  switch (found.type) {
    case 'refused': return state;
    case 'none': return state.kept ? {children: [], kept: false, unsaved: false, trouble: 'The board was deleted in another tab, so it is gone from this one too.'} : state;
    case 'unreadable': return {...state, kept: false, trouble: found.message};
    case 'board': {
      if (state.unsaved) return state;
      if (state.kept || state.children.length === 0) return {children: sameWherePossible(found.children, state.children), kept: true, unsaved: false};
      return {...state, trouble: otherBoard};
    }
    default: return found satisfies never;
  }
}

// A child that has not changed stays the same object, so that its dates are not worked out again.
function sameWherePossible(found: readonly Child[], had: readonly Child[]): Child[] {
  const before = new Map(had.map((child) => [child.reference, child]));
  return found.map((child) => {
    const one = before.get(child.reference);
    return one && sameChild(one, child) ? one : child;
  });
}

/** What this tab shows after somebody has asked to keep the board. Nothing in the browser is written over but an older state of the same board. */
function afterKeeping(state: BoardState, found: Found, put: (children: readonly Child[]) => boolean): BoardState {
  if (found.type === 'refused') return {...state, trouble: notAllowed};
  if (found.type === 'unreadable') return {...state, trouble: `${found.message} Nothing was kept.`};
  const {children, clashing} = found.type === 'board' && !state.kept ? joinChildren(found.children, state.children) : {children: state.children, clashing: []};
  if (clashing.length > 0) return {...state, trouble: `The board kept in this browser has other dates under the same reference: ${clashing.map((child) => child.reference).join(', ')}. Nothing was kept. Change the reference here, then keep the board again.`};
  if (children.length > mostChildren) return {...state, trouble: `The two boards together have ${children.length} children, and a board holds at most ${mostChildren}. Nothing was kept.`};
  return put(children) ? {children, kept: true, unsaved: false} : {...state, trouble: notAllowed};
}
