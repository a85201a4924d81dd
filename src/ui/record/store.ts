import {mergeLogs, type Attempt} from '../../core/attempt';
import {addAttempt, standingsFrom, type Standing} from '../../core/practice';
import {mergeLeaves, type Leaf} from '../../core/record-leaf';
import {leaveMark, readMark, removeMark, whenMarkGoes} from './mark';
import {deleteShelf, openShelf, shelfExists, ShelfError, type Shelf} from './shelf';
import {trouble} from './words';

/** Whether anything is kept: nobody has been asked yet, the learner said no or the browser does not allow it, or it is kept in this browser. */
export type Keeping = 'not asked' | 'not kept' | 'kept';

export type RecordState = {
  /** True once the browser has been looked at. */
  ready: boolean;
  keeping: Keeping;
  since?: string;
  /** What the learner must know about keeping, in words. */
  trouble?: string;
  /** The browser cleared a record that was kept here. */
  lost: boolean;
  /** Attempts that are in this tab alone. */
  inTab: number;
  /** How much could not be read and was set aside. */
  aside: number;
  standings: ReadonlyMap<string, Standing>;
  notebook: ReadonlyMap<string, Leaf>;
};

type Told = {type: 'changed' | 'kept' | 'deleted'};
type InTab = {log: readonly Attempt[]; leaves: readonly Leaf[]};

const nothing = (): RecordState => ({ready: false, keeping: 'not asked', lost: false, inTab: 0, aside: 0, standings: new Map(), notebook: new Map()});

/**
 * The learner's record: in memory, and in the browser once they have said yes. Writes nothing before that. What the browser refuses stays in
 * the tab, and is said. Another tab's answers are taken in; another tab's deleting wins.
 */
export class RecordStore {
  #state = nothing();
  #shelf: Shelf | undefined;
  #tab: InTab = {log: [], leaves: []};
  #drafts = new Map<string, unknown>();
  #listeners = new Set<() => void>();
  #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('permanence-record');
  #started: Promise<void> | undefined;

  get = () => this.#state;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    void this.ready();
    return () => { this.#listeners.delete(listener); };
  };

  /** Looks at what the browser holds, the first time it is asked. */
  ready = () => (this.#started ??= this.#start());

  /** The learner said yes: what is in this tab is kept from now on, and so is what follows. False when the browser does not let it. */
  async keep(today: string): Promise<boolean> {
    await this.ready();
    try {
      const shelf = await this.#openShelf();
      const found = await shelf.read();
      if (found.isNew) await shelf.begin(today);
      leaveMark(today);
      this.#set({
        keeping: 'kept', lost: false, trouble: undefined, since: found.since ?? today, aside: found.aside,
        standings: this.#tab.log.reduce(withAttempt, found.standings), notebook: withLeaves(found.notebook, this.#tab.leaves),
      });
      this.#tell({type: 'kept'});
      for (const [name, draft] of this.#drafts) await shelf.keepDraft(name, draft);
      return await this.#flush();
    } catch (error) {
      this.#letGo(isNewer(error) ? 'newer' : 'refused');
      return false;
    }
  }

  /** The learner said no. Nothing is written, not even that they said so. */
  decline() {
    removeMark();
    this.#set({keeping: 'not kept', lost: false, trouble: undefined});
  }

  /** Adds one attempt, here and in the browser where the record is kept. */
  async add(attempt: Attempt) {
    await this.ready();
    this.#tab = {...this.#tab, log: [...this.#tab.log, attempt]};
    this.#set({standings: withAttempt(this.#state.standings, attempt)});
    await this.#flush();
  }

  /** Writes leaves of the notebook. */
  async put(leaves: readonly Leaf[]) {
    await this.ready();
    this.#tab = {...this.#tab, leaves: [...this.#tab.leaves, ...leaves]};
    this.#set({notebook: withLeaves(this.#state.notebook, leaves)});
    await this.#flush();
  }

