import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import type {Bank} from '../../core/practice-bank';
import type {PageLeaf} from '../../core/record-leaf';
import {now} from '../today';
import {Notes} from './PageMarks';
import type {RecordState, RecordStore} from './store';

/** Pages read and bookmarked, those that changed since, and the learner's notes. */
export function Reading({bank, record, state}: {bank: Bank; record: RecordStore; state: RecordState}) {
  const leaves = [...state.notebook.values()];
  const pages = leaves.filter((leaf) => leaf.kind === 'page');
  const notes = leaves.filter((leaf) => leaf.kind === 'note');
  const read = pages.filter((page) => page.read);
  const changed = read.filter(({address, read: was}) => bank.pages[address] && bank.pages[address].words !== was!.words);
  const kept = pages.filter((page) => page.bookmark);
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Reading</h2>
      {pages.length + notes.length === 0 && <p>At the foot of each page of <Link to="/guidance">the handbook</Link> you can mark it as read, bookmark it, and write a private note. They are listed here.</p>}
      {read.length > 0 && <p>You have marked {read.length} of {Object.keys(bank.pages).length} pages as read.</p>}
      {changed.length > 0 && <><h3>Changed since you read them</h3><Pages pages={changed} bank={bank} /></>}
      {kept.length > 0 && <><h3>Bookmarks</h3><Pages pages={kept} bank={bank} /></>}
      {notes.length > 0 && <><h3>Your notes</h3><Notes notes={notes} titles={bank.pages} onRemove={({id}) => void record.put([{format: 1, id, at: now(), kind: 'gone'}])} /></>}
    </section>
  );
}

const Pages = ({pages, bank}: {pages: PageLeaf[]; bank: Bank}) => (
  <ul>{pages.map(({address, read}) => <li key={address}><Link to={address}>{bank.pages[address]?.title ?? address}</Link>{read && <span className="quiet">, read {inShortWords(read.day)}</span>}</li>)}</ul>
);
