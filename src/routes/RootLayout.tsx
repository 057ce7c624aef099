import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { SearchField } from '../features/search/SearchField.tsx';
import { DropZone } from '../features/shell/DropZone.tsx';
import { FictionStrip } from '../features/shell/FictionStrip.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Masthead } from '../features/shell/Masthead.tsx';
import { PageTurn } from '../features/shell/PageTurn.tsx';
import { takeEarlyDrop } from '../first/early-drop.ts';
import { readFileText } from '../sources/dropped-file.ts';
import type { Drop } from '../sources/kept/dropped-store.ts';
import { toPath } from './address/paths.ts';
import { useView } from './address/use-view.ts';
import { openViewFile } from './citations/view-file.ts';
import { openDrop, PASTED } from './file/open-drop.ts';

const MAIN = 'main';

/** What every page has: masthead, door for files, strip for fiction, footer, and `/` that leads to the field. */
export const RootLayout = () => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const location = useLocation();
  const corpus = useView().in;
  const isHome = location.pathname === '/';

  const open = useCallback(
    async (drop: Drop) => {
      const view = openViewFile(drop.text);
      if (view !== null) {
        await navigate({ to: view.path, search: view.search });
        return;
      }
      const id = openDrop(drop);
      client.removeQueries({ queryKey: ['dropped', id] });
      await navigate({ to: '/file', search: { d: id } });
    },
    [client, navigate],
  );
  const onFile = useCallback(
    (file: File) =>
      void readFileText(file).then((read) =>
        open(
          read.kind === 'ok'
            ? { name: `the file ${file.name}`, text: read.value }
            : { name: `the file ${file.name}`, text: '', problem: read.error },
        ),
      ),
    [open],
  );
  const onText = useCallback((text: string) => void open({ name: PASTED, text }), [open]);

  useEffect(() => {
    const early = takeEarlyDrop();
    if (early?.file) onFile(early.file);
    else if (early?.text) onText(early.text);
  }, [onFile, onText]);

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
        onFile={onFile}
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
      <Footer />
      <PageTurn mainId={MAIN} />
      <DropZone onFile={onFile} onText={onText} />
    </>
  );
};
