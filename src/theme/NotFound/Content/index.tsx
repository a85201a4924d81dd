import Link from '@docusaurus/Link';

/** The site's own page for an address that leads nowhere. */
export default function NotFoundContent() {
  return (
    <main className="page">
      <h1>There is no page at this address</h1>
      <p className="lead">It may have been mistyped or cut short.</p>
      <p>Press Ctrl and K to search, or go to:</p>
      <ul>
        <li><Link to="/guidance">The handbook</Link></li>
        <li><Link to="/timescales">Timescales</Link></li>
        <li><Link to="/quizzes">Quizzes</Link></li>
        <li><Link to="/glossary">Glossary</Link></li>
      </ul>
      <p><Link to="/guidance/help/report-a-mistake">Report a broken link</Link></p>
    </main>
  );
}
