import type { Examined } from '../../core/examination.ts';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import { MemoryLine } from '../../features/memory/MemoryLine.tsx';
import type { Known } from '../../look-up/standing.ts';
import { toHref } from '../navigation/address.ts';
import { getAddress } from '../navigation/navigation.ts';

interface Props {
  readonly known: Known;
  readonly examined: Examined;
  readonly corpus: string | null;
}

const isArxivId = (text: string): boolean => {
  const parsed = parseIdentifier(text);
  return parsed.kind === 'ok' && parsed.value.kind === 'arxiv';
};

/** What changed since this browser last saw the record. Only a return has it. */
export const KnownLine = ({ known, examined, corpus }: Props) => (
  <MemoryLine
    {...known}
    isVerified={examined.verdict.kind === 'verified'}
    hrefFor={(id) =>
      isArxivId(id)
        ? toHref({ to: `/abs/${id}`, search: corpus === null ? {} : { in: corpus } }, getAddress())
        : null
    }
  />
);
