import type {Moment} from '../core/attempt';
import type {IsoDate} from '../core/calendar';

/** The device's day as a calendar date. The only place the interface reads the clock; what is worked out never does. */
export function today(): IsoDate {
  const clock = new Date();
  return `${clock.getFullYear()}-${String(clock.getMonth() + 1).padStart(2, '0')}-${String(clock.getDate()).padStart(2, '0')}`;
}

/** The device's moment, as the record keeps it: `2026-11-28T14:05:09`. */
export function now(): Moment {
  const clock = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${today()}T${two(clock.getHours())}:${two(clock.getMinutes())}:${two(clock.getSeconds())}`;
}
