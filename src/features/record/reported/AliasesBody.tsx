import type { Alias } from '../../../core/record/record.ts';
import { LongList } from '../../../ui/LongList.tsx';
import { OutLink } from '../../../ui/OutLink.tsx';
import { UtcTime } from '../../../ui/time/UtcTime.tsx';
import { Caveat } from '../standing/Section.tsx';

const kinds: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'arXiv id'],
  ['arxiv_version', 'arXiv id and version'],
  ['doi', 'DOI'],
  ['pith_short_8', 'pith, 8 characters'],
  ['pith_short_12', 'pith, 12 characters'],
  ['pith_short_16', 'pith, 16 characters'],
]);

interface Props {
  readonly aliases: readonly Alias[];
  /** The check `aliases` was done and holds. */
  readonly doMatch: boolean;
}

/** Other names of the record. */
export const AliasesBody = ({ aliases, doMatch }: Props) => {
  const first = aliases[0]?.createdAt ?? null;
  const oneTime = aliases.every((alias) => alias.createdAt === first) ? first : null;
  return (
    <>
      {(doMatch || oneTime !== null) && (
        <Caveat>
          {doMatch && 'Those that can be compared fit the signed source and the number. '}
          {oneTime !== null && (
            <>
              Listed on <UtcTime value={oneTime} />.
            </>
          )}
        </Caveat>
      )}
      <LongList items={aliases} toName={(alias) => `${alias.kind} ${alias.value}`}>
        {(alias) => (
          <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 text-body @min-[28rem]:grid-cols-[11rem_minmax(0,1fr)_auto]">
            <span className="leading-6 break-words text-muted">{kinds.get(alias.kind) ?? alias.kind}</span>
            <span className="min-w-0 leading-6 break-words">
              <span className="font-mono text-note">
                <AliasValue alias={alias} />
              </span>
            </span>
            {oneTime === null && alias.createdAt !== null && (
              <span className="col-start-2 leading-6 @min-[28rem]:col-start-3">
                <span className="text-note text-faint">
                  <UtcTime value={alias.createdAt} />
                </span>
              </span>
            )}
          </div>
        )}
      </LongList>
    </>
  );
};

const AliasValue = ({ alias }: { readonly alias: Alias }) =>
  alias.kind === 'doi' && /^10\.\d{4,9}\/\S+$/.test(alias.value) ? (
    <OutLink href={`https://doi.org/${encodeURI(alias.value)}`}>{alias.value}</OutLink>
  ) : (
    <bdi>{alias.value}</bdi>
  );
