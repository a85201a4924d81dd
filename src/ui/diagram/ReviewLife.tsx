/** The life of a looked-after child's reviews, and the other line that starts when a child is placed for adoption. */
import Link from '@docusaurus/Link';
import {Fragment} from 'react';
import {Picture} from './Picture';
import {Arrow, Box, Label, Stop} from './shapes';

interface ReviewLine {
  begins: readonly string[];
  /** The longest gap before the first, the second and each later review. */
  within: readonly (readonly string[])[];
  accent: boolean;
}

// Care Planning Regulations 2010, reg 33.
const lookedAfter: ReviewLine = {begins: ['Becomes', 'looked after'], within: [['within 20', 'working days'], ['within', '3 months'], ['within', '6 months']], accent: false};
// Adoption Agencies Regulations 2005, reg 36(3).
const placed: ReviewLine = {begins: ['Placed for', 'adoption'], within: [['within', '4 weeks'], ['within', '3 months'], ['within', '6 months']], accent: true};

const stopsOf = (line: ReviewLine) => [line.begins, ['First', 'review'], ['Second', 'review'], ['Each later', 'review']];

function Down({y, line}: {y: number; line: ReviewLine}) {
  const track = line.accent ? 'accentTrack' : 'track';
  return (
    <g>
      <Arrow through={[[24, y], [24, y + 288]]} head={false} line={track} />
      <Arrow through={[[24, y + 304], [24, y + 344]]} line={track} broken />
      {stopsOf(line).map((stop, i) => (
        <Fragment key={i}>
          <Stop at={[24, y + i * 96]} accent={line.accent} />
          <Label at={[48, y + i * 96 + 6]} lines={[stop.join(' ')]} ink="title" />
          <Label at={[48, y + i * 96 + 54]} lines={[line.within[i]?.join(' ') ?? 'and so on']} />
        </Fragment>
      ))}
    </g>
  );
}

function Across({y, line}: {y: number; line: ReviewLine}) {
  const track = line.accent ? 'accentTrack' : 'track';
  const at = (i: number) => 72 + i * 176;
  return (
    <g>
      <Arrow through={[[at(0), y], [at(3), y]]} head={false} line={track} />
      <Arrow through={[[at(3) + 16, y], [704, y]]} line={track} broken />
      {stopsOf(line).map((stop, i) => (
        <Fragment key={i}>
          <Stop at={[at(i), y]} accent={line.accent} />
          <Label at={[at(i), y + 36]} anchor="middle" lines={stop} ink="title" />
          <Label at={[at(i) + (i < 3 ? 88 : 60), y - 36]} anchor="middle" lines={line.within[i] ?? ['and', 'so on']} />
        </Fragment>
      ))}
    </g>
  );
}

const narrow = (
  <>
    <Down y={24} line={lookedAfter} />
    <Box at={[1, 384]} width={318} fill="wash" words={[{lines: ['If placed for adoption'], ink: 'name'}, {lines: ['At any point: the line above', 'stops, the count restarts.']}]} />
    <Arrow through={[[24, 476], [24, 500]]} />
    <Down y={520} line={placed} />
  </>
);

const wide = (
  <>
    <Across y={64} line={lookedAfter} />
    <Box at={[16, 152]} width={688} fill="wash" words={[{lines: ['If the child is placed for adoption, at any point'], ink: 'name'}, {lines: ['The line above stops, and the count starts again on the line below.']}]} />
    <Arrow through={[[72, 220], [72, 268]]} />
    <Across y={288} line={placed} />
  </>
);

const rule = (id: string, words: string) => <Link to={`/timescales/${id}`}>{words}</Link>;

export function ReviewLife() {
  return (
    <Picture
      name="The life of a looked-after child’s reviews"
      description="A line of reviews. The first is within 20 working days of the child becoming looked after, the second within 3 months of the first, and later ones within 6 months of the one before. A second line starts if the child is placed for adoption: 4 weeks, 3 months, then 6 months."
      caption="These are the longest gaps in regulations. Each gap is measured from the day the last review was really held, and a review can always be sooner."
      narrow={{height: 880, art: narrow}}
      wide={{height: 360, art: wide}}
    >
      <p>While the child is looked after (Care Planning Regulations 2010, regulation 33):</p>
      <ol>
        <li>The child becomes looked after.</li>
        <li>The {rule('lac-review-1', 'first review')} is within 20 working days of that day.</li>
        <li>The {rule('lac-review-2', 'second review')} is not more than 3 months after the first.</li>
        <li>{rule('lac-review-n', 'Each later review')} is not more than 6 months after the one before, for as long as the child is looked after.</li>
      </ol>
      <p>If the child is placed for adoption, those rules stop and these begin (Adoption Agencies Regulations 2005, regulation 36):</p>
      <ol>
        <li>The child is placed for adoption.</li>
        <li>The {rule('aar-review-placed-1', 'first review')} is not more than 4 weeks after the placement.</li>
        <li>The {rule('aar-review-placed-2', 'second review')} is not more than 3 months after the first.</li>
        <li>{rule('aar-review-placed-n', 'Each later review')} is not more than 6 months after the one before, until an adoption order or the child’s return to the agency.</li>
      </ol>
    </Picture>
  );
}
