import Link from '@docusaurus/Link';
import styles from './record.module.css';

/** What this device holds, in full and in plain words. When the record holds more, this page says so. */
export function Device() {
  return (
    <section id="device" aria-labelledby="device-title" className={styles.device}>
      <h2 id="device-title">What this device holds</h2>
      <p>Nothing is kept until you say yes. If you do, this browser keeps these things, and no others:</p>
      <ul>
        <li><strong>Each answer you checked:</strong> which question, which options you chose, the mark, hints, how sure you said you were, and the day and time. Not how long you took.</li>
        <li><strong>Each case you finished:</strong> which decisions you made and how they were graded.</li>
        <li><strong>Where you left off:</strong> a question or a case in the middle, and today’s session.</li>
        <li><strong>What you marked:</strong> pages read or bookmarked, and how sure you say you feel of each statement.</li>
        <li><strong>What you wrote here:</strong> your notes, and the fields of your professional record. Leave out names and anything about a real child.</li>
      </ul>
      <p>What you write under a “reflect” question is not kept. There is no account, no name and no counter of visits. Nothing is sent anywhere, by this page or by any other.</p>
      <ul>
        <li><strong>On a shared computer</strong>, whoever uses this browser under the same account can open this page. Say no, or save a file and delete the record here.</li>
        <li><strong>In a private window</strong>, the browser forgets everything when you close it.</li>
        <li><strong>The browser may clear it.</strong> Some browsers delete what a site keeps after a week without a visit, and some councils wipe it when you sign out. Save a file now and then.</li>
        <li><strong>A home-screen app and a browser tab</strong> may keep separate records on some phones. Move one to the other by file.</li>
      </ul>
      <p className="quiet">The record is in this browser’s own storage (an IndexedDB database and one entry of local storage, both called “permanence-record”). The <Link to="/desk/board">tracking board</Link> keeps its own, and only when you ask.</p>
    </section>
  );
}
