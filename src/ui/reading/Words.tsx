import Link from '@docusaurus/Link';
import {Fragment, type ReactNode} from 'react';

const mark = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** Text with `**strong**`, `*emphasis*` and `[links](/inside/the/site)`; everything else, markup included, is shown as it stands. */
function inlineWords(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    const [whole, strong, emphasis, label, address] = found;
    parts.push(text.slice(from, found.index));
    const inner = strong !== undefined ? <strong>{strong}</strong> : emphasis !== undefined ? <em>{emphasis}</em> : <Link to={address!}>{label}</Link>;
    parts.push(<Fragment key={found.index}>{inner}</Fragment>);
    from = found.index + whole.length;
  }
  return [...parts, text.slice(from)];
}

/** Plain words from a YAML file: a paragraph for each blank line, or no paragraph at all when `inline`. */
export function Words({text, inline = false}: {text: string; inline?: boolean}) {
  if (inline) return <>{inlineWords(text.trim())}</>;
  return <>{text.trim().split(/\n\s*\n/).map((paragraph, i) => <p key={i}>{inlineWords(paragraph.replace(/\n/g, ' '))}</p>)}</>;
}
