import type { ChangeView, CitationView } from '../../../graph/citation-view.ts';
import { Segments } from './Segments.tsx';

interface Props {
  readonly view: CitationView;
  readonly onView: ChangeView;
}

/** How the picture is drawn. */
export const ViewChoices = ({ view, onView }: Props) => (
  <>
    <Segments
      name="Layout"
      choices={LAYOUTS}
      chosen={view.layout}
      // A part of one drawing is no part of the other.
      onChoose={(layout) => onView({ layout, region: null }, { isStep: true })}
    />
    <Segments
      name="Colour"
      choices={COLOURINGS}
      chosen={view.colouring}
      onChoose={(colouring) => onView({ colouring }, { isStep: true })}
    />
  </>
);

const LAYOUTS = [
  ['time', 'Time'],
  ['force', 'Force'],
] as const;
const COLOURINGS = [
  ['year', 'Year'],
  ['state', 'State'],
] as const;
