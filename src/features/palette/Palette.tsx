import './palette.css';
import { Command } from 'cmdk';
import { useEffect, useRef } from 'react';
import { foldText, toFoldedWords } from '../../graph/rows/fold-text.ts';
import { TickIcon } from '../../ui/icons.tsx';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';

interface Props {
  readonly groups: readonly PaletteGroup[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Gives the focus back to the page, for whom the dialog gives it back to, and says what was typed until now. */
  readonly takeTyped: () => string;
  /** A setting leaves it open; all else closes it. */
  readonly onClose: () => void;
}

/**
 * Every word that was typed has to stand somewhere in a line, whatever its case and accents; the order of the lines stays what it
 * is.
 */
const matchWords = (search: string, keywords: readonly string[] = []): number => {
  const line = keywords.map(foldText).join(' ');
  return toFoldedWords(search).every((word) => line.includes(word)) ? 1 : 0;
};

const Line = ({ item, onClose }: { readonly item: PaletteItem; readonly onClose: () => void }) => (
  <Command.Item
    value={item.key}
    keywords={[item.label, ...(item.words ?? [])]}
    onSelect={() => {
      if (item.isOn === undefined) onClose();
      item.run();
    }}
    className="palette-item"
  >
    <span className="palette-mark">{item.isOn && <TickIcon className="size-3.5" />}</span>
    <span className="min-w-0 flex-1 truncate">{item.label}</span>
    {item.isOn !== undefined && <span className="sr-only">{item.isOn ? 'chosen' : 'not chosen'}</span>}
    <span className="shrink-0 text-note text-muted">{item.note}</span>
  </Command.Item>
);

/**
 * All that can be opened and done, in one list that typing narrows down. In the browser's own dialog: it keeps the focus,
 * closes with Esc and gives the focus back.
 */
export const Palette = ({ groups, text, onText, takeTyped, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    onText(takeTyped());
    dialog.current?.showModal();
    // The browser would give the focus to the list as a whole.
    field.current?.focus();
  }, [onText, takeTyped]);
  return (
    <dialog
      ref={dialog}
      aria-label="Pages, papers and commands"
      className="palette"
      onClose={onClose}
      onClick={(event) => {
        // Outside of the list is the ground behind it.
        if (event.target === dialog.current) dialog.current.close();
      }}
      // Keys pressed in here are not for what lies below.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Command
        label="Pages, papers and commands"
        loop
        filter={(_, search, keywords) => matchWords(search, keywords)}
      >
        <Command.Input
          ref={field}
          value={text}
          onValueChange={onText}
          placeholder="Paper, page or command"
          className="palette-input"
        />
        <Command.List className="palette-list" label="Pages, papers and commands">
          <Command.Empty className="px-4 py-3 text-muted">
            Nothing here has these words. An arXiv id or a pith number can be typed as it is.
          </Command.Empty>
          {groups.map(({ heading, items }) => (
            <Command.Group key={heading} heading={heading} className="palette-group">
              {items.map((item) => (
                <Line key={item.key} item={item} onClose={() => dialog.current?.close()} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
        <p className="palette-foot">
          <kbd>↑</kbd> <kbd>↓</kbd> to a line, <kbd>Enter</kbd> chooses it, <kbd>Esc</kbd> closes
        </p>
      </Command>
    </dialog>
  );
};
