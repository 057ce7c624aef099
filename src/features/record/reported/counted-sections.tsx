import type { JsonValue } from '../../../core/json/json.ts';
import type { Report } from '../../../core/report/report-shape.ts';
import { content, notHere, type ReportedSection } from './reported-section.ts';
import { SnapshotBody } from './SnapshotBody.tsx';

/** References, formal canon and author claims: counts, and lists of no known shape. */
export const toCountedSections = (report: Report): readonly ReportedSection[] => {
  const { references, formalCanon, authorClaims } = report.snapshot ?? {};
  const canon = report.formalCanon;
  return [
    toCounted(
      'References',
      ['graph_snapshot.references'],
      references?.snapshotSha256,
      references ? 'none counted' : notHere,
      {
        counts: [
          ['Counted', references?.count],
          ['Resolved to a work', references?.resolved],
          ['Pith anchors', references?.internalAnchors],
        ],
        lists: [['Sample', references?.sample]],
      },
    ),
    toCounted(
      'Formal canon',
      ['formal_canon', 'graph_snapshot.formal_canon'],
      formalCanon?.snapshotSha256,
      canon || formalCanon ? 'no evidence' : notHere,
      {
        counts: [
          ['Evidence', canon?.evidenceCount],
          ['In the snapshot', formalCanon?.evidenceCount],
        ],
        lists: [
          ['Sample', canon?.sample],
          ['Anchors', canon?.anchors],
          ['Sample in the snapshot', formalCanon?.sample],
          ['Anchors in the snapshot', formalCanon?.anchors],
        ],
      },
    ),
    toCounted(
      'Author claims',
      ['graph_snapshot.author_claims'],
      authorClaims?.snapshotSha256,
      authorClaims ? 'none' : notHere,
      {
        counts: [
          ['Counted', authorClaims?.count],
          ['Strong', authorClaims?.strongCount],
        ],
        lists: [['Sample', authorClaims?.sample]],
      },
    ),
  ];
};

const NOT_COUNTED = 'neither counted nor listed';

interface Counted {
  readonly counts: readonly (readonly [string, number | null | undefined])[];
  readonly lists: readonly (readonly [string, readonly JsonValue[] | null | undefined])[];
}

const toCounted = (
  title: string,
  from: readonly string[],
  snapshotSha256: string | null | undefined,
  whenEmpty: string,
  { counts, lists }: Counted,
): ReportedSection => {
  const isEmpty = counts.every(([, count]) => !count) && lists.every(([, items]) => !items?.length);
  // Only a number or a list says that there is none of something.
  const isSaid =
    counts.some(([, count]) => typeof count === 'number') || lists.some(([, items]) => Array.isArray(items));
  return {
    title,
    from,
    place: 'second',
    snapshotSha256: snapshotSha256 ?? null,
    content: content(isEmpty ? (isSaid || whenEmpty === notHere ? whenEmpty : NOT_COUNTED) : null, () => (
      <SnapshotBody counts={counts} lists={lists} />
    )),
  };
};
