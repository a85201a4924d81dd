import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import type {Source} from '../../core/content';
import type {PageLink, StatementLink, TimescaleLink} from '../../core/views';
import {PageMarks, type PageKnown} from '../record/PageMarks';
import {typeNames} from './Citation';
import {Force} from './Force';
import styles from './reading.module.css';

type Props = {
  timescales: TimescaleLink[];
  statements: StatementLink[];
  next: PageLink[];
  sources: Pick<Source, 'id' | 'title' | 'type' | 'date' | 'seen'>[];
  reviewed: string;
  reviewBy: string;
  known?: PageKnown;
};

/** What stands at the foot of a page: where to go next, the rules and statements it touches, its sources, and how far it was reviewed. */
export function PageFoot({timescales, statements, next, sources, reviewed, reviewBy, known}: Props) {
  return (
    <div className={styles.pageFoot}>
      {next.length > 0 && (
        <section aria-labelledby="foot-next"><h2 id="foot-next">You may also need</h2>
          <ul>{next.map((page) => <li key={page.address}><Link to={page.address}>{page.title}</Link></li>)}</ul>
        </section>
      )}
      {timescales.length > 0 && (
        <section aria-labelledby="foot-timescales"><h2 id="foot-timescales">Timescales on this page</h2>
          <ul className={styles.footRules}>{timescales.map((rule) => <li key={rule.id}><Link to={`/timescales/${rule.id}`}>{rule.name}</Link>: {rule.limit} <Force force={rule.force} /></li>)}</ul>
        </section>
      )}
      {statements.length > 0 && (
        <section aria-labelledby="foot-statements"><h2 id="foot-statements">Knowledge and skills it serves</h2>
          <ul>{statements.map((s) => <li key={s.id}><Link to={s.address}>{s.id} {s.name}</Link></li>)}</ul>
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="foot-sources"><h2 id="foot-sources">Sources</h2>
          <ul>{sources.map((s) => <li key={s.id}><Link to={`/sources#${s.id}`}>{s.title}</Link> <span className="quiet">{typeNames[s.type]}, {s.date}. Seen: {s.seen}.</span></li>)}</ul>
        </section>
      )}
      {known && <PageMarks {...known} />}
      <p className={styles.review}>
        Reviewed {inShortWords(reviewed)}. To be reviewed again by {inShortWords(reviewBy)}. Nobody has yet reviewed this page as a lawyer or a registered social worker: it is not legal advice.{' '}
        <Link to="/guidance/help/report-a-mistake">Report a mistake</Link>
      </p>
    </div>
  );
}
