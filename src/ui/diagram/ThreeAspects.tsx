/** The three aspects of permanence as a house: roof, walls and ground, with a family for life at the door. */
import {Picture} from './Picture';
import {Arrow, Box, Label} from './shapes';
import styles from './diagram.module.css';

const door = [{lines: ['A family', 'for life'], ink: ['title', 'onMain']}] as const;

const narrow = (
  <>
    <path className={styles.wash} d="M160 8L312 152H8z" />
    <Label at={[160, 88]} anchor="middle" lines={['Legal']} ink="title" />
    <Label at={[160, 112]} anchor="middle" lines={['Someone has the', 'power to say yes']} />
    <Box at={[32, 152]} width={256} height={216} words={[]} />
    <Label at={[160, 184]} anchor="middle" lines={['Psychological']} ink="title" />
    <Label at={[160, 208]} anchor="middle" lines={['The child relies on', 'someone who means', 'to stay']} />
    <Box at={[96, 280]} width={128} height={88} words={door} fill="main" align="middle" />
    <Box at={[8, 368]} width={304} fill="wash" align="middle" words={[{lines: ['Physical'], ink: 'title'}, {lines: ['or environmental: home,', 'school and area', 'stay familiar']}]} />
  </>
);

const wide = (
  <>
    <path className={styles.wash} d="M160 8L312 136H8z" />
    <Label at={[160, 104]} anchor="middle" lines={['Legal']} ink="title" />
    <Box at={[32, 136]} width={256} height={152} words={[]} />
    <Label at={[160, 168]} anchor="middle" lines={['Psychological']} ink="title" />
    <Box at={[96, 192]} width={128} height={96} words={door} fill="main" align="middle" />
    <Box at={[8, 288]} width={304} fill="wash" align="middle" words={[{lines: ['Physical'], ink: 'title'}, {lines: ['or environmental']}]} />
    <Arrow through={[[256, 80], [344, 80]]} line="thin" head={false} />
    <Label at={[360, 61]} lines={['Whoever brings the child up holds', 'parental responsibility, or can get', 'a decision from someone who does.']} />
    <Arrow through={[[296, 208], [344, 208]]} line="thin" head={false} />
    <Label at={[360, 201]} lines={['The child relies on an adult who', 'means to stay, and who says so.']} />
    <Arrow through={[[320, 320], [344, 320]]} line="thin" head={false} />
    <Label at={[360, 313]} lines={['Home, school, friends and the area', 'stay the same and feel like theirs.']} />
  </>
);

export function ThreeAspects() {
  return (
    <Picture
      name="The three aspects of permanence"
      description="A house. The roof is legal permanence, the walls are psychological permanence and the ground is physical permanence. Together they hold a family for life, which is the door."
      caption="A home needs its roof, its walls and its ground. A plan that is strong on one side can still be weak on another. The three names come from York’s permanence policy."
      narrow={{height: 488, art: narrow}}
      wide={{height: 360, art: wide}}
    >
      <p>Three aspects meet in a family for life.</p>
      <ol>
        <li><strong>Legal, the roof.</strong> Whoever brings the child up holds parental responsibility, or can get a decision from someone who does.</li>
        <li><strong>Psychological, the walls.</strong> The child relies on an adult who means to stay, and who says so.</li>
        <li><strong>Physical or environmental, the ground.</strong> Home, school, friends and the area stay the same and feel like theirs.</li>
      </ol>
    </Picture>
  );
}
