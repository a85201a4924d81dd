import type {ReactNode} from 'react';

/** The theme's layout as nothing but its content. */
export default function Layout({children}: {children: ReactNode}) {
  return <>{children}</>;
}
