import { type GraphTheme, USUAL_SPACING } from '../../src/graph/scene/graph-theme.ts';

/** A theme whose colours can be told apart. */
export const graphTheme: GraphTheme = {
  ink: 'rgb(17, 17, 17)',
  muted: 'rgb(85, 85, 85)',
  strong: 'rgb(136, 136, 136)',
  line: 'rgb(221, 221, 221)',
  panel: 'rgb(255, 255, 255)',
  years: ['rgb(1, 1, 1)', 'rgb(2, 2, 2)', 'rgb(3, 3, 3)'],
  looks: {
    mismatch: 'rgb(200, 0, 0)',
    unreachable: 'rgb(80, 80, 80)',
    'no-record': 'rgb(80, 80, 80)',
    several: 'rgb(80, 80, 80)',
    unreadable: 'rgb(80, 80, 80)',
    unchecked: 'rgb(80, 80, 80)',
    partial: 'rgb(0, 0, 200)',
    demo: 'rgb(100, 0, 100)',
    checked: 'rgb(0, 120, 0)',
    waiting: 'rgb(80, 80, 80)',
    stopped: 'rgb(80, 80, 80)',
    'not-asked': 'rgb(255, 255, 255)',
  },
  font: 'sans-serif',
  textScale: 1,
  spacing: USUAL_SPACING,
};
