/** The numbers of the table by which questions come back. They stand apart from the scheduler, so that a page can state them without it. */

/** No interval is longer: law changes, and what was true half a year ago has to be looked at again. */
export const longestInterval = 180;

/** A confident error is asked once more so many days after it is next answered right. */
export const askAgainAfter = 7;

/** A learner may ask for longer intervals only after so many unaided right answers at the highest confidence. */
export const sureRightForEasy = 2;
