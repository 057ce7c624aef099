import type { RegistryVerdict } from '../../../core/report/report-shape.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat, Pair, Pairs } from '../standing/Section.tsx';

/** The registry's verdict on the paper, which has nothing to do with the verdict on the record. */
export const VerdictBody = ({ verdict }: { readonly verdict: RegistryVerdict }) => (
  <>
    <Caveat>
      What the registry’s machines make of the paper, as it is reported here. It says nothing about the
      record’s signature.
    </Caveat>
    <Pairs>
      <Pair label="Headline">{verdict.headline}</Pair>
      <Pair label="Summary in one line">{verdict.oneLineSummary}</Pair>
      <Pair label="Strongest claim">{verdict.strongestClaim}</Pair>
      <Pair label="Weakest assumption">{verdict.weakestAssumption}</Pair>
      <Pair label="Made">{verdict.createdAt === null ? null : <UtcTime value={verdict.createdAt} />}</Pair>
      <Pair label="Pipeline">{verdict.pipelineVersion}</Pair>
      <Pair label="Models">{verdict.modelSet === null ? null : <JsonTree value={verdict.modelSet} />}</Pair>
      <Pair label="Id">{verdict.id === null ? null : <JsonTree value={verdict.id} />}</Pair>
    </Pairs>
  </>
);
