import type { Examined } from '../../../core/examination.ts';
import { TexText } from '../../../ui/tex/TexText.tsx';
import { useTex } from '../../../ui/tex/use-tex.ts';
import { HandedOn } from './handed-on.ts';
import { StandingMark } from './StandingMark.tsx';
import { toBoundStanding } from './standing.ts';

/** The paper's title above a part of its record that isn't the record itself, with what stands behind it. */
export const TabTitle = ({ examined }: { readonly examined: Examined }) => {
  const { matching, reported, signed, pithNumber } = examined.record;
  const title = reported.title;
  const segments = useTex(title ?? '');
  if (title === null || title === '')
    return (
      <h1 className="tab-title">{signed.sourceId === null ? pithNumber : `arXiv:${signed.sourceId}`}</h1>
    );
  const standing = matching.title === null ? 'reported' : toBoundStanding(examined);
  return (
    <HandedOn value={examined.origin.kind}>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4" data-standing={standing}>
        <h1 className="wide-math tab-title">
          <TexText segments={segments} />
        </h1>
        <StandingMark standing={standing} isLong />
      </div>
    </HandedOn>
  );
};
