import useBaseUrl from '@docusaurus/useBaseUrl';
import {useEffect, useSyncExternalStore} from 'react';
import type {Correction} from '../../core/content';
import {currentCorrections, onCorrections, readCorrectionsAtStart} from './corrections-list';

const nothing: readonly Correction[] = [];

/** The corrections known today: empty at first and offline. Has them read, if that has not been done at the start. */
export function useCorrections(): readonly Correction[] {
  const base = useBaseUrl('/');
  useEffect(() => readCorrectionsAtStart(base), [base]);
  return useSyncExternalStore(onCorrections, currentCorrections, () => nothing);
}
