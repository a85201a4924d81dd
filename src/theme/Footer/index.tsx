import Link from '@docusaurus/Link';
import styles from './styles.module.css';

/** What every page can reach: help for a child at risk now, whose law this is, how to report a mistake, and support for the reader. */
export default function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.urgent}><Link to="/guidance/help/child-at-risk-now">A child is at risk now: what to do</Link></p>
        <nav aria-label="Help and about">
          <ul>
            <li><Link to="/guidance/help/england-only">England’s law: where to look for Wales, Scotland and Northern Ireland</Link></li>
            <li><Link to="/guidance/help/report-a-mistake">Report a mistake</Link></li>
            <li><Link to="/corrections">Corrections</Link></li>
            <li><Link to="/guidance/help/support-for-you">Support if this is close to home</Link></li>
            <li><Link to="/blog">Practice blog</Link></li>
            <li><Link to="/glossary">Glossary</Link></li>
            <li><Link to="/sources">Sources</Link></li>
            <li><Link to="/offline">Use it offline</Link></li>
            <li><Link to="/guidance/help/about">About this site</Link></li>
          </ul>
        </nav>
        <p>Not legal advice. Not yet reviewed by a lawyer or a registered social worker. Cases are made up from many.<span className={styles.onScreen}> Nothing you type leaves your device.</span></p>
        <p>Content: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">CC BY 4.0</a>. <span className={styles.onScreen}>Code: MIT.</span></p>
      </div>
    </footer>
  );
}
