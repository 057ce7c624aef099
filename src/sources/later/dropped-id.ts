/** The ids of sources that such a manifest brought begin so. */
export const DROPPED = 'dropped:';

/** Whether a source is there because somebody dropped a manifest onto this tab, and for no longer than that. */
export const isDropped = ({ id }: { readonly id: string }): boolean => id.startsWith(DROPPED);
