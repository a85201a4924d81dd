import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {correctionsOf, newestFirst, readCorrections, reportText, reportWarnings, withoutDates} from '../../src/core/correction';
import {loadContent} from '../../src/plugin/load';
import {openData} from '../../src/plugin/emit';

const one = {id: 'first-review-2026-12', date: '2026-12-03', what: 'It said calendar days.', touches: ['lac-review-1'], since: '2026-11-22'};
const two = {id: 'visits-2027-01', date: '2027-01-10', what: 'A visit was missing.', touches: ['visit-6w', 'lac-review-1'], since: '2026-12-20'};
const list = {format: 1, date: '2027-01-10', licence: 'CC BY 4.0', items: [one, two]};

describe('which corrections touch a date', () => {
  test.each([
    ['2026-11-21', [], 'the day before the mistake came in'],
    ['2026-11-22', [one.id], 'the first day of the mistake'],
    ['2026-12-03', [one.id], 'the day it was put right: the copy may have been the old one'],
    ['2026-12-04', [], 'between two mistakes'],
    ['2026-12-20', [two.id], 'the first day of the second mistake'],
    ['2027-01-11', [], 'after both'],
  ])('a date worked out on %s is touched by %j: %s', (on, ids) => {
    expect(correctionsOf([one, two], 'lac-review-1', on).map((c) => c.id)).toEqual(ids);
  });

  test('a rule that no correction names is touched by none', () => {
    expect(correctionsOf([one, two], 'lac-review-2', '2026-12-01')).toEqual([]);
  });

  test('without a day, every correction of the rule is given, the newest first', () => {
    expect(correctionsOf([one, two], 'lac-review-1').map((c) => c.id)).toEqual([two.id, one.id]);
    expect(newestFirst([one, two])).toEqual([two, one]);
  });
});

describe('the list of corrections as data', () => {
  test('the list the site itself serves can be read', () => {
    const served: unknown = JSON.parse(JSON.stringify(openData(loadContent(process.cwd()).content).corrections));
    expect(readCorrections(served)).toBeDefined();
    expect(readCorrections(list)).toEqual([one, two]);
    expect(readCorrections({...list, items: []})).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined], ['a bare list', [one]], ['words', 'corrections'], ['a later format', {...list, format: 2}], ['an unknown key', {...list, more: 1}], ['no items', {...list, items: undefined}],
    ['items that are no list', {...list, items: {0: one}}], ['one damaged correction among good ones', {...list, items: [one, {...two, since: '2026-02-30'}]}], ['a correction with an unknown key', {...list, items: [{...one, html: '<b>'}]}],
    ['a correction with no words', {...list, items: [{...one, what: ' '}]}], ['a correction that touches nothing', {...list, items: [{...one, touches: []}]}], ['a touched rule that is no text', {...list, items: [{...one, touches: [1]}]}],
    ['a list with a bad date', {...list, date: 'today'}],
  ])('%s is not taken for the list', (_, damaged) => expect(readCorrections(damaged)).toBeUndefined());

  test('whatever is read, it is a whole list or nothing, and never an error', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(fc.anything()).map((items) => ({...list, items}))), (value) => {
      const read = readCorrections(value);
      expect(read === undefined || read.every((c) => typeof c.what === 'string' && c.touches.length > 0)).toBe(true);
    }));
  });
});

describe('a report of a mistake', () => {
  const report = {page: 'https://council.example/timescales#v=1&became-looked-after=2026-03-02', says: 'Within 20 days', should: '', source: 'reg 33(1)'};

  test('is text with each point and the day', () => {
    expect(reportText(report, '2026-12-01')).toBe('Report of a mistake: Permanence in Practice\n\nPage\nhttps://council.example/timescales\n\nWhat it says\nWithin 20 days\n\nWhat it should say\nNot given\n\nHow I know\nreg 33(1)\n\nLooked at on 1 December 2026\n');
  });

  test.each([
    ['/timescales/lac-review-1#v=1&became-looked-after=2026-03-02', '/timescales/lac-review-1', 'a calculator link'],
    ['/timescales?became-looked-after=2026-03-02', '/timescales', 'the dates before the #, as a broken link has them'],
    ['see /timescales#became-looked-after=2026-03-02 there', 'see /timescales there', 'in the middle of words'],
    ['/guidance/options/adoption#law', '/guidance/options/adoption#law', 'a plain anchor stays'],
    ['Is 2 + 2 = 4? Yes = yes', 'Is 2 + 2 = 4? Yes = yes', 'ordinary words stay'],
  ])('the dates of a case are left out of %j', (typed, kept) => expect(withoutDates(typed)).toBe(kept));

  test('warns of dates in a link, of an e-mail address and of a long number', () => {
    expect(reportWarnings(report)).toEqual(['A calculator link holds dates. They are left out of the text below.']);
    expect(reportWarnings({...report, page: '', says: 'write to a.b@council.example'})).toEqual([expect.stringContaining('e-mail address')]);
    expect(reportWarnings({...report, page: '', says: 'NHS 485 777 3456'})).toEqual([expect.stringContaining('long number')]);
    expect(reportWarnings({...report, page: '/timescales/lac-review-1', says: 'It gives 28 April 2026, in 20 working days, from 2026-03-27'})).toEqual([]);
  });
});
