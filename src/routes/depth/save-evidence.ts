import { toEvidence } from '../../core/evidence/evidence-file.ts';
import type { Examined } from '../../core/examination.ts';
import { saveFile } from '../../ui/save-file.ts';
import { toZip } from '../../ui/zip.ts';
import { askKeptKeys } from '../offline/kept-keys.ts';

/**
 * Gives the evidence of a record as a zip that verifies with OpenSSL alone.
 * @param corpus the collection whose settings say which keys are accepted; null for the site's own.
 */
export const saveEvidence = async (examined: Examined, corpus: string | null): Promise<void> =>
  saveFile(
    `pith-${examined.record.suffix.slice(0, 8)}-evidence.zip`,
    'application/zip',
    toZip(toEvidence(examined, await askKeptKeys(corpus)), new Date().toISOString()),
  );
