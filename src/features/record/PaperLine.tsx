import type { ReactNode } from 'react';
import type { Examined } from '../../core/examination.ts';
import { toPaperTitle } from '../../core/state-words.ts';
import { TexText } from '../../ui/tex/TexText.tsx';
import { useTex } from '../../ui/tex/use-tex.ts';
import { HandedOn } from './standing/handed-on.ts';
import { StandingMark } from './standing/StandingMark.tsx';
import { toTitleStanding } from './standing/standing.ts';

interface Props {
  readonly examined: Examined;
  /** The state of the record, on a line. */
  readonly seal: ReactNode;
  readonly actions: ReactNode;
}

/** State and title on one line, above every part of a record that isn't the record itself. */
export const PaperLine = ({ examined, seal, actions }: Props) => {
  const title = toPaperTitle(examined);
  const segments = useTex(title);
  return (
    <HandedOn value={examined.origin.kind}>
      <header className="paper-line" data-trust={examined.key?.trust}>
        {seal}
        <StandingMark standing={toTitleStanding(examined)} />
        <h1 className="paper-title" title={title}>
          <TexText segments={segments} />
        </h1>
        {actions}
      </header>
    </HandedOn>
  );
};
