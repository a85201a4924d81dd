/** A page that speaks of a limit carries the rule itself, with its calculator: a reader should not have to go elsewhere for the date. */
import type {Content, Page} from './read';
import type {Problem} from './problem';

const rulePage = /^\/timescales\/([a-z0-9-]+)/;

/**
 * A guidance page that lists a timescale, and any page or post that links to one, shows at least one `<Timescale />`. A guidance page lists
 * every rule that it shows, so that the page and the rule lead to each other.
 */
export const checkLimits = (content: Content): Problem[] => [
  ...content.guidance.flatMap((page) => [...lacking(page, page.value.timescales, content), ...unlisted(page, page.value.timescales, content)]),
  ...content.blog.flatMap((post) => lacking(post, [], content)),
];

const shownOn = (page: Page<unknown>) => page.mdx.widgets.filter((widget) => widget.name === 'Timescale');

function lacking(page: Page<unknown>, listed: readonly string[], content: Content): Problem[] {
  const linked = page.mdx.links.find((link) => content.timescales.has(rulePage.exec(link.url)?.[1] ?? ''));
  if (shownOn(page).length > 0 || (listed.length === 0 && !linked)) return [];
  const position = listed.length > 0 ? page.at(['timescales']) : {line: linked!.line, column: linked!.column};
  const rule = listed[0] ?? rulePage.exec(linked!.url)![1]!;
  return [{file: page.file, ...position, what: 'the page speaks of a limit and shows no timescale', fix: `put <Timescale id="${rule}" />, or the one most central, on a line by itself where the limit is spoken of`}];
}

const unlisted = (page: Page<unknown>, listed: readonly string[], content: Content): Problem[] => shownOn(page).flatMap((widget) => {
  const id = String(widget.attributes.id);
  if (listed.includes(id) || !content.timescales.has(id)) return [];
  return [{file: page.file, line: widget.line, column: widget.column, what: `the page shows "${id}" and does not list it`, fix: `add ${id} to "timescales:" above`}];
});
