import useBaseUrl from '@docusaurus/useBaseUrl';
import type {BoardRow, Child} from '../../core/board';
import {writeBoardCsv} from '../../core/board-csv';
import type {EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {saveFile} from '../timescale/export/save-file';
import {BringIn} from './BringIn';
import type {BoardState} from './board-store';
import styles from './desk.module.css';

type Props = {
  state: BoardState;
  /** Every row, whatever is filtered from sight: a file holds the whole board. */
  rows: readonly BoardRow[];
  events: EventField[];
  setting: Setting;
  asAt: string;
  onKeep: () => void;
  onClear: () => void;
  onBringIn: (coming: readonly Child[], replace: boolean) => void;
};

/** Keeping, saving, printing and deleting the board. */
export function BoardFiles({state: {children, kept, unsaved}, rows, events, setting, asAt, onKeep, onClear, onBringIn}: Props) {
  const some = children.length > 0;
  const base = useBaseUrl('/');
  const stamp = {site: `${window.location.origin}${base}`.replace(/\/$/, ''), asAt, dataDate: setting.dataDate};
  return (
    <section className={styles.files} aria-labelledby="keeping">
      <h2 id="keeping">Keep, save or delete</h2>
      <p>
        {kept && !unsaved
          ? 'This board is kept in this browser, on this device. Anyone who uses this browser under the same account can open it. Your browser or your council may clear it: save a file as well.'
          : 'This board is only in this tab. It is gone when you close or reload the tab, unless you keep it here or save a file.'}
      </p>
      <p className={styles.buttons}>
        {(!kept || unsaved) && some && <button type="button" className="button" onClick={onKeep}>Keep this board in this browser</button>}
        {some && <button type="button" className="button button--plain" onClick={() => saveFile(`tracking-board-${asAt}.csv`, writeBoardCsv(rows, events.map((event) => event.id), stamp), 'text/csv')}>Save as a CSV file</button>}
        {some && <button type="button" className="button button--plain" onClick={() => window.print()}>Print for a panel</button>}
      </p>
      <BringIn board={children} events={events} setting={setting} onBringIn={onBringIn} />
      <p className={styles.delete}><button type="button" className="button button--plain" onClick={onClear}>Delete this board from this device</button></p>
      <p className="quiet">Deleting is done at once and cannot be undone. It does not touch files that you saved.</p>
    </section>
  );
}
