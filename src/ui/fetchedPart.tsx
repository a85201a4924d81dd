import {useCallback, useEffect, useState, type ReactNode} from 'react';

type Part<T> = {state: 'coming'} | {state: 'failed'} | {state: 'here'; value: T};

/**
 * Makes the component of a part that is fetched. `fetch` is asked as soon as the code of its page is here, while the page itself is being drawn,
 * and its answer is kept for as long as the tab is open; `coming` is said meanwhile. When it fails, the part says so and can be asked for again.
 * It is not a suspended part: React holds back what follows a fallback for a third of a second, and a reader would wait for that each time.
 */
export function fetchedPart<T>(fetch: () => Promise<T>, coming: string, draw: (value: T) => ReactNode): () => ReactNode {
  let fetching: Promise<T> | undefined;
  const ask = () => {
    const asked = fetching ??= fetch();
    asked.catch(() => { fetching = undefined; });
    return asked;
  };
  if (typeof window !== 'undefined') void ask();

  return function FetchedPart() {
    const [part, setPart] = useState<Part<T>>({state: 'coming'});
    const get = useCallback(() => {
      setPart({state: 'coming'});
      ask().then((value) => setPart({state: 'here', value}), () => setPart({state: 'failed'}));
    }, []);
    useEffect(get, [get]);
    switch (part.state) {
      case 'coming': return <p role="status">{coming}</p>;
      case 'failed': return <p role="alert">A part of this page could not be fetched. Nothing you have kept is lost. Check your connection, then <button type="button" className="link-button" onClick={get}>try again</button>.</p>;
      case 'here': return draw(part.value);
      default: return part satisfies never;
    }
  };
}
