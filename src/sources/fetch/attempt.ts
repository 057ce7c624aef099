/** One place that was asked, and how it ended. Shown on the page, in the order asked. */
export interface Attempt {
  readonly sourceId: string;
  readonly label: string;
  readonly outcome: 'answered' | 'no-record' | 'gone' | 'failed' | 'not-asked';
  /** For people: "no record (404)", "did not answer within 20 s". */
  readonly detail: string;
}
