import type { Campaign, Unit } from '../campaign/campaign.ts'
import { Chance } from './chance.ts'

export type FileFormat = 'xlsx' | 'xls' | 'csv' | 'csv-utf16'

/** Who sends a file, for whom, and in what manner. */
export interface Sender {
  readonly unit: Unit
  /** The units whose rows the file holds, the sender's own first. */
  readonly covers: readonly Unit[]
  readonly format: FileFormat
  readonly hasCodes: boolean
  readonly hasTwoRowHeader: boolean
  readonly hasNumbering: boolean
  readonly usesSynonyms: boolean
  readonly yes: string
  readonly no: string
  readonly dates: 'cell' | 'slash' | 'dot'
  readonly writesFormulas: boolean
}

function manner(campaign: Campaign, unit: Unit): Omit<Sender, 'unit' | 'covers' | 'format'> {
  const chance = new Chance(campaign.id, unit.code, 'manner')
  return {
    hasCodes: chance.happens(25),
    hasTwoRowHeader: chance.happens(35),
    hasNumbering: chance.happens(60),
    usesSynonyms: chance.happens(50),
    yes: chance.pick(['x', 'X', 'Có', '✓', 'Đã', '1']),
    no: chance.pick(['Chưa', 'Không', '0']),
    dates: chance.pick(['cell', 'slash', 'dot']),
    writesFormulas: chance.happens(50),
  }
}

const groupFormats: readonly FileFormat[] = ['xlsx', 'csv', 'xlsx', 'xls', 'csv-utf16']

/** Every unit is covered by one sender: most groups send one file, every fourth lets each unit send its own. */
export function sendersOf(campaign: Campaign): Sender[] {
  const children = Map.groupBy(campaign.units, ({ parent }) => parent)
  const groups = campaign.units.filter(({ code, parent }) => parent !== null && children.has(code))
  const grouped = new Set(
    groups.flatMap(({ code }) => [code, ...(children.get(code) ?? []).map((u) => u.code)]),
  )
  const senders = groups.flatMap((unit, index): Sender[] => {
    const below = children.get(unit.code) ?? []
    const format = groupFormats[index % groupFormats.length] ?? 'xlsx'
    const isGathered = index % 4 !== 3
    if (isGathered) return [{ unit, covers: [unit, ...below], format, ...manner(campaign, unit) }]
    return [unit, ...below].map((each) => alone(campaign, each))
  })
  const others = campaign.units.filter(({ code }) => !grouped.has(code)).map((unit) => alone(campaign, unit))
  return [...senders, ...others]
}

function alone(campaign: Campaign, unit: Unit): Sender {
  const isOld = new Chance(campaign.id, unit.code, 'format').happens(8)
  return { unit, covers: [unit], format: isOld ? 'xls' : 'xlsx', ...manner(campaign, unit) }
}
