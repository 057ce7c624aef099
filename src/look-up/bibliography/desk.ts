import { type DecodedText, decodeText } from '../../core/bibliography/decode.ts';
import type { Entry } from '../../core/bibliography/entry/entry.ts';
import { addTwins, judgeEntry } from '../../core/bibliography/judge/judge.ts';
import type { Judgement, PaperAnswer, PaperQuestion } from '../../core/bibliography/judge/judgement.ts';
import { papersOf, toQuestions } from '../../core/bibliography/judge/papers.ts';
import { toTally } from '../../core/bibliography/judge/tally.ts';
import { readBibliography } from '../../core/bibliography/read.ts';
import type { NotedRequest } from '../../core/requests/noted-request.ts';
import { correctFiles, type KeptFile } from './correct-files.ts';
import { formatExport } from './format-export.ts';
import type { BibliographyNews, BibliographyWish, FileReading, Finding, Progress } from './messages.ts';
import { makeQuestions, type Questions } from './questions.ts';
import { toFinding, toSaid } from './to-finding.ts';

/** Outcomes are handed on together, so that the page has time for its reader. In milliseconds. */
const ROUND_MS = 150;
/** The same where the page has long lists to put in order, which it does with every round. */
const LONG_ROUND_MS = 1_000;
const LONG_LIST = 500;

/** So many entries go to the page in one message, so that none of them keeps it long. */
const PARCEL = 200;

type News = Extract<BibliographyNews, { kind: 'said' }>;

const toParcels = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / PARCEL) }, (_, at) =>
    list.slice(at * PARCEL, (at + 1) * PARCEL),
  );

type ReadWish = Extract<BibliographyWish, { kind: 'read' }>;

interface Options {
  /** How many papers are in work at the same time. */
  readonly atOnce: number;
  readonly askFor: (question: PaperQuestion, wish: ReadWish, signal: AbortSignal) => Promise<PaperAnswer>;
  readonly tell: (news: BibliographyNews) => void;
  /** What was asked of the network so far. */
  readonly listRequests: () => readonly NotedRequest[];
  /** Calls back later, once. */
  readonly after: (milliseconds: number, call: () => void) => void;
}

interface Reading {
  readonly reading: FileReading;
  readonly entries: readonly Entry[];
  readonly decoded: DecodedText | null;
}

const readFile = ({ name, bytes }: ReadWish['files'][number]): Reading => {
  const refuse = (sentence: string): Reading => ({
    reading: { name, format: null, entries: 0, notes: [sentence], isRefused: true },
    entries: [],
    decoded: null,
  });
  const decoded = decodeText(bytes);
  if (decoded.kind === 'error') return refuse(decoded.error);
  const read = readBibliography(decoded.value.text, name);
  if (read.kind === 'error') return refuse(read.error);
  const { format, entries, notes } = read.value;
  const guess = decoded.value.isGuess
    ? ['Its bytes are not UTF-8 and nothing says what they are: they were read as Latin-1, which is a guess.']
    : [];
  const said = notes.map(({ line, message }) => `Line ${line}: ${message}`);
  return {
    reading: { name, format, entries: entries.length, notes: [...guess, ...said], isRefused: false },
    entries,
    decoded: decoded.value,
  };
};

