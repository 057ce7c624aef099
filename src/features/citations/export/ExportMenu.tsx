import {
  CheckboxItem,
  Content,
  Group,
  Item,
  Label,
  RadioGroup,
  RadioItem,
  Root,
  Separator,
  Trigger,
} from '@radix-ui/react-dropdown-menu';
import { useState } from 'react';
import { type ExportScope, SCOPES } from '../../../graph/export/export-set.ts';
import { formatNumber } from '../../../graph/grow/counts.ts';
import { DownloadIcon } from '../../../ui/icons.tsx';
import { MENU, MENU_ITEM, MenuTick } from '../../../ui/menu.tsx';
import {
  type ExportFormat,
  type ExportInput,
  type ExportWish,
  NETWORK_FORMATS,
  OUTLINE_FORMATS,
  REFERENCE_FORMATS,
} from './export-formats.ts';
import { useExport } from './use-export.ts';
import { withoutReaderWords } from './without-reader-words.ts';

interface Props {
  /** What there is to export, asked for when a file is made. */
  readonly getInput: () => ExportInput;
  /** Of when the accepted keys are, in sentences; null where they are those of now. */
  readonly askKeysNote: () => Promise<string | null>;
  /** What an address selects may not be among the papers. */
  readonly selected: readonly string[];
  /** How many of the selected ones are. */
  readonly selectedHere: number;
  /** How many papers are shown beside that of the record. */
  readonly shown: number;
  /** How many of them match the filter; null without a filter. */
  readonly matching: number | null;
  /** How many of them have a tag or notes of the reader's own. */
  readonly withWords: number;
}

/** Files of what is shown: which papers, in which format. Says that it works, and what went wrong. */
export const ExportMenu = (props: Props) => {
  const { getInput, askKeysNote, selected, shown, matching, withWords } = props;
  const counts: Counts = { selected: props.selectedHere, matches: matching ?? 0, all: shown };
  const [scope, setScope] = useScope(selected, counts);
  const [isWithWords, setIsWithWords] = useState(true);
  const { state, start } = useExport(async () => {
    const note = await askKeysNote();
    const input = isWithWords ? getInput() : withoutReaderWords(getInput());
    return note === null ? input : { ...input, asOf: `${input.asOf} ${note}` };
  });
  const ask = (format: ExportFormat, scale = 1): void => start({ format, scope, scale } satisfies ExportWish);

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Root modal={false}>
        <Trigger className="button" disabled={state.kind === 'working'}>
          <DownloadIcon className="size-3.5" />
          {state.kind === 'working'
            ? 'Making the file…'
            : `Export ${formatNumber(counts[scope])}${BUTTON_WORDS[scope]}`}
        </Trigger>
        <Content align="end" sideOffset={4} collisionPadding={8} loop className={FORMATS} aria-label="Export">
          <div>
            <RadioGroup value={scope} onValueChange={(value) => setScope(toScope(value))}>
              <Label className={HEADING}>Which papers</Label>
              {SCOPES.map((one) => (
                <ScopeItem key={one} scope={one} count={counts[one]} />
              ))}
            </RadioGroup>
            {withWords > 0 && (
              <CheckboxItem
                checked={isWithWords}
                onCheckedChange={setIsWithWords}
                className={ITEM}
                onSelect={(event) => event.preventDefault()}
              >
                <MenuTick />
                <span className="flex-1">With your own tags and notes</span>
                <span className="pl-4 text-muted">{formatNumber(withWords)}</span>
              </CheckboxItem>
            )}
            <Separator className={LINE} />
            <Group>
              <Label className={HEADING}>Papers and citations</Label>
              {[...NETWORK_FORMATS, ...OUTLINE_FORMATS].map((words) => (
                <FormatItem key={words.format} {...words} onAsk={() => ask(words.format)} />
              ))}
            </Group>
          </div>
          <div className="border-l border-line">
            <Group>
              <Label className={HEADING}>References, without authors</Label>
              {REFERENCE_FORMATS.map((words) => (
                <FormatItem key={words.format} {...words} onAsk={() => ask(words.format)} />
              ))}
            </Group>
            <Separator className={LINE} />
            <Group>
              <Label className={HEADING}>The picture, as on the screen</Label>
              <FormatItem name="SVG" hint="Inkscape, print" onAsk={() => ask('svg')} />
              {SCALES.map((scale) => (
                <FormatItem
                  key={scale}
                  name={`PNG, ${scale}×`}
                  hint={SCALE_HINTS[scale - 1] ?? ''}
                  onAsk={() => ask('png', scale)}
                />
              ))}
            </Group>
          </div>
        </Content>
      </Root>
      <span role="status" className="sr-only">
        {state.kind === 'done' ? `${state.name} is saved` : ''}
      </span>
      {state.kind === 'failed' && (
        <span role="alert" className="text-body text-bad">
          {state.sentence}
        </span>
      )}
    </span>
  );
};

type Counts = { readonly [Scope in ExportScope]: number };

/** What was chosen for this selection; else the selection, else all. */
const useScope = (selected: readonly string[], counts: Counts) => {
  const [choice, setChoice] = useState<{
    readonly scope: ExportScope;
    readonly selected: readonly string[];
  } | null>(null);
  const chosen = choice?.selected === selected && counts[choice.scope] > 0 ? choice.scope : null;
  const scope: ExportScope = chosen ?? (counts.selected > 0 ? 'selected' : 'all');
  return [scope, (next: ExportScope): void => setChoice({ scope: next, selected })] as const;
};

const SCALES = [1, 2, 3, 4];
const SCALE_HINTS = ['screen', 'sharp screen', 'slides', 'print'];

const SCOPE_NAMES: { readonly [Scope in ExportScope]: string } = {
  selected: 'The selection',
  matches: 'Those that match the filter',
  all: 'All shown',
};

/** Said on the button, so that nobody takes one for the other. */
const BUTTON_WORDS: { readonly [Scope in ExportScope]: string } = {
  selected: ' selected',
  matches: ' that match',
  all: '',
};

const toScope = (value: string): ExportScope => SCOPES.find((scope) => scope === value) ?? 'all';

const ScopeItem = ({ scope, count }: { readonly scope: ExportScope; readonly count: number }) => (
  <RadioItem
    value={scope}
    disabled={count === 0 && scope !== 'all'}
    className={ITEM}
    // The format is chosen after it: the menu stays.
    onSelect={(event) => event.preventDefault()}
  >
    <MenuTick />
    <span className="flex-1">{SCOPE_NAMES[scope]}</span>
    <span className="pl-4 text-muted">{formatNumber(count)}</span>
  </RadioItem>
);

interface FormatItemProps {
  readonly name: string;
  readonly hint: string;
  readonly onAsk: () => void;
}

const FormatItem = ({ name, hint, onAsk }: FormatItemProps) => (
  <Item className={`${ITEM} pl-8.5`} onSelect={onAsk}>
    <span className="flex-1">{name}</span>
    <span className="pl-3 text-note text-muted max-sm:hidden">{hint}</span>
  </Item>
);

/** Side by side, so that nothing hides behind a scroll. */
const FORMATS = `${MENU} grid max-h-(--radix-dropdown-menu-content-available-height) w-[34rem] max-w-[calc(100vw-1rem)] grid-cols-2`;
const ITEM = `${MENU_ITEM} min-h-6`;
const HEADING = 'px-2.5 pt-1.5 pb-0.5 text-note text-muted';
const LINE = 'my-1 border-t border-line';
