import {useEffect, useEffectEvent} from 'react';
import {today} from '../today';

const aMinute = 60_000;

/** Calls `onNewDay` when the device's day is no longer `shown`: midnight passed while the page was open, or it was woken days later. */
export function useNewDay(shown: string | undefined, onNewDay: () => void) {
  const look = useEffectEvent(() => {
    if (shown !== undefined && shown !== today()) onNewDay();
  });
  useEffect(() => {
    const onLook = () => look();
    const timer = setInterval(onLook, aMinute);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, []);
}
