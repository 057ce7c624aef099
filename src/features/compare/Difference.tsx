import { Fragment } from 'react';
import type { ComparedValue } from '../../core/compare/compare-json.ts';
import { MOST_WORDS, toWordDifference } from '../../core/copy/word-difference.ts';
import type { JsonValue } from '../../core/json/json.ts';
import { isSameJson } from '../../core/json/json.ts';
import { JsonTree } from '../../ui/json/JsonTree.tsx';
import { NamedJson } from '../../ui/json/NamedJson.tsx';
import { withKeys } from '../../ui/with-keys.ts';

/** What the two sides are called in a sentence, after “the”: `first`, `second`. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

interface Props {
  readonly row: ComparedValue;
  readonly names: SideNames;
}

const Path = ({ path }: { readonly path: string }) => (
  <p className="font-mono text-note break-all text-muted">
    <bdi>{path}</bdi>
  </p>
);

/** One value that differs: by words where both are short values, else both of them whole. */
export const Difference = ({ row, names }: Props) => {
  const { path, a, b } = row;
  if (a === undefined || b === undefined || !isScalar(a) || !isScalar(b))
    return <Sides row={row} names={names} isMarked />;
  return (
    <div className="border-b border-line py-2" data-differs={path}>
      <Path path={path} />
      <Words a={toText(a)} b={toText(b)} names={names} />
    </div>
  );
};

const isScalar = (value: JsonValue): boolean => typeof value !== 'object' || value === null;

const toText = (value: JsonValue): string =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean).join(' ') : String(value);

const toWords = (text: string): number => text.split(' ').length;

const Words = ({ a, b, names }: { readonly a: string; readonly b: string; readonly names: SideNames }) => {
  const { runs } = toWordDifference(b, a, false);
  const isCut = Math.max(toWords(a), toWords(b)) > MOST_WORDS;
  return (
    <>
      <p className="max-w-[75ch] text-body break-words">
        {withKeys(runs, ({ kind, text }) => `${kind} ${text}`).map(([key, { kind, text }]) =>
          kind === 'same' ? (
            <bdi key={key}>{text} </bdi>
          ) : (
            <Fragment key={key}>
              {kind === 'only-copy' ? (
                <ins className="font-semibold underline decoration-2">
                  <span className="sr-only"> only in the {names.b}: </span>
                  <bdi>{text}</bdi>
                </ins>
              ) : (
                <del className="text-muted line-through decoration-2">
                  <span className="sr-only"> only in the {names.a}: </span>
                  <bdi>{text}</bdi>
                </del>
              )}{' '}
            </Fragment>
          ),
        )}
        {a === '' && <span className="text-muted">It is empty in the {names.a}.</span>}
        {b === '' && <span className="text-muted">It is empty in the {names.b}.</span>}
      </p>
      {isCut && (
        <p className="text-note text-muted">
          Compared are the first {MOST_WORDS} words. What comes after them is not shown here.
        </p>
      )}
    </>
  );
};

/** Both values of a row whole, or the one of them where they are the same. */
export const Sides = ({ row, names, isMarked = false }: Props & { readonly isMarked?: boolean }) => (
  <div className="border-b border-line py-2" data-differs={isMarked ? row.path : undefined}>
    <Path path={row.path} />
    {row.likeness === 'same' && isSameJson(row.a, row.b) ? (
      <div className="min-w-0 text-body break-words">
        <JsonTree value={row.a ?? null} />
      </div>
    ) : (
      <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-body md:grid-cols-2">
        <NamedJson label={`In the ${names.a}`} value={row.a} />
        <NamedJson label={`In the ${names.b}`} value={row.b} />
      </dl>
    )}
  </div>
);
