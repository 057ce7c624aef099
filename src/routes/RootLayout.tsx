import { memo, type ReactNode, useState } from 'react';
import { SearchField } from '../features/search/SearchField.tsx';
import { DropZone } from '../features/shell/DropZone.tsx';
import { FictionStrip } from '../features/shell/FictionStrip.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Masthead } from '../features/shell/Masthead.tsx';
import { PageTurn } from '../features/shell/PageTurn.tsx';
import { FrameContext } from './address/asked-field.ts';
import { toPath } from './address/paths.ts';
import { useDrops } from './file/use-drops.ts';
import { findTitle } from './find-title.tsx';
import { Link } from './navigation/Link.tsx';
import { navigate } from './navigation/navigation.ts';
import { openPalette, PaletteDoor } from './palette/PaletteDoor.tsx';
import { useSlashKey } from './use-slash-key.ts';

const MAIN = 'main';

interface Props {
  readonly isHome: boolean;
  /** The collection that the address names. */
  readonly corpus: string | undefined;
  /** The same as long as it is the same page: the frame is drawn once for all pages of a collection. */
  readonly children: ReactNode;
}

/** What every page has: masthead, door for files, strip for fiction, footer, and `/` that leads to the field. */
export const RootLayout = memo(({ isHome, corpus, children }: Props) => {
  const { onFiles, onText, onDrop } = useDrops(corpus);
  useSlashKey();
  const [asked, setAsked] = useState<string | null>(null);

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
              asked={asked}
              key={corpus}
              onGo={(identifier, text) =>
                // It may be a link of this site, with a view.
                text.includes('?')
                  ? onText(text)
                  : void navigate({
                      to: toPath(identifier),
                      search: corpus === undefined ? {} : { in: corpus },
                    })
              }
              onRecordText={onText}
              renderFound={(text) => findTitle(text, corpus ?? null)}
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
        onPalette={openPalette}
      />
      {corpus !== undefined && (
        <FictionStrip
          corpus={corpus}
          leaveLink={
            <Link to="/" search={{}}>
              Leave the demo
            </Link>
          }
        />
      )}
      <main className="page" id={MAIN} tabIndex={-1}>
        <FrameContext value={{ asked, putAsked: setAsked, onFiles }}>{children}</FrameContext>
      </main>
      <Footer
        aboutLink={<Link to="/about">About this page</Link>}
        requestsLink={<Link to="/requests">What was asked of whom</Link>}
        onPalette={openPalette}
      />
      <PaletteDoor />
      <PageTurn mainId={MAIN} />
      <DropZone onDrop={onDrop} />
    </>
  );
});
