/** What can be touched could not be loaded; the picture stays. */
export const PictureTrouble = ({ onRetry }: { readonly onRetry: () => void }) => (
  <div className="absolute inset-x-0 bottom-0 z-[3] flex flex-col items-center border-t border-line bg-panel p-3 text-center text-note text-muted">
    <p>Dragging and the wheel don’t work: a part of the graph could not be loaded. Buttons and keys do.</p>
    <button type="button" className="button mt-2" onClick={onRetry}>
      Try again
    </button>
  </div>
);
