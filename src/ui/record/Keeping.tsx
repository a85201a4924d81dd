import {useId, useState} from 'react';
import {recordFileName, writeRecordFile} from '../../core/record-file';
import {saveFile} from '../timescale/export/save-file';
import {today} from '../today';
import {BringIn} from './BringIn';
import {canLock, lock} from './lock';
import type {RecordState, RecordStore} from './store';
import styles from './record.module.css';

type Props = {record: RecordStore; state: RecordState};

/** Saving the record as a file, bringing one in, and deleting it all. */
export function Keeping({record, state}: Props) {
  const some = state.standings.size + state.notebook.size + state.inTab > 0;
  return (
    <section id="keeping" aria-labelledby="keeping-title">
      <h2 id="keeping-title">Keep, move or delete your record</h2>
      <p>{state.keeping === 'kept' && state.inTab === 0 ? 'It is kept in this browser. Save a file as well: to keep it safe, or to move it to another device.' : 'It is in this tab only, and is gone when you close the tab. Save a file to keep it.'}</p>
      {state.keeping === 'not kept' && <p><button type="button" className="button" onClick={() => void record.keep(today())}>Keep a record on this device</button></p>}
      <SaveRecord record={record} some={some} />
      <BringIn record={record} state={state} />
      <Delete record={record} />
    </section>
  );
}

function SaveRecord({record, some}: {record: RecordStore; some: boolean}) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('Making the file …');
    const text = writeRecordFile(await record.whole(), today());
    const locked = passphrase !== '';
    saveFile(recordFileName(today(), locked), locked ? await lock(text, passphrase) : text, 'application/json');
    setSaid(locked ? 'Saved. It can only be opened with your passphrase: nobody can reset it.' : 'Saved.');
  };
  return (
    <form method="dialog" className={styles.block} onSubmit={(event) => { event.preventDefault(); save().catch(() => setSaid('The file could not be made. Try again without a passphrase.')); }}>
      <h3>Save as a file</h3>
      {canLock() && (
        <>
          <label htmlFor={`${id}-pass`}>Passphrase <span className="quiet">(optional)</span></label>
          <span id={`${id}-hint`} className="hint">Locks the file. Three or four words are better than one. If you lose it, the file cannot be opened.</span>
          <input id={`${id}-pass`} type="password" className="field" autoComplete="new-password" aria-describedby={`${id}-hint`} value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
        </>
      )}
      <p className={styles.buttons}><button type="submit" className="button" aria-disabled={!some}>Save your record as a file</button></p>
      <p role="status">{some ? said : 'There is nothing to save yet.'}</p>
    </form>
  );
}

function Delete({record}: {record: RecordStore}) {
  const [said, setSaid] = useState('');
  const wipe = async () => setSaid(await record.wipe() ? 'Deleted. Nothing of your record is left in this browser. Files you saved are still where you put them.' : 'The browser did not let go of it. Close every other tab of this site, and delete it again.');
  return (
    <div className={styles.block}>
      <h3>Delete everything</h3>
      <p>Takes your record out of this browser at once, in every open tab: answers, notes, marks and all. It cannot be undone.</p>
      <p className={styles.buttons}><button type="button" className="button button--plain" onClick={() => void wipe()}>Delete my record from this device</button></p>
      <p role="status">{said}</p>
    </div>
  );
}
