import { useEffect, useState } from 'react';
import type { Examined } from '../../../core/examine.ts';
import {
  follow,
  formatTrail,
  NO_TRAIL,
  parseTrail,
  type TrailPaper,
  toWay,
} from '../../../core/trail/trail.ts';
import { TrailLine } from '../../../features/trail/TrailLine.tsx';
import { keepInTab, recallFromTab } from '../../../sources/kept/tab-store.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { Link } from '../../navigation/Link.tsx';

const KEY = 'trail:all';

const toPaper = ({ record }: Examined, corpus: string | null): TrailPaper => ({
  key: `${corpus ?? ''}/${record.suffix}`,
  corpus,
  suffix: record.suffix,
  name:
    record.signed.arxivId === null ? `pith ${record.suffix.slice(0, 8)}` : `arXiv:${record.signed.arxivId}`,
  title: record.reported.title?.slice(0, 400) ?? null,
});

const toRecordPath = (suffix: string): string => `/pith/${suffix}`;

/** Keeps the trail of this session, and shows the way to the paper that is open, once that is more than one step. */
export const TrailTool = ({
  examined,
  corpus,
}: {
  readonly examined: Examined;
  readonly corpus: string | null;
}) => {
  const [trail, setTrail] = useState(NO_TRAIL);
  useEffect(() => {
    const next = follow(parseTrail(recallFromTab(KEY)), toPaper(examined, corpus));
    keepInTab(KEY, JSON.stringify(next));
    setTrail(next);
  }, [examined, corpus]);
  const way = toWay(trail);
  if (way.length < 2) return null;
  return (
    <TrailLine
      way={way}
      renderLink={(step, text) => (
        <Link to={toRecordPath(step.suffix)} search={step.corpus === null ? {} : { in: step.corpus }}>
          {text}
        </Link>
      )}
      onSave={() =>
        saveFile('pith-viewer-trail.txt', 'text/plain', formatTrail(trail, `${location.origin}/`))
      }
    />
  );
};
