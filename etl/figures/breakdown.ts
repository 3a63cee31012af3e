/** A breakdown as marts.fact takes it: a grouping, a kind of window, an indicator or *, a window or nothing for all. */
interface Breakdown {
  readonly grouping: string
  readonly windowKind: string
  readonly indicator: string
  readonly windowId: string
}

export function breakdownText({ grouping, windowKind, indicator, windowId }: Breakdown): string {
  return [grouping, windowKind, indicator, windowId].join(':')
}

export function readBreakdown(text: string): Breakdown {
  const [grouping = '', windowKind = '', indicator = '', windowId = ''] = text.split(':')
  return { grouping, windowKind, indicator, windowId }
}

/** The rows of one are all among those of the other; `isAmongAll`: the indicator asked for is one of *. */
export function isWithin(asked: Breakdown, wider: Breakdown, isAmongAll: boolean): boolean {
  return (
    asked.grouping === wider.grouping &&
    asked.windowKind === wider.windowKind &&
    (wider.indicator === asked.indicator || (wider.indicator === '*' && isAmongAll)) &&
    (wider.windowId === '' || wider.windowId === asked.windowId)
  )
}
