import {useId} from 'react';
import type {Genogram} from '../../core/scenario';
import {genogramInWords, placePeople, type PlacedPerson} from '../../core/scenario-genogram';
import styles from './scenario.module.css';

const width = 340;
const rowHeight = 128;
const top = 28;
const half = 18;

/** `foot` is where the name below the shape ends. */
type Spot = {x: number; y: number; foot: number};

function spotOf({row, column, columns, name}: PlacedPerson): Spot {
  const y = top + row * rowHeight;
  return {x: (width / columns) * (column + 0.5), y, foot: y + half + 8 + linesOf(name).length * 15};
}

/** A family tree as a drawing, with the same in words below it. A circle is a woman or girl, a square a man or boy, a diamond not said. */
export function GenogramDrawing({genogram}: {genogram: Genogram}) {
  const id = useId();
  const people = placePeople(genogram);
  const rows = Math.max(...people.map((person) => person.row)) + 1;
  const spots = new Map(people.map((person) => [person.id, spotOf(person)]));
  return (
    <figure className={styles.genogram}>
      <svg viewBox={`0 0 ${width} ${rows * rowHeight - 24}`} role="img" aria-labelledby={`${id}-name`} aria-describedby={`${id}-words`}>
        <title id={`${id}-name`}>{genogram.title}</title>
        {genogram.families.map((family, i) => <Tie key={i} family={family} spots={spots} drop={26 + (i % 3) * 9} />)}
        {people.map((person) => <Person key={person.id} person={person} spot={spots.get(person.id)!} />)}
      </svg>
      <figcaption id={`${id}-words`}>
        <p className="quiet">Circle: female. Square: male. Diamond: not said. A broken line: no longer a couple.</p>
        <ul>{genogramInWords(genogram).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </figcaption>
    </figure>
  );
}

function Tie({family, spots, drop}: {family: Genogram['families'][number]; spots: ReadonlyMap<string, Spot>; drop: number}) {
  const parents = family.parents.flatMap((id) => spots.get(id) ?? []).sort((a, b) => a.x - b.x);
  const children = family.children.flatMap((id) => spots.get(id) ?? []);
  const [first, last] = [parents[0], parents[parents.length - 1]];
  if (!first || !last) return null;
  const middle = (first.x + last.x) / 2;
  // One parent alone is tied to the child from below the name; a couple from the line between them.
  const from = first === last ? first.foot : first.y;
  const bar = first.y + 58 + drop;
  return (
    <g className={styles.tie}>
      {first !== last && <path d={`M${first.x + half} ${first.y}H${last.x - half}`} className={family.apart ? styles.apart : undefined} />}
      {children.map((child, i) => <path key={i} d={`M${middle} ${from}V${bar}H${child.x}V${child.y - half}`} />)}
    </g>
  );
}

function Person({person, spot: {x, y}}: {person: PlacedPerson; spot: Spot}) {
  return (
    <g>
      {person.sex === 'female' && <circle className={styles.person} cx={x} cy={y} r={half} />}
      {person.sex === 'male' && <rect className={styles.person} x={x - half} y={y - half} width={half * 2} height={half * 2} />}
      {person.sex === 'not said' && <path className={styles.person} d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} />}
      <text className={styles.personName} textAnchor="middle">
        {linesOf(person.name).map((line, i) => <tspan key={i} x={x} y={y + half + 16 + i * 15}>{line}</tspan>)}
      </text>
    </g>
  );
}

/** A name on at most two lines: text in a drawing does not wrap by itself. */
function linesOf(name: string): string[] {
  if (name.length <= 11) return [name];
  const words = name.split(' ');
  const cut = words.findIndex((_, i) => words.slice(0, i + 1).join(' ').length >= name.length / 2);
  return [words.slice(0, cut + 1).join(' '), words.slice(cut + 1).join(' ')].filter(Boolean);
}
