/** The three steps to a permanence plan, as one council set them out in 2018, with the national points they meet. */
import {Picture} from './Picture';
import {Arrow, Box, boxHeight, Label, type Edge, type Point, type Words} from './shapes';
import {StepsInWords} from './StepsInWords';

interface Step {
  tag: string;
  edge: Edge;
  narrow: {title: string[]; lines: string[]};
  wide: {title: string[]; lines: string[]};
}

const start: Step = {
  tag: 'Start', edge: 'national',
  narrow: {title: ['A child enters care'], lines: ['or is on the edge of it']},
  wide: {title: ['A child', 'enters care'], lines: ['or is on the edge', 'of it']},
};
const conference: Step = {
  tag: 'Step 1: local', edge: 'local',
  narrow: {title: ['Family group conference'], lines: ['at the earliest chance']},
  wide: {title: ['Family group', 'conference'], lines: ['at the earliest', 'chance']},
};
const firstMeeting: Step = {
  tag: 'Step 2: local', edge: 'local',
  narrow: {title: ['Initial planning meeting'], lines: ['evidence and options']},
  wide: {title: ['Initial planning', 'meeting'], lines: ['evidence and', 'options']},
};
const laterMeetings: Step = {
  tag: 'Step 2: local', edge: 'local',
  narrow: {title: ['Review planning', 'meetings'], lines: ['as the picture changes']},
  wide: {title: ['Review planning', 'meetings'], lines: ['as the picture', 'changes']},
};
const panel: Step = {
  tag: 'Step 3: local', edge: 'local',
  narrow: {title: ['Panel and tracking'], lines: ['first look 6 to 8 weeks', 'after entering care']},
  wide: {title: ['Panel and', 'tracking'], lines: ['first look at 6 to', '8 weeks in care']},
};
const secondReview: Step = {
  tag: 'National', edge: 'national',
  narrow: {title: ['Second review'], lines: ['with a permanence plan', '(guidance: check)']},
  wide: {title: ['Second review'], lines: ['with a plan for', 'permanence', '(guidance: check)']},
};
const confirmed: Step = {
  tag: 'Local', edge: 'local',
  narrow: {title: ['Plan confirmed'], lines: ['within a further 6 months']},
  wide: {title: ['Plan confirmed'], lines: ['within a further', '6 months']},
};
const home = ['A permanent', 'home, secured'];
const question: Words[] = [{lines: ['Is the plan', 'still right?'], ink: 'title'}];
const homeWords: Words[] = [{lines: home, ink: ['title', 'onMain']}];

const wordsOf = (step: Step, size: 'narrow' | 'wide'): Words[] => [
  {lines: [step.tag], ink: step.edge === 'local' ? 'accentTag' : 'tag'},
  {lines: step[size].title, ink: 'title'},
  {lines: step[size].lines},
];

function Key({at: [x, y], across}: {at: Point; across: boolean}) {
  const [localX, localY] = across ? [x + 256, y] : [x, y + 40];
  return (
    <g>
      <Box at={[x, y]} width={40} height={24} edge="national" words={[]} />
      <Label at={[x + 56, y + 17]} lines={['National']} />
      <Box at={[localX, localY]} width={40} height={24} edge="local" words={[]} />
      <Label at={[localX + 56, localY + 17]} lines={['Local: one council, 2018']} />
    </g>
  );
}

const gap = 40;
const left = 40;
const boxWidth = 272;
const middle = left + boxWidth / 2;

