import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import type { MouseEvent, ReactNode } from 'react';

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

/** Radix gives a pressed tab the focus by script, which browsers show as if it had come by the keyboard. */
const focusUnringed = ({ button, ctrlKey, currentTarget }: MouseEvent<HTMLElement>): void => {
  if (button === 0 && !ctrlKey) currentTarget.focus({ focusVisible: false });
};

/** Tabs by Radix: one stop for the Tab key, arrows inside, and the tab with the focus is the chosen one. */
export const Tabs = <Value extends string>({
  label,
  tabs,
  value,
  onValue,
  panelClass,
  doPanelsTakeFocus = true,
}: Props<Value>) => (
  <Root
    value={value}
    onValueChange={(next) => {
      const chosen = tabs.find((tab) => tab.value === next);
      if (chosen !== undefined) onValue(chosen.value);
    }}
  >
    <List aria-label={label} className="tabs">
      {tabs.map(({ value: own, title, onNear }) => (
        <Trigger
          key={own}
          value={own}
          className="tab"
          onPointerEnter={onNear}
          onFocus={onNear}
          onMouseDown={focusUnringed}
        >
          {title}
        </Trigger>
      ))}
    </List>
    {tabs.map(({ value: own, panel }) => (
      <Content key={own} value={own} className={panelClass} {...(doPanelsTakeFocus ? {} : { tabIndex: -1 })}>
        {panel}
      </Content>
    ))}
  </Root>
);
