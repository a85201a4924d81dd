import {useEffect, useRef, type ReactNode} from 'react';
import {sureButWrong, verdict, type Outcome, type Verdict} from '../../core/marking';
import styles from './quiz.module.css';

const words: Record<Verdict, string> = {right: 'Right', 'partly right': 'Partly right', 'not right': 'Not right'};
const shapes: Record<Verdict, string | undefined> = {right: styles.right, 'partly right': styles.partly, 'not right': styles.notRight};

type Props = {level: 2 | 3; outcome: Outcome | string; tally?: string; /** False when it was there before the page was left. */ takesFocus?: boolean; onAgain?: () => void; children: ReactNode};

/** How an answer did, in words; where no answer is right, `outcome` is the heading to show. It takes the focus when it appears, so a screen reader hears it and the page moves to it. */
export function Result({level, outcome, tally, takesFocus = true, onAgain, children}: Props) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) headingRef.current?.focus();
  }, [takesFocus]);
  const Heading = level === 2 ? 'h3' : 'h4';
  const said = typeof outcome === 'string' ? undefined : verdict(outcome.credit);
  return (
    <div className={`${styles.result} ${(said && shapes[said]) ?? ''}`}>
      <Heading ref={headingRef} tabIndex={-1} className={styles.verdict}>{said ? words[said] : outcome as string}</Heading>
      {tally && <p>{tally}</p>}
      {typeof outcome !== 'string' && sureButWrong(outcome) && <p>You said you would act on this answer. Read the passage before it comes up in a case.</p>}
      {children}
      {onAgain && <button type="button" className={`button button--plain ${styles.screenOnly}`} onClick={onAgain}>Try again</button>}
    </div>
  );
}
