import { Switch } from '../../../ui/Switch.tsx';

interface Props {
  readonly dimUnsigned: boolean;
  readonly onDimUnsigned: (dim: boolean) => void;
  /** Absent where the registry itself was asked. */
  readonly onCompare?: () => void;
}

/** The switch that dims what is not signed, and the way to the other sources. */
export const DimSwitch = ({ dimUnsigned, onDimUnsigned, onCompare }: Props) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pb-3">
    <Switch checked={dimUnsigned} onChange={onDimUnsigned}>
      Dim what is not signed
    </Switch>
    {onCompare !== undefined && (
      <button type="button" className="link-button text-body" onClick={onCompare}>
        Compare with the other sources
      </button>
    )}
  </div>
);
