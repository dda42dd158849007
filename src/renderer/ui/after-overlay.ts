const MOST_FRAMES = 30

/** Runs when the last menu, popover or dialog has left the page: until then it keeps the focus to itself. */
export function afterOverlay(act: () => void): void {
  const wait = (left: number): void => {
    if (left === 0 || document.querySelector('.ui-popover, .ui-overlay') === null) act()
    else requestAnimationFrame(() => { wait(left - 1) })
  }
  requestAnimationFrame(() => { wait(MOST_FRAMES) })
}
