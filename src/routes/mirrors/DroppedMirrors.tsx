import { useQueryClient } from '@tanstack/react-query';
import { TabMirrors } from '../../features/mirrors/TabMirrors.tsx';
import { changeTabManifest } from '../../look-up/tab-mirrors.ts';
import { recallTabManifest } from '../../sources/kept/tab-manifest.ts';
import { recallFromTab } from '../../sources/kept/tab-store.ts';
import { Link } from '../navigation/Link.tsx';

/** Where mirrors come from that this site didn't choose, and how a reader is rid of them. */
export const DroppedMirrors = () => {
  const client = useQueryClient();
  const kept = recallTabManifest();
  const name = 'a manifest that you dropped';
  return (
    <TabMirrors
      manifest={
        // Of dropped files the last ones can be opened again.
        kept !== null && recallFromTab(`drop:${kept.id}`) !== null ? (
          <Link to="/file" search={{ d: kept.id }}>
            {name}
          </Link>
        ) : (
          name
        )
      }
      isKept={kept !== null}
      onStop={() => {
        // The button is about to go: whoever pressed it reads on at the list.
        document.getElementById('sources')?.focus();
        void changeTabManifest(client, null);
      }}
    />
  );
};
