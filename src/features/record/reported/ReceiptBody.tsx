import type { Receipt } from '../../../core/record/record.ts';
import { Hash } from '../../../ui/Hash.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat, Pair, Pairs } from '../standing/Section.tsx';

/** The receipt, field by field. The ledger says what of it was checked. */
export const ReceiptBody = ({ receipt }: { readonly receipt: Receipt }) => (
  <>
    <Caveat>
      The signature covers the record hash and nothing else: the dates and versions here are only reported.
    </Caveat>
    <Pairs>
      <Pair label="Signed at">{toTime(receipt.signedAt)}</Pair>
      <Pair label="Key">{toCode(receipt.keyId)}</Pair>
      <Pair label="Key fingerprint">{toHash(receipt.publicKeyFingerprint, 'the key fingerprint')}</Pair>
      <Pair label="Signature">{toHash(receipt.signatureB64, 'the signature in base64')}</Pair>
      <Pair label="Algorithm">{toCode(receipt.algorithm)}</Pair>
      <Pair label="What is signed">{toCode(receipt.signedMessage)}</Pair>
      <Pair label="Record hash">{toHash(receipt.canonicalSha256, 'the hash in the receipt')}</Pair>
      <Pair label="Status">{toCode(receipt.signatureStatus)}</Pair>
      <Pair label="Kind">{toCode(receipt.kind)}</Pair>
      <Pair label="Receipt version">{receipt.receiptVersion}</Pair>
      <Pair label="Builder">{toCode(receipt.builderVersion)}</Pair>
      <Pair label="First computed">{toTime(receipt.firstComputedAt)}</Pair>
      <Pair label="Last reissued">{toTime(receipt.lastReissuedAt)}</Pair>
    </Pairs>
  </>
);

const toTime = (value: string | null) => (value === null ? null : <UtcTime value={value} />);
const toCode = (value: string | null) =>
  value === null ? null : <span className="font-mono text-note break-words">{value}</span>;
const toHash = (value: string | null, label: string) =>
  value === null ? null : <Hash value={value} label={label} />;
