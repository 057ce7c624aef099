import type { Examined } from '../../core/examination.ts';
import { isOwnKeyDoubt } from '../../core/own-key.ts';
import { KeyDoor } from '../../features/keys/KeyDoor.tsx';
import { OwnKeyNote } from '../../features/keys/OwnKeyNote.tsx';
import { addUserKey, removeUserKey } from '../../sources/config/user-keys.ts';

/** The door for a key that isn't accepted here, and the way out for one that was added by hand. */
export const OwnKeys = ({ examined }: { readonly examined: Examined }) => {
  const { key } = examined;
  const { receipt } = examined.record.reported;
  if (key?.trust === 'user')
    return (
      <OwnKeyNote
        keyId={key.keyId}
        isDoubtful={isOwnKeyDoubt(examined)}
        onRemove={() => void removeUserKey(key.keyId)}
      />
    );
  if (key !== null || !receipt?.keyId) return null;
  const { keyId, publicKeyFingerprint } = receipt;
  return (
    <KeyDoor
      keyId={keyId}
      fingerprint={publicKeyFingerprint}
      onAdd={(publicKeyHex) => addUserKey(keyId, publicKeyHex)}
    />
  );
};
