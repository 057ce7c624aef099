/** What the force worker says while it works on the one job (`ForceJob`) that it is sent. */
export type ForceMessage =
  | {
      readonly kind: 'progress';
      /** Which part of the work is done, 0 to 1. */
      readonly progress: number;
    }
  | {
      readonly kind: 'done';
      /** x and y of each paper, one pair after the other, numbered as in the job. */
      readonly positions: Float64Array;
    };
