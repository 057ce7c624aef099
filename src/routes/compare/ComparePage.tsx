import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { describeIdentifier, formatIdentifier } from '../../core/identifier/identifier.ts';
import { SearchField } from '../../features/search/SearchField.tsx';
import { useDrops } from '../file/use-drops.ts';
import { Link } from '../navigation/Link.tsx';
import { navigate } from '../navigation/navigation.ts';
import { useAddress } from '../navigation/use-address.ts';
import { ComparedKept, ComparedPair, ComparedTexts } from './Compared.tsx';
import {
  type ComparedSide,
  type CompareSearch,
  formatCompareSearch,
  parseCompareSearch,
} from './compare-search.ts';
import { KeptSide } from './KeptSide.tsx';
import { RecordSide } from './RecordSide.tsx';

const EMPTY: ComparedSide = { kind: 'empty' };

const toName = (side: ComparedSide): string | null =>
  side.kind === 'record' ? formatIdentifier(side.identifier) : null;

/** What is compared, for the title of the window. */
const toPageName = ({ a, b, of }: CompareSearch): string => {
  if (of !== null) return `kept texts of ${formatIdentifier(of)}`;
  const names = [toName(a), b.kind === 'kept' ? 'what was kept' : toName(b)].filter((name) => name !== null);
  return names.length === 2 ? names.join(' and ') : 'two records';
};

/**
 * `/compare?a=…&b=…`: two records side by side, one beside what this browser kept of it (`b=kept`), or two
 * texts that it kept of one paper (`of=…&a=kept-…&b=kept-…`).
 */
export const ComparePage = () => {
  const { search } = useAddress();
  const asked = parseCompareSearch(search as Readonly<Record<string, unknown>>);
  const { a, b, of, corpus } = asked;
  /** Whose kept texts are meant; null where nothing says so. */
  const keptOf = of ?? (a.kind === 'record' ? a.identifier : null);
  const { onText } = useDrops(corpus ?? undefined);
  const client = useQueryClient();
  // What isn't found may be at a mirror that this tab was given before it was loaded anew.
  useEffect(() => {
    import('../mirrors/kept-mirrors.ts').then(
      ({ askKeptMirrors }) => askKeptMirrors(client),
      () => undefined,
    );
  }, [client]);
  const heading = useRef<HTMLHeadingElement>(null);
  const address = JSON.stringify(formatCompareSearch(asked));
  const before = useRef(address);
  // The field or link that was used is gone: whoever used it reads on at the heading.
  useEffect(() => {
    if (before.current !== address) heading.current?.focus();
    before.current = address;
  }, [address]);
  const go = (change: Partial<Record<'a' | 'b', ComparedSide>>): void =>
    void navigate({ to: '/compare', search: formatCompareSearch({ ...asked, ...change }) });

  const isPairOfKept = a.kind === 'kept' && b.kind === 'kept';
  const isKept = a.kind !== 'kept' && b.kind === 'kept';
  const toSide = (name: 'a' | 'b', side: ComparedSide): ReactNode => {
    switch (side.kind) {
      case 'record':
        return (
          <>
            <p className="mb-2 flex flex-wrap items-baseline gap-x-4 text-note">
              <span className="min-w-0 break-all">{describeIdentifier(side.identifier)}</span>
              <button type="button" className="link-button" onClick={() => go({ [name]: EMPTY })}>
                Choose another<span className="sr-only"> for the {name === 'a' ? 'first' : 'second'}</span>
              </button>
            </p>
            <RecordSide
              key={`${formatIdentifier(side.identifier)} ${isKept}`}
              identifier={side.identifier}
              corpus={corpus}
              isNow={isKept}
              onChoose={(suffix) => go({ [name]: { kind: 'record', identifier: { kind: 'pith', suffix } } })}
            />
          </>
        );
      case 'kept':
        return keptOf !== null ? (
          <KeptSide
            key={formatIdentifier(keptOf)}
            identifier={keptOf}
            corpus={corpus}
            at={side.at}
            side={name === 'a' ? 'first' : 'second'}
            onChoose={(at) => go({ [name]: { kind: 'kept', at } })}
          />
        ) : (
          <p className="max-w-[70ch] text-muted">
            What this browser kept of the record on the other side, once there is one.
          </p>
        );
      default:
        return (
          <>
            {side.kind === 'wrong' && (
              <p role="alert" className="mb-2 break-words">
                “<bdi>{side.text}</bdi>” in the address of this page is no arXiv id and no pith number.
              </p>
            )}
            <SearchField
              size="home"
              onGo={(identifier) => go({ [name]: { kind: 'record', identifier } })}
              onRecordText={onText}
            />
            {name === 'b' && a.kind === 'record' && (
              <p>
                <Link
                  to="/compare"
                  search={formatCompareSearch({ a, b: { kind: 'kept', at: null }, of: null, corpus })}
                >
                  Compare with what this browser kept of it
                </Link>
              </p>
            )}
          </>
        );
    }
  };

  const titles = isPairOfKept
    ? ['First kept text', 'Second kept text']
    : [isKept ? 'Now' : 'First record', isKept ? 'Kept here before' : 'Second record'];
  const now = <Column title={titles[0] ?? ''}>{toSide('a', a)}</Column>;
  const other = <Column title={titles[1] ?? ''}>{toSide('b', b)}</Column>;
  return (
    <>
      <title>{`Compare ${toPageName(asked)} · Pith Viewer`}</title>
      <h1 ref={heading} tabIndex={-1} className="mb-2 font-serif text-title outline-none">
        {isPairOfKept
          ? 'Two texts of one paper’s record, as they were kept'
          : isKept
            ? 'A record now, and as it was kept'
            : 'Two records side by side'}
      </h1>
      <p className="mb-4 max-w-[70ch] text-muted">
        {isPairOfKept
          ? `${keptOf === null ? 'Nothing' : describeIdentifier(keptOf)}: both texts are read from this browser’s storage and checked anew, each by itself; no source is asked. A difference between two says nothing against either.`
          : isKept
            ? 'The one is asked for now, the other is read from this browser’s storage; both are checked in your browser, each by itself. A difference between two records says nothing against either.'
            : 'Both are looked up and checked in your browser, each by itself. A difference between two records says nothing against either.'}
      </p>
      <div className="grid grid-cols-1 gap-6 md:grid-cols-2">
        {isKept ? other : now}
        {isKept ? now : other}
      </div>
      {a.kind === 'record' && b.kind === 'record' && (
        <ComparedPair a={a.identifier} b={b.identifier} corpus={corpus} />
      )}
      {a.kind === 'record' && b.kind === 'kept' && (
        <ComparedKept a={a.identifier} at={b.at} corpus={corpus} />
      )}
      {a.kind === 'kept' && b.kind === 'kept' && keptOf !== null && (
        <ComparedTexts of={keptOf} a={a.at} b={b.at} corpus={corpus} />
      )}
    </>
  );
};

const Column = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="min-w-0" data-column="" aria-label={title}>
    <h2 className="mb-1 font-semibold">{title}</h2>
    {children}
  </section>
);
