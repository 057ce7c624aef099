import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FaceKind } from '../../core/faces/face.ts';
import type { RecordView } from '../../core/record/record.ts';
import { FaceEntry } from '../../features/depth/FaceEntry.tsx';
import { faceQuery } from '../../look-up/depth-queries.ts';
import { toAsking } from './to-asking.ts';

interface Props {
  readonly face: FaceKind;
  readonly record: RecordView;
  readonly corpus: string | null;
}

/** One face, asked for when the reader says so. */
export const FaceLine = ({ face, record, corpus }: Props) => {
  const client = useQueryClient();
  const options = faceQuery(face, record, corpus);
  const query = useQuery(options);
  return (
    <FaceEntry
      face={face}
      state={toAsking(query, (look) =>
        look.kind === 'none'
          ? { kind: 'none', asked: look.attempts }
          : { kind: 'found', examination: look.examination, from: look.origin.label },
      )}
      onAsk={() => void query.refetch()}
      onCancel={() => void client.cancelQueries({ queryKey: options.queryKey })}
    />
  );
};
