/** The permanence options in four groups, with who holds parental responsibility under each. */
import Link from '@docusaurus/Link';
import {care, family, independence, newFamily, privateFostering, type OptionGroup, type PermanenceOption} from './options';
import {Picture} from './Picture';
import {Box, Label, type Point} from './shapes';

const heading = 48;
const pitch = 64;
const groupHeight = (group: OptionGroup) => heading + group.options.length * pitch;

/** One group: its name, then a box for each option. */
function Group({at: [x, y], width, group}: {at: Point; width: number; group: OptionGroup}) {
  return (
    <g>
      <Box at={[x, y]} width={width} height={groupHeight(group)} fill="wash" words={[]} />
      <Label at={[x + 16, y + 32]} lines={[group.name]} ink="title" />
      {group.options.map((option, i) => (
        <Box key={option.page} at={[x + 8, y + heading + i * pitch]} width={width - 16} height={56} words={[{lines: [option.name], ink: 'name'}, {lines: [option.held], ink: 'soft'}]} />
      ))}
    </g>
  );
}

const inside = 'Routes a council can plan for';

const narrowKey = [
  {lines: ['PR: parental responsibility'], ink: 'name'},
  {lines: ['* and the council, if there', 'is a care order. Under', 'section 20 it holds none.']},
] as const;

const narrow = (
  <>
    <Label at={[8, 24]} lines={[inside]} ink="title" />
    <Group at={[1, 40]} width={318} group={family} />
    <Group at={[1, 360]} width={318} group={care} />
    <Group at={[1, 552]} width={318} group={newFamily} />
    <Group at={[1, 744]} width={318} group={independence} />
    <Box at={[1, 936]} width={318} words={narrowKey} />
    <Label at={[8, 1088]} lines={['Outside the plan']} ink="title" />
    <Box
      at={[1, 1104]} width={318} edge="outside"
      words={[{lines: [privateFostering.name], ink: 'name'}, {lines: ['PR: parents. Theirs to make:', 'not a care-planning route'], ink: 'soft'}]}
    />
  </>
);

const wideKey = [
  {lines: ['PR: parental responsibility'], ink: 'name'},
  {lines: ['* and the council, if there is a', 'care order. Under section 20 the', 'council holds none.']},
] as const;

const wide = (
  <>
    <Box at={[1, 1]} width={718} height={567} words={[]} />
    <Label at={[16, 32]} lines={[inside]} ink="title" />
    <Group at={[16, 56]} width={336} group={family} />
    <Group at={[16, 376]} width={336} group={independence} />
    <Group at={[368, 56]} width={336} group={care} />
    <Group at={[368, 248]} width={336} group={newFamily} />
    <Box at={[368, 440]} width={336} words={wideKey} />
    <Box
      at={[1, 592]} width={718} edge="outside"
      words={[{lines: [privateFostering.name], ink: 'name'}, {lines: ['PR: parents. They arrange it, so it is not a care-planning route.'], ink: 'soft'}]}
    />
  </>
);

const groups = [family, care, newFamily, independence, {name: 'Outside: not a care-planning route', options: [privateFostering]}];

const row = ({name, page, heldInFull}: PermanenceOption) => (
  <tr key={page}>
    <th scope="row"><Link to={`/guidance/options/${page}`}>{name}</Link></th>
    <td>{heldInFull}</td>
  </tr>
);

export function OptionsMap() {
  return (
    <Picture
      name="The map of permanence options"
      description="Ten options in four groups: in the family, in care, a new legal family, and towards independence. Each says who holds parental responsibility. Private fostering stands outside them, because it is not a care-planning route."
      caption="The order is not a ranking: look at every option for this child. Fostering for adoption is a way towards adoption, and not a decision to adopt."
      narrow={{height: 1200, art: narrow}}
      wide={{height: 664, art: wide}}
    >
      <table>
        <thead><tr><th scope="col">Option</th><th scope="col">Who holds parental responsibility</th></tr></thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr><th colSpan={2} scope="rowgroup">{group.name}</th></tr>
            {group.options.map(row)}
          </tbody>
        ))}
      </table>
      <p>Under section 20 with no order, the council holds no parental responsibility (Children Act 1989, sections 20 and 33).</p>
    </Picture>
  );
}
