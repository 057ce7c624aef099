/** Something to open from the home page. */
export interface ExampleLink {
  readonly key: string;
  readonly path: string;
  readonly corpus: string | null;
  readonly label: string;
  /** What kind of thing it is: the identifier, and whether it is fiction. */
  readonly note: string;
}

/** A paper that was opened on this machine before. */
export interface SeenPaper extends ExampleLink {
  /** State it was in then, in its words, or as `StateKind`. */
  readonly state: string;
  /** `2026-05-26`, UTC. */
  readonly day: string;
}
