import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {fetchedPart} from '../fetchedPart';
import styles from './desk.module.css';

// One board for as long as the tab is open: going to a rule's page and back does not lose it.
const Opened = fetchedPart(async () => {
  const [{Board}, {createBoardStore}, {default: cases}, {default: setting}] = await Promise.all([
    import('./Board'), import('./board-store'), import('@generated/permanence/default/case-rules.json'), import('@generated/permanence/default/setting.json'),
  ]);
  return {Board, cases, setting, store: createBoardStore(setting.kinds, () => window.localStorage)};
}, 'Fetching the board …', ({Board, cases, setting, store}) => <Board {...cases} setting={setting} store={store} />);

/** `/desk/board`: the tracking board. Without JavaScript it says what it is, and where the rules can be read. */
export function BoardPage() {
  const isBrowser = useIsBrowser();
  return (
    <Layout title="Tracking board" description="Several children on one board: the next deadline of each, what is overdue, and what is due soon. It stays on your device.">
      <main className={`page ${styles.boardPage}`}>
        <h1>Tracking board</h1>
        <p className="lead">One row for each child, the next deadline first. It stays in this tab until you ask to keep it, and it never leaves this device.</p>
        {isBrowser ? <Opened /> : <WithoutScript />}
      </main>
    </Layout>
  );
}

const WithoutScript = () => (
  <div className="panel">
    <p>You enter a reference and the dates you know for each child. The board works out every deadline and puts the most pressing first. You can print it for a permanence panel or save it as a file.</p>
    <p><strong>The board needs JavaScript.</strong> If it does not appear, read <Link to="/timescales">the list of timescales</Link>: each has its own page, which can be read without it.</p>
  </div>
);