/** The work on one bibliography, beside the page: reads, asks, judges, and tells what changed in rounds. */
export const makeDesk = ({ atOnce, askFor, tell, listRequests, after }: Options) => {
  let wish: ReadWish | null = null;
  let entries: readonly Entry[] = [];
  let kept: readonly KeptFile[] = [];
  let questions: Questions | null = null;
  /** What is said of each entry by itself, and with its twins. */
  let alone: (Judgement | null)[] = [];
  let judged: readonly (Judgement | null)[] = [];
  /** Which entries name a paper. */
  const namers = new Map<string, number[]>();
  const touched = new Set<number>();
  let isRoundComing = false;

  const publish = (): void => {
    isRoundComing = false;
    if (questions === null) return;
    for (const index of touched) {
      const entry = entries[index];
      if (entry !== undefined) alone[index] = judgeEntry(entry, questions.answers);
    }
    touched.clear();
    const before = judged;
    judged = addTwins(alone);
    const changes = judged.flatMap((judgement, index) =>
      judgement === before[index] ? [] : [{ index, said: judgement === null ? null : toSaid(judgement) }],
    );
    send([], changes, questions.getProgress());
  };
  const send = (findings: readonly Finding[], changes: News['changes'], progress: Progress): void => {
    const rest = { kind: 'said', tally: toTally(judged), progress } as const;
    for (const parcel of toParcels(findings)) tell({ ...rest, findings: parcel, changes: [], isMore: true });
    for (const parcel of toParcels(changes)) tell({ ...rest, findings: [], changes: parcel, isMore: true });
    tell({ ...rest, findings: [], changes: [], isMore: false });
  };
  const publishSoon = (): void => {
    if (isRoundComing) return;
    isRoundComing = true;
    after(entries.length > LONG_LIST ? LONG_ROUND_MS : ROUND_MS, () => {
      if (isRoundComing) publish();
    });
  };

  const read = (asked: ReadWish): void => {
    wish = asked;
    const readings = asked.files.map(readFile);
    entries = readings.flatMap((each) => each.entries);
    kept = readings.flatMap(({ decoded, entries: own }, index) => {
      const from = readings.slice(0, index).reduce((sum, each) => sum + each.entries.length, 0);
      const file = asked.files[index];
      return decoded === null || file === undefined
        ? []
        : [{ ...file, decoded, from, to: from + own.length }];
    });
    entries.forEach((entry, index) => {
      touched.add(index);
      for (const { paperKey } of papersOf(entry)) {
        const known = namers.get(paperKey);
        if (known === undefined) namers.set(paperKey, [index]);
        else known.push(index);
      }
    });
    alone = entries.map(() => null);
    // Not the same list: what changes is told by holding one against the other.
    judged = [...alone];
    tell({ kind: 'read', total: entries.length, files: readings.map(({ reading }) => reading) });
    questions = makeQuestions({
      questions: toQuestions(entries),
      atOnce,
      askFor: (question, signal) => askFor(question, wish ?? asked, signal),
      onChange: (paperKey) => {
        for (const index of paperKey === null ? [] : (namers.get(paperKey) ?? [])) touched.add(index);
        // Nobody waits for a round that brings nothing more.
        if (paperKey === null || questions?.getProgress().isAsking !== false) publishSoon();
        else publish();
      },
    });
    // A link asks for some hundred papers by itself, and for the others when its reader says so.
    questions.ask(asked.most);
    send(entries.map(toFinding), [], questions.getProgress());
  };

  /** Asks again for every answer that `fits`; what was said with it is no longer said. */
  const again = (fits: (answer: PaperAnswer) => boolean): void => {
    for (const [paperKey, answer] of questions?.answers ?? [])
      if (fits(answer)) for (const index of namers.get(paperKey) ?? []) touched.add(index);
    questions?.again(fits);
  };

  return (asked: BibliographyWish): void => {
    switch (asked.kind) {
      case 'read':
        read(asked);
        return;
      case 'go-on':
        questions?.ask(null);
        return;
      case 'stop':
        questions?.stop();
        return;
      case 'retry':
        again(({ kind }) => kind === 'unreachable');
        return;
      case 'keys':
        if (wish !== null) wish = { ...wish, keys: asked.keys };
        again(({ kind }) => kind === 'examined' || kind === 'unreadable');
        return;
      case 'requests':
        tell({ kind: 'requests', requests: listRequests() });
        return;
      case 'correct':
        tell({ kind: 'corrected', files: correctFiles(kept, judged) });
        return;
      case 'export': {
        const { format, indexes, keysNote } = asked;
        const wanted = indexes === null ? judged : indexes.map((index) => judged[index] ?? null);
        const known = wanted.filter((judgement) => judgement !== null);
        tell({ kind: 'file', format, text: formatExport(format, known, toTally(judged), keysNote) });
        return;
      }
    }
  };
};
