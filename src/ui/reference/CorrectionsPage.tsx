import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {inShortWords} from '../../core/calendar';
import type {Correction} from '../../core/content';

/** `/corrections`: mistakes found on the site, what they touched, and since when. */
export default function CorrectionsPage({corrections}: {corrections: Correction[]}) {
  return (
    <Layout title="Corrections" description="Mistakes found on this site, what they touched and since when.">
      <main className="page">
        <h1>Corrections</h1>
        <p className="lead">When a date, a source or a rule here turns out to be wrong, it is listed here with what it touched.</p>
        {corrections.length === 0
          ? <p>No mistake has been reported since the site opened. That does not mean there is none. <Link to="/guidance/help/report-a-mistake">Report a mistake</Link>.</p>
          : <ul>{corrections.map((c) => <li key={c.id}><strong>{inShortWords(c.date)}.</strong> {c.what} Wrong since {inShortWords(c.since)}. It touched: {c.touches.map((id) => <Link key={id} to={`/timescales/${id}`}>{id} </Link>)}</li>)}</ul>}
        <p>The same list as data: <Link to="pathname:///data/corrections.json">corrections.json</Link>.</p>
      </main>
    </Layout>
  );
}
