import type {Level} from '../../core/record-map';
import styles from './record.module.css';

const names = ['A guess', 'Better than even', 'Would act on it'];
const fewest = 5;
const share = ({said, right}: Level) => (said === 0 ? 0 : right / said);
const percent = (level: Level) => `${Math.round(share(level) * 100)}%`;

/** How sure against how right: a bar for each level, with a table of the same. */
export function Calibration({levels}: {levels: readonly Level[]}) {
  const said = levels.reduce((all, level) => all + level.said, 0);
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">How sure, and how right</h2>
      {said === 0 ? <p>Say how sure you are before you check an answer, and this fills in.</p> : (
        <>
          <p>{inWords(levels)}</p>
          <Bars levels={levels} />
          <table className={styles.table}>
            <thead><tr><th scope="col">You said</th><th scope="col">Times</th><th scope="col">Right</th><th scope="col">Share right</th></tr></thead>
            <tbody>{levels.map((level, i) => <tr key={names[i]}><th scope="row">{names[i]}</th><td>{level.said}</td><td>{level.right}</td><td>{level.said === 0 ? 'None yet' : percent(level)}</td></tr>)}</tbody>
          </table>
          <p className="quiet">The first answer of each day counts. Only full credit counts as right.</p>
        </>
      )}
    </section>
  );
}

function inWords(levels: readonly Level[]): string {
  const [guess, , act] = levels;
  if (!act || act.said < fewest) return `When you have said “I would act on it” ${fewest} times or more, this says how often you were right.`;
  if (share(act) < 0.8) return `When you said you would act on an answer, you were right ${percent(act)} of the time. In a case, check before you act.`;
  if (guess && guess.said >= fewest && share(guess) > 0.7) return 'You are right more often than you think. What you call a guess is mostly knowledge.';
  return `When you said you would act on an answer, you were right ${percent(act)} of the time.`;
}

const bar = {left: 150, width: 215, height: 26, gap: 14};

function Bars({levels}: {levels: readonly Level[]}) {
  const height = levels.length * (bar.height + bar.gap);
  const said = levels.map((level, i) => `${names[i]}: ${level.said === 0 ? 'none yet' : percent(level)}`).join('; ');
  return (
    <svg viewBox={`0 0 420 ${height}`} role="img" aria-label={`Share right. ${said}`} className={`${styles.drawing} ${styles.bars}`}>
      {levels.map((level, i) => {
        const y = i * (bar.height + bar.gap) + bar.gap / 2;
        return (
          <g key={names[i]}>
            <text x={bar.left - 10} y={y + bar.height / 2} dy="0.35em" textAnchor="end" className={styles.barName}>{names[i]}</text>
            <rect x={bar.left} y={y} width={bar.width} height={bar.height} className={styles.barRoom} />
            <rect x={bar.left} y={y} width={bar.width * share(level)} height={bar.height} className={styles.barFill} />
            <text x={bar.left + bar.width + 8} y={y + bar.height / 2} dy="0.35em" className={styles.barName}>{level.said === 0 ? '—' : percent(level)}</text>
          </g>
        );
      })}
    </svg>
  );
}
