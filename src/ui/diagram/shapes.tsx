/** The few shapes that every diagram is drawn from. Lengths are whole steps of an 8-pixel grid. */
import {clsx} from 'clsx';
import styles from './diagram.module.css';

/** From the left edge and from the top edge of the drawing. */
export type Point = readonly [x: number, y: number];

export type Ink = 'title' | 'name' | 'soft' | 'tag' | 'accentTag' | 'onMain';

/** One line of text for each line on the page: text in a drawing does not wrap by itself. */
export interface Words {
  lines: readonly string[];
  ink?: Ink | readonly Ink[];
}

const lineHeight = 24;
const baseline = 17;

const inkOf = (ink: Words['ink']) => [ink].flat().map((one) => one && styles[one]);

interface LabelProps extends Words {
  at: Point;
  anchor?: 'start' | 'middle' | 'end';
}

/** Text whose first line stands on the given point: `<Label at={[16, 32]} lines={['First review']} ink="title" />`. */
export function Label({at: [x, y], lines, ink, anchor = 'start'}: LabelProps) {
  return (
    <text className={clsx(styles.label, inkOf(ink))} textAnchor={anchor}>
      {lines.map((line, i) => <tspan key={i} x={x} y={y + i * lineHeight}>{line}</tspan>)}
    </text>
  );
}

const linesIn = (words: readonly Words[]) => words.reduce((sum, one) => sum + one.lines.length, 0);

/** The height that a box needs for its words: 8 above, 8 below, 24 a line. */
export const boxHeight = (words: readonly Words[]) => linesIn(words) * lineHeight + 16;

/** Who set a step, said by the edge as well as in words; `outside` is for what is not a plan at all. */
export type Edge = 'national' | 'local' | 'outside';

interface BoxProps {
  at: Point;
  width: number;
  height?: number;
  words: readonly Words[];
  fill?: 'box' | 'wash' | 'main';
  edge?: Edge;
  shape?: 'box' | 'question';
  align?: 'start' | 'middle';
}

const insideLeft = 12;

/** A rounded box with its words in the middle of its height; a question has pointed ends. */
export function Box({at: [x, y], width, words, height = boxHeight(words), fill = 'box', edge, shape = 'box', align = 'start'}: BoxProps) {
  const className = clsx(styles[fill], edge && styles[edge]);
  const top = y + (height - linesIn(words) * lineHeight) / 2 + baseline;
  const left = align === 'start' ? x + insideLeft : x + width / 2;
  return (
    <g>
      {shape === 'box'
        ? <rect className={className} x={x} y={y} width={width} height={height} rx={8} />
        : <path className={className} d={`M${x} ${y + height / 2}l16 ${-height / 2}h${width - 32}l16 ${height / 2}l-16 ${height / 2}h${32 - width}z`} />}
      {words.map((one, i) => (
        <Label key={i} at={[left, top + linesIn(words.slice(0, i)) * lineHeight]} anchor={align} {...one} />
      ))}
    </g>
  );
}

const pathOf = (points: readonly Point[]) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');

interface ArrowProps {
  through: readonly [Point, Point, ...Point[]];
  head?: boolean;
  line?: 'line' | 'thin' | 'track' | 'accentTrack' | 'span';
  broken?: boolean;
}

/** A line through its points, with an open head at the last: `<Arrow through={[[160, 8], [160, 40]]} />`. */
export function Arrow({through, head = true, line = 'line', broken = false}: ArrowProps) {
  const [from, to] = through.slice(-2) as [Point, Point];
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0]) * 180 / Math.PI;
  return (
    <g>
      <path className={clsx(styles[line], broken && styles.broken)} d={pathOf(through)} />
      {head && <path className={styles[line]} d={`M${to[0] - 8} ${to[1] - 6}l8 6l-8 6`} transform={`rotate(${turn} ${to[0]} ${to[1]})`} />}
    </g>
  );
}

/** A point on a line of time. */
export function Stop({at: [x, y], accent = false}: {at: Point; accent?: boolean}) {
  return <circle className={accent ? styles.accentStop : styles.stop} cx={x} cy={y} r={8} />;
}
