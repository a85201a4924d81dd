import Link from '@docusaurus/Link';
import {useState} from 'react';
import type {Bank} from '../../core/practice-bank';
import {statementStates, type StatementStanding, type StatementState} from '../../core/record-map';
import styles from './record.module.css';

const names: Record<StatementState, string> = {'not tried': 'Not tried', shaky: 'Shaky', secure: 'Secure', fading: 'Fading'};
const meanings: Record<StatementState, string> = {
  'not tried': 'you have answered none of its questions',
  shaky: 'one of its questions was last answered less than right, or none has been right on two days',
  secure: 'all that you answered were right, at least one on two days, and none is due',
  fading: 'all were right, and one is due again',
};

/** The statements of one area, in their order. */
const areasOf = (statements: readonly StatementStanding[]) => [...new Set(statements.map(({address}) => address.split('#')[0]!))].map((page) => ({page, statements: statements.filter(({address}) => address.startsWith(`${page}#`))}));

/** A map of the statements in their five areas: a square for each, told by its shape and in words, and a table of the same. */
export function StatementMap({statements, pages}: {statements: readonly StatementStanding[]; pages: Bank['pages']}) {
  const [open, setOpen] = useState(false);
  const count = (state: StatementState, of = statements) => of.filter((one) => one.state === state).length;
  return (
    <section aria-labelledby="map">
      <h2 id="map">The {statements.length} statements</h2>
      <ul className={styles.key}>
        {statementStates.map((state) => <li key={state}><svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className={styles.drawing}><Square state={state} x={1} y={1} size={20} /></svg><span><strong>{names[state]} ({count(state)}):</strong> {meanings[state]}</span></li>)}
      </ul>
      {areasOf(statements).map((area) => {
        const said = statementStates.map((state) => `${names[state].toLowerCase()} ${count(state, area.statements)}`).join(', ');
        return (
          <figure key={area.page} className={styles.area}>
            <figcaption><Link to={area.page}>{pages[area.page]?.title ?? area.page}</Link></figcaption>
            <AreaDrawing statements={area.statements} said={said} />
          </figure>
        );
      })}
      <details onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
        <summary>The same as a table, with a link to each statement</summary>
        {open && <StatementTable statements={statements} />}
      </details>
      <p className="quiet">This says how you answered questions here. It is not a measure of your practice.</p>
    </section>
  );
}

const across = 10;
const step = 32;

function AreaDrawing({statements, said}: {statements: readonly StatementStanding[]; said: string}) {
  const rows = Math.ceil(statements.length / across);
  return (
    <svg viewBox={`0 0 ${across * step} ${rows * step}`} role="img" aria-label={`${statements.length} statements: ${said}`} className={`${styles.drawing} ${styles.squares}`}>
      {statements.map((statement, i) => <Square key={statement.id} state={statement.state} x={(i % across) * step + 2} y={Math.floor(i / across) * step + 2} size={28} number={statement.id.split('.')[1]} />)}
    </svg>
  );
}

/** Dashed and empty; half filled; filled; striped: the state is told by shape, so that colour is not needed. */
function Square({state, x, y, size, number}: {state: StatementState; x: number; y: number; size: number; number?: string}) {
  const inner = size - 2;
  return (
    <g>
      <rect x={x + 1} y={y + 1} width={inner} height={inner} rx="3" className={state === 'not tried' ? styles.squareEmpty : state === 'secure' ? styles.squareFull : styles.squareLine} />
      {state === 'shaky' && <path d={`M${x + 1} ${y + size - 1}V${y + size * 0.62}H${x + size - 1}V${y + size - 1}Z`} className={styles.squareFill} />}
      {state === 'fading' && [0.3, 0.6, 0.9].map((at) => <path key={at} d={`M${x + 2} ${y + size * at}L${x + size * at} ${y + 2}`} className={styles.squareStripe} />)}
      {number && <text x={x + size / 2} y={y + size * 0.5} dy="0.1em" textAnchor="middle" className={state === 'secure' ? styles.squareNumberOn : styles.squareNumber}>{number}</text>}
    </g>
  );
}

const StatementTable = ({statements}: {statements: readonly StatementStanding[]}) => (
  <table className={styles.table}>
    <thead><tr><th scope="col">Statement</th><th scope="col">How it stands</th><th scope="col">Questions answered</th></tr></thead>
    <tbody>
      {statements.map((statement) => (
        <tr key={statement.id}><th scope="row"><Link to={statement.address}>{statement.id} {statement.name}</Link></th><td>{names[statement.state]}</td><td>{statement.tried} of {statement.outOf}</td></tr>
      ))}
    </tbody>
  </table>
);
