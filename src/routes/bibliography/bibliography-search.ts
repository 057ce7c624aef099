import { ENTRY_STATES, type EntryState } from '../../core/bibliography/judge/judgement.ts';
import { parseCorpusName } from '../../core/identifier/corpus-name.ts';
import { FINDING_SORTS, type FindingSort } from '../../features/bibliography/finding.ts';

/** More ids than this make an address that programs cut. */
export const MOST_IDS = 400;

/** What the address of a bibliography says, as short keys with defaults left out. */
export interface BibliographySearch {
  /** A corpus folder of this site other than its own mirror. */
  readonly in?: string | undefined;
  /** The ids to check, with versions, joined by commas: a bibliography small enough for a link. */
  readonly ids?: string | undefined;
  /** Only entries of this state. */
  readonly s?: EntryState | undefined;
  readonly q?: string | undefined;
  readonly o?: FindingSort | undefined;
  /** The place of the chosen entry. */
  readonly e?: number | undefined;
}

const IDS = /^[\w./:-]{4,40}(?:,[\w./:-]{4,40}){0,399}$/;

/** Anything that an address may hold → what it stands for. What doesn't fit is left out. */
export const parseBibliographySearch = (search: Record<string, unknown>): BibliographySearch => {
  const corpus = parseCorpusName(search.in);
  const state = ENTRY_STATES.find((each) => each === search.s);
  const sort = FINDING_SORTS.find((each) => each === search.o && each !== 'worst');
  const entry = /^\d{1,6}$/.test(String(search.e ?? '')) ? Number(search.e) : undefined;
  return {
    ...(corpus === null ? {} : { in: corpus }),
    ...(typeof search.ids === 'string' && IDS.test(search.ids) ? { ids: search.ids } : {}),
    ...(state === undefined ? {} : { s: state }),
    ...(typeof search.q === 'string' && /^[^\p{Cc}]{1,200}$/u.test(search.q) ? { q: search.q } : {}),
    ...(sort === undefined ? {} : { o: sort }),
    ...(entry === undefined ? {} : { e: entry }),
  };
};
