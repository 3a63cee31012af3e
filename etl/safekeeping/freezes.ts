import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Freeze } from '../archive/freeze.ts'
import { openStore, type FigureStore } from '../figures/store.ts'
import { snapshotPath, type Pointer } from '../warehouse/publish.ts'
import { failed, passed, type Check } from './check.ts'
import type { Recomputed } from './recomputed.ts'

/** What a freeze settled: the figures of one day, as known at one moment. */
async function settledFigures(figures: FigureStore, freeze: Freeze): Promise<string> {
  const { campaign, asOf, knownAt } = freeze
  const filter = { campaign, asOf, knownAt }
  const told = await Promise.all([
    figures.indicators(filter),
    figures.indicators({ ...filter, by: 'phase' }),
    figures.indicators({ ...filter, by: 'tier' }),
    figures.indicators({ ...filter, by: 'unit' }),
    figures.reporting(filter),
  ])
  return JSON.stringify(told)
}

/** The figures from a store; null where it does not answer. */
async function answered(store: string, freeze: Freeze): Promise<string | null> {
  const figures = openStore({ store })
  try {
    return await settledFigures(figures, freeze)
  } catch {
    return null
  } finally {
    figures.close()
  }
}

/** The figures from the snapshot they were settled from; null where it is kept no more, or asked otherwise today. */
async function firstAnswered(store: string, aside: string, freeze: Freeze): Promise<string | null> {
  const snapshot = `${freeze.snapshot}.duckdb`
  if (!existsSync(snapshotPath(store, snapshot))) return null
  const folder = join(aside, `frozen-${freeze.id}`)
  mkdirSync(folder)
  symlinkSync(resolve(store, 'snapshots'), join(folder, 'snapshots'), 'junction')
  const pointer: Pointer = { snapshot, inputs: '', contentHash: '', receivedUntil: null }
  writeFileSync(join(folder, 'current.json'), JSON.stringify(pointer))
  return answered(folder, freeze)
}

const named = ({ name, id }: Freeze): string => `${name} (${id})`

/** Whether the figures of every settled review still come out, and the same where that can be told. */
export async function checkFreezes(
  store: string,
  { location }: Recomputed,
  freezes: readonly Freeze[],
): Promise<Check> {
  const [silent, differing]: [string[], string[]] = [[], []]
  let compared = 0
  for (const freeze of freezes) {
    const now = await answered(location.store, freeze)
    const then = await firstAnswered(store, location.store, freeze)
    if (now === null) silent.push(named(freeze))
    else if (then !== null && then !== now) differing.push(named(freeze))
    if (now !== null && then !== null) compared += 1
  }
  return silent.length === 0 && differing.length === 0
    ? passed('freezes_recompute', { code: 'freezes-answer', params: { freezes: freezes.length, compared } })
    : failed('freezes_recompute', { code: 'freezes-differ', params: { silent, differing } })
}
