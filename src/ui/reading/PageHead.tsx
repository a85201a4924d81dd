import {useEffect, useState} from 'react';
import {inShortWords} from '../../core/calendar';
import {ChangedSince, type PageKnown} from '../record/PageMarks';
import {today} from '../today';
import styles from './reading.module.css';

/** Says who the page is for, and, once its review date has passed, that it has. */
export function PageHead({for: readers, reviewBy, known}: {for: string; reviewed: string; reviewBy: string; known?: PageKnown}) {
  return (
    <div className={styles.pageHead}>
      <OverdueReview reviewBy={reviewBy} />
      {known && <ChangedSince {...known} />}
      <p className={styles.for}><strong>For:</strong> {readers}</p>
    </div>
  );
}

/** A banner once the review date has passed. The server does not know the day, so it appears after loading. */
export function OverdueReview({reviewBy}: {reviewBy: string}) {
  const [overdue, setOverdue] = useState(false);
  useEffect(() => setOverdue(today() > reviewBy), [reviewBy]);
  if (!overdue) return null;
  return <p className={styles.overdue} role="note"><strong>This page was due for review by {inShortWords(reviewBy)}.</strong> The law or guidance may have changed. Check the sources before you rely on it.</p>;
}
