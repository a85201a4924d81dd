import {useId, useState, type KeyboardEvent, type ReactNode} from 'react';
import styles from './reading.module.css';

/** A glossary term on first use in a page. Its meaning shows on focus, hover and touch, and goes away with Escape. */
export function Term({name, meaning, children}: {name: string; meaning: string; children: ReactNode}) {
  const tip = useId();
  const [dismissed, setDismissed] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDismissed(true);
  };
  return (
    <span className={dismissed ? `${styles.term} ${styles.dismissed}` : styles.term} onMouseLeave={() => setDismissed(false)} onBlur={() => setDismissed(false)}>
      {/* Not a button of the browser's: that is a box, and would break the line before it. */}
      <span role="button" tabIndex={0} className={styles.termButton} aria-describedby={tip} onKeyDown={onKeyDown} onClick={({currentTarget}) => currentTarget.focus()}>{children}</span>
      <span role="tooltip" id={tip} className={styles.tip}><strong>{name}</strong>: {meaning}</span>
    </span>
  );
}
