import type { Examined } from '../../../core/examination.ts';
import { isJsonObject, type JsonValue, valueAt } from '../../../core/json/json.ts';
import { toCreatedEvents } from '../../../core/record/created-events.ts';
import type { Report } from '../../../core/report/report-shape.ts';
import { VerdictBody } from '../ledger/VerdictBody.tsx';
import { isPassed } from '../standing/standing.ts';
import { AliasesBody } from './AliasesBody.tsx';
import { toClaims, toSnapshotClaims } from './claims-sections.tsx';
import { toCountedSections } from './counted-sections.tsx';
import { EventsBody } from './EventsBody.tsx';
import { IntegrityBody } from './IntegrityBody.tsx';
import { toIntegrityLists, toIntegrityNote } from './integrity-words.ts';
import { LinksBody } from './links/LinksBody.tsx';
import { toEntries } from './links/link-entries.ts';
import { RegistryFlags } from './RegistryFlags.tsx';
import { content, isNothing, notHere, type ReportedSection, toListWords } from './reported-section.ts';

/** Everything that the registry reports below the ledger, in the order of the page. */
export const toReportedSections = (examined: Examined, report: Report): readonly ReportedSection[] => {
  const { receipt, aliases, headline } = examined.record.reported;
  const snapshot = report.snapshot;
  const integrity = snapshot?.integrity ?? null;
  const lists =
    integrity === null
      ? null
      : toIntegrityLists(valueAt(examined.record.json, ['graph_snapshot', 'integrity']), integrity);
  return [
    {
      title: 'Flags',
      from: ['verification_status'],
      place: 'first',
      count: toSize(report.flags),
      content: content(isNothing(report.flags) ? notHere : null, () => (
        <RegistryFlags flags={report.flags ?? null} checks={examined.checks} />
      )),
    },
    // A receipt stands before all this.
    ...(receipt === null
      ? [
          {
            title: 'Receipt',
            place: 'first' as const,
            content: content('none, so nothing says who signed', () => null),
          },
        ]
      : []),
    {
      title: 'Aliases',
      from: ['aliases', 'source_aliases'],
      place: 'first',
      count: aliases?.length ?? null,
      content: content(toListWords(aliases, 'no other names'), () => (
        <AliasesBody aliases={aliases ?? []} doMatch={isPassed(examined, 'aliases')} />
      )),
    },
    {
      title: 'Links',
      from: ['links'],
      place: 'first',
      count: toSize(report.links),
      content: content(isNothing(report.links) ? notHere : null, () => (
        <LinksBody links={report.links ?? null} />
      )),
    },
    ...toClaims('Claims', 'paper_claims', report.claims, null, 'no sentence was read out of the paper'),
    ...toSnapshotClaims(report),
    {
      title: 'Verdict',
      from: ['graph_snapshot.verdict'],
      place: 'second',
      content: content(toVerdictWords(report), () =>
        snapshot?.verdict ? <VerdictBody verdict={snapshot.verdict} /> : null,
      ),
    },
    {
      title: 'Integrity',
      from: ['graph_snapshot.integrity'],
      place: 'second',
      count: lists === null ? null : toIntegrityNote(lists),
      snapshotSha256: integrity?.snapshotSha256 ?? null,
      content: content(integrity === null ? notHere : null, () =>
        integrity === null || lists === null ? null : <IntegrityBody integrity={integrity} lists={lists} />,
      ),
    },
    ...toCountedSections(report),
    {
      title: 'Events',
      from: ['events', 'event_summary'],
      place: 'second',
      count: toEventsNote(report.events ?? [], examined.record),
      content: content(isNothing(report.eventSummary) ? toListWords(report.events, 'none') : null, () => (
        <EventsBody
          events={report.events ?? []}
          record={examined.record}
          summary={isNothing(report.eventSummary) ? null : report.eventSummary}
        />
      )),
    },
    ...(headline === ''
      ? [{ title: 'Headline', place: 'second' as const, content: content('none', () => null) }]
      : []),
    {
      title: 'Actions for agents',
      from: ['agent_actions'],
      place: 'second',
      count: toSize(report.actions),
      content: content(isNothing(report.actions) ? notHere : null, () => (
        <LinksBody links={report.actions ?? null} />
      )),
    },
  ];
};

/** How many values an object has, by the names that its part of the page shows; null where it isn't one. */
const toSize = (value: JsonValue | null): number | null =>
  isJsonObject(value) ? (toEntries(value)?.length ?? null) : null;

/** `2`, or `2, 1 names another record`; null for none. */
const toEventsNote = (events: readonly JsonValue[], record: Examined['record']): string | null => {
  const others = toCreatedEvents(events, record).filter((is) => is === 'another').length;
  if (events.length === 0) return null;
  if (others === 0) return `${events.length}`;
  return `${events.length}, ${others} ${others === 1 ? 'names' : 'name'} another record`;
};

const toVerdictWords = (report: Report): string | null => {
  const verdict = report.snapshot?.verdict;
  if (!verdict) return notHere;
  return Object.values(verdict).every((value) => value === '' || isNothing(value))
    ? 'no verdict on the paper'
    : null;
};
