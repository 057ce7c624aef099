import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Python's own zipfile writes it: another hand than the one that reads. */
const PROGRAM = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[2], 'w') as archive:
    for name, text, method in json.load(open(sys.argv[1])):
        archive.writestr(name, text, compress_type=getattr(zipfile, 'ZIP_' + method))
`;

/**
 * A ZIP archive as Python makes it.
 * @param files names, contents and the method by which each is packed.
 */
export const makeZip = (
  files: readonly (readonly [name: string, text: string, method?: 'STORED' | 'DEFLATED' | 'BZIP2'])[],
): Buffer<ArrayBuffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'make-zip-'));
  try {
    const contents = files.map(([name, text, method = 'DEFLATED']) => [name, text, method]);
    writeFileSync(join(folder, 'files.json'), JSON.stringify(contents));
    const made = spawnSync('python3', ['-c', PROGRAM, join(folder, 'files.json'), join(folder, 'made.zip')], {
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(made.stderr);
    return readFileSync(join(folder, 'made.zip'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
