import type {ComponentProps} from 'react';
import styles from './reading.module.css';

/** A table that scrolls by itself where it is too wide, and can be scrolled with the keyboard. */
export function Table(props: ComponentProps<'table'>) {
  return <div className={styles.tableScroll} role="group" aria-label="Table" tabIndex={0}><table {...props} /></div>;
}

/** A column heading; the empty corner of a table heads nothing, so it is a plain cell. */
export function HeaderCell({children, ...rest}: ComponentProps<'th'>) {
  return children ? <th scope="col" {...rest}>{children}</th> : <td {...rest} />;
}
