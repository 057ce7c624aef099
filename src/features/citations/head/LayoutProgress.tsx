import { ProgressBar } from '../../../ui/ProgressBar.tsx';

interface Props {
  /** 0 to 1. */
  readonly progress: number;
  readonly cancel: () => void;
}

/** How far the force layout is; the papers stand in the order of time until then. */
export const LayoutProgress = ({ progress, cancel }: Props) => (
  <span className="m-2 inline-flex flex-wrap items-center gap-2 border border-line bg-panel px-2.5 py-1.5 text-body">
    <ProgressBar label="Force layout" value={progress} max={1} />
    Force layout, {Math.round(progress * 100)} %
    <button type="button" className="button" onClick={cancel}>
      Cancel
    </button>
  </span>
);
