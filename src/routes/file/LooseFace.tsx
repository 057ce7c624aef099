import { useMemo } from 'react';
import type { Unreadable } from '../../core/examination.ts';
import { type ExamineFaceInput, examineFace, type FaceExamination } from '../../core/faces/face.ts';
import { toFaceKind } from '../../core/faces/kind.ts';
import { toFaceQuestion } from '../../core/faces/question.ts';
import { valueAt } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { faceWords } from '../../features/depth/face-titles.ts';
import { later } from '../../ui/later/later.tsx';
import type { FileSearch } from '../address/view-search.ts';
import { useAcceptedKeys } from '../keys/use-accepted-keys.ts';
import { ExaminationView } from '../record/ExaminationView.tsx';
import { ComparedFace, LoneFace } from './ComparedFace.tsx';

const ManifestMirrors = later(() =>
  import('../mirrors/ManifestMirrors.tsx').then((part) => part.ManifestMirrors),
);

interface Props {
  /** What could not be read as a record or a bundle. */
  readonly examination: Unreadable;
  /** Where in a list it stands; null for a file that holds one thing. */
  readonly index: number | null;
  readonly search: FileSearch;
}

interface Loose {
  readonly input: ExamineFaceInput;
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
  const input: ExamineFaceInput = { face, document, at, record: null, keys };
  return { input, examination: examineFace(input) };
};

/** A file that is no record: another face of one, examined as far as that goes, or nothing that is known here. */
export const LooseFace = ({ examination, index, search }: Props) => {
  const keys = useAcceptedKeys(null);
  const loose = useMemo(
    () => (keys === null ? null : toLoose(examination.text, index, keys)),
    [examination, index, keys],
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
  const { input } = loose;
  const { face } = input;
  const { label } = examination.origin;
  const question = toFaceQuestion(face, input.document, input.at);
  const shown = { input, alone: loose.examination, label };
  const mirrors =
    face === 'manifest' && index === null ? (
      <ManifestMirrors id={search.d ?? ''} text={examination.text} />
    ) : null;
  return (
    <>
      <title>{`${faceWords(face).title}: ${label} · Pith Viewer`}</title>
      {question === null ? (
        <LoneFace {...shown} before={mirrors} />
      ) : (
        <ComparedFace {...shown} question={question} />
      )}
    </>
  );
};
