/** `npm run confirm -- <question id> …`: pins each question named to its passage as it reads now. Read both before you run it. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {confirm, edited} from './pins';
import {readContent} from './read';

const root = process.cwd();
const ids = process.argv.slice(2).filter((word) => word !== '--');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const {confirmed, refused} = confirm(ids, readContent(root).content, (file, line) => read(file).split('\n')[line - 1] ?? '');

for (const file of new Set(confirmed.map((one) => one.edit.file))) {
  writeFileSync(join(root, file), edited(read(file), confirmed.filter((one) => one.edit.file === file).map((one) => one.edit)));
}
for (const {id, passage, pin} of confirmed) process.stdout.write(`Confirmed: ${id} rests on ${passage} as it reads now (${pin}).\n`);
for (const line of ids.length === 0 ? ['Name the questions to confirm: npm run confirm -- <question id> …'] : refused) process.stderr.write(`${line}\n`);
if (refused.length > 0 || ids.length === 0) process.exitCode = 1;
