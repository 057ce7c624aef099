import { parseArxivId } from '../../core/identifier/arxiv-id.ts';
import { CITATION_KEYS, parseSearch } from '../address/view-search.ts';

const KEYS: readonly string[] = [...CITATION_KEYS, 'in', 'tab', 'signed'];

/** What the first letters of an id, of `raw:…` or of `all2` look like; whole ids are told by `parseArxivId`. */
const BEGUN = /^(?:\d{1,4}|\d{4}\.\d{0,5}|[a-z-]+(?:\/\d{0,7})?)$/;

const isBegun = (name: string): boolean => BEGUN.test(name) && parseArxivId(name).kind === 'error';

/** Whether a value is the beginning of one, and none itself; of most values a part is a value too. */
const isCut = (key: string, value: string): boolean => {
  switch (key) {
    case 'sel':
    case 'exp':
      return isBegun(value.split(',').at(-1) ?? '');
    case 'y':
      return /^\d{1,4}(?:-\d{0,3})?$/.test(value);
    case 'z':
      return /^-?\d*(?:\.\d*)?(?:,-?\d*(?:\.\d*)?)?$/.test(value);
    case 'lay':
      return value !== 'force' && 'force'.startsWith(value);
    case 'col':
      return value !== 'state' && 'state'.startsWith(value);
    default:
      return false;
  }
};

/**
 * What a link ends with where that is only the beginning of something: a mail program broke the link, and its first line was
 * opened. Null where the end may be whole, which is not known of every link.
 * @param query of the address, with its question mark.
 */
export const findCutEnd = (query: string): string | null => {
  const [key, value] = Object.entries(parseSearch(query)).at(-1) ?? [];
  if (key === undefined || value === undefined) return null;
  if (value === '')
    return KEYS.some((name) => name.startsWith(key)) ? query.slice(query.lastIndexOf(key)) : null;
  return isCut(key, value) ? `${key}=${value}` : null;
};
