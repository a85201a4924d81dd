import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {SearchBox} from '../ui/search/SearchBox';
import {useMarkedWords} from '../ui/search/useMarkedWords';

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/** The search box of the header. The front page has its own, and a page has one box named "Search". */
export default function SearchBar() {
  const {pathname} = useLocation();
  const front = useBaseUrl('/');
  useMarkedWords();
  return withoutSlash(pathname) === withoutSlash(front) ? null : <SearchBox />;
}
