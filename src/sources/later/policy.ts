import { mayConnect } from './connect.ts';

/** The policy that this document states of itself, or null: a worker has none to read, a server may add another one. */
const ownPolicy = (): string | null =>
  globalThis.document?.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
    ?.content ?? null;

/** Why the policy of this site keeps the page from asking an address, to follow the name of a source; null where it doesn't. */
export const refusedByPolicy = (address: string, page: string): string | null => {
  const policy = ownPolicy();
  return policy === null || mayConnect(policy, address, page) ? null : toRefusal(address);
};

/** The same where the browser has just refused it. */
export const toRefusal = (address: string): string =>
  `was not asked: the Content-Security-Policy of this site doesn’t let the page ask ${new URL(address).origin} (connect-src), which whoever runs the site can change`;

/** Notices whether the browser refuses what is asked from now on, by a policy that the page can't read. */
export const watchPolicy = (address: string) => {
  // A worker has no document; what has neither has no policy.
  const target: Partial<EventTarget> = globalThis.document ?? globalThis;
  const { origin } = new URL(address);
  let isRefused = false;
  const notice = (event: Event): void => {
    if ('blockedURI' in event && String(event.blockedURI).startsWith(origin)) isRefused = true;
  };
  target.addEventListener?.('securitypolicyviolation', notice);
  return {
    /** The event comes in a task of its own. */
    isRefused: async (): Promise<boolean> => {
      await new Promise((resolve) => setTimeout(resolve));
      return isRefused;
    },
    stop: () => target.removeEventListener?.('securitypolicyviolation', notice),
  };
};
