import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MirrorList } from '../../features/mirrors/MirrorList.tsx';
import { configQuery } from '../../look-up/queries.ts';
import { changeTabManifest, toTabMirrors } from '../../look-up/tab-mirrors.ts';

/** What becomes of the mirrors of a manifest that was dropped. */
export const ManifestMirrors = ({ text }: { readonly text: string }) => {
  const client = useQueryClient();
  const config = useQuery(configQuery(null));
  if (config.data === undefined) return null;
  const { mirrors, problems, isAsked } = toTabMirrors(config.data, text);
  return (
    <MirrorList
      mirrors={mirrors}
      problems={problems.map(({ path, message }) => `${path || 'It'} ${message}`)}
      isAsked={isAsked}
      onAsk={() => void changeTabManifest(client, text)}
      onStop={() => void changeTabManifest(client, null)}
    />
  );
};
