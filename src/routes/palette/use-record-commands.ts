import type { PaletteGroup, PaletteItem } from '../../features/palette/palette-item.ts';
import { parseFileSearch, type ViewSearch } from '../address/view-search.ts';
import { navigate } from '../navigation/navigation.ts';
import { useAddress } from '../navigation/use-address.ts';

/** What the tabs of the record that is shown are called: the page itself says which there are. */
const readTabs = (): readonly { readonly label: string; readonly open: () => void }[] =>
  [...document.querySelectorAll<HTMLElement>('main [role="tab"]')].map((tab) => ({
    label: tab.textContent.trim(),
    open: () => {
      tab.focus();
      tab.click();
    },
  }));

/** The page's own button for its link, which knows what can be shared; on a tab with a view of its own, that of the view. */
const findCopyLink = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll<HTMLButtonElement>('main button')]
    .filter((button) => button.textContent.trim() === 'Copy link')
    .at(-1);

/** What can be done on this page: its parts, its link, its print. */
export const useRecordCommands = (): readonly PaletteGroup[] => {
  const { pathname } = useAddress();
  const items: PaletteItem[] = readTabs().map(({ label, open }) => ({
    key: `tab:${label}`,
    label: `Show: ${label}`,
    words: ['tab'],
    run: open,
  }));
  if (pathname.startsWith('/pith/'))
    items.push({
      key: 'dim',
      label: 'Dim what is not signed, or show it again',
      words: ['signed'],
      run: () =>
        void navigate({
          to: '.',
          search: (previous: Record<string, unknown>): ViewSearch => {
            const view = parseFileSearch(previous);
            return { ...view, tab: undefined, signed: view.signed === 1 ? undefined : 1 };
          },
          keepsScroll: true,
        }),
    });
  const copyLink = findCopyLink();
  if (copyLink !== undefined)
    items.push({
      key: 'copy-link',
      label: 'Copy the link to this view',
      words: ['address permalink share'],
      run: () => copyLink.click(),
    });
  items.push(
    { key: 'print', label: 'Print this page', words: ['report paper pdf'], run: () => window.print() },
    {
      key: 'open-file',
      label: 'Open a file',
      words: ['record bibliography drop choose'],
      run: () => document.querySelector<HTMLInputElement>('.masthead input[type="file"]')?.click(),
    },
    {
      key: 'field',
      label: 'Go to the field',
      words: ['search look up'],
      note: '/',
      run: () => document.querySelector<HTMLInputElement>('[data-search-field]')?.focus(),
    },
  );
  return [{ heading: 'This page', items }];
};
