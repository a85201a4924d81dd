import Link from '@docusaurus/Link';
import {inShortWords, type IsoDate} from '../../core/calendar';
import {correctionsOf} from '../../core/correction';
import {OtherRules} from '../offline/OtherRules';
import styles from './corrections.module.css';
import {useCorrections} from './useCorrections';

/**
 * Stands beside any date worked out with a rule that has been corrected. With the date of the data, it also says when this copy of the
 * site is older than the correction, for then the date itself is wrong.
 */
export function CorrectionNote({ruleId, dataDate}: {ruleId: string; dataDate?: IsoDate}) {
  const mine = correctionsOf(useCorrections(), ruleId);
  return [<OtherRules key="other-rules" />, ...mine.map((one) => (
    <div key={one.id} className={styles.note}>
      <p><strong>This rule was corrected on {inShortWords(one.date)}:</strong> {one.what}</p>
      {dataDate !== undefined && dataDate < one.date
        ? <p><strong>This copy of the site is older than the correction. Do not rely on this date.</strong> Load the page again while you are online.</p>
        : <p>A date worked out from {inShortWords(one.since)} to {inShortWords(one.date)} may be wrong: work it out again. <Link to={`/corrections#${one.id}`}>About this correction</Link></p>}
    </div>
  ))];
}
