import type { PaletteGroup } from '../../features/palette/palette-item.ts';
import { navigate } from '../navigation/navigation.ts';
import { useView } from '../navigation/use-address.ts';

const PAGES = [
  ['/', 'Start page', 'home search'],
  ['/bibliography', 'Check a bibliography', 'bib bbl tex ris references'],
  ['/compare', 'Compare two records', 'difference versions diff side'],
  ['/badge', 'Badges for a record', 'badge embed frame snippet'],
  ['/remembered', 'What this browser remembers', 'history keys forget'],
  ['/requests', 'What was asked of whom', 'network log sources'],
  ['/about', 'About this page', 'version commit licences keys sources'],
] as const;

/** The pages of this site. */
export const usePages = (): readonly PaletteGroup[] => {
  const corpus = useView().in;
  return [
    {
      heading: 'Pages',
      items: PAGES.map(([path, label, words]) => ({
        key: `page:${path}`,
        label,
        words: [words],
        run: () => void navigate({ to: path, search: corpus === undefined ? {} : { in: corpus } }),
      })),
    },
  ];
};
