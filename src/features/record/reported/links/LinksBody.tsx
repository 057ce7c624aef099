import type { JsonValue } from '../../../../core/json/json.ts';
import { JsonTree } from '../../../../ui/json/JsonTree.tsx';
import { OutLink } from '../../../../ui/OutLink.tsx';
import { Caveat, Pair, Pairs } from '../../standing/Section.tsx';
import { toEntries } from './link-entries.ts';

const writes = /anchor_|attest|sign_|submit|publish|register|create|update|delete|post_/i;

/** Addresses that the registry gives, by its own names for them. Those that would write something are no links. */
export const LinksBody = ({ links }: { readonly links: JsonValue }) => {
  const entries = toEntries(links);
  if (entries === null) return <JsonTree value={links} />;
  return (
    <>
      {entries.some(([name]) => writes.test(name)) && (
        <Caveat>Addresses at which something would be written to the registry are shown as text.</Caveat>
      )}
      <Pairs>
        {entries.map(([name, value]) => (
          <Pair key={name} label={name.replaceAll('_', ' ')}>
            <LinkValue value={value} isWrite={writes.test(name)} />
          </Pair>
        ))}
      </Pairs>
    </>
  );
};

const LinkValue = ({ value, isWrite }: { readonly value: JsonValue; readonly isWrite: boolean }) =>
  typeof value === 'string' && !isWrite ? <OutLink href={value} /> : <JsonTree value={value} />;
