/** The mark that a record is kept here: a small entry that can be read without opening the record, and that tells when the browser has cleared it. */

const markKey = 'permanence-record';

export type Mark = 'kept' | 'none' | 'refused';

/** Looks for the mark. Never throws: a browser that forbids storage has none. */
export function readMark(): Mark {
  try {
    return window.localStorage.getItem(markKey) === null ? 'none' : 'kept';
  } catch {
    return 'refused';
  }
}

/** Leaves the mark. False where the browser does not let the site keep anything. */
export function leaveMark(since: string): boolean {
  try {
    window.localStorage.setItem(markKey, JSON.stringify({format: 1, since}));
    return true;
  } catch {
    return false;
  }
}

export function removeMark(): void {
  try {
    window.localStorage.removeItem(markKey);
  } catch {
    // There is nothing to let go of where nothing could be kept.
  }
}

/** Calls `onGone` when another tab takes the mark away. Gives the way to stop listening. */
export function whenMarkGoes(onGone: () => void): () => void {
  const listen = ({key, newValue}: StorageEvent) => {
    if (key === null || (key === markKey && newValue === null)) onGone();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
