/** A client module: the offline copy, once the page has been shown and is awake. Its script is fetched then, so that it delays nothing. */
import {whenAwake} from './awake';
import './early-acts';
import './missing-parts';

const quiet = 2500;

if (typeof window !== 'undefined') {
  whenAwake(() => setTimeout(() => void import('./offline-copy').then(({startOffline}) => startOffline()).catch(() => undefined), quiet));
}
