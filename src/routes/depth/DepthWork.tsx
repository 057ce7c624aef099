import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toCommands } from '../../core/evidence/commands.ts';
import { toEvidence } from '../../core/evidence/evidence-file.ts';
import type { Examined } from '../../core/examination.ts';
import { toExaminedDocument } from '../../core/examined-document.ts';
import { inexactInside } from '../../core/json/text.ts';
import { toFlagEvidence } from '../../core/report/flag-evidence.ts';
import { checkSnapshots } from '../../core/report/snapshots.ts';
import { CheckYourself } from '../../features/depth/CheckYourself.tsx';
import { Flags } from '../../features/depth/Flags.tsx';
import { OTHER_FACES } from '../../features/depth/face-titles.ts';
import { Part } from '../../features/depth/Part.tsx';
import { PartNav } from '../../features/depth/PartNav.tsx';
import { Snapshots } from '../../features/depth/Snapshots.tsx';
import { REPORTER } from '../../features/record/standing/handed-on.ts';
import { toAcceptedKeys } from '../../look-up/look-up.ts';
import { configQuery } from '../../look-up/queries.ts';
import { saveFile } from '../../ui/save-file.ts';
import { toZip } from '../../ui/zip.ts';
import type { ViewSearch } from '../address/view-search.ts';
import { CopyPart } from './CopyPart.tsx';
import { FaceLine } from './FaceLine.tsx';
import { type Comparing, SourcesPart } from './SourcesPart.tsx';
import { TamperPart } from './TamperPart.tsx';

interface Props {
  readonly examined: Examined;
  readonly search: ViewSearch;
  readonly comparing: Comparing;
}

const PARTS = [
  { id: 'faces', title: 'Other faces' },
  { id: 'sources', title: 'Several sources' },
  { id: 'snapshots', title: 'Snapshots' },
  { id: 'flags', title: 'Flags and evidence' },
  { id: 'copy', title: 'Is this my copy?' },
  { id: 'yourself', title: 'Check it yourself' },
  { id: 'change', title: 'Change a copy' },
] as const;

/** The hashes of the snapshot, or null where the record has none. */
const toSnapshotChecks = (examined: Examined) => {
  const { graphSnapshot } = examined.record.reported;
  if (graphSnapshot === null) return null;
  const known = toExaminedDocument(examined);
  return checkSnapshots(
    graphSnapshot,
    known === null ? [] : inexactInside(known.document, [...known.at, 'graph_snapshot']),
  );
};

const saveEvidence = (examined: Examined): void =>
  saveFile(
    `pith-${examined.record.suffix.slice(0, 8)}-evidence.zip`,
    'application/zip',
    toZip(toEvidence(examined), new Date().toISOString()),
  );

/** Verification in depth: what lies beyond the record itself, each thing asked for or computed by its own. */
export const DepthWork = ({ examined, search, comparing }: Props) => {
  const corpus = search.in ?? null;
  const { record } = examined;
  const snapshots = useMemo(() => toSnapshotChecks(examined), [examined]);
  const evidence = useMemo(() => toFlagEvidence(examined), [examined]);
  const commands = useMemo(() => toCommands(examined), [examined]);
  const config = useQuery(configQuery(corpus));
  const keys = useMemo(
    () => (config.data === undefined ? null : toAcceptedKeys(config.data, corpus)),
    [config.data, corpus],
  );
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]"
      data-trust={examined.key?.trust}
    >
      <PartNav parts={PARTS} />
      <div>
        <Part
          id="faces"
          title="Other faces of this record"
          intro="The registry shows one record in several forms. Each is asked for only when you say so, examined here like the record itself, and held against it field by field."
        >
          <ul>
            {OTHER_FACES.map((face) => (
              <FaceLine key={face} face={face} record={record} corpus={corpus} />
            ))}
          </ul>
        </Part>
        <Part
          id="sources"
          title="Several sources"
          intro="Asks every source that this site knows for the same record. None is preferred: where they disagree, both values stand side by side."
        >
          <SourcesPart examined={examined} corpus={corpus} comparing={comparing} />
        </Part>
        <Part
          id="snapshots"
          title="Snapshots"
          intro="The graph snapshot names a hash for each of its parts. Nothing signs these hashes: that one matches says that the part is as it was when the hash was made, by whoever made it."
        >
          <Snapshots checks={snapshots} />
        </Part>
        <Part
          id="flags"
          title="The registry’s flags and their evidence"
          intro={`What ${REPORTER[examined.origin.kind]} reports about the record in verification_status, and what in the record itself speaks for it or against it. Nothing here changes the verdict.`}
        >
          <Flags evidence={evidence} />
        </Part>
        <Part
          id="copy"
          title="Is this my copy?"
          intro="The record binds title and abstract by digests. Paste or drop yours, and this page computes the same digests from it. What you paste stays here and is sent nowhere."
        >
          <CopyPart examined={examined} />
        </Part>
        <Part
          id="yourself"
          title="Check it yourself"
          intro="This page need not be believed. The same hash and signature can be checked with programs that know nothing of it, with this record’s values filled in."
        >
          <CheckYourself
            commands={commands}
            onSaveEvidence={() => saveEvidence(examined)}
            onPrint={() => window.print()}
          />
        </Part>
        <Part
          id="change"
          title="Change a copy, and watch the checks"
          intro="For learning what a signature notices and what it doesn’t. The changes are made to a copy in this part of the page; they are kept nowhere and end with it."
        >
          {keys !== null && <TamperPart examined={examined} keys={keys} />}
        </Part>
      </div>
    </div>
  );
};
