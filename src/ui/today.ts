import type {IsoDate} from '../core/calendar';

/** The device's day as a calendar date. The only place the interface reads the clock; what is worked out never does. */
export function today(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
