const ENDING = /\.(?:bib(?:tex|latex)?|bbl|ris|tex|ltx|ltb|nbib|enw)$/i;
const BEGINNING =
  /^\ufeff?\s*(?:%[^\n]*\n\s*)*(?:@\s*[a-z]+\s*[{(]|\\(?:begin\s*\{(?:thebibliography|bib(?:list|div))\*?\}|bib(?:item)?\b)|TY {0,2}- )/i;
/** A list of objects, or one, with the members of CSL-JSON and none of a record. */
const CSL =
  /^\ufeff?\s*\[?\s*(?:null\s*,\s*)*\{(?=[\s\S]*"(?:type|titles?)"\s*:)(?=[\s\S]*"(?:titles?|DOI|container-title|issued|author)"\s*:)/;
/** INSPIRE names kinds of its own as records do. */
const INSPIRE = /"(?:arxiv_eprints|texkeys|control_number)"\s*:/;
/** The head of a table with a column of titles and one in which a paper is named. */
const TABLE =
  /^\ufeff?(?!\s*[[{])(?=[^\r\n]*(?:^|["',;\t])title["',;\t\r\n])(?=[^\r\n]*(?:^|["',;\t])(?:doi|url|arxiv|arxiv[ _]id|eprint)(?:["',;\t\r\n]|$))[^\r\n]*[\r\n]/i;
const RECORD = /"(?:canonical_record|pith_number|record_type|citing_arxiv_id|[a-z]+_type)"\s*:/;

/**
 * Whether a file or a text is probably a bibliography, for the door that all files come through.
 * @param name of the file, or '' for a text.
 * @param head its first characters, some thousand of them.
 */
export const looksLikeBibliography = (name: string, head: string): boolean =>
  ENDING.test(name) ||
  BEGINNING.test(head) ||
  TABLE.test(head) ||
  (CSL.test(head) && (INSPIRE.test(head) || !RECORD.test(head)));
