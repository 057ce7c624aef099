import type { TraceEvent } from './trace.ts';

/** What the main thread was at, with its own time in milliseconds of the processor. */
export type Shares = Readonly<Record<string, number>>;

/** Kinds of work by the names that Chromium gives its events. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:MinorGC|MajorGC|V8\.GC|BlinkGC|CppGC)/, 'collecting garbage'],
  [
    /^(?:v8\.compile|V8\.Compile|v8\.parse|V8\.Parse|v8\.produce|V8\.Optimize|V8\.Deoptimize)/i,
    'compiling scripts',
  ],
  [/^(?:ParseHTML|ParseAuthorStyleSheet)/, 'reading the page and its style'],
  [/^(?:UpdateLayoutTree|Layout|RecalculateStyles|InvalidateLayout)/, 'style and layout'],
  [/^(?:PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers|Draw)/, 'painting'],
];
const SCRIPT =
  /^(?:EvaluateScript|v8\.evaluateModule|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch|v8\.run|V8\.Execute)/;

const toKind = ({ name }: TraceEvent, inside: string | null): string | null => {
  const [, kind] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
  return kind ?? (SCRIPT.test(name) ? 'running scripts' : inside);
};

/** The file that an event of a script names, as people call it. */
const toPlace = (url: string | undefined, page: string): string | null => {
  if (url === undefined || url === '') return null;
  if (url === page) return 'of the page itself';
  const file = new URL(url, page).pathname.split('/').at(-1) ?? '';
  return `of ${file.replace(/-[\w-]{8}(?=\.)/, '')}`;
};

/**
 * The first so many milliseconds of the main thread from a navigation to `page`, by what it was at: each moment counts for
 * the innermost event around it.
 * @throws Error where the trace has no such navigation.
 */
export const toShares = (events: readonly TraceEvent[], page: string, milliseconds: number): Shares => {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === page,
  );
  if (start === undefined) throw new Error(`The trace has no navigation to ${page}.`);
  const shares = new Map<string, number>();
  const add = (kind: string, microseconds: number): void => {
    shares.set(kind, (shares.get(kind) ?? 0) + microseconds / 1000);
  };
  const mine = events
    .filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' &&
        pid === start.pid &&
        tid === start.tid &&
        ts >= start.ts &&
        ts + dur <= start.ts + milliseconds * 1000,
    )
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const open: { readonly end: number; readonly kind: string; readonly place: string | null }[] = [];
  for (const event of mine) {
    const { ts, dur = 0, tdur = 0 } = event;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const around = open.at(-1);
    const kind = toKind(event, around?.kind ?? null) ?? 'else';
    const place = toPlace(event.args?.data?.url, page) ?? around?.place ?? null;
    const isScript = kind === 'running scripts';
    const name = isScript && place !== null ? `${kind} ${place}` : kind;
    add(name, tdur);
    if (around !== undefined) {
      const isScriptAround = around.kind === 'running scripts' && around.place !== null;
      add(isScriptAround ? `${around.kind} ${around.place}` : around.kind, -tdur);
    }
    open.push({ end: ts + dur, kind, place });
  }
  return Object.fromEntries(shares);
};
