import { useEffect, useState } from 'react';

const TOUCHES = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Whether anybody has moved a hand over this page yet: what nobody needs before waits for that. */
export const useTouched = (): boolean => {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const touch = (): void => setTouched(true);
    for (const name of TOUCHES) window.addEventListener(name, touch, { once: true });
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch);
    };
  }, []);
  return isTouched;
};
