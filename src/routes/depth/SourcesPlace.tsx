import type { Examined } from '../../core/examination.ts';
import { OTHER_FACES } from '../../features/depth/face-titles.ts';
import { Part } from '../../features/depth/Part.tsx';
import { Place } from '../../features/depth/Place.tsx';
import { FaceLine } from './FaceLine.tsx';
import { type Comparing, SourcesPart } from './SourcesPart.tsx';

interface Props {
  readonly examined: Examined;
  readonly corpus: string | null;
  readonly comparing: Comparing;
}

/** The same record from elsewhere and in its other forms, held against the one on the page. */
export const SourcesPlace = ({ examined, corpus, comparing }: Props) => (
  <Place trust={examined.key?.trust}>
    <Part
      id="sources"
      title="Several sources"
      intro="Asks every source that this site knows for the same record. None is preferred: where they disagree, both values stand side by side."
    >
      <SourcesPart examined={examined} corpus={corpus} comparing={comparing} />
    </Part>
    <Part
      id="faces"
      title="Other faces of this record"
      intro="The registry shows one record in several forms. Each is asked for only when you say so, examined here like the record itself, and held against it field by field."
    >
      <ul>
        {OTHER_FACES.map((face) => (
          <FaceLine key={face} face={face} record={examined.record} corpus={corpus} />
        ))}
      </ul>
    </Part>
  </Place>
);
