/** The keys of a combobox (ARIA 1.2): which option is active, and what each key does. */
import {useState, type KeyboardEvent} from 'react';

type Keys = {
  count: number;
  open: boolean;
  onShow: () => void;
  onChoose: (active: number) => void;
  onEscape: () => void;
};

/** `active` is the number of the active option, or -1 when the text is being edited. */
export function useListKeys({count, open, onShow, onChoose, onEscape}: Keys): {active: number; setActive: (active: number) => void; onKeyDown: (event: KeyboardEvent) => void} {
  const [chosen, setActive] = useState(-1);
  const active = open && chosen < count ? chosen : -1;

  const moves: Record<string, (() => number) | undefined> = count === 0 ? {} : {
    ArrowDown: () => (active + 1) % count,
    ArrowUp: () => (active <= 0 ? count - 1 : active - 1),
    ...(active >= 0 ? {Home: () => 0, End: () => count - 1} : {}),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      onShow();
      setActive(event.altKey ? active : move());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onChoose(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setActive(-1);
      onEscape();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home' || event.key === 'End') setActive(-1);
  };

  return {active, setActive, onKeyDown};
}
