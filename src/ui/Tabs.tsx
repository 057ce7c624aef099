import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface Tab<Value extends string> {
  readonly value: Value;
  readonly title: ReactNode;
  /** Mounted only while its tab is chosen. */
  readonly panel: ReactNode;
  /** The pointer or the focus has come to the tab: what it needs can be asked for. */
  readonly onNear?: () => void;
}

interface Props<Value extends string> {
  /** For those who hear the page. */
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  readonly panelClass: string;
  /** False where a panel begins with something that takes the focus itself. */
  readonly doPanelsTakeFocus?: boolean;
}

/** Where a key leads from one of `count` tabs, round and round; null for a key that means nothing here. */
const toNext = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, from: number, count: number) => {
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? null : (from + step + count) % count;
};

/**
 * Tabs as the ARIA Authoring Practices describe them, "Tabs with Automatic Activation": one stop for the Tab key, arrows
 * and Home and End inside, and the tab with the focus is the chosen one. A library for this weighs as much as all that a
 * record page says by itself.
 */
export const Tabs = <Value extends string>({
  label,
  tabs,
  value,
  onValue,
  panelClass,
  doPanelsTakeFocus = true,
}: Props<Value>) => {
  const id = useId();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const choose = (next: Value | undefined): void => {
    if (next !== undefined && next !== value) onValue(next);
  };
  return (
    <div>
      <div role="tablist" aria-label={label} aria-orientation="horizontal" className="tabs">
        {tabs.map((tab, index) => (
          <button
            key={tab.value}
            ref={(button) => {
              buttons.current[index] = button;
            }}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-controls={`${id}-panel-${tab.value}`}
            aria-selected={tab.value === value}
            tabIndex={tab.value === value ? 0 : -1}
            className="tab"
            onPointerEnter={tab.onNear}
            onFocus={tab.onNear}
            onClick={() => choose(tab.value)}
            onKeyDown={(event) => {
              const next = toNext(event, index, tabs.length);
              if (next === null) return;
              event.preventDefault();
              buttons.current[next]?.focus();
              choose(tabs[next]?.value);
            }}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.value}
          role="tabpanel"
          id={`${id}-panel-${tab.value}`}
          aria-labelledby={`${id}-tab-${tab.value}`}
          hidden={tab.value !== value}
          tabIndex={doPanelsTakeFocus ? 0 : -1}
          className={panelClass}
        >
          {tab.value === value && tab.panel}
        </div>
      ))}
    </div>
  );
};
