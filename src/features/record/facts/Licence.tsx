import { OutLink } from '../../../ui/OutLink.tsx';
import { toLicenceName } from './licences.ts';
import { Missing } from './Row.tsx';

/** A licence by name and link. Only addresses that are known to be licences are links; others are shown as they are. */
export const Licence = ({ address }: { readonly address: string | null }) => {
  if (address === null) return <Missing />;
  if (address === '') return <Missing>none recorded, as for old papers</Missing>;
  const name = toLicenceName(address);
  return name === null ? <bdi>{address}</bdi> : <OutLink href={address}>{name}</OutLink>;
};