/** The narrow layout is one column; each box starts a gap below the one before it. */
function NarrowSteps() {
  const column = [...[start, conference, firstMeeting, laterMeetings, panel, secondReview].map((step) => wordsOf(step, 'narrow')), question, wordsOf(confirmed, 'narrow'), homeWords];
  const heights = column.map((words) => boxHeight(words) + (words === question ? 8 : 0));
  const tops = heights.map((_, i) => 8 + heights.slice(0, i).reduce((sum, height) => sum + height + gap, 0));
  const edges: (Edge | undefined)[] = ['national', 'local', 'local', 'local', 'local', 'national', undefined, 'local', undefined];
  const [meetingsAt, panelAt, questionAt] = [tops[3]! + heights[3]! / 2, tops[4]!, tops[6]! + heights[6]! / 2];
  return (
    <>
      {column.map((words, i) => (
        <Box
          key={i} at={[left, tops[i]!]} width={boxWidth} height={heights[i]} words={words} edge={edges[i]}
          shape={words === question ? 'question' : 'box'} fill={words === homeWords ? 'main' : words === question ? 'wash' : 'box'} align={words === question || words === homeWords ? 'middle' : 'start'}
        />
      ))}
      {tops.slice(1).map((top) => <Arrow key={top} through={[[middle, top - gap + 4], [middle, top - 4]]} />)}
      <Arrow through={[[middle + 48, panelAt - 4], [middle + 48, panelAt - gap + 4]]} />
      <Label at={[middle + 12, tops[7]! - 14]} lines={['Yes']} ink="name" />
      <Arrow through={[[left, questionAt], [16, questionAt], [16, meetingsAt], [left - 4, meetingsAt]]} />
      <Label at={[6, questionAt + 24]} lines={['No']} ink="name" />
      <Key at={[left, tops[8]! + heights[8]! + 24]} across={false} />
    </>
  );
}

const columns = [8, 256, 504] as const;
const rows = [8, 200, 392] as const;
const [cellWidth, cellHeight] = [208, 136];

const cells: [Step, Point][] = [
  [start, [columns[0], rows[0]]], [conference, [columns[1], rows[0]]], [firstMeeting, [columns[2], rows[0]]],
  [laterMeetings, [columns[0], rows[1]]], [panel, [columns[1], rows[1]]], [secondReview, [columns[2], rows[1]]],
  [confirmed, [columns[1], rows[2]]],
];

/** The arrows of the wide layout, row by row; the "no" line goes straight up from the question to the meetings above it. */
const wideArrows: [Point, Point, ...Point[]][] = [
  [[220, 76], [252, 76]], [[468, 76], [500, 76]],
  [[608, 148], [608, 172], [112, 172], [112, 196]],
  [[220, 256], [252, 256]], [[252, 280], [220, 280]], [[468, 268], [500, 268]],
  [[608, 340], [608, 364], [144, 364], [144, 388]],
  [[72, 388], [72, 340]],
  [[220, 460], [252, 460]], [[468, 460], [500, 460]],
];

const wide = (
  <>
    {cells.map(([step, at], i) => <Box key={i} at={at} width={cellWidth} height={cellHeight} words={wordsOf(step, 'wide')} edge={step.edge} />)}
    <Box at={[columns[0], rows[2]]} width={cellWidth} height={cellHeight} words={question} shape="question" fill="wash" align="middle" />
    <Box at={[columns[2], rows[2]]} width={cellWidth} height={cellHeight} words={homeWords} fill="main" align="middle" />
    {wideArrows.map((through, i) => <Arrow key={i} through={through} />)}
    <Label at={[84, 370]} lines={['No']} ink="name" />
    <Label at={[236, 448]} lines={['Yes']} ink="name" anchor="middle" />
    <Key at={[8, 552]} across />
  </>
);

export function ThreeSteps() {
  return (
    <Picture
      name="The three steps to a permanence plan"
      description="A flowchart. A child enters care or is on the edge of it; a family group conference; planning meetings; a panel that tracks the plan; the second review. If the plan is no longer right, it goes back to a planning meeting. If it is, it is confirmed and the home is secured."
      caption="Dotted boxes are local: one council’s procedure of March 2018. Solid boxes are national. Your council’s steps may differ."
      narrow={{height: 1248, art: <NarrowSteps />}}
      wide={{height: 584, art: wide}}
    >
      <StepsInWords />
    </Picture>
  );
}
