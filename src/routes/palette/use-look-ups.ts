import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { PaletteGroup } from '../../features/palette/palette-item.ts';
import type { RememberedPaper } from '../../sources/kept/papers/remembered-papers.ts';
import { toPath } from '../address/paths.ts';
import { navigate } from '../navigation/navigation.ts';
import { useView } from '../navigation/use-address.ts';

/** What was typed, where it names a paper, and the papers that this browser has seen. */
export const useLookUps = (text: string, seen: readonly RememberedPaper[]): readonly PaletteGroup[] => {
  const here = useView().in;
  const go = (to: string, corpus: string | undefined) =>
    void navigate({ to, search: corpus === undefined ? {} : { in: corpus } });
  const parsed = parseIdentifier(text);
  const asked: readonly PaletteGroup[] =
    parsed.kind === 'ok'
      ? [
          {
            heading: 'Look up',
            items: [
              {
                key: 'look-up',
                label: describeIdentifier(parsed.value),
                words: [text],
                run: () => go(toPath(parsed.value), here),
              },
            ],
          },
        ]
      : [];
  const papers = seen.map((paper) => ({
    key: `paper:${paper.corpus ?? ''}/${paper.suffix}`,
    label: paper.title ?? paper.arxivId ?? paper.suffix,
    words: [paper.arxivId ?? '', paper.suffix],
    note: paper.arxivId === null ? `pith ${paper.suffix.slice(0, 8)}` : `arXiv ${paper.arxivId}`,
    run: () => go(`/pith/${paper.suffix}`, paper.corpus ?? undefined),
  }));
  return papers.length === 0 ? asked : [...asked, { heading: 'Seen before', items: papers }];
};
