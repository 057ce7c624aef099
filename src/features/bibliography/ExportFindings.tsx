import { Content, Item, Root, Trigger } from '@radix-ui/react-dropdown-menu';
import { DownloadIcon } from '../../ui/icons.tsx';
import { MENU, MENU_ITEM } from '../../ui/menu.tsx';

export type FindingsFormat = 'csv' | 'markdown' | 'json' | 'sarif';

const FORMATS: readonly (readonly [FindingsFormat, string, string])[] = [
  ['csv', 'CSV', 'tables'],
  ['markdown', 'Markdown', 'a report, an issue'],
  ['json', 'JSON', 'scripts'],
  ['sarif', 'SARIF 2.1.0', 'code review'],
];

interface Props {
  /** How many entries the file would hold. */
  readonly count: number;
  readonly onExport: (format: FindingsFormat) => void;
}

/** Files of what is listed. Entries that nobody judged yet are no part of them. */
export const ExportFindings = ({ count, onExport }: Props) => (
  <Root modal={false}>
    <Trigger className="button" disabled={count === 0}>
      <DownloadIcon className="size-3.5" />
      Export {count.toLocaleString('en-GB')}
    </Trigger>
    <Content
      align="start"
      sideOffset={4}
      collisionPadding={8}
      loop
      className={`${MENU} w-64`}
      aria-label="Export"
    >
      {FORMATS.map(([format, name, hint]) => (
        <Item
          key={format}
          className={`${MENU_ITEM} min-h-8 justify-between`}
          onSelect={() => onExport(format)}
        >
          <span>{name}</span>
          <span className="text-muted">{hint}</span>
        </Item>
      ))}
    </Content>
  </Root>
);
