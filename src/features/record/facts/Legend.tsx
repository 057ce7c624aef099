import { Switch } from '../../../ui/Switch.tsx';
import { StandingMark } from '../standing/StandingMark.tsx';
import type { Standing } from '../standing/standing.ts';

interface Props {
  readonly signedStanding: Standing;
  readonly dimUnsigned: boolean;
  readonly onDimUnsigned: (dim: boolean) => void;
  /** Absent where the registry itself was asked. */
  readonly onCompare?: () => void;
}

/** What the marks mean, and the switch that dims what is not signed. */
export const Legend = ({ signedStanding, dimUnsigned, onDimUnsigned, onCompare }: Props) => {
  const standings: readonly Standing[] =
    signedStanding === 'signed' ? ['signed', 'bound', 'reported'] : ['unchecked', 'reported'];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label="What stands behind a value">
        {standings.map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} isLong />
          </li>
        ))}
      </ul>
      {onCompare !== undefined && (
        <button type="button" className="link-button text-body" onClick={onCompare}>
          Compare with the other sources
        </button>
      )}
      <Switch checked={dimUnsigned} onChange={onDimUnsigned}>
        Dim what is not signed
      </Switch>
    </div>
  );
};
