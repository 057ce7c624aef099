import { Suspense, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { parseViewSearch } from './address/view-search.ts';
import { getAddress, onAddress, settleScroll, settleSteps } from './navigation/navigation.ts';
import { PageView, preparePage } from './navigation/page.tsx';
import { AddressContext, useAddress } from './navigation/use-address.ts';
import { findPage } from './pages.ts';
import { RootLayout } from './RootLayout.tsx';
import { FaultBoundary } from './trouble/FaultBoundary.tsx';

/** The page of the present address. Until the part of another is here, the one before it stays. */
export const App = () => {
  const [address, setAddress] = useState(getAddress);
  useEffect(
    () =>
      onAddress((next) => {
        // Also a part that didn't come before.
        void preparePage(findPage(next.pathname));
        startTransition(() => setAddress(next));
      }),
    [],
  );
  useLayoutEffect(() => settleScroll(address), [address]);
  useEffect(() => settleSteps(address), [address]);
  return (
    <AddressContext value={address}>
      <FaultBoundary address={address}>
        <RootLayout isHome={address.pathname === '/'} corpus={parseViewSearch(address.search).in}>
          {SHOWN}
        </RootLayout>
      </FaultBoundary>
    </AddressContext>
  );
};

const ShownPage = () => {
  const address = useAddress();
  return (
    <FaultBoundary address={address}>
      <Suspense>
        <PageView page={findPage(address.pathname)} />
      </Suspense>
    </FaultBoundary>
  );
};

/** The same element at every address: what stands round the page is not drawn again for another one. */
const SHOWN = <ShownPage />;
