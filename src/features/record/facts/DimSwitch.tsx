import { Switch } from '../../../ui/Switch.tsx';

interface Props {
  readonly dimUnsigned: boolean;
  readonly onDimUnsigned: (dim: boolean) => void;
}

/** The switch that dims what is not signed. */
export const DimSwitch = ({ dimUnsigned, onDimUnsigned }: Props) => (
  <div className="pb-2">
    <Switch checked={dimUnsigned} onChange={onDimUnsigned}>
      Dim what is not signed
    </Switch>
  </div>
);
