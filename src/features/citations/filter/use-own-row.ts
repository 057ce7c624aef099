import type { Facets } from '../../../graph/rows/filter.ts';
import { useMediaQuery } from '../../../ui/hooks/use-media-query.ts';

/** So many menus stand in one row with the buttons of the view in a window of 1,024 pixels. */
const MOST_BESIDE = 2;

/**
 * Whether the filters need a row of their own. It is asked here and not left to the style, because what stands below the
 * buttons of the view comes after them for the keys, too.
 */
export const useOwnRow = (facets: Facets): boolean => {
  const isNarrow = useMediaQuery('(max-width: 59.99rem)');
  const isMedium = useMediaQuery('(max-width: 79.99rem)');
  const menus = Object.values(facets).filter((values) => values.size > 1).length;
  return isNarrow || (isMedium && menus > MOST_BESIDE);
};
