import type { Origin } from '../../core/examination.ts';
import type { Identifier, Suffix } from '../../core/identifier/types.ts';
import type { JsonDocument, JsonPath } from '../../core/json/json.ts';

/** What one source says of one identifier. Transport trouble is thrown as `SourceError`, never returned. */
export type SourceAnswer =
  | {
      readonly kind: 'found';
      readonly document: JsonDocument;
      readonly at: JsonPath;
      readonly origin: Origin;
    }
  /** A short number that fits several records: the candidates, never a guess. */
  | { readonly kind: 'several'; readonly candidates: readonly Suffix[]; readonly origin: Origin }
  | {
      readonly kind: 'no-record';
      readonly gone: boolean;
      readonly detail: string;
      /** It takes no such question, or may not be asked: it was not, and what it has is not known. */
      readonly isUnasked?: true;
    };

export interface Source {
  readonly id: string;
  readonly label: string;
  readonly kind: 'mirror' | 'origin';
  /**
   * @throws SourceError on transport trouble, and only then.
   */
  find(identifier: Identifier, options: { readonly signal: AbortSignal }): Promise<SourceAnswer>;
}
