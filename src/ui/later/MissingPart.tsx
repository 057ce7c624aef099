/**
 * Stands in the place of a part of the page whose files didn't come. Firefox and WebKit don't ask for a file of script again that
 * failed once, so only a reload helps everywhere.
 */
export const MissingPart = () => (
  <p className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted" role="status">
    A part of this page could not be loaded; all else on it stands.
    <button type="button" className="button" onClick={() => window.location.reload()}>
      Reload
    </button>
  </p>
);
