import { toEvidence } from '../../core/evidence/evidence-file.ts';
import type { Examined } from '../../core/examination.ts';
import { saveFile } from '../../ui/save-file.ts';
import { toZip } from '../../ui/zip.ts';

/** Gives the evidence of a record as a zip that verifies with OpenSSL alone. */
export const saveEvidence = (examined: Examined): void =>
  saveFile(
    `pith-${examined.record.suffix.slice(0, 8)}-evidence.zip`,
    'application/zip',
    toZip(toEvidence(examined), new Date().toISOString()),
  );
