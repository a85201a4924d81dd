import {Words} from '../reading/Words';
import styles from './quiz.module.css';

const buttonWords = (shown: number, all: number) => (shown === 0 ? 'Show a hint' : shown < all ? 'Show another hint' : 'No more hints');

/** Hints, one at a time. The button stays when they run out, so that the keyboard's place is kept. */
export function Hints({hints, shown, onShow}: {hints: string[]; shown: number; onShow: (hint: string) => void}) {
  if (hints.length === 0) return null;
  const next = hints[shown];
  return (
    <div className={styles.hints}>
      {shown > 0 && (
        <ul className={styles.hintList} aria-label="Hints">
          {hints.slice(0, shown).map((hint) => <li key={hint}><Words text={hint} inline /></li>)}
        </ul>
      )}
      <button type="button" className={`button button--plain ${styles.screenOnly}`} aria-disabled={next === undefined} onClick={() => next !== undefined && onShow(next)}>
        {buttonWords(shown, hints.length)}
      </button>
    </div>
  );
}
