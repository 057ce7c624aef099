import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import { BibliographyHead } from '../../features/bibliography/BibliographyHead.tsx';
import { Corrections } from '../../features/bibliography/Corrections.tsx';
import { ExportFindings, type FindingsFormat } from '../../features/bibliography/ExportFindings.tsx';
import { FindingDetails } from '../../features/bibliography/FindingDetails.tsx';
import { FindingTable } from '../../features/bibliography/FindingTable.tsx';
import { FindingTools } from '../../features/bibliography/FindingTools.tsx';
import { listFindings } from '../../features/bibliography/list-findings.ts';
import { PrintedFindings } from '../../features/bibliography/PrintedFindings.tsx';
import { usePrintedAt } from '../../features/report/use-printed-at.ts';
import { type BibliographyState, bibliography } from '../../look-up/bibliography/bibliography.ts';
import type { CorrectedFile, Finding } from '../../look-up/bibliography/messages.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { toPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';
import { navigate } from '../navigation/navigation.ts';
import { askKeptKeys } from '../offline/kept-keys.ts';
import { type BibliographySearch, MOST_IDS, parseBibliographySearch } from './bibliography-search.ts';

interface Props {
  readonly state: Extract<BibliographyState, { kind: 'read' }>;
  readonly search: BibliographySearch;
  readonly sources: readonly string[];
}

/** What is said of the entries of an open bibliography: counts, list, details, exports, corrections. */
export const BibliographyWork = ({ state, search, sources }: Props) => {
  const { tally } = state;
  const printedAt = usePrintedAt();
  // The counts are drawn first, and a long list after them, in tasks of its own.
  const findings = useDeferredValue(state.findings);
  const filter = useMemo(() => ({ state: search.s ?? null, text: search.q ?? '' }), [search.s, search.q]);
  const sort = search.o ?? 'worst';
  const listed = useMemo(() => listFindings(findings, filter, sort), [findings, filter, sort]);
  const chosen = search.e === undefined ? undefined : findings[search.e];
  const change = (next: Partial<BibliographySearch>): void =>
    void navigate({
      to: '/bibliography',
      // Of the address as it is now: a step before this one may not be drawn yet.
      search: (previous: Record<string, unknown>) => parseBibliographySearch({ ...previous, ...next }),
      replace: true,
      keepsScroll: true,
    });
  const openRecord = (identifier: string): void => {
    const to = toRecordPath(identifier);
    if (to !== null) void navigate({ to, search: search.in === undefined ? {} : { in: search.in } });
  };
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLDivElement>(null);
  const isPicked = useRef(false);
  useEffect(() => {
    // Where the details stand below the list, a press on a row leads to them.
    if (isPicked.current && search.e !== undefined && !matchMedia('(min-width: 64rem)').matches)
      details.current?.scrollIntoView({ block: 'start' });
    isPicked.current = false;
  }, [search.e]);
  const [corrected, propose] = useCorrections(state);
  const isBibtex = state.files.some(({ format }) => format === 'bibtex');
  const judged = useMemo(() => listed.filter(({ said }) => said !== null), [listed]);
  const link = useMemo(() => toLink(findings, search.in), [findings, search.in]);
  return (
    <>
      <BibliographyHead
        tally={tally}
        files={state.files}
        progress={state.progress}
        sources={sources}
        onStop={bibliography.stop}
        onGoOn={bibliography.goOn}
        onRetry={bibliography.retry}
      />
      {tally !== null && state.total > 0 && (
        <>
          {printedAt !== null && (
            <PrintedFindings findings={listed} total={tally.total} filter={filter} printedAt={printedAt} />
          )}
          <FindingTools
            tally={tally}
            filter={filter}
            onState={(state) => change({ s: state ?? undefined, e: undefined })}
            onText={(text) => change({ q: text === '' ? undefined : text, e: undefined })}
            sort={sort}
            onSort={(o) => change({ o })}
            shown={listed.length}
          />
          <div className="grid gap-x-6 print:hidden gap-y-3 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
            <div className="min-w-0 scroll-mt-4" ref={list}>
              <FindingTable
                findings={listed}
                chosen={search.e ?? null}
                onChoose={(index, byHand) => {
                  isPicked.current = byHand;
                  change({ e: index ?? undefined });
                }}
                onOpen={openRecord}
              />
            </div>
            <div className="min-w-0 scroll-mt-4 lg:sticky lg:top-4 lg:self-start" ref={details}>
              {chosen === undefined ? (
                <p className="py-2 text-note text-muted max-lg:hidden">
                  Choose an entry to see all that is said of it.
                </p>
              ) : (
                <FindingDetails
                  finding={chosen}
                  onBack={() => list.current?.scrollIntoView({ block: 'start' })}
                  recordLink={<RecordLink finding={chosen} corpus={search.in} />}
                />
              )}
            </div>
          </div>
          <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-body print:hidden">
            <ExportFindings
              count={judged.length}
              onExport={(format) =>
                void save(
                  format,
                  judged.length === tally.total ? null : judged,
                  toFileName(judged.length, tally.total),
                  search.in ?? null,
                )
              }
            />
            {isBibtex && (
              <button
                type="button"
                className="button"
                disabled={
                  (tally.counts['signed-title'] ?? 0) === tally.total || tally.pending === tally.total
                }
                onClick={propose}
              >
                Propose a corrected .bib
              </button>
            )}
            {link !== null && (
              <CopyButton
                text={() => new URL(link, window.location.href).href}
                label="Copy a link to these ids"
              >
                Copy a link to these ids
              </CopyButton>
            )}
            <span className="text-muted">
              {link === null
                ? `More than ${MOST_IDS} ids don’t fit into a link.`
                : 'The link holds the ids alone. No file leaves this tab.'}
            </span>
          </p>
          {corrected !== null && <Corrections files={corrected.files} pending={corrected.pending} />}
        </>
      )}
    </>
  );
};

