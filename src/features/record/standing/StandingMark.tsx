import { useContext } from 'react';
import { DashedSquareIcon, FullSquareIcon, HalfSquareIcon, OpenSquareIcon } from '../../../ui/icons.tsx';
import { HandedOn, REPORTED } from './handed-on.ts';
import type { Standing } from './standing.ts';

const marks = {
  signed: [FullSquareIcon, 'signed', 'signed'],
  bound: [HalfSquareIcon, 'matches digest', 'matches a signed digest'],
  reported: [OpenSquareIcon, 'reported', null],
  unchecked: [DashedSquareIcon, 'not checked', 'the signature over it was not checked'],
} as const;

interface Props {
  readonly standing: Standing;
  /** The whole sentence instead of a word or two. */
  readonly isLong?: boolean;
}

/** Shape and word for what stands behind a value; never colour alone. */
export const StandingMark = ({ standing, isLong = false }: Props) => {
  const kind = useContext(HandedOn);
  const [Icon, word, known] = marks[standing];
  const sentence = known ?? REPORTED[kind];
  return (
    <span
      className="inline-flex items-center gap-1.5 text-note whitespace-nowrap text-muted"
      title={sentence}
    >
      <Icon className="size-3" />
      {isLong ? sentence : known === null && kind !== 'origin' ? 'not signed' : word}
    </span>
  );
};
