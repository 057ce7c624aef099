import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutFaces } from '../../../scripts/faces/cut-faces.ts';
import { FACES_LIMIT } from '../../../scripts/measure/page-weight.ts';

const FOLDER = 'src/ui/faces';

test('the faces are those that the packages give, and all of them together are light', async () => {
  const cut = await cutFaces();
  const kept = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));
  expect([...cut.keys()].sort()).toEqual(kept.sort());
  for (const [name, face] of cut) expect(face.equals(readFileSync(join(FOLDER, name))), name).toBe(true);
  const sum = [...cut.values()].reduce((bytes, face) => bytes + face.length, 0);
  expect(sum).toBeGreaterThan(30_000);
  expect(sum).toBeLessThanOrEqual(FACES_LIMIT);
});

test('the style sheet names each file once, and none of them holds anything up', () => {
  const style = readFileSync(join(FOLDER, 'faces.css'), 'utf8');
  const named = [...style.matchAll(/url\("\.\/([^"]+)"\)/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.woff2'))
      .sort(),
  );
  expect(style.match(/font-display: optional;/g)).toHaveLength(named.length);
});
