import { useEffect, useState } from 'react';
import { type DroppedThings, readDropped } from './dropped-files.ts';

interface Props {
  readonly onDrop: (dropped: Promise<DroppedThings>) => void;
}

/** The whole page takes what is dropped, be it files, folders, links or text; while something hangs over it, it says so. */
export const DropZone = ({ onDrop }: Props) => {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    // Entering a child fires leave on its parent: only when as many were left as entered is the pointer gone.
    let depth = 0;
    const listening = new AbortController();
    const { signal } = listening;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      depth += 1;
      setIsOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      if (event.dataTransfer !== null) onDrop(readDropped(event.dataTransfer));
    };
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [onDrop]);

  return isOver ? (
    <div className="drop-veil">
      <p>
        Drop records, bundles, lists or folders of them, or the link of a paper. It stays on this machine.
      </p>
    </div>
  ) : null;
};
