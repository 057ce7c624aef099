import { useContext } from 'react';
import { DashedSquareIcon, FullSquareIcon, HalfSquareIcon, OpenSquareIcon } from '../../../ui/icons.tsx';
import { HandedOn, REPORTED } from './handed-on.ts';
import type { Standing } from './standing.ts';

const ICONS = {
  signed: FullSquareIcon,
  bound: HalfSquareIcon,
  reported: OpenSquareIcon,
  unchecked: DashedSquareIcon,
} as const;

const KNOWN = {
  signed: 'signed',
  bound: 'matches a signed digest',
  reported: null,
  unchecked: 'the signature over it was not checked',
} as const;

interface Props {
  readonly standing: Standing;
  /** The sentence beside the square; without it those who hear the page get it all the same. */
  readonly isLong?: boolean;
}

/** What stands behind a value, where no group says it. Shape and word, never colour alone. */
export const StandingMark = ({ standing, isLong = false }: Props) => {
  const kind = useContext(HandedOn);
  const sentence = KNOWN[standing] ?? REPORTED[kind];
  return isLong ? (
    <span className="inline-flex items-center gap-1.5 text-note text-muted" data-mark="">
      <StandingSquare standing={standing} />
      {sentence}
    </span>
  ) : (
    <span role="img" aria-label={sentence} title={sentence} className="text-muted">
      <StandingSquare standing={standing} />
    </span>
  );
};

/** The square alone: full, half, open or dashed. What it means stands beside it. */
export const StandingSquare = ({ standing }: { readonly standing: Standing }) => {
  const Icon = ICONS[standing];
  return <Icon className="size-3" />;
};
