// @vitest-environment jsdom
import {act, cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {readFileSync} from 'node:fs';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {parse} from 'yaml';
import {EventSchema, TimescaleSchema} from '../../src/core/content';
import {eventsOf} from '../../src/core/count';
import type {CaseRule, TimescaleView} from '../../src/core/views';
import type {Setting} from '../../src/core/work-out';
import {CaseCalculator} from '../../src/ui/timescale/CaseCalculator';
import {RuleCalculator} from '../../src/ui/timescale/RuleCalculator';
import TimescalePage from '../../src/ui/timescale/TimescalePage';
import TimescalesPage from '../../src/ui/timescale/TimescalesPage';
import {WorkBackwards} from '../../src/ui/timescale/WorkBackwards';
import {holidays} from '../core/holidays';

const read = (path: string) => parse(readFileSync(path, 'utf8')) as unknown;
const ids = ['lac-review-1', 'lac-review-2', 'permanence-plan-second-review', 'placement-plan', 'visit-first', 'care-26-weeks', 'care-26-weeks-extension', 'pd12a-cmh-latest', 'pd12a-cmh-earliest', 'staying-put-ends', 'sgo-notice', 'permanence-panel-local'];
const timescales = ids.map((id) => ({...TimescaleSchema.parse(read(`docs/timescales/${id}.yaml`)), id}));
const events = EventSchema.array().parse(read('docs/events.yaml'));
const setting: Setting = {dataDate: '2026-11-22', holidays, labels: Object.fromEntries(events.map((e) => [e.id, e.label])), kinds: Object.fromEntries(events.map((e) => [e.id, e.kind]))};
const rules: CaseRule[] = timescales;
const event = (id: string) => events.find((one) => one.id === id)!;

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError('offline'))));
  window.history.replaceState(null, '', '/');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const calculator = () => {
  render(<CaseCalculator rules={rules} events={events} setting={setting} />);
  return userEvent.setup();
};
const open = (hash: string) => {
  window.history.replaceState(null, '', `/timescales${hash}`);
  return calculator();
};
const field = (name: string) => within(screen.getByRole('form', {name: 'Case calculator'})).getByRole('group', {name});
const type = async (user: ReturnType<typeof userEvent.setup>, name: string, date: string) => {
  const [day, month, year] = date.split('/') as [string, string, string];
  for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) {
    await user.clear(within(field(name)).getByLabelText(part));
    await user.type(within(field(name)).getByLabelText(part), value);
  }
};
const work = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', {name: 'Work out the deadlines'}));
const group = (name: string | RegExp) => screen.getByRole('region', {name});
const entry = (name: string) => screen.getByRole('heading', {name, level: 4}).closest('li')!;
const shown = (rule: string) => [...document.querySelectorAll(`[data-timescale="${rule}"] time`)].map((time) => `${time.getAttribute('data-kind')} ${time.getAttribute('datetime')}`);

