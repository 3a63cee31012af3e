/** Milliseconds, from the least to the most. */
export type Timings = readonly number[]

export async function timed(runs: number, work: () => unknown): Promise<Timings> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)
}

/** The time below which that share of the runs stayed. */
export function quantile(times: Timings, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

export const median = (times: Timings): number => quantile(times, 0.5)