interface Proposed {
  readonly run: number;
  /** Entries that were not judged yet when these corrections were made. */
  readonly pending: number;
  readonly files: readonly CorrectedFile[];
}

/** What is certain to be corrected, once somebody asks for it: anew when the last entry is judged, for good or for now. */
const useCorrections = ({ run, tally }: Props['state']): readonly [Proposed | null, () => void] => {
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const pending = tally?.pending ?? 0;
  const propose = useCallback(
    () => void bibliography.correct().then((files) => setProposed({ run, pending, files })),
    [run, pending],
  );
  const isCurrent = proposed?.run === run;
  const isOld = isCurrent && pending === 0 && proposed.pending > 0;
  useEffect(() => {
    if (isOld) propose();
  }, [isOld, propose]);
  // Those that are judged meanwhile are no longer counted; until it is made anew, it isn't whole.
  const open = proposed?.pending === 0 ? 0 : Math.max(1, pending);
  return [isCurrent ? { ...proposed, pending: open } : null, propose];
};

const toRecordPath = (identifier: string): string | null => {
  const parsed = parseIdentifier(identifier);
  return parsed.kind === 'ok' ? toPath(parsed.value) : null;
};

const RecordLink = ({
  finding,
  corpus,
}: {
  readonly finding: Finding;
  readonly corpus: string | undefined;
}) => {
  const to = finding.identifier === null ? null : toRecordPath(finding.identifier);
  return to === null ? null : (
    <Link to={to} search={corpus === undefined ? {} : { in: corpus }}>
      Open the record of {finding.identifier}
    </Link>
  );
};

const TYPES: Readonly<Record<FindingsFormat, readonly [ending: string, type: string]>> = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  markdown: ['md', 'text/markdown;charset=utf-8'],
  json: ['json', 'application/json'],
  sarif: ['sarif', 'application/sarif+json'],
};

/** Without its ending. What holds only some of the entries can be told from the whole, also in a folder. */
const toFileName = (count: number, total: number): string =>
  count < total ? `bibliography-${count}-of-${total}` : 'bibliography';

const save = async (
  format: FindingsFormat,
  listed: readonly { readonly index: number }[] | null,
  name: string,
  corpus: string | null,
): Promise<void> => {
  const indexes = listed === null ? null : listed.map(({ index }) => index);
  const text = await bibliography.exportAs(format, indexes, await askKeptKeys(corpus));
  const [ending, type] = TYPES[format];
  saveFile(`${name}.${ending}`, type, text);
};

/** An address with every id of the list, each once; null where they are too many or none. */
const toLink = (findings: readonly Finding[], corpus: string | undefined): string | null => {
  const ids = new Set<string>();
  for (const { identifier } of findings) {
    if (identifier !== null) ids.add(identifier);
    // A long list is gone through with every answer, so no further than has to be.
    if (ids.size > MOST_IDS) return null;
  }
  if (ids.size === 0) return null;
  const params = new URLSearchParams({
    ...(corpus === undefined ? {} : { in: corpus }),
    ids: [...ids].join(','),
  });
  return `/bibliography?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
};
