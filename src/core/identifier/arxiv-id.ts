import { error, ok, type Result } from '../base/result.ts';
import { ARCHIVES } from './arxiv-archives.ts';
import { toArxivDate } from './arxiv-date.ts';
import type { ArxivId, Identifier } from './types.ts';

/** An arXiv paper, or one version of it. */
export type ArxivIdentifier = Extract<Identifier, { kind: 'arxiv' }>;

/*
 * An arXiv id, letters in any case:
 *   either the old form: an archive, optionally `.` and a subject class, `/`, and seven digits
 *     (two of the year, two of the month, three of the number);
 *   or the new form: four digits (year and month), `.`, and a number of four digits up to 1412, five from 1501;
 *   optionally `v` and the version, counted from 1.
 */
const ID = /^(?:([a-z-]+)(?:\.[a-z-]+)?(\/\d{7})|(\d{4}\.\d{4,5}))(?:v([1-9]\d{0,2}))?$/i;

/*
 * What may stand around an id, as in the stamp on the margin of a PDF, `arXiv:2503.11367v4 [cs.DC] 14 Mar 2025`:
 *   before it `arXiv` in any case and `:` or white space;
 *   after it white space and its categories in square brackets (the last one may have been trimmed away), the primary
 *     one alone or, as Zotero writes it, the archives with commas between them: `[cs, stat]`;
 *   then white space and a date.
 */
const STAMP = /^(?:arxiv[:\s]\s*)?([^\s[\]]+)(?:\s+\[[a-z., -]+\]?)?(?:\s+\d\d?\s[a-z]{3}\s\d{4})?$/i;

/**
 * An arXiv id, with or without version, and nothing around it. The subject class of an old id is dropped:
 * `math.GT/0309136` and `math/0309136` are one paper.
 */
export const parseArxivId = (text: string): Result<ArxivIdentifier, 'unrecognised'> => {
  const [, archive, digits, recent, version] = ID.exec(text) ?? [];
  const name = archive?.toLowerCase();
  if (name !== undefined && !ARCHIVES.has(name)) return error('unrecognised');
  const id = recent ?? `${name}${digits}`;
  const date = toArxivDate(id);
  if (date === null || (recent !== undefined && recent.length !== (date.year < 2015 ? 9 : 10)))
    return error('unrecognised');
  return ok({ kind: 'arxiv', id: id as ArxivId, version: version === undefined ? null : Number(version) });
};

/** Reads an arXiv id as people and PDFs write it, prefix and category included; null when it is not one. */
export const matchArxiv = (text: string): ArxivIdentifier | null => {
  const parsed = parseArxivId(STAMP.exec(text)?.[1] ?? '');
  return parsed.kind === 'ok' ? parsed.value : null;
};
