import Link from '@docusaurus/Link';
import type {StatementView} from '../../core/views';
import {Citation} from './Citation';
import {Words} from './Words';
import styles from './reading.module.css';

/** One knowledge and skills statement: whole on its own page, a card with a link anywhere else. */
export function Statement({statement, whole}: {statement: StatementView; whole: boolean}) {
  if (!whole) {
    return (
      <aside className={styles.statementCard} aria-label={`Statement ${statement.id}`}>
        <p><strong>Statement {statement.id}: <Link to={statement.address}>{statement.name}</Link></strong></p>
        <Words text={statement.asks} />
      </aside>
    );
  }
  return (
    <div className={styles.statement}>
      <Part name="What it asks" text={statement.asks} />
      <Part name="In practice" text={statement.practice} />
      <Part name="How it goes wrong" text={statement.pitfall} />
      {statement.sources.length > 0 && <p className={styles.statementSources}>{statement.sources.map((source, i) => <Citation key={i} {...source} />)}</p>}
      <ul className={styles.statementLinks} aria-label={`Links for statement ${statement.id}`}>
        {statement.procedure.map((page) => <li key={page.address}>Procedure: <Link to={page.address}>{page.title}</Link></li>)}
        {statement.timescales.map((rule) => <li key={rule.id}>Timescale: <Link to={`/timescales/${rule.id}`}>{rule.name}</Link></li>)}
        {statement.quizzes.map((quiz) => <li key={quiz.address}>Quiz: <Link to={quiz.address}>{quiz.title}</Link></li>)}
      </ul>
    </div>
  );
}

function Part({name, text}: {name: string; text: string}) {
  return <div className={styles.part}><p className={styles.partName}>{name}</p><div><Words text={text} /></div></div>;
}
