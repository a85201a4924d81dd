import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import styles from './desk.module.css';

const tools = [
  {to: '/timescales', name: 'Work out the dates of a case', what: 'Enter the dates you know for one child. You get every deadline that follows, with the rule behind it.'},
  {to: '/desk/board', name: 'Track several children', what: 'One row for each child, the next deadline first. For a caseload, a team or a permanence panel.'},
  {to: '/guidance/three-steps/permanence-planning-meetings', name: 'Prepare a permanence planning meeting', what: 'Who comes, what to bring, what the meeting decides, and what to write down after it.'},
  {to: '/guidance/local-policy', name: 'Is it law or local policy?', what: 'How to tell a duty from a council’s own rule, and what to do when they differ.'},
];

/** `/desk`: the tools for casework, each one click away. The page for a child at risk stands first. */
export function DeskPage() {
  return (
    <Layout title="Casework desk" description="Tools for casework: the dates of a case, a tracking board for several children, and the procedures people need in a hurry.">
      <main className="page">
        <h1>Casework desk</h1>
        <p className="lead">The date or the procedure you need now, with its source. Nothing you type leaves this device.</p>
        <p className={styles.urgent}><Link to="/guidance/help/child-at-risk-now">Is a child at risk now?</Link> Go there first.</p>
        <ul className={styles.tools}>
          {tools.map((tool) => (
            <li key={tool.to} className={styles.tool}>
              <h2><Link to={tool.to}>{tool.name}</Link></h2>
              <p>{tool.what}</p>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
