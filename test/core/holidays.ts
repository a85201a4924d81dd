import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {BankHolidays} from '../../src/core/working-days';

type File = {from: string; until: string; days: {date: string; name: string}[]};
const file = parse(readFileSync('docs/bank-holidays.yaml', 'utf8')) as File;

/** The official list, as the site has it. */
export const holidays: BankHolidays = {from: file.from, until: file.until, names: Object.fromEntries(file.days.map((day) => [day.date, day.name]))};
