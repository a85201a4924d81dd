import type {IsoDate} from '../../core/calendar';
import {along, inside, lineHeight, shortDate, side, stack, words, type Line, type Mark, type MarkKind} from './date-line';
import styles from './timeline.module.css';

type Props = {line: Line; asAt: IsoDate; /** What the picture shows, in a sentence. The words beside it hold all of it. */ name: string};

/** A line of dates: across the page where there is room and on paper, down it on a phone. */
export const DateLine = (props: Props) => (
  <>
    <Across {...props} />
    <Down {...props} />
  </>
);

const shapes: Record<MarkKind, string> = {
  overdue: 'M-6,-6 H6 V6 H-6 Z', 'due soon': 'M0,-7 L7,6 H-7 Z', later: 'M0,-6 A6,6 0 1 1 -0.01,-6 Z', open: 'M-5,-6 L7,0 L-5,6 Z',
  met: 'M-6,0 L-2,5 L6,-6', 'not yet known': 'M0,-6 A6,6 0 1 1 -0.01,-6 Z', end: 'M0,-7 L7,0 L0,7 L-7,0 Z',
};

const looks: Record<MarkKind, string | undefined> = {
  overdue: styles.overdue, 'due soon': styles.soon, later: styles.later, open: styles.open, met: styles.met, 'not yet known': styles.open, end: styles.end,
};

const Shape = ({x, y, kind}: {x: number; y: number; kind: MarkKind}) => <path d={shapes[kind]} transform={`translate(${x} ${y})`} className={looks[kind]} />;

const width = 960;
const edge = 8;
const bar = 30;
const row = 26;

function Across({line, asAt, name}: Props) {
  const x = (date: IsoDate) => edge + along(line, date) * (width - 2 * edge);
  const top = bar + 26;
  const y = (i: number) => top + i * row + 10;
  const height = top + line.marks.length * row + 8;
  // Too many cells for a number in each: every other one has its own.
  const everyOther = (width - 2 * edge) / line.cells.length < 22 ? 2 : 1;
  const nearEnd = along(line, asAt) > 0.85;
  return (
    <svg className={styles.across} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      {line.cells.map((cell, i) => (
        <g key={cell.from}>
          <rect x={x(cell.from)} y={0} width={x(cell.until) - x(cell.from)} height={bar} className={cell.more ? styles.more : styles.cell} />
          {i % everyOther === 0 && <text x={(x(cell.from) + x(cell.until)) / 2} y={20} textAnchor="middle" className={styles.cellText}>{cell.label}</text>}
        </g>
      ))}
      {/* Lines first, so that the words lie over them. */}
      {line.marks.map((mark, i) => <line key={i} x1={x(mark.date)} x2={x(mark.date)} y1={bar} y2={y(i)} className={styles.drop} />)}
      {inside(line, asAt) && (
        <g>
          <line x1={x(asAt)} x2={x(asAt)} y1={0} y2={height} className={styles.asAt} />
          <text x={x(asAt) + (nearEnd ? -6 : 6)} y={bar + 17} textAnchor={nearEnd ? 'end' : 'start'} className={styles.asAtText}>As at {shortDate(asAt)}</text>
        </g>
      )}
      {line.marks.map((mark, i) => {
        const left = along(line, mark.date) > 0.55;
        return (
          <g key={i}>
            <Shape x={x(mark.date)} y={y(i)} kind={mark.kind} />
            <text x={x(mark.date) + (left ? -12 : 12)} y={y(i) + 5} textAnchor={left ? 'end' : 'start'} className={styles.text}>{words(mark)}</text>
          </g>
        );
      })}
    </svg>
  );
}

const narrow = 360;

function Down({line, asAt, name}: Props) {
  const {cells, height} = stack(line, asAt);
  return (
    <svg className={styles.down} viewBox={`0 0 ${narrow} ${height}`} role="img" aria-label={name}>
      {cells.map((cell) => (
        <g key={cell.from}>
          <rect x={1} y={cell.y} width={side} height={cell.height} className={cell.more ? styles.more : styles.cell} />
          <text x={side / 2} y={cell.y + 17} textAnchor="middle" className={styles.cellText}>{cell.label}</text>
          {cell.rows.map((one, i) => (one.mark ? (
            <g key={i}>
              <line x1={side} x2={side + 16} y1={one.y} y2={one.y} className={styles.drop} />
              <Shape x={side + 22} y={one.y} kind={one.mark.kind} />
              <text y={one.y + 5} className={styles.text}>{one.words.map((text, n) => <tspan key={n} x={side + 36} dy={n === 0 ? 0 : lineHeight}>{text}</tspan>)}</text>
            </g>
          ) : (
            <g key={i}>
              <line x1={0} x2={narrow} y1={one.y + 9} y2={one.y + 9} className={styles.asAt} />
              <text x={side + 36} y={one.y + 3} className={styles.asAtText}>{one.words[0]}</text>
            </g>
          )))}
        </g>
      ))}
    </svg>
  );
}

const legend: [MarkKind, string][] = [['overdue', 'overdue'], ['due soon', 'due soon'], ['later', 'due later'], ['open', 'from this date'], ['met', 'met'], ['end', 'end of a period']];

/** What each shape on a line says; only those that are on it. */
export const Legend = ({marks}: {marks: readonly Mark[]}) => (
  <ul className={styles.legend}>
    {legend.filter(([kind]) => marks.some((mark) => mark.kind === kind)).map(([kind, name]) => (
      <li key={kind}><svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><Shape x={0} y={0} kind={kind} /></svg> {name}</li>
    ))}
  </ul>
);
