import type { ReactNode } from 'react';
import { LeavesIcon } from './icons.tsx';

interface Props {
  readonly href: string;
  readonly children?: ReactNode;
}

/** A link to another site, in the same tab so that "back" works. Anything but http and https is only text. */
export const OutLink = ({ href, children }: Props) =>
  isWebAddress(href) ? (
    <a href={href} rel="noreferrer noopener" className="break-words">
      <WithIcon>{children ?? href}</WithIcon>
    </a>
  ) : (
    <span className="break-words">{children ?? href}</span>
  );

/** The arrow never stands alone on a line: it stays with the last character. */
const WithIcon = ({ children }: { readonly children: ReactNode }) => {
  const [start, end] =
    typeof children === 'string' ? [children.slice(0, -1), children.slice(-1)] : [children, ''];
  return (
    <>
      {start}
      <span className="whitespace-nowrap">
        {end}
        <LeavesIcon className="size-3.5 align-[-0.1em]" />
      </span>
    </>
  );
};

/** True for an absolute http or https address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
