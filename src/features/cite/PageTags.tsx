import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { CitedPaper } from '../../graph/cite/cited-paper.ts';
import { toJsonLd, toPageTags } from '../../graph/cite/page-tags.ts';

/** Zotero's connector looks at the page again. */
const tellZotero = (): void => {
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
};

/**
 * Tags for reference managers and search engines. They come and go with what the page shows, in the same step, and Zotero is
 * told each time: also when they go, so that it doesn't offer a paper that is no longer there.
 */
export const PageTags = ({ paper }: { paper: CitedPaper }) => {
  const tags = useMemo(() => toPageTags(paper), [paper]);
  const jsonLd = useMemo(() => JSON.stringify(toJsonLd(paper)), [paper]);
  useEffect(() => {
    if (tags.length > 0) tellZotero();
    return tellZotero;
  }, [tags]);
  return (
    <>
      {[...tags.entries()].map(([at, { name, content }]) => (
        <meta key={at} name={name} content={content} />
      ))}
      {createPortal(<script type="application/ld+json">{jsonLd}</script>, document.head)}
    </>
  );
};
