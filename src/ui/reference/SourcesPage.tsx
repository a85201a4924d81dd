import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {Source} from '../../core/content';
import type {SourceView} from '../../core/views';
import {useAnchors} from '../useAnchors';
import styles from './reference.module.css';

const groups: {type: Source['type']; name: string}[] = [
  {type: 'statute', name: 'Acts of Parliament'}, {type: 'regulations', name: 'Regulations'}, {type: 'court rules', name: 'Court rules'}, {type: 'case law', name: 'Case law'},
  {type: 'statutory guidance', name: 'Statutory guidance and national minimum standards'}, {type: 'good practice', name: 'Good practice'}, {type: 'local policy', name: 'Local policy'},
  {type: 'research', name: 'Research and inquiries'}, {type: 'practice page', name: 'Practice pages: what others say that guidance says'},
];

/** `/sources`: what the site rests on, which version was seen, and where each is cited. */
export default function SourcesPage({sources}: {sources: SourceView[]}) {
  useAnchors(sources.map((source) => source.id));
  return (
    <Layout title="Sources" description="Every source the site cites, which version was seen, and where it is used.">
      <main className="page">
        <h1>Sources</h1>
        <p className="lead">{sources.length} sources. Each says which version was seen. Where we did not read the text itself, the page that cites it says “check before relying on it”.</p>
        {groups.map(({type, name}) => {
          const mine = sources.filter((source) => source.type === type);
          return mine.length === 0 ? null : (
            <section key={type} aria-labelledby={`group-${type.replace(' ', '-')}`}>
              <h2 id={`group-${type.replace(' ', '-')}`}>{name}</h2>
              <ul className={styles.sources}>{mine.map((source) => <Entry key={source.id} source={source} />)}</ul>
            </section>
          );
        })}
      </main>
    </Layout>
  );
}

const Entry = ({source}: {source: SourceView}) => (
  <li id={source.id}>
    <p className={styles.sourceTitle}>{source.title}</p>
    <p>{source.number && `${source.number}. `}Dated {source.date}. Seen: {source.seen}.{source.note && ` ${source.note}`}</p>
    {source.address && <p><a href={source.address} rel="noreferrer">{source.address.replace(/^https?:\/\//, '')}</a></p>}
    {source.citedBy.length > 0 && (
      <details><summary>Cited on {source.citedBy.length} {source.citedBy.length === 1 ? 'page' : 'pages'}</summary>
        <ul>{source.citedBy.map((page) => <li key={page.address}><Link to={page.address}>{page.title}</Link></li>)}</ul>
      </details>
    )}
  </li>
);
