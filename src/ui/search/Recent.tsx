import {useEffect, useState} from 'react';
import {rememberedSearches, setRemembering} from './recent-searches';
import styles from './search.module.css';

/** Recent searches, for those who ask for them: off at first, and one click forgets all. */
export function Recent({choose}: {choose: (words: string) => void}) {
  const [searches, setSearches] = useState<string[]>();
  useEffect(() => setSearches(rememberedSearches()), []);
  const keep = (on: boolean) => {
    setRemembering(on);
    setSearches(rememberedSearches());
  };
  return (
    <div>
      <label className={styles.check}><input type="checkbox" checked={searches !== undefined} aria-describedby="recent-hint" onChange={(event) => keep(event.target.checked)} /> Remember my searches on this device</label>
      <span id="recent-hint" className="hint">Other people who use this device could see them. Taking the tick away forgets them all.</span>
      {searches && searches.length > 0 && (
        <section aria-labelledby="recent-searches">
          <h2 id="recent-searches">Your recent searches</h2>
          <ul className={styles.recent}>{searches.map((words) => <li key={words}><button type="button" className="link-button" onClick={() => choose(words)}>{words}</button></li>)}</ul>
          <button type="button" className="button" onClick={() => keep(false)}>Forget my searches</button>
        </section>
      )}
    </div>
  );
}