describe('the case calculator', () => {
  test('groups the deadlines by how they stand, with a count of each, and says what each is counted from', async () => {
    open('#became-looked-after=2026-03-27&placement-start=2026-03-27&as-at=2026-04-20');
    expect(screen.getByText(/^As at 20 April 2026: 2 overdue, 1 due soon, 1 due later, 1 not yet known/)).toBeDefined();
    expect(within(group('Overdue (2)')).getByRole('heading', {name: 'Placement plan'})).toBeDefined();
    expect(within(group('Due soon (1)')).getByText(/Counted from: Became looked after, 27 March 2026\./)).toBeDefined();
    expect(shown('lac-review-1')).toEqual(['deadline 2026-04-28']);
    expect(document.querySelector('[data-timescale="lac-review-2"]')!.getAttribute('data-known')).toBe('no');
    expect(within(group('Not yet known (1)')).getByText(/At the latest Tuesday 28 July 2026/)).toBeDefined();
    // Fetched on first use: on a busy machine that takes a while.
    await screen.findByRole('heading', {name: 'Take these dates away'}, {timeout: 20_000});
  });

  test('marks a review that was held as met, or met late', async () => {
    open('#became-looked-after=2026-03-27&first-review=2026-04-27&as-at=2026-05-01');
    expect(within(entry('First looked-after review')).getByText('Met')).toBeDefined();
    expect(entry('First looked-after review').textContent).toContain('Met on 27 April 2026. You entered “First review held on”.');
    cleanup();
    open('#became-looked-after=2026-03-27&first-review=2026-04-30&as-at=2026-05-01');
    expect(entry('First looked-after review').textContent).toContain('Met late on 30 April 2026.');
  });

  test('says what moved when a review was really held on another day, before and after', async () => {
    const user = open('#became-looked-after=2026-03-27&as-at=2026-04-20');
    expect(screen.queryByRole('heading', {name: 'What moved'})).toBeNull();
    await type(user, 'First review held on', '10/4/2026');
    await work(user);
    const row = within(screen.getByRole('table')).getByRole('row', {name: /Second looked-after review/});
    expect(row.textContent).toContain('Tuesday 28 July 2026 at the latest, a projection');
    expect(row.textContent).toContain('Friday 10 July 2026');
    expect(row.textContent).toContain('18 days earlier');
    expect(screen.getByText(/1 date moved\./)).toBeDefined();
  });

  test('takes the day a deadline was kept beside the deadline itself, and the form then holds it', async () => {
    const user = open('#became-looked-after=2026-03-27&as-at=2026-04-30');
    const first = within(entry('First looked-after review'));
    await user.click(first.getByText('Already done? Say when'));
    await user.click(first.getByRole('button', {name: 'Save this day'}));
    expect(first.getByText('Enter the day it was done')).toBeDefined();
    await user.type(first.getByLabelText('Day'), '1/5/2026');
    await user.click(first.getByRole('button', {name: 'Save this day'}));
    expect(first.getByText('That is after 30 April 2026, the day this list is as at')).toBeDefined();
    await user.clear(first.getByLabelText('Day'));
    await user.clear(first.getByLabelText('Month'));
    await user.clear(first.getByLabelText('Year'));
    await user.type(first.getByLabelText('Day'), '24/4/2026');
    await user.click(first.getByRole('button', {name: 'Save this day'}));
    expect(within(group('Met (1)')).getByRole('heading', {name: 'First looked-after review'})).toBeDefined();
    expect(within(field('First review held on')).getByLabelText<HTMLInputElement>('Day').value).toBe('24');
    expect(shown('lac-review-2')).toEqual(['deadline 2026-07-24']);
    expect(document.activeElement?.id).toBe('deadlines');
  });

  test('a day saved for a rule with no field of its own can be taken back, and is not in a link', async () => {
    const user = open('#placement-start=2026-03-27&as-at=2026-04-30');
    const plan = within(entry('Placement plan'));
    await user.click(plan.getByText('Already done? Say when'));
    await user.type(plan.getByLabelText('Day'), '2/4/2026');
    await user.click(plan.getByRole('button', {name: 'Save this day'}));
    expect(entry('Placement plan').textContent).toContain('Met on 2 April 2026.');
    await user.click(screen.getByRole('button', {name: 'Copy link to these dates'}));
    expect(screen.getByLabelText<HTMLInputElement>('Link').value).not.toContain('2026-04-02');
    await user.click(screen.getByRole('button', {name: 'Take this back'}));
    expect(within(group('Overdue (2)')).getByRole('heading', {name: 'Placement plan'})).toBeDefined();
  });

  test('what is typed and not yet worked out is kept when a day is saved in the list', async () => {
    const user = open('#placement-start=2026-03-27&as-at=2026-04-30');
    await type(user, 'Date of birth', '1/5/2019');
    const plan = within(entry('Placement plan'));
    await user.click(plan.getByText('Already done? Say when'));
    await user.type(plan.getByLabelText('Day'), '2/4/2026');
    await user.click(plan.getByRole('button', {name: 'Save this day'}));
    expect(within(field('Date of birth')).getByLabelText<HTMLInputElement>('Year').value).toBe('2019');
  });

  test('marks the earliest of two dates for one act and says which rule governs', () => {
    open('#became-looked-after=2026-03-27&first-review=2026-04-10&as-at=2026-04-20');
    expect(entry('Second looked-after review').textContent).toContain('The earliest for the plan for permanence at the second review.');
    expect(entry('Permanence plan by the second review').textContent).toContain('The second review governs');
  });

  test('starts again with an empty form, an empty answer and an address with no dates', async () => {
    const user = open('#became-looked-after=2026-03-27&placement=foster&as-at=2026-04-20');
    await user.click(screen.getByRole('button', {name: 'Start again'}));
    expect(within(field('Became looked after')).getByLabelText<HTMLInputElement>('Day').value).toBe('');
    expect(screen.getByLabelText<HTMLSelectElement>('Kind of placement').value).toBe('');
    expect(document.querySelectorAll('[data-timescale]')).toHaveLength(0);
    expect(window.location.hash).toBe('');
    expect(within(field('Became looked after')).getByLabelText('Day')).toBe(document.activeElement);
    expect(screen.getByText('Everything is cleared.')).toBeDefined();
  });

  test('a date before the one it follows is an error that names both, and the answer is hidden until it is put right', async () => {
    const user = open('#became-looked-after=2026-03-27&as-at=2026-04-20');
    await type(user, 'First review held on', '1/3/2026');
    await work(user);
    expect(within(screen.getByRole('alert')).getByRole('link', {name: '“First review held on” cannot be before “Became looked after”. Check both dates.'})).toBeDefined();
    expect(document.querySelectorAll('[data-timescale]')).toHaveLength(0);
    await type(user, 'First review held on', '10/4/2026');
    await work(user);
    expect(screen.getByRole('heading', {name: 'What moved'})).toBeDefined();
  });

  test('after midnight the standing is looked at again, and no date changes', async () => {
    vi.useFakeTimers({toFake: ['Date', 'setInterval', 'clearInterval']});
    vi.setSystemTime(new Date(2026, 3, 13, 23, 58));
    open('#became-looked-after=2026-03-27');
    expect(group('Due later (2)')).toBeDefined();
    vi.setSystemTime(new Date(2026, 3, 14, 0, 2));
    await act(async () => vi.advanceTimersByTime(70_000));
    expect(within(group('Due soon (1)')).getByRole('heading', {name: 'First looked-after review'})).toBeDefined();
    expect(shown('lac-review-1')).toEqual(['deadline 2026-04-28']);
  });

  test('with an "as at" date of its own, midnight changes nothing', async () => {
    vi.useFakeTimers({toFake: ['Date', 'setInterval', 'clearInterval']});
    vi.setSystemTime(new Date(1970, 0, 1));
    open('#became-looked-after=2026-03-27&as-at=2026-04-13');
    vi.setSystemTime(new Date(2030, 0, 1));
    await act(async () => vi.advanceTimersByTime(70_000));
    expect(group('Due later (2)')).toBeDefined();
  });
});

