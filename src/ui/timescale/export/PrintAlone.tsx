import {useEffect, useEffectEvent, type ReactNode} from 'react';
import {createPortal} from 'react-dom';
import styles from './export.module.css';

/** Prints its children on sheets of their own, without the rest of the page. Stands in the page only while it is printed. */
export function PrintAlone({onDone, children}: {onDone: () => void; children: ReactNode}) {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const root = document.documentElement;
    const after = () => done();
    root.setAttribute('data-print-alone', '');
    window.addEventListener('afterprint', after);
    window.print();
    return () => {
      root.removeAttribute('data-print-alone');
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return createPortal(<div className={styles.alone}>{children}</div>, document.body);
}
