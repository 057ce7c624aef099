/** How long a look-up runs before the page says so, and before it counts and can be cancelled (docs/experience.md "Long work"). */
export const PENDING_AFTER_MS = 300;
export const CANCEL_AFTER_MS = 2000;
