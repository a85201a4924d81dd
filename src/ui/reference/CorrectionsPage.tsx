import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {inShortWords} from '../../core/calendar';
import type {Correction} from '../../core/content';
import {newestFirst} from '../../core/correction';
import styles from '../corrections/corrections.module.css';
import {ReportMistake} from '../corrections/ReportMistake';
import {useAnchors} from '../useAnchors';

type Props = {corrections: Correction[]; names?: Record<string, string>};

/** `/corrections`: mistakes found on the site, what they touched and since when, and a form that makes a report of another. */
export default function CorrectionsPage({corrections, names = {}}: Props) {
  useAnchors(['report', 'check', ...corrections.map((one) => one.id)]);
  return (
    <Layout title="Corrections" description="Mistakes found on this site, what they touched and since when.">
      <main className="page">
        <h1>Corrections</h1>
        <p className="lead">When a date, a source or a rule here turns out to be wrong, it is listed here with what it touched and since when.</p>
        {corrections.length === 0
          ? <p>No mistake has been reported since the site opened. That does not mean there is none.</p>
          : <ul className={styles.list}>{newestFirst(corrections).map((one) => <Entry key={one.id} correction={one} names={names} />)}</ul>}
        <h2 id="check">Check a date you worked out before</h2>
        <p>Look for the timescale in the list above. If you worked the date out between the two days given there, work it out again. Every print and file from the calculator bears the date of its data.</p>
        <p>When you are online, the site reads this list each time you open it. A date worked out with a corrected rule then says so. The same list as data: <Link to="pathname:///data/corrections.json">corrections.json</Link>.</p>
        <h2 id="report">Report a mistake</h2>
        <p>This makes a text for you to copy or print. It sends nothing and keeps nothing, and it needs no e-mail. <Link to="/guidance/help/report-a-mistake">What happens to a report</Link></p>
        <noscript><p>The form needs JavaScript. On paper, write down which page it is, what it says, what it should say and how you know. Leave out anything about a real child or family.</p></noscript>
        <ReportMistake />
      </main>
    </Layout>
  );
}

function Entry({correction: {id, date, what, since, touches}, names}: {correction: Correction; names: Record<string, string>}) {
  return (
    <li id={id}>
      <p><strong>{inShortWords(date)}.</strong> {what}</p>
      <p>Wrong from {inShortWords(since)} until it was corrected. It touched: {touches.map((rule, i) => <span key={rule}>{i > 0 && ', '}<Link to={`/timescales/${rule}`}>{names[rule] ?? rule}</Link></span>)}.</p>
    </li>
  );
}
