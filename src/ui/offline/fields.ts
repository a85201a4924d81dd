/** Putting a value into a field so that React, which watches each field's own setters, takes it for something the reader did. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (element: unknown): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

export type Value = string | boolean | undefined;

export const isToggle = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);

export const valueOf = (field: Field): string | boolean => (isToggle(field) ? field.checked : field.value);

/** Long enough for the page to take in what was done before the next thing is. */
export const aMoment = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Says `value` in a field of text or a choice. The watched setter is passed by, so that React sees a change. */
export function say(field: Field, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLSelectElement;
  if (field.value === value && kind !== HTMLSelectElement) field.value = '';
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}

/** Ticks or unticks, or picks a radio button. */
export function tick(field: HTMLInputElement, checked: boolean): void {
  field.checked = !checked;
  field.click();
}
