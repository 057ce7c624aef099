import { useState } from 'react';

/**
 * What a live region says of the selection. While the graph has the focus its items say it themselves, so only what no
 * item can say is left: how many are selected. What was said stays as it is when the focus goes elsewhere.
 * @param spoken the current paper in one breath
 * @param count how many papers are selected, in words; empty for one or none
 */
export const useSaid = (spoken: string, count: string, hasFocus: boolean): string => {
  const [said, setSaid] = useState(spoken);
  const [last, setLast] = useState(spoken);
  if (spoken !== last) {
    setLast(spoken);
    setSaid(hasFocus ? count : spoken);
  }
  return said;
};