describe('the timeline', () => {
  test('says what it shows and leaves the words to the list', () => {
    open('#became-looked-after=2026-03-27&placement-start=2026-03-27&as-at=2026-04-20');
    expect(screen.getAllByRole('img', {name: 'Timeline of 4 dates, from 3 April 2026 to 28 July 2026. The list of deadlines says the same in words.'}).length).toBeGreaterThan(0);
  });

  test('leaves what is years away to the list, and says so', () => {
    open('#became-looked-after=2026-03-27&date-of-birth=2019-05-01&as-at=2026-04-20');
    expect(screen.getByText(/1 further off is in the list only/)).toBeDefined();
  });

  test('shows the 26 weeks once the day of issue is known, with the week reached and the days left', () => {
    open('#proceedings-issued=2026-03-02&as-at=2026-04-20');
    const weeks = within(screen.getByRole('region', {name: 'The 26 weeks of the proceedings'}));
    expect(weeks.getByText(/As at 20 April 2026 it is day 50, in week 8\. 132 days are left\./)).toBeDefined();
    expect(weeks.getByText('Last day of the 26 weeks: Sunday 30 August 2026')).toBeDefined();
    expect(weeks.getAllByRole('img', {name: /^The 26 weeks from 2 March 2026 to 30 August 2026, week by week/}).length).toBeGreaterThan(0);
  });

  test('shows an extension, and that the court alone can give it', () => {
    open('#proceedings-issued=2026-03-02&care-period-ends=2026-08-30&care-extension-granted=2026-08-12&as-at=2026-09-10');
    const weeks = within(screen.getByRole('region', {name: 'The 26 weeks of the proceedings'}));
    expect(weeks.getByText(/time reaches to Sunday 25 October 2026 at the most\. Only the court/)).toBeDefined();
    expect(weeks.getByText(/The last day passed 11 days ago\./)).toBeDefined();
  });
});

