import { useState } from 'react';

/**
 * What a live region says of the selection. While the graph has the focus its items say it themselves, so only what no
 * item can say is left: that a selection begins or ends, and how many are in it. What was said stays as it is when the
 * focus goes elsewhere.
 * @param spoken the current paper in one breath; empty for none
 * @param count how many papers are selected, in words; empty for one or none
 */
export const useSaid = (spoken: string, count: string, hasFocus: boolean): string => {
  const [said, setSaid] = useState(spoken);
  const [last, setLast] = useState(spoken);
  if (spoken !== last) {
    setLast(spoken);
    const rest = spoken === '' ? 'Nothing selected' : last === '' && count === '' ? 'Selected' : count;
    setSaid(hasFocus ? rest : spoken);
  }
  return said;
};
