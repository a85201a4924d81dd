import type {Force as ForceName, Timescale} from '../../core/content';

const names: Record<ForceName, string> = {
  statute: 'Law: statute', regulations: 'Law: regulations', 'court rules': 'Law: court rules',
  'statutory guidance': 'Statutory guidance', 'good practice': 'Good practice', 'local policy': 'Local policy',
};

const shapes: Record<ForceName, string> = {
  statute: 'force', regulations: 'force', 'court rules': 'force',
  'statutory guidance': 'force force--guidance', 'good practice': 'force force--guidance', 'local policy': 'force force--local',
};

/** How strong a rule is, in words and by its shape. */
export const Force = ({force}: {force: ForceName}) => <span className={shapes[force]}>{names[force]}</span>;

/** How a rule was confirmed, in words that say what to do about it. */
export const confidenceInWords: Record<Timescale['confidence'], string> = {
  text: 'Read in the text of the provision.',
  'older-text': 'Read in the text of the provision, in an older version; no later change was found.',
  secondary: 'Known only from other pages, not from the text itself. Check before relying on it.',
  memory: 'Not confirmed from any text. Check before relying on it.',
};

/** True when a reader must check the rule before relying on it. */
export const mustCheck = (confidence: Timescale['confidence']) => confidence === 'secondary' || confidence === 'memory';
