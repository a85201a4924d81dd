import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';

/** The site's own page for an address that leads nowhere, and for one that cannot be had with no connection. */
export default function NotFoundContent() {
  const [offline, setOffline] = useState(false);
  useEffect(() => setOffline(!navigator.onLine), []);
  return (
    <main className="page">
      <h1>{offline ? 'This page is not on your device' : 'There is no page at this address'}</h1>
      <p className="lead">{offline ? <>You have no connection, and the page is not in the <Link to="/offline">copy kept for use offline</Link>. Its address may also have been mistyped.</> : 'It may have been mistyped or cut short.'}</p>
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
