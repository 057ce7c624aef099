interface Props {
  readonly attempts: readonly {
    readonly sourceId: string;
    readonly label: string;
    readonly outcome: 'answered' | 'no-record' | 'gone' | 'failed' | 'not-asked';
    readonly detail: string;
  }[];
}

/** Who was asked, in order, and what each said. */
export const AttemptList = ({ attempts }: Props) =>
  attempts.length === 0 ? null : (
    <dl className="attempts" aria-label="Sources asked, in order">
      {attempts.map((attempt) => (
        <div key={attempt.sourceId} data-outcome={attempt.outcome}>
          <dt>{attempt.label}</dt>
          <dd>{attempt.detail}</dd>
        </div>
      ))}
    </dl>
  );
