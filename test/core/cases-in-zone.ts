// Run by rules.test.ts in a process of its own for each time zone: prints what every case of the table gives there.
import {answers} from './cases';

console.log(JSON.stringify({zone: Intl.DateTimeFormat().resolvedOptions().timeZone, answers: answers()}));
