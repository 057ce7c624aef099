import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MirrorList } from '../../features/mirrors/MirrorList.tsx';
import { configQuery } from '../../look-up/queries.ts';
import { changeTabManifest, restoreTabManifest, toTabMirrors } from '../../look-up/tab-mirrors.ts';

/** What becomes of the mirrors of a manifest that was dropped. @param id by which `/file?d=` shows it. */
export const ManifestMirrors = ({ id, text }: { readonly id: string; readonly text: string }) => {
  const client = useQueryClient();
  useEffect(() => void restoreTabManifest(client), [client]);
  const config = useQuery(configQuery(null));
  if (config.data === undefined) return null;
  const { mirrors, problems, isAsked, isKept } = toTabMirrors(config.data, text);
  return (
    <MirrorList
      mirrors={mirrors}
      problems={problems.map(({ path, message }) => `${path || 'It'} ${message}`)}
      isAsked={isAsked}
      isKept={isKept}
      onAsk={() => void changeTabManifest(client, { id, text })}
      onStop={() => void changeTabManifest(client, null)}
    />
  );
};
