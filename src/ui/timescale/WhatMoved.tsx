import {memo} from 'react';
import type {Moved} from '../../core/case';
import {InsideLink} from '../reading/InsideLink';
import {sayDate} from './Result';
import styles from './timescale.module.css';

/** The dates that are no longer what they were when the case was last worked out, before and after. */
export const WhatMoved = memo(({moved}: {moved: readonly Moved[]}) => {
  if (moved.length === 0) return null;
  return (
    <div className={styles.moved}>
      <h2 id="moved">What moved</h2>
      <p>{moved.length === 1 ? 'One date is' : `${moved.length} dates are`} not what {moved.length === 1 ? 'it was' : 'they were'} before your change.</p>
      <div className={styles.tableFrame} role="region" aria-labelledby="moved" tabIndex={0}>
        <table>
          <thead><tr><th scope="col">Timescale</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Moved by</th></tr></thead>
          <tbody>
            {moved.map((one) => (
              <tr key={`${one.rule.id}${one.reading ?? ''}${one.after.date}`}>
                <th scope="row"><InsideLink to={`/timescales/${one.rule.id}`}>{one.rule.name}</InsideLink>{one.reading && <span className="quiet"> ({one.reading})</span>}</th>
                <td>{say(one.before)}</td>
                <td>{say(one.after)}</td>
                <td>{inDays(one.days)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});

const say = ({date, projection}: Moved['before']) => (projection ? `${sayDate(date)} at the latest, a projection` : sayDate(date));

const inDays = (days: number) => (days === 0 ? 'same day, now known' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`);
