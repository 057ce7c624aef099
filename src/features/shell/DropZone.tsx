import { useEffect, useState } from 'react';

interface Props {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

/** The whole page takes a dropped record; while something hangs over it, it says so. */
export const DropZone = ({ onFile, onText }: Props) => {
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
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) onFile(file);
      else if (text.trim() !== '') onText(text);
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
  }, [onFile, onText]);

  return isOver ? (
    <div className="drop-veil">
      <p>Drop a record, a bundle or a list of them. It stays on this machine.</p>
    </div>
  ) : null;
};
