import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UnitKind } from '../../../etl/campaign/campaign.ts'
import { parseRegistry } from '../../../etl/campaign/registry.ts'
import { parseUnitEvents } from '../../../etl/campaign/unit-events.ts'

const folder = join(import.meta.dirname, '../../../data/registries')
const provinces = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const label = { vi: '', en: '' }
const kinds: readonly UnitKind[] = ['province', 'district', 'commune'].map((tier) => ({
  ...{ id: `${tier}_committee`, tier, label, bodyPrefixes: [] },
}))

describe.each(provinces)('the registry of %s', (province) => {
  const text = (name: string): string => readFileSync(join(folder, province, name), 'utf8')

  test('holds, with an event for everything that changed', () => {
    const { units, findings } = parseRegistry(text('units.csv'), kinds)
    const changes = parseUnitEvents(text('events.csv'), units)
    expect([...findings, ...changes.findings]).toEqual([])
    const ended = units.filter(({ validTo }) => validTo !== null)
    const begun = units.filter(({ validFrom }) => validFrom !== null)
    const from = new Set(changes.events.map((event) => event.from))
    const to = new Set(changes.events.map((event) => event.to))
    expect(ended.filter(({ code }) => !from.has(code))).toEqual([])
    expect(begun.filter(({ code }) => !to.has(code))).toEqual([])
    expect(begun.length).toBeGreaterThan(40)
  })
})
