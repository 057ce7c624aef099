import { useMemo } from 'react';
import { toCommands } from '../../core/evidence/commands.ts';
import type { Examined } from '../../core/examination.ts';
import { toExaminedDocument } from '../../core/examined-document.ts';
import { inexactInside } from '../../core/json/read.ts';
import { toFlagEvidence } from '../../core/report/flag-evidence.ts';
import { checkSnapshots } from '../../core/report/snapshots.ts';
import { CheckYourself } from '../../features/depth/CheckYourself.tsx';
import { Flags } from '../../features/depth/Flags.tsx';
import { Part } from '../../features/depth/Part.tsx';
import { PartNav } from '../../features/depth/PartNav.tsx';
import { Place } from '../../features/depth/Place.tsx';
import { Snapshots } from '../../features/depth/Snapshots.tsx';
import { REPORTER } from '../../features/record/standing/handed-on.ts';
import { useAcceptedKeys } from '../keys/use-accepted-keys.ts';
import { saveEvidence } from './save-evidence.ts';
import { TamperPart } from './TamperPart.tsx';

const PARTS = [
  { id: 'yourself', title: 'Check it yourself' },
  { id: 'snapshots', title: 'Snapshots' },
  { id: 'flags', title: 'Flags and evidence' },
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

interface Props {
  readonly examined: Examined;
  readonly corpus: string | null;
}

/** Checks without this page, and what this page can recompute beyond the verdict. */
export const YourselfPlace = ({ examined, corpus }: Props) => {
  const snapshots = useMemo(() => toSnapshotChecks(examined), [examined]);
  const evidence = useMemo(() => toFlagEvidence(examined), [examined]);
  const commands = useMemo(() => toCommands(examined), [examined]);
  const keys = useAcceptedKeys(corpus);
  return (
    <Place trust={examined.key?.trust} nav={<PartNav parts={PARTS} />}>
      <Part
        id="yourself"
        title="Check it yourself"
        intro="This page need not be believed. The same hash and signature can be checked with programs that know nothing of it, with this record’s values filled in."
      >
        <CheckYourself
          commands={commands}
          onSaveEvidence={() => void saveEvidence(examined, corpus)}
          onPrint={() => window.print()}
        />
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
        id="change"
        title="Change a copy, and watch the checks"
        intro="For learning what a signature notices and what it doesn’t. The changes are made to a copy in this part of the page; they are kept nowhere and end with it."
      >
        {keys !== null && <TamperPart examined={examined} keys={keys} />}
      </Part>
    </Place>
  );
};
