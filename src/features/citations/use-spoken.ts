import { type FocusEvent, useState } from 'react';
import { formatSelected } from './paper/paper-words.ts';
import { useSaid } from './picture/touch/use-said.ts';

/**
 * What a live region says of the selection. Where keys walk along the list its rows are read out, title and all, and a
 * live region that says them again would only be in the way.
 * @param spoken the current paper in one breath
 */
export const useSpoken = (spoken: string, selected: number) => {
  const [isRead, setRead] = useState(false);
  const said = useSaid(spoken, selected > 1 ? formatSelected(selected) : '', isRead);
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void =>
    setRead(target.getAttribute('role') === 'grid' && target.matches(':focus-visible'));
  return { said, isRead, onFocus };
};
