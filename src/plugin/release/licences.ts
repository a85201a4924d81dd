/** Which licences a package may have, and the list of what each has. */
import type {Package} from './locked';

/** Licences that a package of the site may have, by their SPDX names, and why. A new row is a decision to look at. */
export const allowed: Record<string, string> = {
  'MIT': 'asks only that its notice goes with copies',
  'MIT-0': 'MIT that asks for nothing',
  'ISC': 'asks only that its notice goes with copies',
  '0BSD': 'asks for nothing',
  'BSD-2-Clause': 'asks only that its notice goes with copies',
  'BSD-3-Clause': 'asks that its notice goes with copies and that its makers’ names are not used to praise ours',
  'Apache-2.0': 'asks that its notice goes with copies and that changes are said; grants patents',
  'BlueOak-1.0.0': 'asks only that its text or address goes with copies',
  'CC0-1.0': 'gives up every right',
};

/** Licences that only a package may have whose code no reader gets: it runs while the site is built. */
export const allowedWhileBuilding: Record<string, string> = {
  'Python-2.0': 'asks only that its notice goes with copies: argparse, which reads the words of a command',
  'CC-BY-4.0': 'asks that its makers are named: caniuse-lite, the table of what each browser can do',
  'MPL-2.0': 'asks that changes to its own files are published, and we make none: lightningcss, which makes style sheets smaller',
};

/** Packages whose manifest says their licence in no field that the lock file holds. Each was read in the package itself. */
const readByHand: Record<string, {licence: string; where: string}> = {
  'eval@0.1.8': {licence: 'MIT', where: 'the "licenses" of its package.json, and its LICENSE'},
  'format@0.2.2': {licence: 'MIT', where: 'the end of its Readme.md'},
  'require-like@0.1.2': {licence: 'MIT', where: 'the "licenses" of its package.json, and its License'},
};

/** The licence of a package, in SPDX's words. */
export const licenceOf = ({id, licence}: Pick<Package, 'id' | 'licence'>): string | undefined => licence ?? readByHand[id]?.licence;

/** Whether one licence of an "or", or every one of an "and", is on the list. An expression that mixes the two is for a person to read. */
export function isAllowed(expression: string, list: Record<string, string> = allowed): boolean {
  const plain = expression.trim().replace(/^\((.*)\)$/, '$1');
  const [either, every] = [plain.split(' OR '), plain.split(' AND ')];
  if (either.length > 1 && every.length > 1) return false;
  const one = (name: string) => Object.hasOwn(list, name.trim());
  return either.length > 1 ? either.some(one) : every.every(one);
}

/** What is wrong with the licences of these packages, a line for each. */
export const licenceFaults = (packages: Package[]): string[] => packages.flatMap((one) => {
  const licence = licenceOf(one);
  if (licence === undefined) return [`${one.id} says no licence — read it in the package, and add it to "readByHand" in src/plugin/release/licences.ts`];
  return isAllowed(licence, {...allowed, ...allowedWhileBuilding}) ? [] : [`${one.id} has the licence ${licence}, which is not on the list in src/plugin/release/licences.ts`];
});

/** The list of packages by licence, for a person to read. */
export function licenceList(packages: Package[]): string {
  const parts = [...new Set(packages.map((one) => licenceOf(one)!))].sort().map((licence) => {
    const ones = packages.filter((one) => licenceOf(one) === licence);
    const reason = {...allowed, ...allowedWhileBuilding}[licence];
    const because = reason ? `\n${reason}` : '';
    return `${licence} (${ones.length})${because}\n\n${ones.map(({id}) => `  ${id}${readByHand[id] ? `, read in ${readByHand[id].where}` : ''}\n`).join('')}`;
  });
  return `The ${packages.length} packages the site is made with, by licence. Few of them reach a reader's browser: those stand, with their notices, in
site/licences.txt.\n\n${parts.join('\n')}`;
}
