import { Component, type ReactNode } from 'react';
import type { Address } from '../navigation/address.ts';
import { FaultPage } from './FaultPage.tsx';

interface Props {
  /** Another address is another try, and so is the same one once more. */
  readonly address: Address;
  readonly children: ReactNode;
}

interface State {
  readonly address: Address | null;
  readonly fault: { readonly error: unknown } | null;
}

/** Says that this program failed, in the place of what could not be drawn. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { address: null, fault: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps({ address }: Props, state: State): State | null {
    return address === state.address ? null : { address, fault: null };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FaultPage error={fault.error} />;
  }
}
