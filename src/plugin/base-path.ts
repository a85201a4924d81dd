/**
 * The folder the site is served from, as `BASE_PATH` says it: `/` where it says nothing. Throws, with how to write it, for anything that the
 * pages, the worker and the hosts' files could read in two ways.
 *
 * Example: `basePath('/permanence/')` gives `/permanence/`; `basePath('permanence')` throws.
 */
export function basePath(said: string | undefined): string {
  const path = said || '/';
  if (!/^\/([a-z0-9][\w.~-]*\/)*$/i.test(path)) throw new Error(`BASE_PATH is "${path}" — write the folder with a slash before and after it, such as /permanence/`);
  return path;
}
