import type { Origin } from '../../src/core/examination.ts';
import type { Identifier, Suffix } from '../../src/core/identifier/types.ts';
import type { PinnedKey } from '../../src/core/keys/keys.ts';
import { type ExaminedEntry, examineEntry, toUnreadable } from './examine-entry.ts';
import { type Format, type Found, type Printed, toPrinted } from './format.ts';
import type { Layout, Parcel, Portion } from './read-parcels.ts';
import { sayNoText, toText } from './to-text.ts';
import { type VerdictWord, verdictOf } from './verdict-of.ts';

/** What all parcels of one run are examined and told with. */
export interface Task {
  readonly keys: readonly PinnedKey[];
  readonly format: Format;
  readonly layout: Layout;
}

/** All that is left of a portion: what counts and what is printed. It is small, whatever the records are. */
export interface Told {
  readonly file: number;
  readonly verdicts: readonly VerdictWord[];
  readonly printed: Printed;
  /** Nothing that stands after it in its file can be told apart. */
  readonly isBroken: boolean;
  /**
   * Of a mirror, the papers of arXiv that its records are signed for: by the number that a file is named after, and by that
   * of the record itself in a pack, where those without a paper are named as well.
   */
  readonly papers: readonly { readonly suffix: string; readonly arxivId: string | null }[];
}

/** What the file of a mirror has to be, by its name: the record of that number. */
const toQuestion = (name: string): Extract<Identifier, { readonly kind: 'pith' }> | null => {
  const [, suffix] = /([A-Z2-7]{26})\.json$/.exec(name) ?? [];
  return suffix === undefined ? null : { kind: 'pith', suffix: suffix as Suffix, year: null };
};

/** Examines one entry after the other, up to trouble: what stands before that counts. */
function* examineEach(
  { base, places, trouble }: Portion,
  bytes: Uint8Array,
  { keys, layout }: Task,
  origin: Origin,
  question: Identifier | null,
): Generator<ExaminedEntry & Pick<Found, 'line'>, void> {
  const broken = (message: string): ExaminedEntry => ({
    examination: toUnreadable(message, origin),
    isBroken: true,
  });
  for (const place of places) {
    const entry = bytes.subarray(base + place.from, base + place.to);
    const text = toText(entry);
    const examined =
      text === null ? broken(sayNoText(entry)) : examineEntry({ ...place, text }, keys, origin, question);
    // A line is told apart from the next one whatever is in it.
    const isBroken = examined.isBroken && layout === 'list';
    yield { ...examined, isBroken, line: place.line };
    if (isBroken) return;
  }
  if (trouble !== null) yield { ...broken(trouble), line: null };
}

const tellPortion = (portion: Portion, bytes: Uint8Array, task: Task): Told => {
  const { name: label } = portion;
  const origin: Origin = { sourceId: 'file', label, kind: 'file', url: null };
  const verdicts = new Set<VerdictWord>();
  const question = task.layout === 'named' ? toQuestion(label) : null;
  let isBroken = false;
  const papers: { suffix: string; arxivId: string | null }[] = [];
  // One at a time, so that no more than one record is held.
  function* noted(): Generator<Found, void> {
    for (const { examination, isBroken: endsHere, line } of examineEach(
      portion,
      bytes,
      task,
      origin,
      question,
    )) {
      verdicts.add(verdictOf(examination));
      isBroken = endsHere;
      if (examination.kind === 'examined' && (question !== null || task.layout === 'pack')) {
        const { suffix, signed } = examination.record;
        papers.push({ suffix: question?.suffix ?? suffix, arxivId: signed.arxivId });
      }
      yield { examination, line };
    }
  }
  const printed = toPrinted[task.format](label, noted());
  return { file: portion.file, verdicts: [...verdicts], printed, isBroken, papers };
};

/** Examines what a parcel holds, and tells of each portion. */
export const tell = ({ bytes, portions }: Parcel, task: Task): readonly Told[] =>
  portions.map((portion) => tellPortion(portion, bytes, task));
