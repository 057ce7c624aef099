import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../core/base/day.ts';
import { parseIdentifier } from '../core/identifier/identifier.ts';
import { parsePithNumber } from '../core/identifier/pith-number.ts';
import { describeGone } from '../core/json/file-kinds.ts';
import { toFingerprint } from '../core/keys/fingerprint.ts';
import { toRememberedTitle, toStateLabel } from '../core/memory/state-label.ts';
import { toWatchName } from '../core/watch/words.ts';
import { OpenedLately } from '../features/bibliography/OpenedLately.tsx';
import { RememberedView } from '../features/memory/RememberedView.tsx';
import { canKeepQuery } from '../look-up/kept/remembered-query.ts';
import { listUserKeys, removeUserKey } from '../sources/config/user-keys.ts';
import { countTexts, forgetTextsOf, listWithSeveralTexts } from '../sources/kept/find-texts.ts';
import { changeMarks, keepMark, listMarks } from '../sources/kept/marks/kept-marks.ts';
import {
  forgetRecord,
  forgetRecords,
  type KeptRecord,
  listRecords,
} from '../sources/kept/remembered-records.ts';
import { forgetStandings } from '../sources/kept/standings.ts';
import { forgetWatched, listWatched } from '../sources/kept/watched.ts';
import { saveFile } from '../ui/save-file.ts';
import { PlainText } from '../ui/tex/PlainText.tsx';
import { recordPath } from './address/paths.ts';
import { useOpened } from './bibliography/use-opened.ts';
import { KeptFold } from './compare/KeptFold.tsx';
import { Link } from './navigation/Link.tsx';

const NONE: ReadonlySet<string> = new Set();

const toName = (key: string): string => key.slice(key.indexOf('/') + 1);

const toEntry = ({ key, memory }: KeptRecord) => ({
  key,
  pithNumber: memory.pithNumber,
  name: toName(key),
  title: toRememberedTitle(memory) ?? toName(key),
  day: formatDay(memory.seenAt),
  state: toStateLabel(memory),
});

/** Marks the papers of a bibliography as held in one's library. @returns what came of it, as a sentence. */
const takeLibrary = async ([file]: readonly File[]): Promise<string> => {
  if (file === undefined) return '';
  const [{ keepsTag, toLibraryIds, toLibraryMark, toLibraryWords }, { decodeText }] = await Promise.all([
    import('../core/marks/library.ts'),
    import('../core/bibliography/decode.ts'),
  ]);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return describeGone(file.name);
  const decoded = decodeText(new Uint8Array(bytes));
  const ids = decoded.kind === 'error' ? decoded : toLibraryIds(decoded.value.text, file.name);
  if (ids.kind === 'error') return `${file.name} could not be read: ${ids.error}`;
  const at = new Date().toISOString();
  let kept = 0;
  const isKept = await changeMarks(
    ids.value.map((id) => `/${id}`),
    (key, before) => {
      kept += Number(keepsTag(before));
      return toLibraryMark(key, before, at);
    },
  );
  return isKept
    ? toLibraryWords(file.name, { papers: ids.value.length, kept })
    : 'This browser keeps nothing for this site, so nothing was marked.';
};

/** `/remembered`: what this browser keeps of records and keys. */
export const RememberedPage = () => {
  const client = useQueryClient();
  const kept = useQuery({
    queryKey: ['kept-records'],
    queryFn: async () => ({
      records: await listRecords(),
      watched: await listWatched(),
      texts: await countTexts(),
      several: await listWithSeveralTexts(),
      marks: await listMarks(),
      keys: listUserKeys(),
    }),
    staleTime: 0,
  });
  const { records = [], watched = [], texts = 0, several = NONE, marks = [], keys = [] } = kept.data ?? {};
  const canKeep = useQuery(canKeepQuery());
  const opened = useOpened();
  const [libraryWords, setLibraryWords] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: ['kept-records'] });
  const refreshTexts = () => {
    // Nothing that was read from a forgotten text is to be met again in this visit.
    client.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'look-up' && queryKey[3] === 'kept',
    });
    return refresh();
  };
  return (
    <>
      <title>What this browser remembers · Pith Viewer</title>
      <RememberedView
        records={records.map(toEntry)}
        nothing={
          canKeep.data === undefined || kept.isPending ? 'reading' : canKeep.data ? 'none' : 'forbidden'
        }
        watched={watched.map((each) => ({
          key: each.key,
          name: toWatchName(each),
          title: each.title?.trim() || toWatchName(each),
          day: formatDay(each.since),
        }))}
        marks={marks.map(({ key, tag, notes }) => ({ key, name: toName(key), tag, notes }))}
        bibliographies={
          opened.lines.length === 0 ? null : (
            <OpenedLately
              lines={opened.lines}
              onOpen={(key) => void opened.open(key)}
              onForget={(key) => {
                document.getElementById('records')?.focus();
                void opened.forget(key);
              }}
            />
          )
        }
        onForgetBibliographies={() => void opened.forget()}
        libraryWords={libraryWords}
        onLibrary={(files) => void takeLibrary(files).then(setLibraryWords).then(refresh)}
        onUnmark={(key) => void keepMark({ key, tag: '', notes: '', at: '' }).then(refresh)}
        onUnwatch={(key) => void forgetWatched(key).then(refresh)}
        texts={texts}
        keys={keys.map(({ keyId, publicKeyHex }) => ({ keyId, fingerprint: toFingerprint(publicKeyHex) }))}
        renderLink={({ key, title, pithNumber }) => {
          const number = parsePithNumber(pithNumber);
          const corpus = key.slice(0, key.indexOf('/'));
          return number.kind === 'ok' ? (
            <Link to={recordPath(number.value.suffix)} search={corpus === '' ? {} : { in: corpus }}>
              <PlainText text={title} />
            </Link>
          ) : (
            <PlainText text={title} />
          );
        }}
        renderCompare={({ key, name, pithNumber }) => {
          const number = parsePithNumber(pithNumber);
          const corpus = key.slice(0, key.indexOf('/'));
          return (
            number.kind === 'ok' && (
              <Link
                to="/compare"
                search={{ a: number.value.suffix, b: 'kept', ...(corpus === '' ? {} : { in: corpus }) }}
              >
                Compare with now <span className="sr-only">({name})</span>
              </Link>
            )
          );
        }}
        renderTexts={({ key, name }) => {
          const identifier = parseIdentifier(name);
          const corpus = key.slice(0, key.indexOf('/'));
          return (
            several.has(key) &&
            identifier.kind === 'ok' && (
              <KeptFold identifier={identifier.value} corpus={corpus === '' ? null : corpus} name={name} />
            )
          );
        }}
        onExport={() =>
          saveFile(
            'pith-viewer-remembered.json',
            'application/json',
            `${JSON.stringify({ pith_viewer_remembered: 1, records, watched, marks, bibliographies: opened.lines.map(({ key: _, ...line }) => line) }, null, 2)}\n`,
          )
        }
        onForget={(key) => {
          const at = key.indexOf('/');
          const texts = forgetTextsOf(key.slice(0, at), key.slice(at + 1));
          void Promise.all([forgetRecord(key), forgetStandings(key), texts]).then(refreshTexts);
        }}
        onForgetAll={() => void Promise.all([forgetRecords(), forgetStandings()]).then(refreshTexts)}
        onRemoveKey={(keyId) => {
          removeUserKey(keyId);
          // What was examined with that key is examined again when it is next shown.
          client.removeQueries({
            predicate: ({ queryKey }) => queryKey[0] === 'look-up' || queryKey[0] === 'dropped',
          });
          void refresh();
        }}
      />
    </>
  );
};
