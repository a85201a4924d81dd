import Link from '@docusaurus/Link';
import {askAgainAfter, longestInterval, sureRightForEasy} from '../../core/practice-limits';
import styles from './practise.module.css';

const rows = [
  ['You were wrong, or earned less than half the credit', 'Again: it comes back within a few days'],
  ['You opened the answers before you checked', 'Again'],
  ['You earned half the credit or more, but not all', 'Hard: it comes back a little later'],
  ['You were right after a hint', 'Hard'],
  ['You were right, and said it was a guess', 'Hard'],
  ['You were right the first time, with no hint', 'Good: each time the wait grows'],
  [`You were right, unaided and would act on it ${sureRightForEasy === 2 ? 'twice' : `${sureRightForEasy} times`} in a row, and then ask to see it less often`, 'Easy: the wait grows faster'],
  ['You would have acted on it, and were wrong', `Again. When you are next right, it is asked once more after ${askAgainAfter} days, whatever else is planned`],
  ['The passage behind it has changed', 'Due now, and the question says so. Your history is kept'],
] as const;

// These words and src/core/practice.ts say the same thing: change both together.
/** When a question comes back, in words: the table that the scheduler is told by. */
export function HowOften() {
  return (
    <section aria-labelledby="how-often" className={styles.howOften}>
      <h2 id="how-often">When a question comes back</h2>
      <table>
        <thead><tr><th scope="col">What happened</th><th scope="col">What it counts as</th></tr></thead>
        <tbody>{rows.map(([happened, rating]) => <tr key={happened}><th scope="row">{happened}</th><td>{rating}</td></tr>)}</tbody>
      </table>
      <p>Only your first answer on a day counts. After it you have read the reasons, so a second try says little about memory. Saying how sure you are is up to you: if you do not say, a right answer counts as Good.</p>
      <p>No wait is longer than {longestInterval} days, because law changes. The waits are worked out by a published method called FSRS. Any sensible spacing helps you remember; no method is magic.</p>
      <p>Where a question has dates to work out, you get new dates each time. Questions that are easily mixed up, such as two kinds of order, come together. <Link to="/record">Your record</Link> shows how each statement stands.</p>
    </section>
  );
}
