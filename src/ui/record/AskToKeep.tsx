import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';
import {today} from '../today';
import {mayHaveRecord, useRecord} from './record';
import styles from './record.module.css';

// The question is asked in one place at a time: the first that was answered on the page.
let askedAt: string | undefined;

/** One plain question, after the first answer of a visit: shall this be kept? Nothing is kept unless the answer is yes, not even a no. */
export function AskToKeep({at}: {at: string}) {
  const [mine, setMine] = useState(false);
  useEffect(() => {
    askedAt ??= at;
    setMine(askedAt === at);
    return () => { if (askedAt === at) askedAt = undefined; };
  }, [at]);
  const {record, state} = useRecord(mine && mayHaveRecord());
  if (!mine || !record || !state?.ready) return null;
  if (state.keeping === 'not asked') return <KeepQuestion onYes={() => void record.keep(today())} onNo={() => record.decline()} lost={state.lost} />;
  return state.trouble ? <p className={styles.trouble} role="status">{state.trouble} <Link to="/record">Your record</Link></p> : null;
}

export function KeepQuestion({onYes, onNo, lost = false}: {onYes: () => void; onNo: () => void; lost?: boolean}) {
  return (
    <section className={styles.ask} aria-label="Keep a record on this device?">
      <p className={styles.askTitle}>Keep a record on this device?</p>
      {lost && <p>A record was kept here before, and this browser has cleared it.</p>}
      <p>
        It lets questions come back when you are about to forget them, and shows where you are weak. It holds which answers you chose and when.
        It is never sent anywhere. Anyone who uses this browser under the same account can see it, and you can delete it in one click.
      </p>
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={onYes}>Yes, keep a record</button>
        <button type="button" className="button button--plain" onClick={onNo}>No, only in this tab</button>
      </p>
      <p className="quiet"><Link to="/record#device">What is kept, exactly</Link></p>
    </section>
  );
}
