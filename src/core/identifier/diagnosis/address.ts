import { splitAddress } from '../address.ts';
import { formatIdentifier, parseIdentifier } from '../identifier.ts';
import { matchPith } from '../pith-number.ts';
import { diagnoseArxiv } from './arxiv.ts';
import { type Mistake, mistake, quote, type Span, shift, spanOf } from './mistake.ts';
import { diagnosePith, isCodeLike } from './pith.ts';
import { diagnoseMore, findIdentifiers } from './within.ts';

/** What is wrong with a text that is almost an address or a DOI; null when it is nothing of the sort. */
export const diagnoseAddress = (text: string): Mistake | null => diagnoseDoi(text) ?? diagnoseUrl(text);

/*
 * A DOI, also within an address: at the beginning, or after `doi`, `:`, `/` or white space, `10.` and digits, `/`
 * (perhaps percent-encoded), and a name up to white space, `?` or `#`.
 */
const DOI = /(?:^|[:/\s])(10\.\d{4,9})(?:\/|%2F)([^\s?#]*)/dis;

const diagnoseDoi = (text: string): Mistake | null => {
  const match = DOI.exec(text);
  if (match === null) return null;
  const [, registrant = '', name = ''] = match;
  if (registrant !== '10.48550')
    return mistake(
      `${registrant} is not the DOI prefix of arXiv. Only DOIs of arXiv can be looked up, such as 10.48550/arXiv.2503.11367.`,
      spanOf(match, 1),
      findIdentifiers(text),
    );
  const parsed = parseIdentifier(`${registrant}/${name}`);
  if (parsed.kind === 'ok') return diagnoseMore([formatIdentifier(parsed.value)]);
  const id = name.replace(/^arxiv(?:[.:/_-]|%3A|%2F)?/i, '');
  if (id === '')
    return mistake('The DOI ends before the arXiv id, as in 10.48550/arXiv.2503.11367.', spanOf(match, 1));
  const start = (spanOf(match, 2)?.[1] ?? 0) - id.length;
  const inner = diagnoseArxiv(id);
  if (inner !== null)
    return shift({ ...inner, suggestions: inner.suggestions.map(as10) }, id.includes('%') ? null : start);
  return mistake(
    'In a DOI of arXiv, “arXiv.” and an id follow the slash, as in 10.48550/arXiv.2503.11367.',
    spanOf(match, 2),
    `10.48550/arXiv.${id}`,
  );
};

const as10 = (id: string): string => `10.48550/arXiv.${id}`;

/*
 * The beginning of an address: optional scheme and `//`, a host, perhaps the first part of a path. Without scheme the
 * host has a dot or is `localhost`, or is missing altogether before a path that begins with `/`.
 */
const ADDRESS = /^(?:([a-z][a-z0-9+.-]*:)?\/\/)?([^\s/?#]*)(?:\/([^\s/?#]*))?/di;
const HOST = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?$/i;
const KNOWN_HOST = /(?:^|\.)(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|pith\.science)$/i;

const diagnoseUrl = (text: string): Mistake | null => {
  const match = ADDRESS.exec(text);
  if (match === null) return null;
  const [start, scheme = '', host = '', face] = match;
  const hasScheme = start.includes('//');
  if (!hasScheme && !isHostOfAddress(host, face)) return null;
  const within = findIdentifiers(text);
  if (scheme !== '' && !/^https?:$/i.test(scheme))
    return mistake(`Addresses begin with https:// or http://, not ${scheme}//.`, spanOf(match, 1), within);
  const isKnown = KNOWN_HOST.test(host);
  const wrongName = diagnoseName(text, start.length, isKnown || host === '' || face === 'pith');
  if (wrongName !== null) return wrongName;
  if (within.length > 0)
    return /\s/.test(text)
      ? diagnoseMore(within)
      : mistake('This address of a paper is not known here, but there is an identifier in it.', null, within);
  if (isKnown)
    return mistake(
      `This address of ${host} names no single paper, as ${/pith/i.test(host) ? 'pith.science/paper/2W3F2J6X' : 'arxiv.org/abs/2503.11367'} does.`,
      face ? spanOf(match, 3) : null,
    );
  return host === ''
    ? mistake(
        'This path names no paper. Those that do begin with /pith/, /abs/, /pdf/, /html/, /p/, /paper/ or /doi/.',
      )
    : mistake(
        `Addresses of ${quote(host)} are not known here. Known are those of arXiv, ar5iv, alphaXiv, doi.org and pith.science.`,
        spanOf(match, 2),
      );
};

/** An id of the old form (`math.GT/0309136`) and one of the new form with a slash after it look like hosts. */
const isHostOfAddress = (host: string, face: string | undefined): boolean => {
  if (face === undefined) return KNOWN_HOST.test(host) || /^www\./i.test(host);
  const isArxivId =
    /^\d{4}\.\d+(?:v\d+)?$/i.test(host) || (/^[a-z-]+\.[a-z-]+$/i.test(host) && /^\d/.test(face));
  return host === '' || (HOST.test(host) && (!isArxivId || KNOWN_HOST.test(host)));
};

/**
 * What is wrong with the name in an address of known form. It stands somewhere after the first `from` characters.
 * `isSure`: nothing but the name of a paper can be there.
 */
const diagnoseName = (text: string, from: number, isSure: boolean): Mistake | null => {
  const { kind, name } = splitAddress(text) ?? { kind: 'doi', name: '' };
  if (kind === 'doi') return null;
  if (name === '') return mistake('The address ends before the id of a paper.');
  const at = text.indexOf(name, from);
  // A name with percent-encoded parts is not found again: then its places are not known.
  const offset = at === -1 ? null : at;
  const found = diagnoseArxiv(name) ?? (kind === 'pith' ? diagnosePith(name) : null);
  if (found !== null) return shift(found, offset);
  const span: Span | null = offset === null ? null : [offset, offset + name.length];
  const number = kind === 'arxiv' && isCodeLike(name) ? matchPith(name) : null;
  if (number !== null)
    return mistake(
      `${quote(name)} is not an arXiv id. It has the form of a pith number.`,
      span,
      formatIdentifier(number),
    );
  if (!isSure) return null;
  if (kind === 'arxiv')
    return mistake(`${quote(name)} is not an arXiv id, as 2503.11367 is.`, span, findIdentifiers(text));
  const explicit = diagnosePith(`pith:${name}`);
  return explicit === null ? null : shift(explicit, offset === null ? null : offset - 'pith:'.length);
};
