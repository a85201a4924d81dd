import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {ScenarioView} from '../../core/scenario-view';
import {Device} from './Device';
import {fetchedPart} from '../fetchedPart';
import {openRecord} from './record';

const fetchScenario = async (id: string): Promise<ScenarioView> => (await import(`@generated/permanence/default/scenario-${id}.json`)).default;

const Opened = fetchedPart(async () => {
  const [{RecordView}, {default: bank}, record] = await Promise.all([import('./RecordView'), import('@generated/permanence/default/bank.json'), openRecord()]);
  await record.ready();
  return {RecordView, bank, record};
}, 'Opening your record …', ({RecordView, bank, record}) => <RecordView bank={bank} record={record} fetchScenario={fetchScenario} />);

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
