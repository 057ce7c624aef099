import type { Origin } from '../../core/examination.ts';
import type { Suffix } from '../../core/identifier/types.ts';
import { type Asking, fetchText, type Page, toDocument } from '../fetch/fetch-json.ts';
import type { SourceAnswer } from './source.ts';

/** Where a source stands on the network. */
export interface Site {
  readonly kind: Origin['kind'];
  /** Absolute, ends with a slash. Everything that is asked lies under it. */
  readonly base: string;
  /** The public address that the source's own links use; `base` itself where nothing stands between. */
  readonly home: string;
  /** Where it has the whole record of a number, from `base`. */
  readonly toRecord: (suffix: Suffix) => string;
}

/** Where an answer of a source came from. */
export const toOrigin = (site: Site, { place }: Asking, url: string): Origin => ({
  sourceId: place.id,
  label: place.label,
  kind: site.kind,
  url,
});

/** What status 404 or 410 says. */
export const noRecord = ({ status }: Page & { kind: 'missing' }): SourceAnswer => ({
  kind: 'no-record',
  gone: status === 410,
  detail: status === 410 ? 'taken away (410)' : 'no record (404)',
});

/** Fetches one whole record, by most `<base>pith/<26>.json` (docs/protocol.md "Faces of a record"), whatever is in it. */
export const fetchRecord = async (site: Site, suffix: Suffix, asking: Asking): Promise<SourceAnswer> => {
  const page = await fetchText(site.base + site.toRecord(suffix), asking);
  return page.kind === 'missing'
    ? noRecord(page)
    : {
        kind: 'found',
        document: toDocument(page, asking.place),
        at: [],
        origin: toOrigin(site, asking, page.url),
      };
};
