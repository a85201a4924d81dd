import {useId, useState, type FormEvent} from 'react';
import {reportText, reportWarnings, type MistakeReport} from '../../core/correction';
import {ErrorSummary} from '../timescale/ErrorSummary';
import {PrintAlone} from '../timescale/export/PrintAlone';
import {today} from '../today';
import styles from './corrections.module.css';

const fields: {name: keyof MistakeReport; label: string; hint: string; rows: number; needed?: string}[] = [
  {name: 'page', label: 'Which page', hint: 'Its title or address. Dates in a calculator link are left out.', rows: 1, needed: 'Say which page it is on'},
  {name: 'says', label: 'What it says', hint: 'Copy the sentence as it stands, or give the date it shows.', rows: 3, needed: 'Say what the page says'},
  {name: 'should', label: 'What it should say', hint: 'If you know. You do not need to be certain.', rows: 3},
  {name: 'source', label: 'How you know', hint: 'The section, regulation, paragraph of guidance or order of court. Made-up dates that show the fault help too.', rows: 2},
];

const nothing: MistakeReport = {page: '', says: '', should: '', source: ''};

/** Makes a report of a mistake to copy or print. It sends nothing and keeps nothing. */
export function ReportMistake() {
  const base = useId();
  const [report, setReport] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState(false);
  const missing = attempt === 0 ? [] : fields.filter((field) => field.needed && report[field.name].trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    setMade(fields.every((field) => !field.needed || report[field.name].trim() !== ''));
  };
  return (
    <form className={styles.report} onSubmit={submit} noValidate aria-label="Report a mistake">
      <p className={styles.caution}><strong>Nothing about a real child or family.</strong> No name, initials, date of birth, case number or address. Use made-up dates that show the same fault.</p>
      <ErrorSummary attempt={attempt} errors={missing.map((field) => ({fieldId: `${base}${field.name}`, message: field.needed!}))} />
      {fields.map((field) => (
        <Part key={field.name} id={`${base}${field.name}`} field={field} value={report[field.name]} error={missing.includes(field) ? field.needed : undefined} onChange={(value) => setReport({...report, [field.name]: value})} />
      ))}
      <button type="submit" className="button">Make the report</button>
      <div role="status">{made && <p className="visually-hidden">The report is made.</p>}</div>
      {made && <Made text={reportText(report, today())} warnings={reportWarnings(report)} />}
    </form>
  );
}

type PartProps = {id: string; field: (typeof fields)[number]; value: string; error: string | undefined; onChange: (value: string) => void};

function Part({id, field, value, error, onChange}: PartProps) {
  const shared = {id, className: 'field', value, autoComplete: 'off', maxLength: 2000, 'aria-describedby': error ? `${id}hint ${id}error` : `${id}hint`, 'aria-invalid': error ? true : undefined};
  return (
    <div className={error ? `${styles.part} ${styles.inError}` : styles.part}>
      <label htmlFor={id}>{field.label}</label>
      <span id={`${id}hint`} className="hint">{field.hint}</span>
      {error && <p id={`${id}error`} className="error">{error}</p>}
      {field.rows === 1 ? <input type="text" {...shared} onChange={(change) => onChange(change.target.value)} /> : <textarea {...shared} rows={field.rows} onChange={(change) => onChange(change.target.value)} />}
    </div>
  );
}

function Made({text, warnings}: {text: string; warnings: string[]}) {
  const [said, setSaid] = useState('');
  const [printing, setPrinting] = useState(false);
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    setSaid(copied ? 'The report is copied.' : 'This browser did not let us copy. Select the text above and copy it.');
  };
  return (
    <div className={styles.made}>
      <h3>Your report</h3>
      {warnings.map((warning) => <p key={warning} className={styles.caution}>{warning}</p>)}
      <div className={styles.part}><label>The text<textarea className="field" readOnly rows={12} value={text} onFocus={(focus) => focus.target.select()} /></label></div>
      <div className={styles.ways}>
        <button type="button" className="button button--plain" onClick={copy}>Copy the report</button>
        <button type="button" className="button button--plain" onClick={() => setPrinting(true)}>Print the report</button>
      </div>
      <p role="status">{said}</p>
      <p>Nothing has been sent. Hand it to your practice lead or to whoever runs this copy of the site, or raise it where the project’s files are kept.</p>
      {printing && <PrintAlone onDone={() => setPrinting(false)}><p className={styles.printed}>{text}</p></PrintAlone>}
    </div>
  );
}
