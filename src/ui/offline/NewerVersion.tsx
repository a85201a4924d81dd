import {useOffline} from './offline-now';
import styles from './offline.module.css';

const update = () => void import('./offline-copy').then(({takeNewer}) => takeNewer()).catch(() => window.location.reload());

/** One line at the top of a page that is older than the site. It takes nothing away and does nothing by itself. */
export function NewerVersion() {
  const {newer, server} = useOffline();
  if (!newer && !server) return null;
  return (
    <div className={styles.newer} role="region" aria-label="A newer version">
      <p>There is a newer version of this site. <button type="button" className="button button--plain" onClick={update}>Use it now</button> What you have typed on this page stays.</p>
    </div>
  );
}
