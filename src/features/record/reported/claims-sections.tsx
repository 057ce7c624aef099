import { isSameJson } from '../../../core/json/json.ts';
import type { Claim, Report } from '../../../core/report/report-shape.ts';
import { ClaimsBody } from './ClaimsBody.tsx';
import { content, type ReportedSection, toListWords } from './reported-section.ts';

/** Claims, or how many are counted without being listed. */
export const toClaims = (
  title: string,
  claims: readonly Claim[] | null,
  count: number | null,
  whenEmpty: string,
  snapshotSha256: string | null = null,
): readonly ReportedSection[] => [
  {
    title,
    place: 'second',
    count: claims !== null && claims.length > 0 ? (count ?? claims.length) : null,
    snapshotSha256,
    content: content(
      claims !== null && claims.length === 0 && count
        ? `${count} counted, none listed`
        : toListWords(claims, whenEmpty),
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
          content: content(`the same ${claims.count ?? claims.items?.length} again`, () => null),
        },
      ]
    : toClaims(
        'Claims in snapshot',
        claims?.items ?? null,
        claims?.count ?? null,
        'none',
        claims?.snapshotSha256 ?? null,
      );
};
