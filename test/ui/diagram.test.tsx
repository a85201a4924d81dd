// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, test} from 'vitest';
import {Diagram, type DiagramId} from '../../src/ui/diagram/Diagram';

afterEach(cleanup);

const names: Record<DiagramId, string> = {
  'three-aspects': 'The three aspects of permanence',
  'options-map': 'The map of permanence options',
  'three-steps': 'The three steps to a permanence plan',
  'review-life': 'The life of a looked-after child’s reviews',
  'weeks-26': 'The 26 weeks of care proceedings',
  audit: 'What one area’s audits judged good in July 2019',
};

const ids = Object.keys(names) as DiagramId[];

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

function textVersion() {
  return screen.getByText('Text version').closest('details')!;
}

describe.each(ids)('the diagram %s', (id) => {
  test('has a name and a description in each of its two layouts', () => {
    render(<Diagram id={id} />);
    const drawings = screen.getAllByRole('img');
    expect(drawings.map((drawing) => drawing.getAttribute('viewBox')!.split(' ')[2])).toEqual(['320', '720']);
    for (const drawing of drawings) {
      const title = drawing.querySelector('title')!;
      const description = drawing.querySelector('desc')!;
      expect(drawing.getAttribute('aria-labelledby')).toBe(`${title.id} ${description.id}`);
      expect(words(title)).toBe(names[id]);
      expect(words(description).length).toBeGreaterThan(80);
    }
  });

  test('has a caption, and a text version as an ordered list or a table', () => {
    render(<Diagram id={id} />);
    const figure = screen.getByRole('figure');
    expect(words(figure.querySelector('figcaption')!)).not.toBe('');
    const text = textVersion();
    expect(figure.contains(text)).toBe(true);
    expect(text.querySelectorAll('ol > li, tbody > tr').length).toBeGreaterThanOrEqual(3);
  });

  test('keeps its ids its own when it stands twice on a page', () => {
    const {container} = render(<><Diagram id={id} /><Diagram id={id} /></>);
    const all = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(all).size).toBe(all.length);
  });

  test('can be drawn without a browser', () => {
    expect(renderToString(<Diagram id={id} />)).toContain('<svg');
  });
});

test('the text version of the options map links to every option and says who holds parental responsibility', () => {
  render(<Diagram id="options-map" />);
  const rows = within(textVersion()).getAllByRole('row', {hidden: true}).filter((row) => row.querySelector('a'));
  expect(rows.map((row) => row.querySelector('a')!.getAttribute('href')!.replace('/guidance/options/', ''))).toEqual([
    'returning-home', 'family-and-friends', 'child-arrangements-order', 'special-guardianship', 'long-term-fostering', 'residential-care',
    'fostering-for-adoption', 'adoption', 'supported-living-and-lodgings', 'staying-put', 'private-fostering',
  ]);
  for (const row of rows) expect(words(row.querySelector('td')!)).not.toBe('');
});

test('private fostering is shown as outside care planning', () => {
  render(<Diagram id="options-map" />);
  expect(words(textVersion())).toContain('Outside: not a care-planning route');
});

test.each<[DiagramId, string[], string]>([
  ['three-steps', ['If no, go back to point 4', 'If yes, go on to point 8', 'check before relying on it'], 'the decision is said in words'],
  ['review-life', ['within 20 working days', 'not more than 3 months after the first', 'not more than 4 weeks after the placement'], 'both lines of reviews'],
  ['weeks-26', ['181 days after the day of issue', 'no more than 8 weeks after', 'Check before relying on it'], 'section 32 in force; the hearing days unconfirmed'],
])('the text version of %s says %j: %s', (id, facts) => {
  render(<Diagram id={id} />);
  for (const fact of facts) expect(words(textVersion())).toContain(fact);
});

test('point 4 is the review planning meeting that a "no" goes back to, and point 8 confirms the plan', () => {
  render(<Diagram id="three-steps" />);
  const steps = [...textVersion().querySelectorAll('ol > li')].map(words);
  expect(steps[3]).toContain('Review permanence planning meetings');
  expect(steps[7]).toContain('confirmed within a further 6 months');
});
