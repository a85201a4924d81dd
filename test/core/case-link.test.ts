import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readCaseLink, writeCaseLink, type CaseFacts} from '../../src/core/case-link';
import {legalStatuses, placements, policies} from '../../src/core/case-facts';
import {anyDate} from './calendar.test';

const read = (hash: string) => readCaseLink(hash, {'became-looked-after': 'date', 'taken-into-police-protection': 'time', 'court-notice-days': 'number'});

describe('a calculator link', () => {
  test('fills in the dates and facts it names', () => {
    expect(read('#v=1&became-looked-after=2026-03-02&placement=foster&legal-status=ico&as-at=2026-04-01&policy=national')).toEqual({
      type: 'facts', facts: {events: {'became-looked-after': '2026-03-02'}, placement: 'foster', legalStatus: 'ico', asAt: '2026-04-01', policy: 'national'},
    });
    expect(read('#became-looked-after=2026-03-02')).toMatchObject({type: 'facts'});
    expect(read('#taken-into-police-protection=2026-03-28T10:00')).toMatchObject({type: 'facts'});
  });

  test.each([['', 'no link'], ['#', 'an empty one'], ['#examples', 'an ordinary anchor']])('"%s" is not one: %s', (hash) => expect(read(hash)).toEqual({type: 'none'}));

  test.each([
    ['#became-looked-after=2026-02-30', 'not a real date', 'an impossible date'],
    ['#became-looked-after=2026-03', 'not a real date', 'cut short'],
    ['#became-looked-after=', 'missing or has been changed', 'cut at the sign'],
    ['#v=1&became-looked-after=2026-03-02&', 'missing or has been changed', 'cut after the ampersand'],
    ['#v=2&became-looked-after=2026-03-02', 'another version', 'made by a later site'],
    ['#name=Alex', 'not used here', 'no field can carry a name'],
    ['#became-looked-after=2026-03-02&became-looked-after=2026-03-03', 'same thing twice', 'two dates for one event'],
    ['#placement=castle', 'not here', 'an unknown placement'],
    ['#became-looked-after=2026-03-02T10:00', 'not a real date', 'a time where a date belongs'],
    ['#court-notice-days=0', 'not a real date', 'no days of notice'],
    ['#became-looked-after=%32026-03-02', 'missing or has been changed', 'percent signs'],
    ['#became-looked-after=<script>', 'missing or has been changed', 'markup'],
    ['#became-looked-after=2026-03-02\u202e', 'missing or has been changed', 'bidirectional controls'],
    ['#__proto__=2026-03-02', 'missing or has been changed', 'a key that is no event'],
    ['#constructor=2026-03-02', 'not used here', 'a key of every object'],
    ['#became-looked-after=2026-03-02\u0000', 'missing or has been changed', 'a null character'],
    ['#became-looked-after=2026-03-02\ud800', 'missing or has been changed', 'half of a character'],
    ['#became-looked-after=javascript:alert(1)', 'missing or has been changed', 'code in place of a date'],
    ['#became-looked-after%253D2026-03-02', 'missing or has been changed', 'encoded twice by a mail scanner'],
    ['#dj0xJmJlY2FtZS1sb29rZWQ9', 'missing or has been changed', 'the form of another calculator'],
    ['#became-looked-after=2026-03-02&utm_source=mail', 'missing or has been changed', 'a word that a mail scanner added'],
    [`#${'a=1&'.repeat(5000)}`, 'too long', 'a very long link'],
    [`#${'a'.repeat(1_048_576)}=1`, 'too long', 'a megabyte'],
  ])('%s fills in nothing and says why (%s): %s', (hash, words) => {
    const link = read(hash);
    expect(link.type).toBe('error');
    expect(link.type === 'error' && link.message).toContain(words);
    expect(link.type === 'error' && link.message).toContain('Nothing was filled in');
  });

  test('reads back what it wrote, whatever the facts', () => {
    const facts = fc.record({
      events: fc.dictionary(fc.constant('became-looked-after'), anyDate, {maxKeys: 1}),
      asAt: fc.option(anyDate, {nil: undefined}), placement: fc.option(fc.constantFrom(...placements), {nil: undefined}),
      legalStatus: fc.option(fc.constantFrom(...legalStatuses), {nil: undefined}), policy: fc.option(fc.constantFrom(...policies), {nil: undefined}),
    });
    fc.assert(fc.property(facts, (given) => {
      const wanted = JSON.parse(JSON.stringify(given)) as CaseFacts;
      expect(read(`#${writeCaseLink(given)}`)).toEqual({type: 'facts', facts: wanted});
    }));
  });

  test('holds event ids, dates, times, numbers and fixed words, and has no place for a name or a note', () => {
    const kept = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?|\d{1,3})$/;
    const pair = fc.tuple(fc.oneof(fc.constantFrom('became-looked-after', 'taken-into-police-protection', 'court-notice-days', 'name', 'note'), fc.string({maxLength: 12})), fc.oneof(fc.string({maxLength: 12}), anyDate, fc.constantFrom('7', 'Alex', '2026-03-28T10:00')));
    fc.assert(fc.property(fc.array(pair, {minLength: 1, maxLength: 3}), (pairs) => {
      const link = read(`#${pairs.map((one) => one.join('=')).join('&')}`);
      if (link.type !== 'facts') return;
      expect(Object.keys(link.facts.events).filter((key) => !['became-looked-after', 'taken-into-police-protection', 'court-notice-days'].includes(key))).toEqual([]);
      expect(Object.values(link.facts.events).filter((value) => !kept.test(value))).toEqual([]);
      expect(Object.keys(link.facts).filter((key) => !['events', 'asAt', 'policy', 'legalStatus', 'placement'].includes(key))).toEqual([]);
    }), {numRuns: 3000});
  });

  test('never throws and never adds a key to every object, whatever it is given', () => {
    fc.assert(fc.property(fc.string({maxLength: 300, unit: 'binary'}), (text) => {
      expect(['none', 'facts', 'error']).toContain(read(`#${text}`).type);
    }), {numRuns: 2000});
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
