import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../core/base/day.ts';
import { parsePithNumber } from '../core/identifier/pith-number.ts';
import { toFingerprint } from '../core/keys/keys.ts';
import { toRememberedTitle, toStateLabel } from '../core/memory/state-label.ts';
import { toWatchName } from '../core/watch/words.ts';
import { RememberedView } from '../features/memory/RememberedView.tsx';
import { listUserKeys, removeUserKey } from '../sources/config/user-keys.ts';
import { countTexts, forgetTextsOf } from '../sources/kept/find-texts.ts';
import { forgetRecord, forgetRecords, type KeptRecord, listRecords } from '../sources/kept/record-memory.ts';
import { forgetStandings } from '../sources/kept/standings.ts';
import { forgetWatched, listWatched } from '../sources/kept/watched.ts';
import { saveFile } from '../ui/save-file.ts';
import { PlainText } from '../ui/tex/PlainText.tsx';
import { recordPath } from './address/paths.ts';

const toName = (key: string): string => key.slice(key.indexOf('/') + 1);

const toEntry = ({ key, memory }: KeptRecord) => ({
  key,
  pithNumber: memory.pithNumber,
  name: toName(key),
  title: toRememberedTitle(memory) ?? toName(key),
  day: formatDay(memory.seenAt),
  state: toStateLabel(memory),
});

/** `/remembered`: what this browser keeps of records and keys. */
export const RememberedPage = () => {
  const client = useQueryClient();
  const kept = useQuery({
    queryKey: ['kept-records'],
    queryFn: async () => ({
      records: await listRecords(),
      watched: await listWatched(),
      texts: await countTexts(),
      keys: listUserKeys(),
    }),
    staleTime: 0,
  });
  const { records = [], watched = [], texts = 0, keys = [] } = kept.data ?? {};
  const refresh = () => client.invalidateQueries({ queryKey: ['kept-records'] });
  return (
    <>
      <title>What this browser remembers · Pith Viewer</title>
      <RememberedView
        records={records.map(toEntry)}
        watched={watched.map((each) => ({
          key: each.key,
          name: toWatchName(each),
          title: each.title?.trim() || toWatchName(each),
          day: formatDay(each.since),
        }))}
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
        onExport={() =>
          saveFile(
            'pith-viewer-remembered.json',
            'application/json',
            `${JSON.stringify({ pith_viewer_remembered: 1, records, watched }, null, 2)}\n`,
          )
        }
        onForget={(key) => {
          const at = key.indexOf('/');
          const texts = forgetTextsOf(key.slice(0, at), key.slice(at + 1));
          void Promise.all([forgetRecord(key), forgetStandings(key), texts]).then(refresh);
        }}
        onForgetAll={() => void Promise.all([forgetRecords(), forgetStandings()]).then(refresh)}
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
