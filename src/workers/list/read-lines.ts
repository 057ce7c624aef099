/** One line of a file. */
export interface Line {
  /** Offsets in bytes, without the line feed. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  /** Its bytes; null where it is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** The bytes of a file, in pieces. */
export async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * The lines of a file of any size, one after the other: no more than one line and one piece of the file is held.
 * @param pieces of the file, as they come.
 * @param most the longest line that is handed over, in bytes; a longer one comes without its bytes.
 * @param isWhole asked at the end: where it wasn't the end of the file, what follows the last line feed is no line.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  isWhole: () => boolean = () => true,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let start = 0;
  let offset = 0;
  let line = 1;
  const hold = (piece: Uint8Array) => {
    heldBytes += piece.length;
    if (heldBytes <= most) held.push(piece);
    else held = [];
  };
  const finish = (): Line => {
    const finished = {
      start,
      end: start + heldBytes,
      line,
      bytes: heldBytes > most ? null : join(held, heldBytes),
    };
    start = finished.end + 1;
    line += 1;
    held = [];
    heldBytes = 0;
    return finished;
  };
  for await (const value of pieces) {
    let from = 0;
    for (let at = value.indexOf(LINE_FEED); at !== -1; at = value.indexOf(LINE_FEED, from)) {
      hold(value.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    hold(value.subarray(from));
    offset += value.length;
  }
  if (offset > start && isWhole()) yield finish();
}

const join = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};
