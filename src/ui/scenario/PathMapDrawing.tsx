import {useId} from 'react';
import type {Dot, PathMap} from '../../core/scenario-map';
import {gradeNames} from './words';
import styles from './scenario.module.css';

const width = 340;
const left = 36;
const rowHeight = 40;
const head = 34;
const columnWidth = (width - left) / 4;
const spread = 22;

const spotOf = ({row, column, side, sides}: Dot) => ({
  x: left + columnWidth * (column + 0.5) + (side - (sides - 1) / 2) * spread,
  y: head + row * rowHeight + rowHeight / 2,
});

/** The paths taken, drawn: down the page by decision, across by grade. The list of decisions above it says the same in words. */
export function PathMapDrawing({map}: {map: PathMap}) {
  const id = useId();
  const dots = new Map(map.dots.map((dot) => [dot.key, dot]));
  const lineOf = (keys: readonly string[]) => keys.flatMap((key) => dots.get(key) ?? []).map((dot, i) => `${i === 0 ? 'M' : 'L'}${spotOf(dot).x} ${spotOf(dot).y}`).join('');
  const before = map.paths.slice(0, -1);
  return (
    <figure className={styles.map}>
      <svg viewBox={`0 0 ${width} ${head + map.rows * rowHeight}`} role="img" aria-labelledby={`${id}-name`} aria-describedby={`${id}-words`}>
        <title id={`${id}-name`}>Map of the paths taken</title>
        {Object.values(gradeNames).map((name, i) => <text key={name} className={styles.mapHead} x={left + columnWidth * (i + 0.5)} y={18} textAnchor="middle">{name}</text>)}
        {Array.from({length: map.rows}, (_, row) => <text key={row} className={styles.mapHead} x={14} y={head + row * rowHeight + rowHeight / 2 + 5} textAnchor="middle">{row + 1}</text>)}
        {before.map((path, i) => <path key={i} className={styles.pathBefore} d={lineOf(path)} />)}
        <path className={styles.pathNow} d={lineOf(map.paths[map.paths.length - 1] ?? [])} />
        {map.dots.map((dot) => <circle key={dot.key} className={dot.now ? styles.dotNow : styles.dot} cx={spotOf(dot).x} cy={spotOf(dot).y} r={dot.now || dot.before ? 8 : 5} />)}
      </svg>
      <figcaption id={`${id}-words`} className="quiet">
        Each row is a decision, and each ring a choice that there was. The thick line is this path{before.length > 0 ? `; the broken ${before.length === 1 ? 'line is the path' : 'lines are the paths'} you left` : ''}. The list above says the same in words.
      </figcaption>
      {before.length > 0 && <BeforeInWords map={map} />}
    </figure>
  );
}

function BeforeInWords({map}: {map: PathMap}) {
  const dots = new Map(map.dots.map((dot) => [dot.key, dot]));
  return (
    <details className={styles.others}>
      <summary>The paths you left, in words</summary>
      <ol>
        {map.paths.slice(0, -1).map((path, i) => (
          <li key={i}><ol>{path.flatMap((key) => dots.get(key) ?? []).map((dot) => <li key={dot.key}>{gradeNames[dot.grade]}: {dot.text}</li>)}</ol></li>
        ))}
      </ol>
    </details>
  );
}
