import type { Examined } from '../../core/examination.ts';
import { itemsOf, skipToValue } from '../../core/tamper/json-items.ts';
import type { ViewLink } from '../../features/citations/head/LinkTool.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { carriedSearch, recordPath } from '../address/paths.ts';
import { type FileSearch, parseFileSearch, parseViewSearch } from '../address/view-search.ts';
import { toHref } from '../navigation/address.ts';
import { useAddress } from '../navigation/use-address.ts';
import type { CitationAddress } from './citation-address.ts';
import { useOwnAddress } from './use-own-address.ts';
import { formatViewFile } from './view-file.ts';

const TOO_LONG =
  'The view is too long for a link and can be saved as a file; a link opens the citations as they begin';
const NO_LINK =
  'No link opens this view elsewhere: its record came from a file. The view can be saved as a file, with the record in it';

/** This very view for somebody else: its address, where one opens it on another machine, and the view as a file. */
export const useViewLink = (examined: Examined, search: FileSearch, address: CitationAddress): ViewLink => {
  const at = useAddress();
  const asked = useOwnAddress(examined);
  const { suffix } = examined.record;
  const isFile = search.d !== undefined;
  const isNowhere = isFile && asked.state !== 'same';

  const view = address.isTooLong
    ? { ...carriedSearch(search), tab: 'citations' }
    : { ...search, ...address.search };
  // The address of a file opens in this tab alone: the record has one of its own.
  const target = isFile
    ? { to: recordPath(suffix), search: parseViewSearch(view) }
    : { to: '.', search: parseFileSearch(view) };
  return {
    href: isNowhere ? null : `${location.origin}${toHref(target, at)}`,
    note: isNowhere ? NO_LINK : address.isTooLong ? TOO_LONG : null,
    own: isFile ? asked : null,
    isTooLong: address.isTooLong,
    saveView: () =>
      saveFile(
        `pith-${suffix.slice(0, 8)}-view.json`,
        'application/json',
        formatViewFile(
          suffix,
          search.in,
          address.code,
          // What the sources have needs no copy.
          isNowhere ? { name: examined.origin.label, text: toOwnText(examined) } : null,
        ),
      ),
  };
};

/** Of a file with several records the text of this one, as it is written there. */
const toOwnText = ({ text, record: { at } }: Examined): string => {
  let [start, end] = [skipToValue(text), text.length];
  for (const key of at.slice(0, at.findLastIndex((step) => typeof step === 'number') + 1)) {
    const item = itemsOf(text, start)?.items.find((one) => one.key === key);
    if (item === undefined) return text;
    [start, end] = [item.valueStart, item.end];
  }
  return text.slice(start, end);
};
