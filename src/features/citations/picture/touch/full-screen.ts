/** Whether the browser lets a part of the page fill the screen. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

/** Fills the screen with an element, or gives it back. A refusal by the browser leaves everything as it is. */
export const toggleFullScreen = (element: HTMLElement | null): void => {
  if (element === null || !canFillScreen()) return;
  const change =
    document.fullscreenElement === element ? document.exitFullscreen() : element.requestFullscreen();
  change.catch(() => {
    // Only somebody's own press may fill the screen; the picture is there either way.
  });
};
