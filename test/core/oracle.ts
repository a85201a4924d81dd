/** What a count comes to by another road: a calendar from elsewhere (Temporal) and working days found one by one. For tests only. */
import {Temporal} from 'temporal-polyfill';
import type {Count} from '../../src/core/count';

type Plain = Temporal.PlainDate;
/** Which of two readings of the law is taken, where there are two. */
export type Reading = 'first' | 'second';

const zone = 'Europe/London';

/** Temporal is slow at a walk of many days: each day's weekday is asked once. */
const weekend = new Map<string, boolean>();
const isWeekend = (day: Plain, text: string) => {
  if (!weekend.has(text)) weekend.set(text, day.dayOfWeek > 5);
  return weekend.get(text)!;
};

function workingDays(from: Plain, count: number, step: 1 | -1, closed: ReadonlySet<string>): Plain {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({days: step});
    const text = day.toString();
    if (!isWeekend(day, text) && !closed.has(text)) left -= 1;
  }
  return day;
}

function birthday(born: Plain, age: number, reading: Reading): Plain {
  const year = born.year + age;
  if (born.month === 2 && born.day === 29 && !Temporal.PlainDate.from({year, month: 1, day: 1}).inLeapYear) return Temporal.PlainDate.from(reading === 'first' ? {year, month: 3, day: 1} : {year, month: 2, day: 28});
  return born.add({years: age});
}

function period(count: Extract<Count, {type: 'period'}>, from: Plain, reading: Reading, closed: ReadonlySet<string>): Plain {
  const sign = count.direction === 'before' ? -1 : 1;
  const amount = count.amount + (count.clear ? 1 : 0);
  const inclusive = count.direction === 'beginning with';
  switch (count.unit) {
    case 'working days': case 'business days': return workingDays(inclusive ? from.subtract({days: 1}) : from, amount, sign, closed);
    case 'days': case 'weeks': return from.add({[count.unit]: sign * amount}).subtract({days: inclusive ? 1 : 0});
    case 'months': case 'years': {
      const same = from.add({[count.unit]: sign * amount});
      if (!inclusive) return same;
      return same.day !== from.day && reading === 'second' ? same.with({day: same.daysInMonth}) : same.subtract({days: 1});
    }
    case 'hours': throw new Error('hours are asked of oracleHours');
    default: return count.unit satisfies never;
  }
}

function notice(days: number, served: Plain, closed: ReadonlySet<string>): Plain {
  return days > 7 ? served.add({days: days + 1}) : workingDays(served, days + 1, 1, closed);
}

/** The day a count comes to, or `undefined` when an event that it cannot do without is missing. */
export function oracle(count: Count, given: Readonly<Record<string, string>>, reading: Reading, closed: ReadonlySet<string>): Plain | undefined {
  const of = (one: Count) => oracle(one, given, reading, closed);
  switch (count.type) {
    case 'event': return given[count.event] === undefined ? undefined : Temporal.PlainDate.from(given[count.event]!.slice(0, 10));
    case 'birthday': return of(count.of) && birthday(of(count.of)!, count.age, reading);
    case 'later': {
      const both = count.of.map(of);
      const known = both.filter((day) => day !== undefined);
      return known.length === 0 || (known.length === 1 && !count.knownIsEnough) ? undefined : known.sort(Temporal.PlainDate.compare)[known.length - 1];
    }
    case 'clear notice': return notice(Number(given[count.days]), Temporal.PlainDate.from(given[count.served]!), closed);
    case 'period': {
      const from = of(count.of);
      return from && period(count, from, reading, closed);
    }
    default: return count satisfies never;
  }
}

/** The moment a count in hours comes to, in UK local time with its offset; `undefined` for a time that the clocks skipped. */
export function oracleHours(hours: number, start: string, reading: Reading): string | undefined {
  const typed = Temporal.PlainDateTime.from(start);
  const at = typed.toZonedDateTime(zone, {disambiguation: reading === 'first' ? 'earlier' : 'later'});
  return at.toPlainDateTime().equals(typed) ? at.add({hours}).toString({timeZoneName: 'never', smallestUnit: 'minute'}).replace('Z', '+00:00') : undefined;
}
