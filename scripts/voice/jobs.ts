/** What is pressed or written, and what has to be said then. */
export type Step =
  | { readonly kind: 'press'; readonly keys: readonly string[]; readonly hear: RegExp }
  | { readonly kind: 'write'; readonly text: string; readonly hear: RegExp }
  /** Tab, until that is said. */
  | { readonly kind: 'tab'; readonly hear: RegExp };

/** A job as somebody does it who sees nothing: with the keyboard, by what is said. */
export interface Job {
  readonly name: string;
  /** Where it begins; null where the one before has ended. */
  readonly at: string | null;
  readonly steps: readonly Step[];
}

const press = (keys: string, hear: RegExp): Step => ({ kind: 'press', keys: keys.split(' '), hear });

/** The same for each browser: what differs between them is the reader's affair and stands in no phrase. */
export const JOBS: readonly Job[] = [
  {
    name: 'Look a paper up, and read on from the state of its record',
    at: '/',
    steps: [
      { kind: 'write', text: '2503.11367', hear: /^arXiv 2503\.11367/m },
      // A reader says a line at a time, and how much fits on one is the page's affair: the next line is a press away.
      press('Return', /Signed record, checked/),
      press('Down', /in your browser|Signed by pith\.science with key/),
      // The paper comes first on the page, its state after it.
      press('shift+h', /Efficient Distributed MLLM Training with Cornstarch heading level 1/),
    ],
  },
  {
    name: 'Come to the graph, and go along citations',
    at: '/abs/4104.11333?in=demo&tab=citations',
    steps: [
      { kind: 'tab', hear: /Skip to the graph push button/ },
      press('Return', /Citation graph tree[\s\S]*The paper of this record[\s\S]*level 1/),
      press('Right', /Selected/),
      press('Right', /Cites this paper as \[\d+\][\s\S]*collapsed[\s\S]*level 2/),
      press('Left', /The paper of this record/),
      press('End', /On Solar-Powered Sleepy Replicas/),
      press('Home', /The paper of this record/),
    ],
  },
  {
    name: 'Hear the list of keys, close it, and go on',
    at: null,
    steps: [
      press('question', /Keys of the graph/),
      press('Escape', /Citation graph tree[\s\S]*The paper of this record/),
      press('Right', /Cites this paper as \[\d+\]/),
    ],
  },
  {
    name: 'Expand a paper, and close it again',
    at: null,
    steps: [press('e', /expanded/), press('e', /collapsed/)],
  },
  {
    name: 'Go to the table, along its rows, and open a record',
    at: null,
    steps: [
      press('t', /table with \d+ rows[\s\S]*, Cites this paper as \[\d+\]/),
      // What is selected in the graph is the last row.
      press('Up', /, Cites this paper as \[\d+\]/),
      press('Down', /, Cites this paper as \[\d+\]/),
      press('Return', /Fiction: all checks pass with a demo key|Demo record: /),
    ],
  },
];
