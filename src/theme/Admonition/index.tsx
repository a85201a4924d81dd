import type {ReactNode} from 'react';
import styles from './styles.module.css';

type Props = {type: string; title?: ReactNode; children: ReactNode};

const names: Record<string, string> = {note: 'Note', info: 'Note', tip: 'Good practice', warning: 'Take care', caution: 'Take care', danger: 'Take care', example: 'Example, made up from many cases'};
const shapes: Record<string, string | undefined> = {tip: styles.tip, warning: styles.warning, caution: styles.warning, danger: styles.warning, example: styles.example};

/** A box in a page: a note, good practice, a risk, or a made-up case. Said in words; the colour only helps. */
export default function Admonition({type, title, children}: Props) {
  return (
    <div className={`${styles.box} ${shapes[type] ?? ''}`}>
      <p className={styles.title}>{title ?? names[type] ?? 'Note'}</p>
      <div>{children}</div>
    </div>
  );
}
