import type { Mention } from '../entry/entry.ts';

/** What stands between two ids of one paper: how it is announced, its category, when it was looked at. */
const BOILERPLATE =
  /\\[A-Za-z@]+|https?:\/\/\S*|\b(?:arxiv|preprints?|e-?prints?|journal|eid|year|url|doi|available|at|online|version|abs|pdf|html|org|www|accessed|retrieved|on|in|the|from|corr|newblock|penalty0|lanl|gov|xxx|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b|\[[\w.-]{2,20}\]|[^\p{L}]/giu;

/** Ends where the id of an address or a DOI begins. */
const LINK = /(?:\/|10\.48550(?:\/|%2F)arxiv\.)$/i;

/**
 * Whether a reference cites several papers, each for itself, as one does in physics: `A. Author, arXiv:…; B. Author,
 * arXiv:…`. Where only words that announce an id stand between two ids, they are meant for one paper.
 * @param text the reference, in which the mentions have their places from `start` on.
 */
export const isCompound = (text: string, start: number, mentions: readonly Mention[]): boolean =>
  mentions.some(({ identifier, span }, index) => {
    const before = mentions[index - 1];
    if (before === undefined || before.span === null || span === null) return false;
    const isSame =
      before.identifier.kind === identifier.kind &&
      (identifier.kind !== 'arxiv' ||
        (before.identifier.kind === 'arxiv' && before.identifier.id === identifier.id));
    if (isSame) return false;
    const between = text.slice(before.span.end - start, span.start - start);
    // Of one paper one gives an id and a link; two ids in a row, or parted by a semicolon, are of two.
    const isLinked = [before.span, span].some((each) =>
      LINK.test(text.slice(0, each.start - start).slice(-60)),
    );
    if (!isLinked || /;|\band\b|\bibid/i.test(between)) return true;
    return between.replace(BOILERPLATE, '').length > 3;
  });
