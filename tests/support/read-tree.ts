import type { Page } from '@playwright/test';

/** The current item of the graph as a browser hands it to screen readers. */
interface CurrentItem {
  readonly name: string;
  readonly level: number | null;
  readonly selected: boolean;
  readonly expanded: boolean | null;
  /** "7 of 24": Chromium's protocol doesn't name it, so it is read from the element of this very item. */
  readonly place: string;
}

interface GraphTree {
  readonly multiselectable: boolean;
  /** How many items are selected. */
  readonly selected: number;
  readonly current: CurrentItem | null;
}

/** The tree called “Citation graph” of Chromium's accessibility tree, with what it names as its current item. */
export const readTree = async (page: Page): Promise<GraphTree> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const tree = nodes.find(({ role, name }) => role?.value === 'tree' && name?.value === 'Citation graph');
    if (tree === undefined) throw new Error('There is no tree called “Citation graph”.');
    const propertyOf = (node: typeof tree, name: string) =>
      node.properties?.find((property) => property.name === name)?.value;
    const isItem = ({ role }: typeof tree): boolean => role?.value === 'treeitem';
    const currentId = propertyOf(tree, 'activedescendant')?.relatedNodes?.[0]?.backendDOMNodeId;
    const item =
      currentId === undefined ? undefined : nodes.find((node) => node.backendDOMNodeId === currentId);
    return {
      multiselectable: propertyOf(tree, 'multiselectable')?.value === true,
      selected: nodes.filter((node) => isItem(node) && propertyOf(node, 'selected')?.value === true).length,
      current:
        item === undefined || !isItem(item)
          ? null
          : {
              name: String(item.name?.value ?? ''),
              level: Number(propertyOf(item, 'level')?.value ?? Number.NaN) || null,
              selected: propertyOf(item, 'selected')?.value === true,
              expanded:
                propertyOf(item, 'expanded') === undefined
                  ? null
                  : propertyOf(item, 'expanded')?.value === true,
              place: await placeOf(page),
            },
    };
  } finally {
    await session.detach();
  }
};

const placeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = document.activeElement?.getAttribute('aria-activedescendant');
    const item = named ? document.getElementById(named) : null;
    return `${item?.getAttribute('aria-posinset')} of ${item?.getAttribute('aria-setsize')}`;
  });
