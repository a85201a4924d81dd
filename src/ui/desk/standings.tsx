import type {BoardStanding} from '../../core/board';
import styles from './desk.module.css';

export const standingNames: Record<BoardStanding, string> = {overdue: 'Overdue', 'due soon': 'Due soon', later: 'Due later', 'not yet known': 'Not yet known'};

const shapes: Record<BoardStanding, string | undefined> = {overdue: styles.overdue, 'due soon': styles.soon, later: styles.later, 'not yet known': styles.notYet};

/** How things stand, in words and by the shape of the edge, never by colour alone. */
export const Standing = ({standing}: {standing: BoardStanding}) => <span className={`${styles.standing} ${shapes[standing]}`}>{standingNames[standing]}</span>;
