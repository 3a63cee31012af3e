/** Takes the focus to what has just appeared, so that it is read out and the next key goes on from there. */
export function focused(element: HTMLElement): void {
  element.focus({ preventScroll: false })
}
