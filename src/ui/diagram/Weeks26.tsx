/** The 26 weeks of care proceedings, drawn to scale, with the hearings that stand on it. */
import Link from '@docusaurus/Link';
import {Picture} from './Picture';
import {Arrow, Label, Stop, type Point} from './shapes';

const weeks = Array.from({length: 25}, (_, i) => i + 1);

// Days 12 and 18 are the 11th and 17th business days after issue: check. With no holiday that is about 2.2 and 3.4 weeks.
const hearing = [2.2, 3.4] as const;

/** A short mark across the line for each week. */
function Ticks({at}: {at: (week: number) => [Point, Point]}) {
  return weeks.map((week) => <Arrow key={week} through={at(week)} line="thin" head={false} />);
}

const down = (week: number) => 40 + week * 16;

const narrow = (
  <>
    <Ticks at={(week) => [[24, down(week)], [40, down(week)]]} />
    <Arrow through={[[32, down(0)], [32, down(26)]]} line="track" head={false} />
    <Arrow through={[[32, down(26) + 16], [32, down(34)]]} line="track" broken />
    <Arrow through={[[32, down(hearing[0])], [32, down(hearing[1])]]} line="span" head={false} />
    <Stop at={[32, down(0)]} />
    <Stop at={[32, down(26)]} />
    <Label at={[64, 36]} lines={['Issue']} ink="title" />
    <Label at={[64, 60]} lines={['day 1 of the 26 weeks']} />
    <Label at={[64, 92]} lines={['Case management', 'hearing']} ink="title" />
    <Label at={[64, 140]} lines={['days 12 to 18, counted in', 'business days: check']} />
    <Arrow through={[[44, 192], [52, 192], [52, 432], [44, 432]]} head={false} />
    <Label at={[64, 288]} lines={['Issues resolution', 'hearing']} ink="title" />
    <Label at={[64, 336]} lines={['on a date the court sets']} />
    <Label at={[64, 456]} lines={['Week 26']} ink="title" />
    <Label at={[64, 480]} lines={['ends 181 days after issue']} />
    <Label at={[64, 536]} lines={['Extensions']} ink="title" />
    <Label at={[64, 560]} lines={['up to 8 weeks each time']} />
  </>
);

const across = (week: number) => 32 + week * 20;

const wide = (
  <>
    <Ticks at={(week) => [[across(week), 120], [across(week), 136]]} />
    <Arrow through={[[across(0), 128], [across(26), 128]]} line="track" head={false} />
    <Arrow through={[[across(26) + 16, 128], [across(34), 128]]} line="track" broken />
    <Arrow through={[[across(hearing[0]), 128], [across(hearing[1]), 128]]} line="span" head={false} />
    <Stop at={[across(0), 128]} />
    <Stop at={[across(26), 128]} />
    <Label at={[16, 76]} lines={['Issue']} ink="title" />
    <Label at={[16, 100]} lines={['day 1']} />
    <Arrow through={[[88, 144], [88, 168]]} line="thin" head={false} />
    <Label at={[16, 192]} lines={['Case management hearing']} ink="title" />
    <Label at={[16, 216]} lines={['days 12 to 18, counted in', 'business days: check']} />
    <Label at={[328, 40]} anchor="middle" lines={['Issues resolution hearing']} ink="title" />
    <Label at={[328, 64]} anchor="middle" lines={['on a date the court sets']} />
    <Arrow through={[[128, 100], [128, 88], [528, 88], [528, 100]]} head={false} />
    <Label at={[552, 168]} anchor="middle" lines={['Week 26']} ink="title" />
    <Label at={[552, 192]} anchor="middle" lines={['ends 181 days', 'after issue']} />
    <Label at={[576, 52]} lines={['Extensions']} ink="title" />
    <Label at={[576, 76]} lines={['up to 8 weeks', 'each time']} />
  </>
);

const rule = (id: string, words: string) => <Link to={`/timescales/${id}`}>{words}</Link>;

export function Weeks26() {
  return (
    <Picture
      name="The 26 weeks of care proceedings"
      description="A line of 26 weeks. It starts on the day the application is issued, which is day 1. A case management hearing comes at days 12 to 18. An issues resolution hearing comes on a date the court sets. Week 26 ends 181 days after issue. The court may extend, by up to 8 weeks each time."
      caption="The line is to scale. The limit is in the Children Act 1989. The hearing days come from a practice direction that was not read for this site: check before relying on them."
      narrow={{height: 600, art: narrow}}
      wide={{height: 256, art: wide}}
    >
      <ol>
        <li><strong>Issue, day 1.</strong> The 26 weeks begin with the day the application is issued.</li>
        <li><strong>Case management hearing, days 12 to 18.</strong> The court may hold it sooner if the case is urgent. The days are thought to be business days, with the day of issue as day 1. Check before relying on it. See the {rule('pd12a-cmh-earliest', 'earliest')} and the {rule('pd12a-cmh-latest', 'latest')} day.</li>
        <li><strong>Issues resolution hearing.</strong> The court sets a date to fit the child’s timetable and the 26 weeks. Check before relying on it.</li>
        <li><strong>Week 26.</strong> {rule('care-26-weeks', 'The last day')} is 181 days after the day of issue (section 32(1)). A tracker that counts 182 shows the day after.</li>
        <li><strong>Extensions.</strong> The court may {rule('care-26-weeks-extension', 'extend the time')} where that is necessary to resolve the proceedings justly. Each extension ends no more than 8 weeks after the later of two days: the day it is granted, and the end of the time it extends. There can be more than one, and none is routine (section 32(5) to (8)).</li>
      </ol>
    </Picture>
  );
}
