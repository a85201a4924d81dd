import Link from '@docusaurus/Link';
import type {Source} from '../../core/content';
import type {Cited} from '../../core/views';
import styles from './reading.module.css';

/** The word shown for each type of source. One word for one idea: these are the words of the sources page as well. */
export const typeNames: Record<Source['type'], string> = {
  statute: 'statute', regulations: 'regulations', 'court rules': 'court rules', 'case law': 'case law', 'statutory guidance': 'statutory guidance',
  'good practice': 'good practice', 'local policy': 'local policy', research: 'research', 'practice page': 'practice page',
};

/** A short citation: where, how strong, and whether it still has to be checked. */
export function Citation({id, title, short, type, at, check}: Cited) {
  return (
    <span className={styles.citation}>
      <span aria-hidden="true">[</span>
      <Link to={`/sources#${id}`} title={title}>{short}{at ? `, ${at}` : ''}</Link>
      <span>{` · ${typeNames[type]}`}</span>
      {check && <strong className={styles.check}> · check before relying on it</strong>}
      <span aria-hidden="true">]</span>
    </span>
  );
}
