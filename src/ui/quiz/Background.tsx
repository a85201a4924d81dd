import Link from '@docusaurus/Link';
import {Citation} from '../reading/Citation';
import {Words} from '../reading/Words';
import {Passage} from './Passage';
import type {Shown} from './shown';
import styles from './quiz.module.css';

/** Behind an answer: the explanation, the sources, the passage it rests on, and the statements it serves. */
export function Background({question}: {question: Pick<Shown, 'sources' | 'passage' | 'statements'> & {explanation?: string}}) {
  return (
    <div className={styles.background}>
      {question.explanation && <Words text={question.explanation} />}
      <p className={styles.sources}>Sources: {question.sources.map((source) => <Citation key={`${source.id} ${source.at ?? ''}`} {...source} />)}</p>
      <Passage {...question.passage} />
      {question.statements.length > 0 && (
        <>
          <p className={styles.statementsName}>Knowledge and skills it serves</p>
          <ul className={styles.statements}>
            {question.statements.map((statement) => <li key={statement.id}><Link to={statement.address}>{statement.id} {statement.name}</Link></li>)}
          </ul>
        </>
      )}
    </div>
  );
}
