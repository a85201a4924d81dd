import Layout from '@theme/Layout';
import {useState} from 'react';
import {inWords, isIsoDate} from '../../core/calendar';
import type {Copy} from '../../worker/copy';
import {useOffline, type Offline} from './offline-now';
import styles from './offline.module.css';

const copyOf = () => import('./offline-copy');
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

const standings: Record<Offline['standing'], string> = {
  unknown: 'Looking at what this device holds …',
  refused: 'This browser does not let the site keep a copy. Everything works while you have a connection.',
  off: 'There is no copy on this device.',
  keeping: 'The site is being kept on this device.',
  kept: 'The whole site is on this device. It opens with no signal.',
};

function Held({copy}: {copy: Copy}) {
  const {date} = copy.version;
  return (
    <dl className={styles.held}>
      <div><dt>Kept</dt><dd>{copy.files} of {copy.filesInAll} files</dd></div>
      <div><dt>Size</dt><dd>{megabytes(copy.bytes)} of {megabytes(copy.bytesInAll)}</dd></div>
      <div><dt>Rules and pages as of</dt><dd>{isIsoDate(date) ? inWords(date) : date}</dd></div>
      <div><dt>Version</dt><dd>{copy.version.build.slice(0, 8)}</dd></div>
    </dl>
  );
}

function Missing({copy}: {copy: Copy}) {
  if (copy.missing.length === 0 || copy.busy) return null;
  return (
    <div className={styles.missing}>
      <p>{copy.full ? <strong>This device has no room for the rest.</strong> : <strong>Some files could not be fetched.</strong>} What is kept can be used. {copy.full ? 'Free some space and try again.' : 'The site asks for the rest at its next start.'}</p>
      <details>
        <summary>What is missing ({copy.missing.length})</summary>
        <ul>{copy.missing.map((url) => <li key={url}><code>{url}</code></li>)}</ul>
      </details>
      <p><button type="button" className="button button--plain" onClick={() => void copyOf().then(({keepMissing}) => keepMissing())}>Try again</button></p>
    </div>
  );
}

function Acts({standing, newer}: Pick<Offline, 'standing' | 'newer'>) {
  const [asked, setAsked] = useState('');
  const kept = standing === 'keeping' || standing === 'kept';
  const look = async () => {
    const {askServer} = await copyOf();
    const answered = await askServer();
    setAsked(answered ? 'The site was asked just now. Anything newer is offered at the top of the page.' : 'The site could not be reached. This copy stays as it is.');
  };
  if (standing === 'off') return <p><button type="button" className="button" onClick={() => void copyOf().then(({keepSite}) => keepSite())}>Keep the site on this device</button></p>;
  if (!kept) return null;
  return (
    <>
      <p className={styles.acts}>
        {newer
          ? <button type="button" className="button" onClick={() => void copyOf().then(({takeNewer}) => takeNewer())}>Use the newer version</button>
          : <button type="button" className="button" onClick={() => void look()}>Look for a newer version</button>}
        <button type="button" className="button button--plain" onClick={() => void copyOf().then(({removeCopy}) => removeCopy())}>Remove the copy</button>
      </p>
      <p role="status">{asked}</p>
    </>
  );
}

/** What is kept for use with no signal, how old it is, and how to bring it up to date or take it away. */
export function OfflinePage() {
  const {standing, copy, newer} = useOffline();
  const done = copy && copy.filesInAll > 0 ? copy.files / copy.filesInAll : 0;
  return (
    <Layout title="Use it offline" description="What this device keeps of the site for use with no signal, how old it is, and how to bring it up to date or remove it.">
      <main className="page">
        <h1>Use it offline</h1>
        <p className="lead">After one visit the site is kept on your device. It then opens with no signal: the handbook, the dates, the desk, the quizzes and search.</p>
        <div role="status"><p className={styles.standing}>{standings[standing]}</p></div>
        {standing === 'keeping' && copy && <progress className={styles.progress} max={1} value={done} aria-label="How much is kept">{Math.round(done * 100)}%</progress>}
        {copy && <Held copy={copy} />}
        {copy && <Missing copy={copy} />}
        <Acts standing={standing} newer={newer} />
        <h2>Good to know</h2>
        <ul>
          <li>The copy holds the site’s own pages and nothing about you. Removing it leaves your record, notes and board alone.</li>
          <li>With a connection, pages come fresh from the site. The copy answers when there is no signal, or a slow one.</li>
          <li>At each start with a connection the site asks whether the rules have changed. If they have, every date says so.</li>
          <li>A copy cannot know of a change made while you have no signal. Each date says which day its rules are from: check that before you rely on it.</li>
          <li>A browser may clear the copy if you do not visit for some weeks. Your next visit brings it back.</li>
        </ul>
      </main>
    </Layout>
  );
}
