import { useQueryClient } from '@tanstack/react-query';
import type { Examined } from '../../core/examine.ts';
import { KeyDoor } from '../../features/keys/KeyDoor.tsx';
import { OwnKeyNote } from '../../features/keys/OwnKeyNote.tsx';
import { addUserKey, removeUserKey } from '../../sources/config/user-keys.ts';

/** Everything that was examined with the keys of before. */
const EXAMINED = ['look-up', 'dropped', 'face', 'source-record'];

/** The door for a key that isn't accepted here, and the way out for one that was added by hand. */
export const OwnKeys = ({ examined }: { readonly examined: Examined }) => {
  const client = useQueryClient();
  const examineAgain = () =>
    void client.invalidateQueries({ predicate: ({ queryKey }) => EXAMINED.includes(String(queryKey[0])) });
  const { key } = examined;
  const { receipt } = examined.record.reported;
  if (key?.trust === 'user')
    return (
      <OwnKeyNote
        keyId={key.keyId}
        isMismatch={examined.verdict.kind === 'contradicted'}
        onRemove={() => {
          removeUserKey(key.keyId);
          examineAgain();
        }}
      />
    );
  if (key !== null || !receipt?.keyId) return null;
  const { keyId, publicKeyFingerprint } = receipt;
  return (
    <KeyDoor
      keyId={keyId}
      fingerprint={publicKeyFingerprint}
      onAdd={(publicKeyHex) => {
        const isKept = addUserKey(keyId, publicKeyHex);
        if (isKept) examineAgain();
        return isKept;
      }}
    />
  );
};