describe('working backwards on a rule’s page', () => {
  const backwards = (id: string) => {
    const rule = timescales.find((one) => one.id === id)!;
    const [version] = rule.versions;
    render(<WorkBackwards versions={rule.versions} event={event('dates' in version! ? eventsOf(version.dates[0]!.count)[0]! : '')} setting={setting} />);
    return userEvent.setup();
  };
  const ask = async (user: ReturnType<typeof userEvent.setup>, date: string) => {
    await user.click(screen.getByText('Work backwards from a date'));
    await user.type(screen.getByLabelText('Day'), date);
    await user.click(screen.getByRole('button', {name: 'Find the start'}));
  };

  test('gives the latest start and shows how to check it forwards', async () => {
    await ask(backwards('lac-review-1'), '28/4/2026');
    const answer = screen.getByRole('status');
    expect(answer.textContent).toContain('The latest “Became looked after” that still meets 28 April 2026: Sunday 29 March 2026');
    expect(answer.textContent).toContain('from Sunday 29 March 2026 the deadline is Tuesday 28 April 2026. One day later, it is Wednesday 29 April 2026.');
    expect(document.querySelectorAll('[data-timescale]')).toHaveLength(0);
  });

  test('is provisional past the list of bank holidays, and names the safe end', async () => {
    await ask(backwards('lac-review-1'), '28/4/2029');
    expect(screen.getByRole('status').textContent).toContain('between Monday 26 March 2029 and Sunday 1 April 2029, provisional');
    expect(screen.getByRole('status').textContent).toContain('Monday 26 March 2029 is safe whatever is announced.');
  });

  test('asks for a date it can read, at the field', async () => {
    const user = backwards('lac-review-1');
    await user.click(screen.getByText('Work backwards from a date'));
    await user.click(screen.getByRole('button', {name: 'Find the start'}));
    expect(screen.getByText('Enter the date to meet')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
  });
});

test('one rule’s own calculator takes the date in any digits and shows each day it left out', async () => {
  const rule = timescales[0]!;
  render(<RuleCalculator ruleId={rule.id} versions={rule.versions} events={[event('became-looked-after')]} setting={setting} />);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Day'), '２７');
  await user.type(screen.getByLabelText('Month'), 'mar');
  await user.type(screen.getByLabelText('Year'), '2026');
  await user.click(screen.getByRole('button', {name: 'Work out the date'}));
  expect(shown('lac-review-1')).toEqual(['deadline 2026-04-28']);
  expect(screen.getByText(/^Not counted: weekends of 28–29 March/)).toBeDefined();
});

describe('without JavaScript', () => {
  test('the page holds every rule and a timetable to fill in by hand', () => {
    const page = renderToString(<TimescalesPage cases={{rules, events}} setting={setting} />);
    expect(page).toContain('A timetable to fill in by hand');
    expect(page).toContain('Within 20 working days of the day the child becomes looked after');
    expect(page.match(/<td>/g)!.length).toBeGreaterThan(15);
  });

  test('a rule’s page holds its examples, and offers to work backwards only where it counts from one date', () => {
    const view = (id: string): TimescaleView => {
      const rule = timescales.find((one) => one.id === id)!;
      const own = rule.versions.flatMap((version) => ('dates' in version ? version.dates.flatMap((date) => eventsOf(date.count)) : []));
      return {...rule, sources: [], statements: [], pages: [], related: [], events: [...new Set(own)].map(event)};
    };
    const one = renderToString(<TimescalePage rule={view('lac-review-1')} setting={setting} />);
    expect(one).toContain('Work backwards from a date');
    expect(one).toContain('Crosses Good Friday');
    expect(renderToString(<TimescalePage rule={view('care-26-weeks-extension')} setting={setting} />)).not.toContain('Work backwards');
  });
});
