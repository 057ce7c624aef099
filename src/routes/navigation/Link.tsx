import type { ComponentProps, MouseEvent } from 'react';
import { type Address, toAddress, toHref } from './address.ts';
import { navigate, type Step } from './navigation.ts';
import { useAddress } from './use-address.ts';

type Props<To extends string> = Step<To> & Omit<ComponentProps<'a'>, 'href' | 'aria-current'>;

/** What would open a tab or a window, or save the page, is the browser's. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Whether a link leads to where one is: to the same page in the same collection, whatever else the view says. */
const isHere = (href: string, at: Address): boolean => {
  const { pathname, search } = toAddress(href);
  return (
    pathname === at.pathname &&
    search.in === at.search.in &&
    Object.entries(search).every(([name, value]) => at.search[name] === value)
  );
};

/** A link within this site. It says so where it leads to the page that is shown. */
export const Link = <To extends string>({
  to,
  search,
  replace,
  keepsScroll,
  onClick,
  ...rest
}: Props<To>) => {
  const address = useAddress();
  const step = { to, search, replace, keepsScroll };
  const href = toHref(step, address);
  return (
    <a
      {...rest}
      href={href}
      aria-current={isHere(href, address) ? 'page' : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        void navigate(step);
      }}
    />
  );
};
