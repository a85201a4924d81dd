/** What every diagram has around it: a name, a description, a caption and the same content in words. */
import {useId, type ReactNode} from 'react';
import styles from './diagram.module.css';

/** A layout of a diagram: how tall it is and what it draws. */
export interface Layout {
  height: number;
  art: ReactNode;
}

interface PictureProps {
  name: string;
  description: string;
  caption: ReactNode;
  narrow: Layout;
  wide: Layout;
  /** The text version: an ordered list or a table. */
  children: ReactNode;
}

const widths = {narrow: 320, wide: 720};

/** One diagram in two layouts. The caption says how to read it, and HTML wants it first or last in its figure. The layout that does not fit its column is not displayed, so it is not read out. */
export function Picture({name, description, caption, narrow, wide, children}: PictureProps) {
  const id = useId();
  const drawing = (size: keyof typeof widths, {height, art}: Layout) => (
    <svg className={styles[size]} viewBox={`0 0 ${widths[size]} ${height}`} role="img" aria-labelledby={`${id}-${size}-name ${id}-${size}-description`}>
      <title id={`${id}-${size}-name`}>{name}</title>
      <desc id={`${id}-${size}-description`}>{description}</desc>
      {art}
    </svg>
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {drawing('narrow', narrow)}
      {drawing('wide', wide)}
      <details className={styles.text}>
        <summary>Text version</summary>
        <div className={styles.words}>{children}</div>
      </details>
    </figure>
  );
}
