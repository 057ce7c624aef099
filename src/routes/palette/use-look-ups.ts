import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import { findSiteAddress } from '../../core/identifier/mentions/site-address.ts';
import { toPlainText } from '../../core/tex/plain.ts';
import type { PaletteGroup } from '../../features/palette/palette-item.ts';
import type { RememberedPaper } from '../../sources/kept/papers/remembered-papers.ts';
import { toPath } from '../address/paths.ts';
import { navigate } from '../navigation/navigation.ts';
import { useView } from '../navigation/use-address.ts';

/** Opens a link of this site as it is opened where it is dropped. */
const open = async (text: string, corpus: string | undefined, client: QueryClient): Promise<void> => {
  const { takeDrop } = await import('../file/take-drop.ts');
  const destination = await takeDrop({ files: [], text }, corpus, client);
  if (destination) await navigate(destination);
};

/** What was typed, where it names a paper, and the papers that this browser has seen. */
export const useLookUps = (text: string, seen: readonly RememberedPaper[]): readonly PaletteGroup[] => {
  const here = useView().in;
  const client = useQueryClient();
  const go = (to: string, corpus: string | undefined) =>
    void navigate({ to, search: corpus === undefined ? {} : { in: corpus } });
  const parsed = parseIdentifier(text);
  // A link of this site names a view, of which the paper in it is a part.
  const isOwnView = (findSiteAddress(text, location.host)?.query ?? '') !== '';
  const toAsked = (label: string, run: () => void): readonly PaletteGroup[] => [
    { heading: 'Look up', items: [{ key: 'look-up', label, words: [text], run }] },
  ];
  const asked: readonly PaletteGroup[] = isOwnView
    ? toAsked('The view that this link of this site names', () => void open(text, here, client))
    : parsed.kind === 'ok'
      ? toAsked(describeIdentifier(parsed.value), () => go(toPath(parsed.value), here))
      : [];
  const papers = seen.map((paper) => ({
    key: `paper:${paper.corpus ?? ''}/${paper.suffix}`,
    label: toPlainText(paper.title ?? '') || (paper.arxivId ?? paper.suffix),
    words: [paper.arxivId ?? '', paper.suffix],
    note: paper.arxivId === null ? `pith ${paper.suffix.slice(0, 8)}` : `arXiv ${paper.arxivId}`,
    run: () => go(`/pith/${paper.suffix}`, paper.corpus ?? undefined),
  }));
  return papers.length === 0 ? asked : [...asked, { heading: 'Seen before', items: papers }];
};
