import type { PaletteGroup } from '../../features/palette/palette-item.ts';
import { useOpened } from '../bibliography/use-opened.ts';

/** The bibliographies that were opened in this browser lately. */
export const useBibliographies = (): readonly PaletteGroup[] => {
  const { lines, open } = useOpened();
  return lines.length === 0
    ? []
    : [
        {
          heading: 'Bibliographies opened lately',
          items: lines.map(({ key, name, counts, day }) => ({
            key: `bibliography:${key}`,
            // A text that was pasted has words for a name.
            label: `Check ${name.replace(/^A(?= pasted text$)/, 'a')} again`,
            words: ['bibliography', counts],
            note: day,
            run: () => void open(key),
          })),
        },
      ];
};
