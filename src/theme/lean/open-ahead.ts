import preload from '@docusaurus/core/lib/client/preload';
import {ahead} from '../../ui/offline/missing-parts';

const opened = new Set<string>();

/**
 * What a link does before it is followed. Docusaurus would fetch the page of every link in sight, which a phone with a slow signal pays
 * for; here a page is fetched once a link is pointed at.
 */
export default {
  prefetch: (): false => false,
  preload(path: string): Promise<unknown> | false {
    if (opened.has(path)) return false;
    opened.add(path);
    return ahead(() => preload(path)).catch(() => opened.delete(path));
  },
};
