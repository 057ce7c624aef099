import { DashedSquareIcon, FullSquareIcon, HalfSquareIcon, OpenSquareIcon } from '../../../ui/icons.tsx';
import type { Standing } from './standing.ts';

const marks = {
  signed: [FullSquareIcon, 'signed', 'signed'],
  bound: [HalfSquareIcon, 'matches digest', 'matches a signed digest'],
  reported: [OpenSquareIcon, 'reported', 'reported by the registry, not signed'],
  unchecked: [DashedSquareIcon, 'not checked', 'the signature over it was not checked'],
} as const;

interface Props {
  readonly standing: Standing;
  /** The whole sentence instead of a word or two. */
  readonly isLong?: boolean;
}

/** Shape and word for what stands behind a value; never colour alone. */
export const StandingMark = ({ standing, isLong = false }: Props) => {
  const [Icon, word, sentence] = marks[standing];
  return (
    <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted" title={sentence}>
      <Icon className="size-3" />
      {isLong ? sentence : word}
    </span>
  );
};
