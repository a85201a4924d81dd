import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {useEffect, useState} from 'react';
import type {ScenarioView} from '../../core/scenario-view';
import {Device} from './Device';
import {openRecord} from './record';

const fetchScenario = async (id: string): Promise<ScenarioView> => (await import(`@generated/permanence/default/scenario-${id}.json`)).default;

/** The code of the record, the bank and what the browser holds, asked for together. */
async function fetchRecord() {
  const [{Record}, {default: bank}, record] = await Promise.all([import('./Record'), import('@generated/permanence/default/bank.json'), openRecord()]);
  await record.ready();
  return {Record, bank, record};
}
type Fetched = Awaited<ReturnType<typeof fetchRecord>>;

// Asked for as soon as this page's code is here, while the page itself is being drawn.
let fetching = typeof window === 'undefined' ? undefined : fetchRecord();
fetching?.catch(() => undefined);

/**
 * What the record needs, once it is here; `failed` when it could not be fetched. Not a suspended component: React holds back what follows a
 * fallback for a third of a second, and the reader would wait for that each time.
 */
function useFetched(): {fetched?: Fetched; failed: boolean} {
  const [state, setState] = useState<{fetched?: Fetched; failed: boolean}>({failed: false});
  useEffect(() => {
    fetching ??= fetchRecord();
    fetching.then((fetched) => setState({fetched, failed: false}), () => {
      fetching = undefined; // the next visit tries again
      setState({failed: true});
    });
  }, []);
  return state;
}

/** `/record`: where the learner stands, how to keep or take away the record, and exactly what this device holds. */
export function RecordPage() {
  const isBrowser = useIsBrowser();
  return (
    <Layout title="Your record" description="What you have practised, where you are weak and what is due. It is kept on your device alone, and only if you ask.">
      <main className="page">
        <h1>Your record</h1>
        <p className="lead">What you have practised, where you are weak, and what to do next. It is yours: it stays on this device, and nobody else is sent it.</p>
        {isBrowser ? <Opened /> : <p>The record needs JavaScript. Everything else on this site can be read without it: start with <Link to="/guidance">the handbook</Link>.</p>}
        <Device />
      </main>
    </Layout>
  );
}

function Opened() {
  const {fetched, failed} = useFetched();
  if (failed) return <p role="alert">Part of this page could not be fetched. Check your connection, then open the page again. Nothing you have kept is lost.</p>;
  if (!fetched) return <p role="status">Opening your record …</p>;
  const {Record, bank, record} = fetched;
  return <Record bank={bank} record={record} fetchScenario={fetchScenario} />;
}
