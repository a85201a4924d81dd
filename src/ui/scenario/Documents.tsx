import type {ScenarioDocument} from '../../core/scenario';
import {Table} from '../reading/Table';
import {Words} from '../reading/Words';
import {GenogramDrawing} from './GenogramDrawing';
import styles from './scenario.module.css';

const kindNames: Record<ScenarioDocument['kind'], string> = {chronology: 'Chronology', genogram: 'Family tree', email: 'E-mail', minute: 'Review record', note: 'Case note'};

/** The papers that lie on the desk at this point of the story, each closed until it is wanted. */
export function Documents({documents}: {documents: readonly ScenarioDocument[]}) {
  if (documents.length === 0) return null;
  return (
    <div className={styles.documents}>
      {documents.map((document) => (
        <details key={document.id} className={styles.document}>
          <summary>{kindNames[document.kind]}: {document.title}</summary>
          <DocumentBody document={document} />
        </details>
      ))}
    </div>
  );
}

/** What a document says, by its kind. */
export function DocumentBody({document}: {document: ScenarioDocument}) {
  switch (document.kind) {
    case 'chronology':
      return (
        <Table>
          <thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
          <tbody>{document.rows.map((row) => <tr key={`${row.date} ${row.text}`}><th scope="row">{row.date}</th><td><Words text={row.text} inline /></td></tr>)}</tbody>
        </Table>
      );
    case 'genogram': return <GenogramDrawing genogram={document} />;
    case 'email':
      return <div className={styles.paper}><p className="quiet">From: {document.from}<br />To: {document.to}</p><Words text={document.text} /></div>;
    case 'minute': case 'note': return <div className={styles.paper}><Words text={document.text} /></div>;
    default: return document satisfies never;
  }
}
