/** Shares of 0..1. */
interface Drawn {
  readonly value: number | null
  readonly target: number | null
}

const STEP = 20
/** So that no mark lies on the axis. */
const SPARE = 2

/**
 * Where a scale of shares begins, in percent: at the twenty below the least value and target, so that a line that
 * hardly moves still shows how it moves. Never for bars, whose length must begin at 0.
 */
export function shareFloor(shares: readonly Drawn[]): number {
  const drawn = shares.flatMap(({ value, target }) =>
    value === null ? [] : [value * 100, ...(target === null ? [] : [target * 100])],
  )
  if (drawn.length === 0) return 0
  return Math.max(0, Math.floor((Math.min(100, ...drawn) - SPARE) / STEP) * STEP)
}
