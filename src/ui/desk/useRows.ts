import {useEffect, useMemo, useState} from 'react';
import {rowWorker, sortRows, type BoardRow, type Child} from '../../core/board';
import type {IsoDate} from '../../core/calendar';
import type {CaseRule, EventField} from '../../core/views';
import type {Setting} from '../../core/work-out';
import {useNewDay} from '../timescale/useNewDay';
import {today} from '../today';

/** The rows in order. A child that has not changed is not worked out again. */
export function useRows(children: readonly Child[], rules: CaseRule[], events: EventField[], asAt: IsoDate, setting: Setting): BoardRow[] {
  const rowOf = useMemo(() => rowWorker(rules, events, asAt, setting), [rules, events, asAt, setting]);
  return useMemo(() => sortRows(children.map(rowOf)), [children, rowOf]);
}

/** Today by the device, also after midnight has passed with the page open. */
export function useToday(): IsoDate {
  const [day, setDay] = useState(today);
  useNewDay(day, () => setDay(today()));
  return day;
}

/** Has the browser ask before the tab is closed or reloaded, while there is something in it that would be lost. */
export function useAskBeforeLeaving(something: boolean): void {
  useEffect(() => {
    if (!something) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [something]);
}
