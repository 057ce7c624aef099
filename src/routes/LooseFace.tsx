import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Unreadable } from '../core/examine.ts';
import { examineFace, type FaceExamination, type FaceKind } from '../core/face.ts';
import { formatFaceKind, toFaceKind } from '../core/face-kind.ts';
import { valueAt } from '../core/json.ts';
import { parseJson } from '../core/json-text.ts';
import type { PinnedKey } from '../core/keys.ts';
import { FaceBody } from '../features/depth/FaceBody.tsx';
import { faceWords } from '../features/depth/face-titles.ts';
import { StatusBanner } from '../features/verification/StatusBanner.tsx';
import { toAcceptedKeys } from '../look-up.ts';
import { configQuery } from '../queries.ts';
import { ExaminationView } from './ExaminationView.tsx';
import type { FileSearch } from './view-search.ts';

interface Props {
  /** What could not be read as a record or a bundle. */
  readonly examination: Unreadable;
  /** Where in a list it stands; null for a file that holds one thing. */
  readonly index: number | null;
  readonly search: FileSearch;
}

interface Loose {
  readonly face: FaceKind;
  readonly examination: FaceExamination;
}

const toLoose = (text: string, index: number | null, keys: readonly PinnedKey[]): Loose | null => {
  const parsed = parseJson(text);
  if (parsed.kind === 'error') return null;
  const document = parsed.value;
  const at = index !== null && Array.isArray(document.value) ? [index] : [];
  const face = toFaceKind(valueAt(document.value, at));
  // Whatever is meant to be a record or a bundle has its reasons already.
  if (face === null || face === 'record' || face === 'bundle') return null;
  return { face, examination: examineFace({ face, document, at, record: null, keys }) };
};

/** A file that is no record: another face of one, examined as far as that goes, or nothing that is known here. */
export const LooseFace = ({ examination, index, search }: Props) => {
  const config = useQuery(configQuery(null));
  const loose = useMemo(
    () =>
      config.data === undefined ? null : toLoose(examination.text, index, toAcceptedKeys(config.data, null)),
    [examination, index, config.data],
  );
  if (loose === null || loose.examination.kind === 'unreadable')
    return (
      <ExaminationView
        examination={examination}
        asked={examination.origin.label}
        attempts={[]}
        search={search}
      />
    );
  const { face } = loose;
  const { checks } = loose.examination;
  const failed = checks.filter(({ outcome }) => outcome.kind === 'fail').length;
  return (
    <>
      <title>{`${faceWords(face).title}: ${examination.origin.label} · Pith Viewer`}</title>
      <StatusBanner
        state="none"
        label="No record"
        headline={`This is ${formatFaceKind(face)}, not a record`}
        lines={[
          faceWords(face).says,
          ...(failed === 0 ? [] : [`${failed} of ${checks.length} checks don’t match.`]),
        ]}
      >
        <p className="source-line">From {examination.origin.label}.</p>
      </StatusBanner>
      <div className="@container max-w-[60rem] pt-4">
        <h2 className="font-serif text-xl font-semibold">What could be checked</h2>
        <FaceBody face={face} examination={loose.examination} isCompared={false} Heading="h3" />
      </div>
    </>
  );
};
