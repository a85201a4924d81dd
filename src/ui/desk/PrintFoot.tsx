import useBaseUrl from '@docusaurus/useBaseUrl';
import type {BoardRow} from '../../core/board';
import {inShortWords} from '../../core/calendar';
import styles from './desk.module.css';

/** What every print bears: the date of the data, the version of each rule shown, and where to check for corrections. */
export function PrintFoot({rows, dataDate}: {rows: BoardRow[]; dataDate: string}) {
  const corrections = useBaseUrl('/corrections');
  const rules = new Map(rows.flatMap(({next, passed}) => [...next, ...passed]).map(({rule}) => [rule.id, rule]));
  return (
    <div className={styles.printOnly}>
      <p>Data of {inShortWords(dataDate)}. Check for corrections at {window.location.origin}{corrections}. Worked out from the dates entered; it does not replace legal advice or your council’s record.</p>
      <p>Rules, by the day each version began: {[...rules.values()].map((rule) => `${rule.name}, ${rule.versions.map((version) => inShortWords(version.from)).join(' and ')}`).join('; ')}.</p>
    </div>
  );
}
