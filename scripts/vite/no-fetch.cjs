/*
 * Stands in for `node-fetch` and `sync-fetch`, which Citation.js carries along to look references up on the net: this
 * page gives it all that it needs, and those two do not load in a browser.
 */
const noFetch = () => {
  throw new Error('References are written from what is on the page; nothing is fetched for them.');
};
noFetch.Headers = class Headers {};
module.exports = noFetch;
