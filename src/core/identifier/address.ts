import { matchArxiv } from './arxiv-id.ts';
import { matchPith } from './pith-number.ts';
import { matchHash } from './sha256-hex.ts';
import type { Identifier } from './types.ts';

/*
 * A DOI of arXiv, letters in any case: optional `doi:`, then `10.48550/arXiv.` and an arXiv id. Its slashes may be
 * percent-encoded, as they are in copied links.
 */
const DOI = /^(?:doi[:\s]\s*)?10\.48550(?:\/|%2F)arxiv\.(\S+)$/i;

/*
 * An address, without white space:
 *   optional `http://`, `https://` or `//`;
 *   optional host, any: arXiv has mirrors, and this viewer may be served from anywhere;
 *   a path that begins with `/`;
 *   optional query after `?`, optional fragment after `#`, both only to be left aside.
 */
const ADDRESS = /^(?:(?:https?:)?\/\/)?[^\s/?#]*(\/[^\s?#]*)(?:\?([^\s#]*))?(?:#\S*)?$/i;

/*
 * The path of a paper, one of:
 *   `/abs/` and the other faces that arXiv, ar5iv and alphaXiv have, or `/p/`: then an arXiv id;
 *   `/pith/` and the other faces that pith.science has, or `/paper/`: then a pith number, an arXiv id or a hash;
 *   `/doi/`, or just `/10.…` as on doi.org: then a DOI;
 *   and at the end, optionally, `.pdf`, `.json`, `/bundle.json` or the like, and slashes.
 * Slashes may be doubled, and white space may stand around the name.
 */
const PAPER =
  /^\/+(?:(abs|pdf|html|format|ps|src|e-print|overview|p)\/|((?:\.well-known\/|)pith|paper|embed|api\/pith-number)\/|doi\/|(?=10\.))\/*(.*?)(?:\.pdf|(?:\/(?:bundle|state|graph|events|integrity))?\.json)?\/*$/;

/** The part of an address that names a paper, percent-decoded, and which names may stand there. */
export interface AddressedName {
  readonly kind: 'arxiv' | 'pith' | 'doi';
  readonly name: string;
}

/**
 * Splits the address of a paper, whatever the host. The name may be empty or wrong; null when the path is none that
 * is known. In the link to the resolver, `/api/pith-number/resolve?arxiv=…`, the name stands in the query.
 */
export const splitAddress = (text: string): AddressedName | null => {
  const [, path = '', query = ''] = ADDRESS.exec(text) ?? [];
  if (path === '/api/pith-number/resolve')
    return { kind: 'arxiv', name: decode(/(?:^|&)arxiv=([^&]*)/.exec(query)?.[1] ?? '') };
  const [, arxivFace, pithFace, name] = PAPER.exec(decode(path)) ?? [];
  return name === undefined
    ? null
    : { kind: arxivFace ? 'arxiv' : pithFace ? 'pith' : 'doi', name: name.trim() };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray `%`: then it is no address of a paper.
    return '';
  }
};

/** Reads a DOI of arXiv; null when it is not one. */
export const matchDoi = (text: string): Identifier | null => matchArxiv(decode(DOI.exec(text)?.[1] ?? ''));

/** Reads the address of a paper or record; null when it is not one. */
export const matchAddress = (text: string): Identifier | null => {
  const { kind, name } = splitAddress(text) ?? { kind: 'arxiv', name: '' };
  if (kind === 'doi') return matchDoi(name);
  return matchArxiv(name) ?? (kind === 'pith' ? (matchPith(name) ?? matchHash(name)) : null);
};
