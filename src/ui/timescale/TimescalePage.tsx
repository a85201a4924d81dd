import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {soleEvent} from '../../core/backward';
import {inShortWords} from '../../core/calendar';
import {versionWords} from '../../core/export';
import type {TimescaleView} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {Citation} from '../reading/Citation';
import {confidenceInWords, Force} from '../reading/Force';
import {Words} from '../reading/Words';
import {useAnchors} from '../useAnchors';
import {sayDate, sayGives} from './Result';
import {PrintStamp} from './PrintStamp';
import {RuleCalculator} from './RuleCalculator';
import styles from './timescale.module.css';
import {WorkBackwards} from './WorkBackwards';

/** `/timescales/<rule id>`: the rule in plain words, its own calculator, its examples, its mistakes and what to do when it is late. */
export default function TimescalePage({rule, setting}: {rule: TimescaleView; setting: Setting}) {
  useAnchors(['examples', 'mistakes', 'late', 'sources']);
  const newest = rule.versions[rule.versions.length - 1]!;
  const start = rule.events.find((event) => event.id === soleEvent(rule.versions));
  return (
    <Layout title={rule.name} description={rule.limit}>
      <main className="page">
        <p className="quiet"><Link to="/timescales">Timescales</Link> · {rule.topic}</p>
        <h1>{rule.name}</h1>
        <p className={styles.limit}>{rule.limit} <Force force={rule.force} /></p>
        <StatusNote rule={rule} />
        <div className="measure"><Words text={rule.summary} /></div>
        {rule.conditions.length > 0 && <><h2>When it applies</h2><ul>{rule.conditions.map((c) => <li key={c}><Words inline text={c} /></li>)}</ul></>}
        <h2>Work out the date</h2>
        {'noDate' in newest
          ? <div data-timescale={rule.id} data-known="no" className={styles.unknown}>{newest.noDate}</div>
          : <RuleCalculator fromLink ruleId={rule.id} versions={rule.versions} events={rule.events} setting={setting} />}
        {start && <WorkBackwards versions={rule.versions} event={start} setting={setting} />}
        <h2>Why it exists</h2>
        <div className="measure"><Words text={rule.why} /></div>
        <p><strong>Whose duty:</strong> {rule.duty}.{rule.repeats && <> <strong>Comes round:</strong> {rule.repeats}.</>}</p>
        <Examples rule={rule} />
        <h2 id="mistakes">Common mistakes</h2>
        <ul>{rule.mistakes.map((m) => <li key={m}><Words inline text={m} /></li>)}</ul>
        <h2 id="late">It is already late</h2>
        <div className="measure"><Words text={rule.late} /></div>
        <Sources rule={rule} />
        <Elsewhere rule={rule} />
        <p className="quiet">{versionWords(rule)} Date of the data: {inShortWords(setting.dataDate)}. Bank holidays are known from {inShortWords(setting.holidays.from)} until {inShortWords(setting.holidays.until)}. Not legal advice. <Link to="/guidance/help/report-a-mistake">Report a mistake</Link> · <Link to="/corrections">Corrections</Link></p>
        <PrintStamp dataDate={setting.dataDate} />
      </main>
    </Layout>
  );
}

function StatusNote({rule}: {rule: TimescaleView}) {
  return (
    <>
      {rule.status === 'not in force' && <p className={styles.caution}><strong>Not in force as far as we know.</strong> Do not treat it as a duty until you have found the date it starts.</p>}
      {rule.status === 'ended' && <p className={styles.caution}><strong>This rule has ended.</strong> It is kept here because older pages still mention it.</p>}
      {rule.force === 'local policy' && <p className={styles.caution}><strong>One council’s policy, not law.</strong> Your own council may have another, or none.</p>}
    </>
  );
}

function Examples({rule}: {rule: TimescaleView}) {
  if (rule.examples.length === 0) return null;
  const label = (id: string) => rule.events.find((e) => e.id === id)?.label ?? id;
  return (
    <>
      <h2 id="examples">Worked examples</h2>
      <ul className={styles.examples}>
        {rule.examples.map((example, i) => (
          <li key={i}>
            {Object.entries(example.given).map(([id, value]) => `${label(id)}: ${/^\d{4}-/.test(value) ? sayDate(value) : value}`).join('. ')}.{' '}
            <strong>{sayGives(example)}.</strong> <span className="quiet">{example.why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const Sources = ({rule}: {rule: TimescaleView}) => (
  <>
    <h2 id="sources">Source</h2>
    <ul>{rule.sources.map((source, i) => <li key={i}><Citation {...source} /></li>)}</ul>
    <p>{confidenceInWords[rule.confidence]}</p>
    {rule.unconfirmed && <div className={`measure ${styles.caution}`}><strong>Not confirmed:</strong> <Words text={rule.unconfirmed} /></div>}
  </>
);

function Elsewhere({rule}: {rule: TimescaleView}) {
  const lists = [
    {name: 'Other timescales near this one', links: rule.related.map((r) => ({address: `/timescales/${r.id}`, title: r.name}))},
    {name: 'Guidance', links: rule.pages},
    {name: 'Knowledge and skills it serves', links: rule.statements.map((s) => ({address: s.address, title: `${s.id} ${s.name}`}))},
  ].filter((list) => list.links.length > 0);
  return <>{lists.map((list) => <section key={list.name}><h2>{list.name}</h2><ul>{list.links.map((link) => <li key={link.address}><Link to={link.address}>{link.title}</Link></li>)}</ul></section>)}</>;
}
