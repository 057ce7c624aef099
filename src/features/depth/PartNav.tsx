interface Props {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** The parts of this page, to go to one: the address stays the view that it is. */
export const PartNav = ({ parts }: Props) => (
  <nav aria-label="Parts in depth" className="lg:sticky lg:top-4 lg:self-start print:hidden">
    <ul className="flex flex-wrap gap-x-4 lg:block">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            className="min-h-[24px] cursor-pointer py-0.5 text-left text-body text-link underline underline-offset-2 lg:min-h-[28px]"
            onClick={() => {
              const heading = document.getElementById(`${id}-title`);
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);
