import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type ExamineFaceInput, examineFace, type FaceExamination } from '../../core/faces/face.ts';
import { formatFaceKind } from '../../core/faces/kind.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { toStateWords } from '../../core/state-words.ts';
import { AskButton } from '../../features/depth/AskButton.tsx';
import { FaceBody } from '../../features/depth/FaceBody.tsx';
import { faceWords } from '../../features/depth/face-titles.ts';
import { Trouble } from '../../features/depth/Trouble.tsx';
import { StatusBanner } from '../../features/verification/StatusBanner.tsx';
import type { Lookup } from '../../look-up/look-up.ts';
import { lookUpQuery } from '../../look-up/queries.ts';
import { toPath } from '../address/paths.ts';
import { toAsking } from '../depth/to-asking.ts';
import { Link } from '../navigation/Link.tsx';

interface Props {
  readonly input: ExamineFaceInput;
  /** The face examined by itself. */
  readonly alone: FaceExamination;
  /** The file that it came from. */
  readonly label: string;
  /** What stands before its checks. */
  readonly before?: ReactNode;
}

/** A face that says of no record that it is its face. */
export const LoneFace = ({ input, alone, label, before }: Props) => (
  <Frame input={input} examination={alone} label={label} isCompared={false} before={before} />
);

/** A face by itself, or held against its record, which is asked for when the reader says so. */
export const ComparedFace = ({
  input,
  alone,
  label,
  question,
}: Props & { readonly question: Identifier }) => {
  const client = useQueryClient();
  const options = { ...lookUpQuery(question, null), enabled: false };
  const query = useQuery(options);
  const asking = toAsking(query, (found) => found);
  const lookup = asking.kind === 'done' ? asking.value : null;
  const record =
    lookup?.kind === 'found' && lookup.examination.kind === 'examined' ? lookup.examination.record : null;
  const examination = useMemo(
    () => (record === null ? alone : examineFace({ ...input, record })),
    [input, alone, record],
  );
  return (
    <Frame input={input} examination={examination} label={label} isCompared={record !== null}>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2" data-asking={asking.kind}>
        <p className="min-w-0 flex-1 basis-64 text-body break-words">
          Its record, by what is in it: <Link to={toPath(question)}>{describeIdentifier(question)}</Link>.
        </p>
        <AskButton
          state={asking.kind}
          name="its record"
          words="Fetch its record and compare"
          onAsk={() => void query.refetch()}
          onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
        />
      </div>
      <div role="status" className="mt-2 mb-4 text-body empty:m-0">
        {asking.kind === 'pending' && <p>On its way.</p>}
        {lookup !== null && <Found lookup={lookup} what={formatFaceKind(input.face)} />}
      </div>
      {asking.kind === 'trouble' && <Trouble headline={asking.headline} lines={asking.lines} />}
    </Frame>
  );
};

interface FrameProps {
  readonly input: ExamineFaceInput;
  readonly examination: FaceExamination;
  readonly label: string;
  readonly isCompared: boolean;
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}

const Frame = ({ input: { face }, examination, label, isCompared, before, children }: FrameProps) => (
  <>
    <StatusBanner
      state="none"
      label="No record"
      headline={`This is ${formatFaceKind(face)}, not a record`}
      lines={[faceWords(face).says, ...toFailures(examination)]}
    >
      <p className="source-line">From {label}.</p>
    </StatusBanner>
    {before}
    <div className="@container max-w-[60rem] pt-4">
      <h2 className="font-serif text-lead">What could be checked</h2>
      {children}
      <FaceBody face={face} examination={examination} isCompared={isCompared} Heading="h3" />
    </div>
  </>
);

const toFailures = (examination: FaceExamination): readonly string[] => {
  const checks = examination.kind === 'face' ? examination.checks : [];
  const failed = checks.filter(({ outcome }) => outcome.kind === 'fail').length;
  return failed === 0
    ? []
    : [`${failed} of ${checks.length} checks ${failed === 1 ? 'doesn’t' : 'don’t'} match.`];
};

/** What came of asking for the record. A record that doesn't match is compared all the same, and said to be one. */
const Found = ({ lookup, what }: { readonly lookup: Lookup; readonly what: string }) => {
  if (lookup.kind === 'none')
    return <p>No source of this site has its record. That is nothing against {what}.</p>;
  if (lookup.kind === 'several')
    return <p>{lookup.candidates.length} records begin with this number, so none was taken.</p>;
  const { examination } = lookup;
  const { label } = examination.origin;
  if (examination.kind === 'unreadable') return <p>What {label} sent can’t be read as a record.</p>;
  const { state, label: words } = toStateWords(examination);
  return (
    <p>
      Held against the record from {label}. As a page of its own, that is:{' '}
      <span className={state === 'mismatch' ? 'font-semibold text-bad' : ''}>{words}</span>.
    </p>
  );
};
