import useBaseUrl from '@docusaurus/useBaseUrl';
import {useState} from 'react';
import {writeCaseLink, type CaseFacts} from '../../core/case-link';
import styles from './timescale.module.css';

/** Writes a link with the dates in it, only when someone asks, and says who could read it. */
export function CopyLink({path, facts}: {path: string; facts: CaseFacts}) {
  const address = useBaseUrl(path);
  const [said, setSaid] = useState('');
  const [link, setLink] = useState('');
  const copy = async () => {
    const made = `${window.location.origin}${address}#${writeCaseLink(facts)}`;
    setLink(made);
    try {
      await navigator.clipboard.writeText(made);
      setSaid('The link is copied.');
    } catch {
      setSaid('This browser did not let us copy. Select the link below and copy it.');
    }
  };
  return (
    <div className={styles.copy}>
      <button type="button" className="button button--plain" onClick={copy}>Copy link to these dates</button>
      <p className="quiet">Anyone who has the link can read the dates in it, and so can the e-mail or chat service that carries it. It holds no name. No server sees the dates when the link is opened.</p>
      <p role="status">{said}</p>
      {link && <p><label>Link <input className={`field ${styles.linkField}`} readOnly value={link} onFocus={(e) => e.target.select()} /></label></p>}
    </div>
  );
}
