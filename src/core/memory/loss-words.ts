import { formatDay } from '../base/day.ts';
import { formatQuoted } from '../json/json.ts';
import type { Loss } from './losses.ts';

const toPart = ({ kind, name, counted }: Loss): string => {
  switch (kind) {
    case 'version':
      return 'the sources gave a newer version';
    case 'signature':
      return 'it held a signature, and holds none now';
    case 'key':
      return `its signature was checked, and the key ${formatQuoted(name)} isn’t accepted here now`;
    case 'own-key':
      return `the key ${formatQuoted(name)} was accepted by this site, and only by you now`;
    case 'unchecked':
      return 'its signature was checked, and can’t be now';
    case 'title':
      return 'its title had the signed digest, and there is none to hold against it now';
    case 'flag':
      return toFlagPart(formatQuoted(name), counted);
  }
};

/** Of the record and not of the registry: whoever hands an old one on, or another one, makes it say less. */
const toFlagPart = (name: string, counted: Loss['counted']): string => {
  if (counted === null || counted.now === null) return `it says nothing of ${name} any more`;
  return counted.now === 0
    ? `it reports no ${name} any more`
    : `it counts ${counted.now} for ${name}, after ${counted.before}`;
};

/** One loss without its full stop, with when, and with which version where it isn't the one shown, it was last seen otherwise. */
export const formatLoss = (loss: Loss, version: number | null): string =>
  `${toPart(loss)} (${loss.version === null || loss.version === version ? '' : `v${loss.version}, `}${formatDay(loss.at)})`;

/**
 * One line without its full stop: what stood behind a record and doesn't any more, and for each when, and with which
 * version, it was last seen otherwise.
 * @param version the version of the record that is shown, or null.
 */
export const formatLosses = (losses: readonly Loss[], version: number | null): string => {
  const parts = losses.map((loss) => formatLoss(loss, version));
  const shown = version === null ? 'this record' : `this record of v${version}`;
  return `Less stands behind ${shown} than this browser has seen: ${parts.join('; ')}`;
};
