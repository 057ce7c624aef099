import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { SearchField } from '../features/search/SearchField.tsx';
import { DropZone } from '../features/shell/DropZone.tsx';
import { FictionStrip } from '../features/shell/FictionStrip.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Masthead } from '../features/shell/Masthead.tsx';
import { PageTurn } from '../features/shell/PageTurn.tsx';
import { takeEarlyDrop } from '../first/early-drop.ts';
import { toPath } from './address/paths.ts';
import { useView } from './address/use-view.ts';
import type { Taken } from './file/take-drop.ts';

const MAIN = 'main';

/** What every page has: masthead, door for files, strip for fiction, footer, and `/` that leads to the field. */
export const RootLayout = () => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const location = useLocation();
  const corpus = useView().in;
  const isHome = location.pathname === '/';

  // What was given last is shown, whatever is read first.
  const last = useRef(0);
  const onTaken = useCallback(
    async (taken: Promise<Taken>) => {
      last.current += 1;
      const turn = last.current;
      const [{ takeDrop }, given] = await Promise.all([import('./file/take-drop.ts'), taken]);
      const destination = await takeDrop(given, corpus);
      if (destination === null || turn !== last.current) return;
      client.removeQueries({ queryKey: ['dropped', destination.search.d] });
      await navigate(destination);
    },
    [client, navigate, corpus],
  );
  const onFiles = useCallback(
    (files: readonly File[]) => void onTaken(Promise.resolve({ files, text: '' })),
    [onTaken],
  );
  const onText = useCallback((text: string) => void onTaken(Promise.resolve({ files: [], text })), [onTaken]);
  const onDrop = useCallback((taken: Promise<Taken>) => void onTaken(taken), [onTaken]);

  useEffect(() => {
    const early = takeEarlyDrop();
    if (early !== null) onDrop(Promise.resolve({ files: early.files ?? [], text: early.text ?? '' }));
  }, [onDrop]);

  useEffect(() => {
    const focusField = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTyping =
        target?.closest('input, textarea, select, [contenteditable]') !== null && target !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-search-field]')?.focus();
    };
    document.addEventListener('keydown', focusField);
    return () => document.removeEventListener('keydown', focusField);
  }, []);

  return (
    <>
      <a
        href={`#${MAIN}`}
        className="skip-link"
        onClick={(event) => {
          // The address is the view, and stays what it is.
          event.preventDefault();
          document.getElementById(MAIN)?.focus();
        }}
      >
        Skip to the page
      </a>
      <Masthead
        homeLink={
          <Link to="/" search={corpus === undefined ? {} : { in: corpus }} className="wordmark">
            Pith Viewer
          </Link>
        }
        search={
          isHome ? null : (
            <SearchField
              size="masthead"
              key={corpus}
              onGo={(identifier) =>
                void navigate({ to: toPath(identifier), search: corpus === undefined ? {} : { in: corpus } })
              }
              onRecordText={onText}
            />
          )
        }
        bibliographyLink={
          <Link
            to="/bibliography"
            search={corpus === undefined ? {} : { in: corpus }}
            className="quiet-button ml-auto"
          >
            Bibliography
          </Link>
        }
        onFiles={onFiles}
      />
      {corpus !== undefined && (
        <FictionStrip
          corpus={corpus}
          leaveLink={
            <Link to="/" search={{}} activeOptions={{ exact: true }}>
              Leave the demo
            </Link>
          }
        />
      )}
      <main className="page" id={MAIN} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer aboutLink={<Link to="/about">About this page</Link>} />
      <PageTurn mainId={MAIN} />
      <DropZone onDrop={onDrop} />
    </>
  );
};
