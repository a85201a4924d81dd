/** Which version of the site this page is of, and which one the server has. */

/** `build` is a hash of all the files, `rules` of everything that a date is worked out from, `date` the date of the data. */
export type Version = {build: string; rules: string; date: string};

function versionIn(value: unknown): Version | undefined {
  const {build, rules, date} = (value ?? {}) as Record<string, unknown>;
  return typeof build === 'string' && typeof rules === 'string' && typeof date === 'string' ? {build, rules, date} : undefined;
}

/** The version that the build stamped on the page; none while writing (`npm run dev`). */
export function ownVersion(): Version | undefined {
  const [build, rules, date] = document.querySelector('meta[name="site-version"]')?.getAttribute('content')?.split(' ') ?? [];
  return versionIn({build, rules, date});
}

/** Asks the server, past every cache. `undefined` with no connection, and for an answer that is something else, such as a login page. */
export async function serverVersion(baseUrl: string): Promise<Version | undefined> {
  try {
    const response = await fetch(`${baseUrl}data/version.json`, {cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(20_000)});
    return response.ok ? versionIn(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
