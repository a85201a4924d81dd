import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {Force} from '../reading/Force';
import {BlankTimetable} from './BlankTimetable';
import {CaseCalculator} from './CaseCalculator';
import styles from './timescale.module.css';

/** `/timescales`: the case calculator, and every rule by topic for a reader without JavaScript or in search of one rule. */
export default function TimescalesPage({cases, setting}: {cases: {rules: CaseRule[]; events: EventField[]}; setting: Setting}) {
  const topics = [...new Set(cases.rules.map((rule) => rule.topic))];
  return (
    <Layout title="Timescales" description="Work out the deadlines of a child’s case from the dates you know, with the law behind each one.">
      <main className="page">
        <h1>Timescales</h1>
        <p className="lead">Enter what you know. You get every deadline that follows, in order, with the rule behind it. Nothing you type leaves this device.</p>
        <CaseCalculator rules={cases.rules} events={cases.events} setting={setting} />
        <BlankTimetable rules={cases.rules} dataDate={setting.dataDate} />
        <h2 id="all">Every timescale</h2>
        <p>Each has its own page, with its source, worked examples and what to do when it is already late.</p>
        {topics.map((topic) => (
          <section key={topic} aria-label={topic}>
            <h3>{topic.charAt(0).toUpperCase() + topic.slice(1)}</h3>
            <ul className={styles.rules}>
              {cases.rules.filter((rule) => rule.topic === topic).map((rule) => (
                <li key={rule.id}><Link to={`/timescales/${rule.id}`}>{rule.name}</Link>: {rule.limit} <Force force={rule.force} />{rule.status !== 'in force' && <em> {rule.status === 'ended' ? 'Ended.' : 'Not known to be in force.'}</em>}</li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Layout>
  );
}