  /** The whole record, for a file or for a page that needs every attempt. Attempts that cannot be read are set aside on the way. */
  async whole(): Promise<{log: Attempt[]; notebook: Leaf[]}> {
    await this.ready();
    const read = this.#shelf?.isClosed() === false ? await this.#shelf.readLog() : {log: [], aside: 0};
    if (read.aside > 0) this.#set({aside: this.#state.aside + read.aside});
    return {log: mergeLogs(read.log, this.#tab.log), notebook: mergeLeaves([...this.#state.notebook.values()])};
  }

  /** Merges attempts and leaves in. Gives the way to undo it, which works until the page is left. Throws when the browser is full. */
  async merge(attempts: readonly Attempt[], leaves: readonly Leaf[]): Promise<() => Promise<void>> {
    await this.ready();
    const before = new Map(leaves.map(({id}) => [id, this.#state.notebook.get(id)]));
    if (this.#shelf) {
      await this.#shelf.add(attempts);
      await this.#shelf.put(leaves);
      await this.#changed();
    } else {
      this.#tab = {log: [...this.#tab.log, ...attempts], leaves: [...this.#tab.leaves, ...leaves]};
      this.#set({standings: standingsFrom(this.#tab.log), notebook: withLeaves(this.#state.notebook, leaves)});
    }
    return () => this.#undo(attempts, leaves, before);
  }

  async #undo(attempts: readonly Attempt[], leaves: readonly Leaf[], before: ReadonlyMap<string, Leaf | undefined>) {
    const ids = new Set(attempts.map(({id}) => id));
    this.#tab = {log: this.#tab.log.filter(({id}) => !ids.has(id)), leaves: this.#tab.leaves.filter((leaf) => !leaves.includes(leaf))};
    if (this.#shelf) {
      await this.#shelf.remove(attempts);
      await this.#shelf.putBack(before);
      return this.#changed();
    }
    const kept = [...this.#state.notebook].filter(([id]) => !before.has(id));
    const back = [...before].flatMap(([id, leaf]) => (leaf ? [[id, leaf] as const] : []));
    return this.#set({standings: standingsFrom(this.#tab.log), notebook: new Map([...kept, ...back])});
  }

  /** Where something was left in the middle, or `undefined`. */
  async draft(name: string): Promise<unknown> {
    await this.ready();
    return this.#drafts.get(name) ?? await this.#shelf?.draft(name).catch(() => undefined);
  }

  /** Keeps the place in something that is in the middle; `undefined` when it is finished. */
  async keepDraft(name: string, draft: unknown) {
    await this.ready();
    if (draft === undefined) this.#drafts.delete(name);
    else this.#drafts.set(name, draft);
    if (this.#shelf?.isClosed() === false) await this.#shelf.keepDraft(name, draft).catch(() => undefined);
  }

  /** Deletes everything this site keeps of the record in this browser, and in every open tab. False when the browser did not let go. */
  async wipe(): Promise<boolean> {
    await this.ready();
    removeMark();
    this.#tell({type: 'deleted'});
    this.#close();
    this.#forget();
    this.#state = {...nothing(), ready: true};
    this.#set({});
    return deleteShelf().then(() => true, () => readMark() === 'refused');
  }

  /** Lets go of the browser's record and of the other tabs. What is in memory stays. */
  leave() {
    this.#channel?.close();
    this.#close();
  }

  async #start() {
    this.#channel?.addEventListener('message', ({data}: MessageEvent<Told>) => {
      if (data.type === 'deleted' && this.#state.keeping === 'kept') this.#letGo('deleted');
      if (data.type === 'changed') void this.#reread();
      if (data.type === 'kept' && this.#state.keeping !== 'kept') void this.#open();
    });
    whenMarkGoes(() => { if (this.#state.keeping === 'kept') this.#letGo('deleted'); });
    window.addEventListener('pageshow', ({persisted}) => { if (persisted) void this.#reread(); });
    const mark = readMark();
    if (mark === 'kept' || await shelfExists()) return this.#open();
    return this.#set({ready: true, ...(mark === 'refused' ? {keeping: 'not kept' as const, trouble: trouble.refused} : {})});
  }

  async #open() {
    try {
      const shelf = await this.#openShelf();
      const found = await shelf.read();
      if (found.isNew) return await this.#lost();
      leaveMark(found.since ?? '');
      this.#set({ready: true, keeping: 'kept', lost: false, trouble: undefined, since: found.since, standings: found.standings, notebook: found.notebook, aside: found.aside});
      await this.#flush();
    } catch (error) {
      this.#letGo(isNewer(error) ? 'newer' : 'refused');
    }
  }

  /**
   * The mark is here and the record is not. Nobody pressed delete, for that takes the mark away first. The mark stays until the learner has
   * answered: whatever page notices it first, the record's own page still says it.
   */
  async #lost() {
    this.#close();
    await deleteShelf();
    this.#set({ready: true, lost: true, keeping: 'not asked', trouble: trouble.lost});
  }

  async #openShelf(): Promise<Shelf> {
    this.#close();
    const shelf = await openShelf((by) => { if (this.#shelf === shelf) this.#letGo(by === 'deleted' ? 'deleted' : 'newerTab'); });
    this.#shelf = shelf;
    return shelf;
  }

  #close() {
    this.#shelf?.close();
    this.#shelf = undefined;
  }

  #forget() {
    this.#tab = {log: [], leaves: []};
    this.#drafts.clear();
  }

  /** This tab may no longer write to the browser's record. After a deleting it shows nothing of it either; otherwise what it shows stays. */
  #letGo(why: keyof typeof trouble) {
    this.#close();
    if (why === 'deleted') this.#forget();
    this.#set({...(why === 'deleted' ? nothing() : {}), ready: true, keeping: 'not kept', trouble: trouble[why]});
  }

  /** Writes what is in this tab alone. True when nothing is left over. */
  async #flush(): Promise<boolean> {
    const {log, leaves} = this.#tab;
    if (!this.#shelf) return false;
    if (log.length + leaves.length === 0) return true;
    try {
      const changed = await this.#shelf.add(log);
      await this.#shelf.put(leaves);
      this.#tab = {log: this.#tab.log.filter((one) => !log.includes(one)), leaves: this.#tab.leaves.filter((one) => !leaves.includes(one))};
      this.#set({trouble: undefined, standings: withStandings(this.#state.standings, changed)});
      this.#tell({type: 'changed'});
      return true;
    } catch {
      if (this.#shelf?.isClosed() === false) this.#set({trouble: trouble.full});
      return false;
    }
  }

  async #changed() {
    await this.#reread();
    this.#tell({type: 'changed'});
  }

  /** Looks again at what the browser holds: after another tab wrote, and when the page comes back from the back-forward cache. */
  async #reread() {
    if (this.#state.keeping === 'kept' && readMark() === 'none') return this.#letGo('deleted');
    const found = this.#shelf?.isClosed() === false ? await this.#shelf.read().catch(() => undefined) : undefined;
    if (!found || this.#state.keeping !== 'kept') return undefined;
    if (found.isNew) return this.#letGo('deleted');
    return this.#set({standings: this.#tab.log.reduce(withAttempt, found.standings), notebook: withLeaves(found.notebook, this.#tab.leaves), aside: found.aside, since: found.since});
  }

  #tell(message: Told) {
    this.#channel?.postMessage(message);
  }

  #set(change: Partial<RecordState>) {
    this.#state = {...this.#state, ...change, inTab: this.#tab.log.length};
    this.#listeners.forEach((listener) => listener());
  }
}

const isNewer = (error: unknown) => error instanceof ShelfError && error.why === 'newer';
const withStandings = (standings: ReadonlyMap<string, Standing>, changed: readonly Standing[]) => new Map([...standings, ...changed.map((one) => [one.question, one] as const)]);
const withLeaves = (notebook: ReadonlyMap<string, Leaf>, leaves: readonly Leaf[]) => new Map([...notebook, ...leaves.map((leaf) => [leaf.id, leaf] as const)]);

/** An attempt older than the last is counted in by the browser's record, which folds them all again. */
function withAttempt(standings: ReadonlyMap<string, Standing>, attempt: Attempt): ReadonlyMap<string, Standing> {
  const after = attempt.kind === 'question' ? addAttempt(standings.get(attempt.question), attempt) : undefined;
  return after ? withStandings(standings, [after]) : standings;
}
