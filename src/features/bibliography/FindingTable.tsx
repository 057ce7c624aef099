import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useRef } from 'react';
import { KeysDialog, openKeys } from '../../ui/keys/KeysDialog.tsx';
import { FindingRow } from './FindingRow.tsx';
import type { ShownFinding } from './finding.ts';

interface Props {
  readonly findings: readonly ShownFinding[];
  /** The place of the chosen entry among all entries, or null. */
  readonly chosen: number | null;
  /** @param byHand by a press on the row, not by a key. */
  readonly onChoose: (index: number | null, byHand: boolean) => void;
  readonly onOpen: (identifier: string) => void;
}

/** About as high as most rows are, in CSS pixels. Only those in view exist. */
const ROW_HEIGHT = 54;

const KEYS = [
  [['↑', '↓'], 'go from entry to entry'],
  [['PgUp', 'PgDn'], 'ten entries at a time'],
  [['Home', 'End'], 'the first, the last'],
  [['Enter'], 'open the record'],
  [['Esc'], 'choose none'],
  [['?'], 'these keys'],
] as const;

/** The entries with what is said of each. The list as a whole has the focus and names its active entry. */
export const FindingTable = ({ findings, chosen, onChoose, onOpen }: Props) => {
  const scroll = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const baseId = useId();
  const at = Math.max(
    0,
    findings.findIndex(({ index }) => index === chosen),
  );
  const virtualizer = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // The same from one rendering to the next: with another one all heights are reckoned again.
    getItemKey: useCallback((place: number) => findings[place]?.index ?? place, [findings]),
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const isChosenShown = chosen !== null && findings[at]?.index === chosen;

  const reveal = useRef(true);
  useEffect(() => {
    if (isChosenShown && reveal.current) virtualizer.scrollToIndex(at, { align: 'auto' });
    reveal.current = false;
  }, [at, isChosenShown, virtualizer]);

  const moveTo = (place: number): void => {
    const next = findings[Math.min(findings.length - 1, Math.max(0, place))];
    if (next === undefined) return;
    reveal.current = true;
    onChoose(next.index, false);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined)
      moveTo(isChosenShown ? step(at, findings.length) : event.key === 'End' ? findings.length - 1 : 0);
    else if (event.key === 'Enter' && event.target === event.currentTarget) {
      const identifier = findings[at]?.identifier;
      if (!isChosenShown || identifier == null) return;
      onOpen(identifier);
    } else if (event.key === 'Escape' && chosen !== null) onChoose(null, false);
    else if (event.key === '?') openKeys(dialog.current);
    else return;
    event.preventDefault();
  };

  const pick = ({ target }: MouseEvent): void => {
    const place =
      target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
    const picked = place == null ? undefined : findings[Number(place)];
    if (picked !== undefined) onChoose(picked.index === chosen ? null : picked.index, true);
  };

  return (
    <>
      <div
        ref={scroll}
        role="listbox"
        aria-label="Entries"
        aria-describedby={`${baseId}-hint`}
        aria-activedescendant={isChosenShown ? `${baseId}-${chosen}` : undefined}
        tabIndex={0}
        onKeyDown={press}
        onClick={pick}
        className="max-h-[max(24rem,72vh)] overflow-auto border-y border-line focus-visible:outline-2 focus-visible:outline-ink"
      >
        <div className="relative" style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {items.map(({ index: place, start }) => {
            const finding = findings[place];
            if (finding === undefined) return null;
            return (
              <div
                key={finding.index}
                ref={virtualizer.measureElement}
                data-index={place}
                role="presentation"
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <FindingRow
                  id={`${baseId}-${finding.index}`}
                  finding={finding}
                  isChosen={finding.index === chosen}
                  place={place}
                  total={findings.length}
                />
              </div>
            );
          })}
        </div>
      </div>
      <p id={`${baseId}-hint`} className="sr-only">
        Arrow keys go from entry to entry, Enter opens a record, the question mark lists all keys.
      </p>
      <KeysDialog dialog={dialog} title="Keys of the list" keys={KEYS} />
    </>
  );
};

const STEPS: Readonly<Record<string, ((at: number, count: number) => number) | undefined>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};
