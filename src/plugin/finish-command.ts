/** `run.mjs build` runs this on the folder that Docusaurus wrote: every fault at once, and exit code 1 if there is one. */
import {finish} from './finish/site';

const [folder = 'build.new'] = process.argv.slice(2);
const faults = await finish(folder, process.cwd());
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\n\n${faults.length} ${faults.length === 1 ? 'thing keeps' : 'things keep'} the site from being published.`);
  process.exitCode = 1;
}
