import type { JsonPath } from '../json/json.ts';
import { type Field, type FieldReader, flag, integer, list, object, orNull, text } from './fields.ts';
import { toArxivId } from './named-paper.ts';
import type { Alias, InboundCitation } from './record.ts';

/** The elements of an array that `toElement` can read; the others are left out, and are malformed places of the record. */
const readElements = <T>(
  reader: FieldReader,
  at: JsonPath,
  needs: string,
  toElement: (at: JsonPath) => T | null,
): Field<{ readonly elements: readonly T[]; readonly total: number }> => {
  const found = reader.read(at, list);
  if (found.kind !== 'value') return found;
  const elements = found.value.flatMap((_, index) => {
    const here = [...at, index];
    const element = toElement(here);
    if (element !== null) return [element];
    reader.note(here, `This should be an object with ${needs}.`);
    return [];
  });
  return { kind: 'value', value: { elements, total: found.value.length } };
};

/** The other names of a record, at the place where its face keeps them. */
export const readAliases = (reader: FieldReader, at: JsonPath) =>
  readElements(reader, at, 'the texts alias_kind and alias_value', (here): Alias | null => {
    const kind = orNull(reader.read([...here, 'alias_kind'], text));
    const value = orNull(reader.read([...here, 'alias_value'], text));
    const createdAt = orNull(reader.read([...here, 'created_at'], text));
    return kind === null || value === null ? null : { kind, value, createdAt };
  });

/** The inbound citations, as far as the record lists them (docs/protocol.md "Oddities to survive"). */
export const readCitations = (reader: FieldReader) => {
  const { read } = reader;
  const sample = readElements(
    reader,
    ['inbound_citations', 'sample'],
    'the text citing_arxiv_id',
    (here): InboundCitation | null => {
      const title = orNull(read([...here, 'citing_title'], text));
      const id = read([...here, 'citing_arxiv_id'], text);
      // A paper that is known by its title alone may have no id: one of null is as good as an empty one.
      const rawId = id.kind === 'absent' && title !== null ? '' : orNull(id);
      const citation = {
        title,
        refIndex: orNull(read([...here, 'ref_index'], integer)),
        isInternalAnchor: orNull(read([...here, 'is_internal_anchor'], flag)),
      };
      // Reported, so read as people write it.
      return rawId === null ? null : { rawId, arxivId: toArxivId(rawId), ...citation };
    },
  );
  return {
    whole: read(['inbound_citations'], object),
    count: read(['inbound_citations', 'count'], integer),
    internalAnchorCount: read(['inbound_citations', 'internal_anchor_count'], integer),
    sample,
  };
};
