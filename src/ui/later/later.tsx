import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { isMissing } from '../../parts/missing.ts';
import { MissingPart } from './MissingPart.tsx';

interface State {
  readonly fault: { readonly error: unknown } | null;
}

/**
 * A part of a page that is fetched when it is drawn. Where its files don't come, that is said in its place, and everything round
 * it stays. A fault in the part itself goes on to whoever draws it.
 * @param load fetches the part; asked again when it is drawn anew after it failed.
 * @param waiting stands in its place meanwhile.
 */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> => {
  const toPart = () => lazy(() => load().then((drawn) => ({ default: drawn })));
  // React keeps what a part failed with for good: the next try is another part.
  let Part = toPart();
  return class Later extends Component<Props, State> {
    override state: State = { fault: null };

    static getDerivedStateFromError(error: unknown): State {
      return { fault: { error } };
    }

    override componentDidCatch(): void {
      Part = toPart();
    }

    override render(): ReactNode {
      const { fault } = this.state;
      if (fault !== null && !isMissing(fault.error)) throw fault.error;
      if (fault !== null) return <MissingPart />;
      return (
        <Suspense fallback={waiting}>
          <Part {...this.props} />
        </Suspense>
      );
    }
  };
};
