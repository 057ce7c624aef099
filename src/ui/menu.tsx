import { ItemIndicator } from '@radix-ui/react-dropdown-menu';
import { TickIcon } from './icons.tsx';

/** The looks of every menu; how wide and high it is says whoever has one. Menus lie above the sticky heads of lists. */
export const MENU = 'z-20 overflow-y-auto border border-strong bg-panel py-1 text-body text-ink shadow-lg';
export const MENU_ITEM =
  'flex cursor-pointer items-center gap-2 px-2.5 outline-none select-none data-disabled:cursor-default data-disabled:text-faint data-highlighted:bg-sunken data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-ink';

/** The room before an item that can be checked, with its check mark. */
export const MenuTick = () => (
  <span className="inline-flex size-4 shrink-0 items-center justify-center">
    <ItemIndicator>
      <TickIcon className="size-4" />
    </ItemIndicator>
  </span>
);
