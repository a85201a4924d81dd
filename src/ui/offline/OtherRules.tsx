import {inShortWords, isIsoDate} from '../../core/calendar';
import {offlineNow, useOffline} from './offline-now';
import styles from './offline.module.css';
import {ownVersion} from './version';

const update = () => void import('./offline-copy').then(({takeNewer}) => takeNewer()).catch(() => window.location.reload());

/** Stands beside every date worked out with rules that the server no longer has. */
export function OtherRules() {
  const {otherRules} = useOffline();
  if (!otherRules) return null;
  const [here, there] = [ownVersion()?.date, offlineNow().server?.date];
  const said = (date?: string) => (date && isIsoDate(date) ? ` (of ${inShortWords(date)})` : '');
  return (
    <div className={styles.otherRules} role="note">
      <p><strong>The rules have changed. Do not rely on this date.</strong> This copy of the site works with older rules{said(here)}; the site now has others{said(there)}.</p>
      <p><button type="button" className="button button--plain" onClick={update}>Use the new rules</button></p>
    </div>
  );
}
