import { isSameJson } from '../../../core/json/json.ts';
import type { Claim, Report } from '../../../core/report/report-shape.ts';
import { ClaimsBody } from './ClaimsBody.tsx';
import { content, type ReportedSection, toListWords } from './reported-section.ts';

/** `4`, or `3 of 4 counted`; a count that is less than what is listed stands beside it. */
export const toClaimsNote = (listed: number, count: number | null): string => {
  if (count === null || count === listed) return `${listed}`;
  return count > listed ? `${listed} of ${count} counted` : `${listed}, ${count} counted`;
};

/** Claims, or how many are counted without being listed. */
export const toClaims = (
  title: string,
  from: string,
  claims: readonly Claim[] | null,
  count: number | null,
  whenEmpty: string,
  snapshotSha256: string | null = null,
): readonly ReportedSection[] => [
  {
    title,
    from: [from],
    place: 'second',
    count: claims !== null && claims.length > 0 ? toClaimsNote(claims.length, count) : null,
    snapshotSha256,
    content: content(
      count && !claims?.length ? `${count} counted, none listed` : toListWords(claims, whenEmpty),
      () => <ClaimsBody claims={claims ?? []} />,
    ),
  },
];

/** The snapshot's claims, unless they are those of the record over again. */
export const toSnapshotClaims = (report: Report): readonly ReportedSection[] => {
  const claims = report.snapshot?.claims ?? null;
  const isRepeated =
    claims?.items !== null &&
    claims?.items !== undefined &&
    claims.items.length > 0 &&
    report.claims !== null &&
    isSameJson(claims.items, report.claims);
  return isRepeated
    ? [
        {
          title: 'Claims in snapshot',
          place: 'second',
          snapshotSha256: claims.snapshotSha256,
          content: content(
            `the same ${toClaimsNote(claims.items?.length ?? 0, claims.count)} again`,
            () => null,
          ),
        },
      ]
    : toClaims(
        'Claims in snapshot',
        'graph_snapshot.claims',
        claims?.items ?? null,
        claims?.count ?? null,
        'none',
        claims?.snapshotSha256 ?? null,
      );
};
