/** Keys go where one pressed: without the ring, the card and the whole title of those who come with keys, and nothing moves. */
export const AFTER_PRESS: FocusOptions = { preventScroll: true, focusVisible: false };
