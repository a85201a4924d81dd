import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {SearchBox} from '../ui/search/SearchBox';

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/** The search box of the header. The front page has its own, and a page has one box named "Search". */
export default function SearchBar() {
  const {pathname} = useLocation();
  const front = useBaseUrl('/');
  return withoutSlash(pathname) === withoutSlash(front) ? null : <SearchBox />;
}
