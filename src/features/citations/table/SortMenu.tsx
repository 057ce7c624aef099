import { Content, RadioGroup, RadioItem, Root, Trigger } from '@radix-ui/react-dropdown-menu';
import { ChevronIcon } from '../../../ui/icons.tsx';
import { MENU, MENU_ITEM, MenuTick } from '../../../ui/menu.tsx';
import type { SortProps } from './SortField.tsx';
import { toChoices, toSort, toValue } from './sort-choices.ts';

/**
 * What the column heads do, where there is no room for them. It comes with the papers that an expansion brings in, and a
 * `select` that comes to a page takes Orca in Chromium away from wherever it is: hence a menu.
 */
export const SortMenu = ({ sort, onSort, holds }: SortProps) => {
  const choices = toChoices(holds, sort);
  const value = toValue(sort);
  const chosen = choices.find((choice) => toValue(choice) === value);
  return (
    <Root modal={false}>
      <Trigger className="button">
        <span className="text-muted">Order:</span> {chosen?.words}
        <ChevronIcon className="size-3 shrink-0 rotate-90" />
      </Trigger>
      <Content align="start" sideOffset={4} collisionPadding={8} loop className={ORDERS} aria-label="Order">
        <RadioGroup
          value={value}
          onValueChange={(next) => {
            const order = toSort(next);
            if (order) onSort(order);
          }}
        >
          {choices.map((choice) => (
            <RadioItem key={toValue(choice)} value={toValue(choice)} className={`${MENU_ITEM} min-h-8`}>
              <MenuTick />
              {choice.words}
            </RadioItem>
          ))}
        </RadioGroup>
      </Content>
    </Root>
  );
};

const ORDERS = `${MENU} max-h-[min(30rem,var(--radix-dropdown-menu-content-available-height))] max-w-[calc(100vw-1rem)]`;
