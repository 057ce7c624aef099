import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Palette } from '../../features/palette/Palette.tsx';
import { rememberedQuery } from '../../look-up/kept/remembered-query.ts';
import { useSettings } from '../../ui/settings/use-settings.ts';
import { toSettingGroups } from './setting-groups.ts';
import { useBibliographies } from './use-bibliographies.ts';
import { useLookUps } from './use-look-ups.ts';
import { usePages } from './use-pages.ts';
import { useRecordCommands } from './use-record-commands.ts';

/**
 * What the palette offers now: what was typed, if it names a paper; this page; papers seen and bibliographies
 * opened here; pages; settings.
 */
export const PaletteWork = ({
  takeTyped,
  onClose,
}: {
  /** Ends the catching of what was typed before this came. */
  readonly takeTyped: () => string;
  readonly onClose: () => void;
}) => {
  const [text, setText] = useState('');
  const remembered = useQuery(rememberedQuery());
  const settings = useSettings();
  const groups = [
    ...useLookUps(text, remembered.data ?? []),
    ...useBibliographies(),
    ...useRecordCommands(),
    ...usePages(),
    ...toSettingGroups(settings),
  ];
  return <Palette groups={groups} text={text} onText={setText} takeTyped={takeTyped} onClose={onClose} />;
};
