import type {ComponentProps} from 'react';

/** Docusaurus's link as a plain one. */
export default function Link({to, ...rest}: ComponentProps<'a'> & {to?: string}) {
  return <a href={to} {...rest} />;
}
