import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutFaces } from './faces/cut-faces.ts';

/** `npm run faces`: writes the files of `src/ui/faces` anew. */
for (const [name, face] of await cutFaces()) {
  const path = join('src/ui/faces', name);
  await writeFile(path, face);
  console.log(`${path}  ${face.length}`);
}
