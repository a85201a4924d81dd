import type {ComponentType} from 'react';
import {Audit} from './Audit';
import {OptionsMap} from './OptionsMap';
import {ReviewLife} from './ReviewLife';
import {ThreeAspects} from './ThreeAspects';
import {ThreeSteps} from './ThreeSteps';
import {Weeks26} from './Weeks26';

export type DiagramId = 'three-aspects' | 'options-map' | 'three-steps' | 'review-life' | 'weeks-26' | 'audit';

const diagrams = {
  'three-aspects': ThreeAspects,
  'options-map': OptionsMap,
  'three-steps': ThreeSteps,
  'review-life': ReviewLife,
  'weeks-26': Weeks26,
  audit: Audit,
} satisfies Record<DiagramId, ComponentType>;

/** One of the site's own diagrams, for any page: `<Diagram id="three-steps" />`. */
export function Diagram({id}: {id: DiagramId}) {
  const Chosen = diagrams[id];
  return <Chosen />;
}
