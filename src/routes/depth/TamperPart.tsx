import { useCallback, useMemo } from 'react';
import { type Examination, type Examined, examine } from '../../core/examine.ts';
import { toExaminedDocument } from '../../core/examined-document.ts';
import type { JsonDocument } from '../../core/json/json.ts';
import { parseJson } from '../../core/json/text.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import { replaceAt, toTamperPlaces } from '../../core/tamper/tamper.ts';
import { withReports } from '../../core/with-reports.ts';
import { type Change, TamperRoom } from '../../features/tamper/TamperRoom.tsx';

interface Props {
  readonly examined: Examined;
  readonly keys: readonly PinnedKey[];
}

const parse = (text: string, before: JsonDocument): JsonDocument => {
  const parsed = parseJson(text);
  return parsed.kind === 'ok' ? parsed.value : before;
};

/** A copy to change, examined as the record was. It lives in this component and nowhere else. */
export const TamperPart = ({ examined, keys }: Props) => {
  const known = useMemo(() => toExaminedDocument(examined), [examined]);
  const places = useMemo(() => toTamperPlaces(examined.record.json), [examined]);
  const { question, origin } = examined;
  const examineCopy = useCallback(
    (changes: readonly Change[]): Examination => {
      if (known === null) return examined;
      const document = changes.reduce(
        (each, { path, value }) => parse(replaceAt(each, [...known.at, ...path], value), each),
        known.document,
      );
      return withReports(examine({ document, at: known.at, question, keys, origin }));
    },
    [known, examined, question, keys, origin],
  );
  const original = useMemo(() => withReports(examined).checks, [examined]);
  return <TamperRoom places={places} original={original} examineCopy={examineCopy} />;
};
