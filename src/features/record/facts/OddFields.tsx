import { formatPath, type JsonValue } from '../../../core/json/json.ts';
import type { MalformedField, OtherField } from '../../../core/report/other-fields.ts';
import { JsonTree } from '../../../ui/json/JsonTree.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { Caveat } from '../standing/Section.tsx';
import { StandingMark } from '../standing/StandingMark.tsx';
import type { Standing } from '../standing/standing.ts';

/** Fields of the wrong type: named, shown, and read as absent. */
export const MalformedBody = ({ fields }: { readonly fields: readonly MalformedField[] }) => (
  <>
    <Caveat>
      These are there but can’t be read as what they should be, so the page treats them as absent.
    </Caveat>
    <LongList items={fields} toName={(each) => each.path} className="space-y-2" step={20}>
      {(each) => (
        <>
          <p className="break-words">
            <span className="font-mono text-note break-all">{each.path}</span>{' '}
            <span className="text-note text-muted">{each.message}</span>
          </p>
          {each.value !== undefined && isWorthShowing(each.value) && (
            <div className="border-l border-line pl-3">
              <JsonTree value={each.value} />
            </div>
          )}
        </>
      )}
    </LongList>
  </>
);

/** The message already quotes short values. */
const isWorthShowing = (value: JsonValue): boolean =>
  typeof value === 'string' ? value.length > 30 : typeof value === 'object';

interface OtherProps {
  readonly fields: readonly OtherField[];
  /** What stands behind a field inside the canonical record. */
  readonly signedStanding: Standing;
}

/** Fields that the page knows no place for. */
export const OtherBody = ({ fields, signedStanding }: OtherProps) => (
  <>
    <Caveat>The record holds these too; this page doesn’t know what they mean.</Caveat>
    <LongList items={fields} toName={(each) => formatPath(each.path)} className="space-y-1.5" step={20}>
      {(each) => {
        const standing = each.isSigned ? signedStanding : 'reported';
        return (
          <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2" data-standing={standing}>
            <StandingMark standing={standing} />
            <div className="min-w-0">
              <p className="leading-6 break-all text-muted">
                <span className="font-mono text-note">{formatPath(each.path)}</span>
              </p>
              <JsonTree value={each.value} />
            </div>
          </div>
        );
      }}
    </LongList>
  </>
);
