import {useEffect, useRef} from 'react';

export type SummaryError = {fieldId: string; message: string};

/** The errors of a form, each a link to its field. Takes focus when it appears, so that nobody misses it. */
export function ErrorSummary({errors, attempt}: {errors: SummaryError[]; attempt: number}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only a new attempt moves the focus, not each keystroke after it.
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const go = (fieldId: string) => document.getElementById(fieldId)?.focus();
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>{errors.map((error) => <li key={error.message}><a href={`#${error.fieldId}`} onClick={(e) => { e.preventDefault(); go(error.fieldId); }}>{error.message}</a></li>)}</ul>
    </div>
  );
}
