import Link from '@docusaurus/Link';
import {Fragment, lazy, Suspense, useState} from 'react';
import type {TimescaleWidget as Rule} from '../../core/views';
import {Citation} from '../reading/Citation';
import {confidenceInWords, Force, mustCheck} from '../reading/Force';
import {Words} from '../reading/Words';
import {sayDate, sayGives} from './Result';
import styles from './timescale.module.css';

// The calculator and the bank holidays are fetched when someone comes to the button: most readers of a page do not.
const fetchParts = () => Promise.all([import('./RuleCalculator'), import('@generated/permanence/default/setting.json')]);
const fetchEarly = () => void fetchParts().catch(() => undefined);
const Calculator = lazy(async () => {
  const [{RuleCalculator}, setting] = await fetchParts();
  return {default: ({rule}: {rule: Rule}) => <RuleCalculator ruleId={rule.id} versions={rule.versions} events={rule.events} setting={setting.default} />};
});

/** One rule inside a guidance page: its limit, force, source and an example, with a calculator that wakes when asked. */
export function TimescaleWidget({rule}: {rule: Rule}) {
  const [open, setOpen] = useState(false);
  return (
    <aside className={styles.widget} aria-label={`Timescale: ${rule.name}`}>
      <p className={styles.widgetHead}><Link to={`/timescales/${rule.id}`}>{rule.name}</Link> <Force force={rule.force} /></p>
      <p className={styles.limit}>{rule.limit}</p>
      {rule.status !== 'in force' && <p><strong>{rule.status === 'ended' ? 'This rule has ended.' : 'Not known to be in force.'}</strong></p>}
      <Words text={rule.summary} />
      {mustCheck(rule.confidence) && <p className={styles.caution}><strong>Check before relying on it.</strong> {confidenceInWords[rule.confidence].replace(/ Check before relying on it\.$/, '')}</p>}
      {rule.example && (
        <p className="quiet">
          Example. {rule.events.filter((e) => rule.example!.given[e.id]).map((e) => `${e.label}: ${e.kind === 'number' ? rule.example!.given[e.id] : sayDate(rule.example!.given[e.id]!)}`).join('. ')}.{' '}
          {sayGives(rule.example)}.
        </p>
      )}
      <p className="quiet">{rule.sources.map((source, i) => <Fragment key={i}>{i > 0 && ' '}<Citation {...source} /></Fragment>)}</p>
      {rule.events.length > 0 && !open && <button type="button" className="button button--plain" onFocus={fetchEarly} onPointerEnter={fetchEarly} onClick={() => setOpen(true)}>Work out a date</button>}
      {open && <Suspense fallback={<p role="status">Fetching the calculator …</p>}><Calculator rule={rule} /></Suspense>}
    </aside>
  );
}
