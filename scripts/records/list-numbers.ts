import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parsePithNumber } from '../../src/core/identifier/pith-number.ts';
import type { Suffix } from '../../src/core/identifier/types.ts';
import { member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import type { Layout } from '../../src/core/mirror/layout.ts';
import { mirrorRecords } from '../pack/mirror-records.ts';
import { recordPaths } from './list-papers.ts';

/**
 * The path of the record of each number that a folder has: by the names of a mirror's files, or as each file says itself in a
 * folder that is no mirror. Whoever reads it has it examined.
 */
export const listNumbers = (folder: string, layout: Layout): ReadonlyMap<Suffix, string> => {
  const numbers = new Map<Suffix, string>();
  if (existsSync(join(folder, 'pith'))) {
    for (const { suffix, path } of mirrorRecords(folder, layout))
      numbers.set(suffix as Suffix, relative(folder, path));
    return numbers;
  }
  for (const path of recordPaths(folder, layout)) {
    const parsed = parseJson(readFileSync(join(folder, path), 'utf8'));
    const stated = parsed.kind === 'ok' ? member(parsed.value.value, 'pith_number') : null;
    const number = typeof stated === 'string' ? parsePithNumber(stated) : null;
    if (number?.kind === 'ok' && !numbers.has(number.value.suffix)) numbers.set(number.value.suffix, path);
  }
  return numbers;
};
