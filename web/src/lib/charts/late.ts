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

const waiting: (() => Promise<void>)[] = []

async function next(): Promise<void> {
  try {
    await waiting[0]?.()
  } catch {
    // It stays as the server drew it, and is tried again once it is seen.
  } finally {
    waiting.shift()
    if (waiting.length > 0) later()
  }
}

function later(): void {
  const run = (): void => void next()
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 500)
}

/**
 * Draws a chart while the reader reads, each in an idle moment of its own: what draws is fetched then, and the first
 * chart takes several times as long as the next.
 */
export function drawSoon(draw: () => Promise<void>): void {
  waiting.push(draw)
  if (waiting.length === 1) later()
}
