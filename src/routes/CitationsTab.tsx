import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Examined } from '../core/examine.ts';
import type { ArxivId } from '../core/identifier-types.ts';
import { carriedSearch } from './paths.ts';
import type { ViewSearch } from './view-search.ts';

/** Loads graph and table ahead of the click, where somebody is about to make it. */
export const preloadCitations = () => void loadPanel();

const loadPanel = () => import('../features/citations/CitationsPanel.tsx');
const CitationsPanel = lazy(() => loadPanel().then(({ CitationsPanel }) => ({ default: CitationsPanel })));

interface Props {
  readonly examined: Examined;
  readonly search: ViewSearch;
  readonly onShow: (change: Partial<ViewSearch>, how?: { readonly replace: boolean }) => void;
}

/** Who cites the paper: graph and table with the selection of the address. */
export const CitationsTab = ({ examined, search, onShow }: Props) => {
  const navigate = useNavigate();
  const router = useRouter();
  const target = (id: ArxivId) => ({ to: `/abs/${id}`, search: carriedSearch(search) });
  return (
    <Suspense fallback={<p className="text-muted">Loading the citations</p>}>
      <CitationsPanel
        record={examined.record}
        selected={search.sel ?? null}
        onSelect={(id) => onShow({ sel: id ?? undefined }, { replace: true })}
        onOpen={(id) => void navigate(target(id))}
        hrefFor={(id) => router.buildLocation(target(id)).href}
      />
    </Suspense>
  );
};
