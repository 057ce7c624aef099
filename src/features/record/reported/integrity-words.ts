import { isJsonObject, type JsonValue, member } from '../../../core/json/json.ts';
import type { Integrity } from '../../../core/report/report-shape.ts';

/** What an integrity report says that there is, whether or not its entries can be read. */
export interface IntegrityLists {
  /** Entries of `detectors_run`, and of `findings`; null where that is no list. */
  readonly detectors: number | null;
  readonly findings: number | null;
  /** Findings by the detectors' own counts, as far as they can be read. */
  readonly counted: number;
  /** Whether every detector that says how it ended says something other than that it completed. */
  readonly isNoneCompleted: boolean;
}

const toLength = (integrity: JsonValue | undefined, name: string): number | null => {
  const value = member(integrity, name);
  return Array.isArray(value) ? value.length : null;
};

/**
 * @param raw the integrity report as received: entries that can't be read are there all the same.
 * @param read the same as the page reads it.
 */
export const toIntegrityLists = (raw: JsonValue | undefined, read: Integrity): IntegrityLists => {
  const part = isJsonObject(raw) ? raw : undefined;
  const statuses = (read.detectors ?? []).map(({ status }) => status);
  return {
    detectors: toLength(part, 'detectors_run'),
    findings: toLength(part, 'findings'),
    counted: (read.detectors ?? []).reduce((sum, { findingsCount }) => sum + (findingsCount ?? 0), 0),
    isNoneCompleted:
      statuses.length > 0 && statuses.every((status) => status !== null && status !== 'completed'),
  };
};

const toFindings = (count: number): string => `${count} ${count === 1 ? 'finding' : 'findings'}`;

/** `2 findings`, `no findings`, `nothing ran`: what the line of the report says before it is opened. */
export const toIntegrityNote = (lists: IntegrityLists): string => {
  const { detectors, findings, counted, isNoneCompleted } = lists;
  if (counted > (findings ?? 0)) return `${toFindings(counted)} counted, ${findings || 'none'} listed`;
  if (findings !== null && findings > 0) return toFindings(findings);
  if (detectors === null) return 'what ran isn’t said';
  if (detectors === 0) return 'nothing ran';
  if (isNoneCompleted) return 'nothing completed';
  return findings === null ? 'findings not listed' : 'no findings';
};

const TONE = 'Identifiers resolve or they don’t. A finding says nothing about anybody’s intent.';

/** What one should know before reading the report, in sentences. */
export const toIntegrityCaveat = (lists: IntegrityLists, clean: boolean | null): string => {
  const { detectors, findings, counted, isNoneCompleted } = lists;
  const isClean = clean === true;
  if ((findings ?? 0) > 0 || counted > 0)
    return `${detectors ? '' : 'Which detector ran isn’t said. '}${TONE}`;
  if (detectors === null)
    return `Which detectors ran isn’t said${isClean ? ', so “clean” says nothing' : ''}.`;
  if (detectors === 0)
    return `Nothing ran: no detector has looked at the paper${isClean ? ', so “clean” says nothing' : ''}.`;
  if (isNoneCompleted) return `No detector completed${isClean ? ', so “clean” says nothing' : ''}.`;
  return TONE;
};
