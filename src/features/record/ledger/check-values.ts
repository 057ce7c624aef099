import type { CheckId } from '../../../core/checks/checks.ts';
import type { Examined } from '../../../core/examination.ts';
import { member } from '../../../core/json/json.ts';
import { toFingerprint } from '../../../core/keys/fingerprint.ts';

/** A value that a check held against another, shown on demand where the check passed. */
export interface CheckedValue {
  readonly label: string;
  readonly value: string;
}

const value = (label: string, text: string | null | undefined): readonly CheckedValue[] =>
  text === null || text === undefined || text === '' ? [] : [{ label, value: text }];

/** What a passed check found equal, as far as the record shows it; an empty list where there is nothing to show. */
export const toCheckedValues = (id: CheckId, examined: Examined): readonly CheckedValue[] => {
  const { record, key } = examined;
  const { receipt, aliases, inboundCitations } = record.reported;
  const short = member(record.json, 'short_pith_number');
  switch (id) {
    case 'canonical-hash':
    case 'receipt-hash':
      return value('SHA-256', record.claimedSha256);
    case 'pith-number':
      return value('Number', record.pithNumber);
    case 'signing-key':
      return [...value('Key', key?.keyId), ...value('Fingerprint', key && toFingerprint(key.publicKeyHex))];
    case 'signature':
      return value('Signature', receipt?.signatureB64);
    case 'title-digest':
      return value('Digest', record.signed.titleSha256);
    case 'short-number':
      return value('Short number', typeof short === 'string' ? short : null);
    case 'aliases':
      return value('Listed', `${aliases?.length ?? 0}`);
    case 'unsigned-copies':
      return value('Source', record.signed.sourceId);
    case 'report-citation-counts':
      return [
        ...value('Counted', inboundCitations?.count?.toString()),
        ...value('Listed', inboundCitations?.sample.length.toString()),
      ];
    default:
      return [];
  }
};
