import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {newFolder} from './new-folder';

/** A small site that is right: one of each kind of file. Each test breaks one thing in it. */
const right: Record<string, string> = {
  'docs/sources.yaml': '- {id: care-planning-regs-2010, title: Care Planning Regulations, short: Care Planning Regs, type: regulations, date: "2010", seen: whole text}\n',
  'docs/events.yaml': '- {id: became-looked-after, label: Became looked after, hint: The first day., kind: date}\n',
  'docs/bank-holidays.yaml': 'source: care-planning-regs-2010\nfrom: 2010-01-01\nuntil: 2028-12-31\ndays:\n  - {date: 2026-04-03, name: Good Friday}\n  - {date: 2026-04-06, name: Easter Monday}\n',
  'docs/corrections.yaml': '[]\n',
  'docs/misconceptions.yaml': '[]\n',
  'docs/frameworks.yaml': '[]\n',
  'docs/words.yaml': '- {word: utilise, forms: [utilised], instead: use, why: It says no more.}\n',
  'docs/asked.yaml': '- {at: "/guidance/reviews#when", asked: [how soon is the first meeting]}\n',
  'docs/glossary.yaml': '- id: review\n  term: Review\n  meaning: A meeting that looks at the plan.\n  aliases: [LAC review]\n  see: /guidance/reviews\n',
  'docs/statements.yaml': `- id: "1.1"
  name: Decide in time
  page: decide-on-the-best-option
  asks: Decide in time.
  practice: You set a date.
  pitfall: Nobody sets a date.
  procedure: [/guidance/reviews]
  timescales: [lac-review-1]
  quizzes: [first-weeks]
`,
  'docs/timescales/lac-review-1.yaml': `name: First review
topic: reviews
limit: Within 20 working days
summary: The first review.
why: It hears the child.
duty: The local authority
force: regulations
confidence: text
sources:
  - {source: care-planning-regs-2010, at: reg 33(1)}
status: in force
versions:
  - from: 2011-04-01
    dates:
      - deadline: 20 working days after became-looked-after
examples:
  - given: {became-looked-after: 2026-03-27}
    gives: [deadline 2026-04-28]
    why: Crosses Easter.
  - given: {became-looked-after: 2026-06-01}
    gives: [deadline 2026-06-29]
    why: Four plain weeks.
mistakes: [Counting calendar days.]
late: Tell the reviewing officer.
`,
  'docs/quizzes/first-weeks.yaml': `title: First weeks
kind: quiz
summary: The first weeks.
for: Everyone
minutes: 2
reviewed: 2026-11-22
review-by: 2027-05-22
questions:
  - id: first-day
    type: single
    prompt: Which is day 1?
    sources: [{source: care-planning-regs-2010}]
    passage: /guidance/reviews
    options:
      - {id: next, text: The next working day, grade: 1, feedback: Yes.}
      - {id: same, text: The day itself, grade: 0, feedback: That is day 0.}
    explanation: The day itself is left out.
level: recall
`,
  'docs/guidance/reviews.mdx': `---
title: Reviews
description: What reviews are for.
for: Everyone
reviewed: 2026-11-22
review-by: 2027-05-22
statements: ["1.1"]
timescales: [lac-review-1]
next: [/timescales/lac-review-1]
---

A review looks at the plan, as [the first area](/guidance/knowledge-and-skills/decide-on-the-best-option) asks.

## When {/* #when */}

Within 20 working days. <Source id="care-planning-regs-2010" at="reg 33(1)" />

<Timescale id="lac-review-1" />
`,
  'docs/guidance/knowledge-and-skills/decide-on-the-best-option.mdx': `---
title: Decide
description: The first area.
for: Everyone
reviewed: 2026-11-22
review-by: 2027-05-22
statements: ["1.1"]
timescales: []
next: [/guidance/reviews]
---

## 1.1 Decide in time {/* #kss-1-1 */}

<Statement id="1.1" />
`,
  'blog/2026-11-22-hello.mdx': '---\ntitle: Hello\nslug: hello\ndescription: A post.\ndate: 2026-11-22\ntags: [practice]\nreviewed: 2026-11-22\nreview-by: 2027-05-22\n---\n\nHello.\n',
};

/** One thing broken: in a file, a text is replaced; with no text to find, the file is written anew. */
export type Breakage = {file: string; find?: string; put: string};

/** Writes the small site to a new folder, with these breakages, and gives the folder. */
export function siteWith(...breakages: Breakage[]): string {
  const root = newFolder('site');
  const files = {...right};
  for (const {file, find, put} of breakages) {
    const before = files[file] ?? '';
    if (find !== undefined && !before.includes(find)) throw new Error(`"${find}" is not in ${file}`);
    files[file] = find === undefined ? put : before.replace(find, put);
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Puts the project's own code and programs beside a site, so that its commands can be run there. */
export function commandsIn(root: string): void {
  for (const name of ['src', 'package.json', 'package-lock.json', 'run.mjs', 'tsconfig.json']) cpSync(name, join(root, name), {recursive: true});
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
}
