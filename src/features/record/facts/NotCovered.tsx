/** What no signature covers: always in sight on a record (docs/experience.md "Every value says what stands behind it"). */
export const NotCovered = () => (
  <section aria-labelledby="not-covered" className="mt-3" data-not-covered="">
    <h2 id="not-covered" className="font-semibold">
      What no signature covers
    </h2>
    <p className="text-muted">
      The paper’s text and PDF, authors, citations, the receipt’s own date, which version the date of
      submission is of, and whether the key is still in use.
    </p>
  </section>
);
