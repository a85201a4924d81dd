import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {TimescaleView} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {SearchBox} from '../search/SearchBox';
import {RuleCalculator} from '../timescale/RuleCalculator';
import styles from './home.module.css';

const doors = [
  {
    title: 'I am learning', for: 'Newly qualified, or new to permanence', links: [
      {to: '/guidance/permanence', label: 'What permanence is'}, {to: '/guidance/knowledge-and-skills', label: 'The 91 knowledge and skills statements'},
      {to: '/guidance/options', label: 'The permanence options'}, {to: '/quizzes', label: 'Quizzes and cases'},
      {to: '/practise', label: 'Practise a few questions a day'}, {to: '/record', label: 'Your record'},
    ],
  },
  {
    title: 'I am training others', for: 'Running a session or a supervision group', links: [
      {to: '/quizzes', label: 'Quizzes with reasons for every answer'}, {to: '/guidance/three-steps', label: 'The three steps, with a flowchart'},
      {to: '/guidance/options/compare', label: 'The options side by side'}, {to: '/blog', label: 'Practice blog'},
    ],
  },
  {
    title: 'I am in casework', for: 'A procedure or a date, now', links: [
      {to: '/timescales', label: 'Work out the dates of a case'}, {to: '/guidance/questions', label: 'Find your question in your own words'},
      {to: '/guidance/three-steps/permanence-planning-meetings', label: 'Prepare a permanence planning meeting'},
      {to: '/desk/board', label: 'Track several children'}, {to: '/desk', label: 'All casework tools'},
    ],
  },
];

/** The front page: what this is, search, three doors, and the date most people come for. */
export default function HomePage({rule, setting}: {rule: TimescaleView; setting: Setting}) {
  return (
    <Layout title="Home" description="Learn and practise achieving permanence for children in care in England: guidance, quizzes and a timescale calculator.">
      <main>
        <div className={styles.top}>
          <div className={styles.inner}>
            <h1>Permanence in Practice</h1>
            <p className="lead">Plain guidance, practice cases and worked-out dates for getting a child in care in England to a home that lasts.</p>
            <SearchBox big />
          </div>
        </div>
        <div className={styles.inner}>
          <div className={styles.doors}>
            {doors.map((door) => (
              <section key={door.title} className={styles.door}>
                <h2>{door.title}</h2>
                <p className="quiet">{door.for}</p>
                <ul>{door.links.map((link) => <li key={link.to + link.label}><Link to={link.to}>{link.label}</Link></li>)}</ul>
              </section>
            ))}
          </div>
          <section className={styles.useful} aria-labelledby="useful">
            <div>
              <h2 id="useful">When must the first review happen?</h2>
              <p>{rule.limit}. Weekends and bank holidays do not count.</p>
              <p><Link to={`/timescales/${rule.id}`}>The rule, its source and examples</Link></p>
              <p><Link to="/timescales">Every date of a case at once</Link></p>
              <p className="quiet">Nothing you type leaves this device.</p>
            </div>
            <RuleCalculator ruleId={rule.id} versions={rule.versions} events={rule.events} setting={setting} />
          </section>
        </div>
      </main>
    </Layout>
  );
}
