import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../vectors/real/', import.meta.url);

/** Every object in the real records, at any depth. */
const objects = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => objectsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? within : [value as Record<string, unknown>, ...within];
}

const texts = (keys: readonly string[]): string[] =>
  objects.flatMap((object) =>
    keys.map((key) => object[key]).filter((value): value is string => typeof value === 'string'),
  );

/** Every arXiv id or every whole pith number that stands in the real records of tests/vectors/real, each once. */
export const readRealStrings = (kind: 'arxiv' | 'pith'): string[] => [
  ...new Set(
    kind === 'pith'
      ? texts(['pith_number'])
      : [
          ...texts(['arxiv_id', 'citing_arxiv_id']),
          ...objects.flatMap(({ kind: source, id }) =>
            source === 'arxiv' && typeof id === 'string' ? [id] : [],
          ),
        ],
  ),
];

/** Every pith number of a real record together with its canonical SHA-256 in hexadecimal digits. */
export const readRealPairs = (): [pithNumber: string, sha256: string][] =>
  objects.flatMap((object) => {
    const { pith_number: pithNumber, canonical_sha256: sha256 } = object;
    return typeof pithNumber === 'string' && typeof sha256 === 'string' ? [[pithNumber, sha256]] : [];
  });
