import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bundledBoundaries, type Point } from '../../../etl/boundaries/bundled.ts'
import { loadCampaigns } from '../../../etl/store.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const files = readdirSync(`${data}/geo`).filter((name) => name.endsWith('.topo.json'))

function area(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

test.each(files)('%s is small enough to be bundled', (name) => {
  expect(statSync(`${data}/geo/${name}`).size).toBeLessThanOrEqual(60_000)
})

test('every boundary encloses land, and goes with one unit that exists still', () => {
  const units = loadCampaigns(`${data}/campaigns`).flatMap(({ campaign }) => campaign.units)
  const standing = units.filter(({ validTo }) => validTo === null)
  const all = bundledBoundaries().flat()
  expect(all).toHaveLength(177)
  for (const { code, rings } of all) {
    expect(Math.max(...rings.map(area)), code).toBeGreaterThan(0)
    for (const ring of rings) expect(ring.at(-1), code).toEqual(ring[0])
    expect(standing.filter((unit) => (unit.officialCode ?? unit.code) === code)).toHaveLength(1)
  }
})
