import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {inShortWords} from '../../core/calendar';
import {versionWords} from '../../core/export';
import type {Version} from '../../core/work-out';
import styles from './timescale.module.css';

/** What every print of a date bears, seen on paper only: the text of the rule, the date of the data, and where to check for corrections. */
export function PrintStamp({versions, dataDate}: {versions?: Version[]; dataDate: string}) {
  const corrections = useBaseUrl('/corrections');
  const isBrowser = useIsBrowser();
  return (
    <p className={styles.paper}>
      {versions && `${versionWords({versions})} `}Date of the data: {inShortWords(dataDate)}. Check for corrections before you rely on a date: {isBrowser ? window.location.origin : ''}{corrections}. Not legal advice.
    </p>
  );
}
