import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {TermView} from '../../core/views';
import {Citation} from '../reading/Citation';
import {Words} from '../reading/Words';
import {useAnchors} from '../useAnchors';
import styles from './reference.module.css';

/** `/glossary`: every term in plain words, by letter. */
export default function GlossaryPage({terms}: {terms: TermView[]}) {
  useAnchors(terms.map((term) => term.id));
  const letters = [...new Set(terms.map((term) => term.term.charAt(0).toUpperCase()))];
  return (
    <Layout title="Glossary" description="Every term and acronym of permanence planning in plain words.">
      <main className="page">
        <h1>Glossary</h1>
        <p className="lead">{terms.length} terms, with the other names people use for them.</p>
        <nav aria-label="Letters"><ul className={styles.letters}>{letters.map((letter) => <li key={letter}><a href={`#letter-${letter}`}>{letter}</a></li>)}</ul></nav>
        {letters.map((letter) => (
          <section key={letter} aria-labelledby={`letter-${letter}`}>
            <h2 id={`letter-${letter}`}>{letter}</h2>
            <dl className={styles.terms}>{terms.filter((term) => term.term.charAt(0).toUpperCase() === letter).map((term) => <Entry key={term.id} term={term} />)}</dl>
          </section>
        ))}
      </main>
    </Layout>
  );
}

const Entry = ({term}: {term: TermView}) => (
  <div className={styles.term}>
    <dt id={term.id}>{term.term}</dt>
    <dd>
      <Words inline text={term.meaning} />
      {term.aliases.length > 0 && <p className="quiet">Also: {term.aliases.join(', ')}.</p>}
      {(term.see || term.source) && <p className="quiet">{term.see && <>See <Link to={term.see.address}>{term.see.title}</Link>. </>}{term.source && <Citation {...term.source} />}</p>}
    </dd>
  </div>
);
