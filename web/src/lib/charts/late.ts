import type * as Charts from './live-chart.ts'

let loaded: typeof Charts | null = null

/** What draws charts in the browser; null until it has been loaded. */
export function charts(): typeof Charts | null {
  return loaded
}

export async function loadCharts(): Promise<typeof Charts> {
  loaded ??= await import('./live-chart.ts')
  return loaded
}

/** Fetches it while the reader reads, so that it is there when it is wanted. */
export function loadChartsSoon(): void {
  const load = (): void => void loadCharts()
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 2000 })
  else setTimeout(load, 500)
}
