import type { Identifier } from '../../identifier/types.ts';

/** What a bibliography can be written in. `text` is the list of references of a PDF, pasted as it comes. */
export type BibliographyFormat = 'bibtex' | 'bbl' | 'tex' | 'ris' | 'csl' | 'table' | 'ids' | 'text';

/** A place in a file: UTF-16 offsets, the second one behind the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One field of an entry. */
export interface EntryField {
  /** In lower case: `eprint`. A field of RIS has its tag, one of CSL-JSON the name of its member. */
  readonly name: string;
  /** What stands there without its delimiters: TeX untouched, pieces joined, names of strings replaced. */
  readonly raw: string;
  /** Where `raw` stands in the file, letter for letter; null where it was joined from pieces or comes from elsewhere. */
  readonly span: Span | null;
  /** The key of the entry that it was taken over from (`crossref`, `xdata`), or null. */
  readonly from: string | null;
}

/** A paper that has an id which a registry can be asked for: an arXiv id, or a pith number, whole or short. */
export type PaperIdentifier = Extract<Identifier, { kind: 'arxiv' | 'pith' | 'short' }>;

/** A place in an entry that names a paper. */
export interface Mention {
  readonly identifier: PaperIdentifier;
  /** The field that names it, or `text` where there are none. */
  readonly field: string;
  /** The characters that name it, as they stand there: `arXiv:2503.11367v2`. */
  readonly raw: string;
  /** Where they stand in the file, or null. */
  readonly span: Span | null;
  /** False where a remark names it that may be about another paper: "Comment on arXiv:…". Never a reason for red. */
  readonly isSure: boolean;
}

/** A place in an entry that is almost an id: what is wrong with it, and what may have been meant. */
export interface AlmostMention {
  readonly field: string;
  readonly raw: string;
  /** One or two sentences. */
  readonly message: string;
  /** An id that `parseIdentifier` takes, or null. */
  readonly suggestion: string | null;
}

/** What an entry says that its paper is called. */
export type EntryTitle =
  /** A field or a command says that this is the title. `texts` are its writings: with a subtitle, and without. */
  | { readonly kind: 'marked'; readonly texts: readonly string[] }
  /** Nothing marks it: it is somewhere in `text`, or not there at all. `likely` is the part that looks like one. */
  | { readonly kind: 'unmarked'; readonly text: string; readonly likely: string | null }
  | { readonly kind: 'none' };

/** One entry of a bibliography. */
export interface Entry {
  /** The file that it stands in, as the caller names it. */
  readonly file: string;
  readonly format: BibliographyFormat;
  /** What one cites it by, or null where entries have no keys. */
  readonly key: string | null;
  /** In lower case: `article`, `bibitem`, `jour`; `cite` for an id that a TeX source cites by itself. */
  readonly type: string;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** All of it. */
  readonly span: Span;
  /** As it stands in the file, letter for letter. */
  readonly raw: string;
  readonly fields: readonly EntryField[];
  readonly title: EntryTitle;
  /** All places that name its paper, in the order in which they stand. */
  readonly mentions: readonly Mention[];
  readonly almost: readonly AlmostMention[];
  /**
   * Its mentions may be of several papers, each cited for itself: `[arXiv:…]; [arXiv:…]` within one reference. Never so
   * for entries with fields.
   */
  readonly isCompound: boolean;
  /** Why it could not be read to its end, as a sentence, or null. A broken entry is never judged. */
  readonly problem: { readonly line: number; readonly message: string } | null;
}

/** A file, read. */
export interface Bibliography {
  readonly file: string;
  readonly format: BibliographyFormat;
  readonly entries: readonly Entry[];
  /** What was seen and not followed or not read, as sentences with their lines: files that a TeX source inputs. */
  readonly notes: readonly { readonly line: number; readonly message: string }[];
}
