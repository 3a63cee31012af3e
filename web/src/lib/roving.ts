/** The links of a picture are one stop of the Tab key; arrows go from one to the next. */

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
  ...{ Home: -Infinity, End: Infinity },
}

type Link = HTMLElement | SVGElement

export function move(container: Element, event: KeyboardEvent): void {
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const links = [...container.querySelectorAll<Link>('[data-code]')]
  const at = links.findIndex((link) => link === event.target)
  const next = links[Math.min(links.length - 1, Math.max(0, at + step))]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  for (const link of links) link.setAttribute('tabindex', link === next ? '0' : '-1')
  next.focus()
}
