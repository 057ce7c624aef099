import type { FaceExamination } from '../../core/faces/face.ts';

/** One source that was asked, and what it said. */
export interface AskedSource {
  readonly sourceId: string;
  readonly label: string;
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
