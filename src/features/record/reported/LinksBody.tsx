import { isJsonObject, type JsonValue } from '../../../core/json/json.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { OutLink } from '../../../ui/OutLink.tsx';
import { Caveat, Pair, Pairs } from '../standing/Section.tsx';

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

/** Members by name, with those of a nested `actions` raised to the same level; null for anything but an object. */
const toEntries = (links: JsonValue): readonly (readonly [string, JsonValue])[] | null =>
  isJsonObject(links)
    ? Object.entries(links).flatMap(([name, value]) =>
        name === 'actions' && isJsonObject(value)
          ? Object.entries(value).map(([inner, each]) => [inner, each] as const)
          : [[name, value] as const],
      )
    : null;

const LinkValue = ({ value, isWrite }: { readonly value: JsonValue; readonly isWrite: boolean }) =>
  typeof value === 'string' && !isWrite ? <OutLink href={value} /> : <JsonTree value={value} />;
