/** The audit of July 2019 in one area: the share of each part of the work that was judged good, drawn to scale. */
import {Picture} from './Picture';
import {Box, Label} from './shapes';

const shares = [
  {name: 'Participation', good: 63}, {name: 'Reviews', good: 54}, {name: 'Plans', good: 48}, {name: 'Assessments', good: 36},
  {name: 'Decision making', good: 18}, {name: 'Outcomes for children', good: 18}, {name: 'Permanence', good: 18},
] as const;

const barHeight = 24;

/** A bar for each share: `full` is the width that 100% would take. */
const bars = (left: number, full: number, top: (row: number) => number) => shares.map(({name, good}, row) => (
  <g key={name}>
    <Box at={[left, top(row)]} width={full} height={barHeight} words={[]} />
    <Box at={[left, top(row)]} width={(full * good) / 100} height={barHeight} words={[]} fill="main" />
  </g>
));

const narrow = (
  <>
    {bars(8, 240, (row) => row * 64 + 32)}
    {shares.map(({name, good}, row) => (
      <g key={name}>
        <Label at={[8, row * 64 + 24]} lines={[name]} ink="name" />
        <Label at={[312, row * 64 + 50]} lines={[`${good}%`]} anchor="end" ink="name" />
      </g>
    ))}
  </>
);

const wide = (
  <>
    {bars(224, 416, (row) => row * 40 + 8)}
    {shares.map(({name, good}, row) => (
      <g key={name}>
        <Label at={[8, row * 40 + 26]} lines={[name]} ink="name" />
        <Label at={[704, row * 40 + 26]} lines={[`${good}%`]} anchor="end" ink="name" />
      </g>
    ))}
  </>
);

export function Audit() {
  return (
    <Picture
      name="What one area’s audits judged good in July 2019"
      description={`Seven bars, longest first. ${shares.map(({name, good}) => `${name} ${good}%`).join(', ')}.`}
      caption="One area, July 2019. The number of audits was not given. Each outline is 100%."
      narrow={{height: 456, art: narrow}}
      wide={{height: 288, art: wide}}
    >
      <table>
        <thead><tr><th scope="col">What was judged</th><th scope="col">Judged good</th></tr></thead>
        <tbody>{shares.map(({name, good}) => <tr key={name}><td>{name}</td><td>{good}%</td></tr>)}</tbody>
      </table>
    </Picture>
  );
}
