import { Fragment, lazy, Suspense } from 'react';

type Segment =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | {
      readonly kind: 'math';
      readonly at: number;
      readonly tex: string;
      readonly display: boolean;
      readonly raw: string;
    };

interface Props {
  /** `at` tells the pieces apart. */
  readonly segments: readonly Segment[];
}

const RawTex = ({ raw }: { readonly raw: string }) => raw;

// A library that can't be fetched leaves the TeX as it was written; it is no reason to lose the page.
const TexMath = lazy(() =>
  import('./TexMath.tsx').then(
    ({ TexMath }) => ({ default: TexMath }),
    () => ({ default: RawTex }),
  ),
);

/**
 * Words and mathematics. The library for mathematics is fetched only where there is some; until then the raw TeX stands.
 * Nothing of a title with mathematics is painted outside of its own box.
 */
export const TexText = ({ segments }: Props) => (
  <bdi className={segments.some(({ kind }) => kind === 'math') ? 'set-tex' : undefined}>
    {segments.map((segment) => (
      <Fragment key={segment.at}>
        {segment.kind === 'text' ? (
          segment.text
        ) : (
          <Suspense fallback={segment.raw}>
            <TexMath tex={segment.tex} raw={segment.raw} display={segment.display} />
          </Suspense>
        )}
      </Fragment>
    ))}
  </bdi>
);
