import type { FaceExamination } from '../../core/faces/face.ts';

/** One source, and what it said, or why it was not asked. */
export interface AskedSource {
  readonly sourceId: string;
  readonly label: string;
  readonly outcome: 'answered' | 'no-record' | 'gone' | 'failed' | 'not-asked';
  readonly detail: string;
}

/** How far a question is that was asked on demand. */
export type AskState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'trouble'; readonly headline: string; readonly lines: readonly string[] }
  | { readonly kind: 'done'; readonly value: T };

/** What the sources have of a face. */
export type FaceResult =
  | { readonly kind: 'none'; readonly asked: readonly AskedSource[] }
  | { readonly kind: 'found'; readonly examination: FaceExamination; readonly from: string };
