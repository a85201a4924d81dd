import {useEffect, useState} from 'react';

type Fetched<T> = {state: 'coming'} | {state: 'failed'} | {state: 'here'; value: T};

/**
 * A hook that gives what `fetch` brings, which is asked for as soon as the code of the page is here, while the page itself is being drawn.
 * It is not a suspended part: React holds back what follows a fallback for a third of a second, and a reader would wait for that each time.
 * What could not be fetched is asked for again at the next visit of the page.
 */
export function fetchedBy<T>(fetch: () => Promise<T>): () => Fetched<T> {
  let fetching = typeof window === 'undefined' ? undefined : fetch();
  fetching?.catch(() => undefined);
  return function useFetched() {
    const [fetched, setFetched] = useState<Fetched<T>>({state: 'coming'});
    useEffect(() => {
      fetching ??= fetch();
      fetching.then((value) => setFetched({state: 'here', value}), () => {
        fetching = undefined;
        setFetched({state: 'failed'});
      });
    }, []);
    return fetched;
  };
}

/** Said in the place of a part that could not be fetched. */
export const NotFetched = () => <p role="alert">A part of this page could not be fetched. Check your connection, then load the page again. Nothing you have kept is lost.</p>;
