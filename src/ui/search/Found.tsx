import type {ReactNode} from 'react';
import type {SearchKind, SearchResult} from '../../core/search';
import styles from './search.module.css';

/** What a result is, in words: one, and a group of them. */
export const kindNames = {
  timescale: ['Timescale', 'Timescales'], guidance: ['Guidance', 'Guidance'], term: ['Glossary', 'Glossary'], statement: ['Statement', 'Statements'],
  quiz: ['Quiz', 'Quizzes'], scenario: ['Scenario', 'Scenarios'], blog: ['Blog', 'Blog'], source: ['Source', 'Sources'], tool: ['Tool', 'Tools'],
} as const satisfies Record<SearchKind, readonly [string, string]>;

/** Text with its matched words marked. The ranges are plain numbers, so text stays text. */
function Marked({text, marks}: {text: string; marks: readonly [number, number][]}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from} className={styles.mark}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <>{parts}{text.slice(at)}</>;
}

/** The lines of one result: its kind, its name, and the answer or the piece that was found. */
export function Found({result: {document, snippet}}: {result: SearchResult}) {
  return (
    <>
      <span className={styles.kind}>{kindNames[document.kind][0]} </span>
      <span className={styles.name}>{document.title}{document.heading && <><span aria-hidden="true"> › </span><span className="visually-hidden">: </span>{document.heading}</>} </span>
      {(document.kind === 'quiz' || document.kind === 'scenario') && <span className={styles.start}>Start the {document.kind} </span>}
      {snippet.text && <span className={document.answer ? styles.answer : styles.snippet}><Marked {...snippet} /></span>}
    </>
  );
}
