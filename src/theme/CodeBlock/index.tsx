import type {ReactNode} from 'react';

/** Plain preformatted text. Pages hold no code, so the theme's highlighter, about 26 KB of script, is left out. */
export default function CodeBlock({children}: {children: ReactNode}) {
  return <pre>{children}</pre>;
}
