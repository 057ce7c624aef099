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
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [onDrop]);

  return isOver ? (
    <div className="drop-veil">
      <p>
        Drop records, bundles, lists or folders of them, or the link of a paper. It stays on this machine.
      </p>
    </div>
  ) : null;
};
