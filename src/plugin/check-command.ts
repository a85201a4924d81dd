/** `npm run check`: every mistake in the content at once, and exit code 1 if there is one. */
import {pastReview} from './check';
import {questionWarnings} from './check-questions';
import {scenarioReports} from './check-scenarios';
import {emit} from './emit';
import {loadContent} from './load';
import {unpinned} from './pins';
import {problemsInWords} from './problem';

const root = process.argv[2] ?? process.cwd();
const {content, problems} = loadContent(root);
if (problems.length > 0) {
  const lines = problemsInWords(problems).split('\n');
  console.error(`${lines.join('\n')}\n\n${lines.length} ${lines.length === 1 ? 'mistake' : 'mistakes'} in the content.`);
  process.exitCode = 1;
} else {
  emit(content, `${root}/generated`);
  const reports = scenarioReports(content.scenarios);
  if (reports.length > 0) console.log(`Scenarios, proved over every state they can reach:\n${reports.join('\n')}\n`);
  const warnings = questionWarnings(content);
  if (warnings.length > 0) console.log(`Worth a second look (nothing fails for these):\n${problemsInWords(warnings)}\n`);
  const past = pastReview(content, new Date().toISOString().slice(0, 10));
  if (past.length > 0) console.log(`Past their day of review (nothing fails for these):\n${problemsInWords(past)}\n`);
  console.log(`The content is right: ${content.guidance.length} guidance pages, ${content.blog.length} blog posts, ${content.statements.size} statements, ${content.timescales.size} timescales, ${content.quizzes.size} quizzes, ${content.scenarios.size} scenarios, ${content.terms.size} terms, ${content.sources.size} sources. ${unpinned(content)} questions not yet pinned.`);
}
