import { CheckboxItem, Content, Item, Root, Separator, Trigger } from '@radix-ui/react-dropdown-menu';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { MENU, MENU_ITEM, MenuTick } from '../../../ui/menu.tsx';

interface Props<Value extends string | number> {
  /** What the values are: "Category". */
  readonly name: string;
  /** How many papers have each value. */
  readonly values: ReadonlyMap<Value, number>;
  readonly wordsFor: (value: Value) => string;
  readonly chosen: readonly Value[];
  readonly onChosen: (values: readonly Value[]) => void;
}

/**
 * The values of one property as a menu with check marks. Nothing checked means that all fit. Not shown where there
 * is nothing to choose, unless something is chosen.
 */
export const FacetMenu = <Value extends string | number>({
  name,
  values,
  wordsFor,
  chosen,
  onChosen,
}: Props<Value>) => {
  if (values.size < 2 && chosen.length === 0) return null;
  const offered = [...new Set([...values.keys(), ...chosen])];
  const [only] = chosen;
  const summary = chosen.length === 1 && only !== undefined ? wordsFor(only) : formatNumber(chosen.length);
  return (
    <Root modal={false}>
      <Trigger className={`button max-w-56 min-w-0 ${chosen.length > 0 ? 'border-ink font-semibold' : ''}`}>
        <span className="min-w-0 truncate">{chosen.length === 0 ? name : `${name}: ${summary}`}</span>
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className="size-3 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
        >
          <path d="m3.5 6 4.5 4.5L12.5 6" />
        </svg>
      </Trigger>
      <Content align="start" sideOffset={4} collisionPadding={8} loop className={FACETS} aria-label={name}>
        {offered.map((value) => (
          <CheckboxItem
            key={value}
            className={FACET}
            checked={chosen.includes(value)}
            onCheckedChange={(isOn) =>
              onChosen(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
            // Several may be wanted: the menu stays until one leaves it.
            onSelect={(event) => event.preventDefault()}
          >
            <MenuTick />
            <bdi className="min-w-0 flex-1 truncate">{wordsFor(value)}</bdi>
            <span className="pl-4 text-muted">{formatNumber(values.get(value) ?? 0)}</span>
          </CheckboxItem>
        ))}
        {chosen.length > 0 && (
          <>
            <Separator className="my-1 border-t border-line" />
            <Item className={`${FACET} pl-8`} onSelect={() => onChosen([])}>
              Any
            </Item>
          </>
        )}
      </Content>
    </Root>
  );
};

const FACETS = `${MENU} max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] min-w-48 max-w-[min(22rem,calc(100vw-1rem))]`;
const FACET = `${MENU_ITEM} min-h-8`;
