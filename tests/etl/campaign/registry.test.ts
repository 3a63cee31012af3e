import { describe, expect, test } from 'vitest'
import type { UnitKind } from '../../../etl/campaign/campaign.ts'
import { parseRegistry } from '../../../etl/campaign/registry.ts'
import { parseUnitEvents } from '../../../etl/campaign/unit-events.ts'

const said = { vi: '', en: '' }
const kinds: readonly UnitKind[] = ['province', 'district', 'commune'].map((id) => ({
  ...{ id, tier: id, label: said, bodyPrefixes: [] },
}))
const header = 'code,name,kind,parent,valid_from,valid_to,official_code,office'
const eventHeader = 'date,kind,from,to,share,document'

function faults(...rows: readonly string[]) {
  const { findings } = parseRegistry([header, 'P,Tỉnh,province,,,,,', ...rows].join('\n'), kinds)
  return findings.map(({ code, place, params }) => ({ ...params, code, row: place.row }))
}

test('an office and an official code are read, and absent ones are none', () => {
  const text = [header, 'P,Tỉnh,province,,,,,Văn phòng', 'A@2025,Xã An,commune,P,,,A,'].join('\n')
  expect(parseRegistry(text, kinds)).toMatchObject({
    units: [
      { code: 'P', office: 'Văn phòng', officialCode: null },
      { code: 'A@2025', office: null, officialCode: 'A' },
    ],
    findings: [],
  })
})

describe('a registry is told', () => {
  test('a unit that closes before it opens', () => {
    expect(faults('A,Xã An,commune,P,2025-07-01,2025-06-30,,')).toEqual([
      { code: 'registry/closes-before-it-opens', row: 3, from: '2025-07-01', to: '2025-06-30' },
    ])
  })

  test('a child that outlives its parent, and one that is there before it', () => {
    const district = 'H,Huyện,district,P,2020-01-01,2025-06-30,,'
    expect(faults(district, 'A,Xã An,commune,H,2020-01-01,,,')).toMatchObject([
      { code: 'registry/outlives-parent', row: 4, parent: 'H', to: '2025-06-30' },
    ])
    expect(faults(district, 'A,Xã An,commune,H,2019-01-01,2025-06-30,,')).toMatchObject([
      { code: 'registry/outlives-parent', row: 4 },
    ])
    expect(faults(district, 'A,Xã An,commune,H,2020-01-01,2025-06-30,,')).toEqual([])
  })

  test('one name twice under one parent while both exist', () => {
    const early = 'A,Xã An,commune,P,,2025-06-30,,'
    expect(faults(early, 'B,Xã An,commune,P,2025-06-30,,,')).toMatchObject([
      { code: 'registry/same-name', row: 4, name: 'Xã An', other: 'A' },
    ])
    expect(faults(early, 'B,Xã An,commune,P,2025-07-01,,,')).toEqual([])
  })

  test('one official code at two units while both exist', () => {
    const early = 'A,Xã An,commune,P,,2025-06-30,,'
    expect(faults(early, 'A@2,Xã An Bình,commune,P,2025-06-01,,A,')).toMatchObject([
      { code: 'registry/overlapping-lifetimes', row: 4, other: 'A' },
    ])
    expect(faults(early, 'A@2,Xã An Bình,commune,P,2025-07-01,,A,')).toEqual([])
  })

  test('circles, several roots and codes that stand twice', () => {
    expect(faults('A,Xã An,commune,B,,,,', 'B,Xã Bình,commune,A,,,,').map(({ code }) => code)).toEqual([
      'registry/cycle',
    ])
    expect(faults('Q,Tỉnh khác,province,,,,,').map(({ code }) => code)).toEqual(['registry/several-roots'])
    expect(faults('P,Tỉnh hai,commune,P,,,,').map(({ code }) => code)).toContain('registry/duplicate-code')
  })
})

const registry = [
  header,
  'P,Tỉnh,province,,,,,',
  'A,Xã An,commune,P,,2025-06-30,,',
  'B,Xã Bình,commune,P,,2025-06-30,,',
  'N,Xã An Bình,commune,P,2025-07-01,,,',
  'M,Xã Mới,commune,P,2025-07-01,,,',
].join('\n')
const { units } = parseRegistry(registry, kinds)

function eventFaults(...rows: readonly string[]) {
  const { findings } = parseUnitEvents([eventHeader, ...rows].join('\n'), units)
  return findings.map(({ code, place, params }) => ({ ...params, code, row: place.row }))
}

test('a split keeps the shares as they are written, and everything else goes whole', () => {
  const rows = [
    '2025-07-01,split,A,N,0.6,NQ 1',
    '2025-07-01,split,A,M,0.4,NQ 1',
    '2025-07-01,merge,B,N,,NQ 1',
  ]
  expect(parseUnitEvents([eventHeader, ...rows].join('\n'), units)).toMatchObject({
    events: [{ share: '0.6' }, { share: '0.4' }, { kind: 'merge', share: '1', document: 'NQ 1' }],
    findings: [],
  })
})

describe('events are told', () => {
  test('shares that do not sum to one', () => {
    expect(eventFaults('2025-07-01,split,A,N,0.6,NQ', '2025-07-01,split,A,M,0.3,NQ')).toEqual([
      { code: 'registry/shares', row: 2, unit: 'A', sum: '0.9' },
    ])
  })

  test('a unit that does not end the day before, or does not begin on the day', () => {
    const found = eventFaults('2025-08-01,merge,A,N,,NQ')
    expect(found).toMatchObject([
      { code: 'registry/event-date', unit: 'A', name: 'valid_to', expected: '2025-07-31' },
      { code: 'registry/event-date', unit: 'N', name: 'valid_from', expected: '2025-08-01' },
    ])
  })

  test('unknown kinds and units, with what was probably meant', () => {
    expect(eventFaults('2025-07-01,merg,A,NN,,NQ')).toMatchObject([
      { code: 'registry/unknown-event', suggestion: 'merge' },
      { code: 'registry/unknown-unit', unit: 'NN' },
    ])
  })

  test('a merge without a successor, an abolition with one, no document', () => {
    expect(eventFaults('2025-07-01,merge,A,,,').map(({ code }) => code)).toEqual([
      'registry/blank',
      'registry/no-successor',
    ])
    expect(eventFaults('2025-07-01,abolish,A,N,,NQ').map(({ code }) => code)).toEqual([
      'registry/successor-of-abolished',
    ])
  })

  test.each(['0', '1.5', '-0.5', 'nửa'])('a share of %s', (share) => {
    expect(eventFaults(`2025-07-01,split,A,N,${share},NQ`)).toContainEqual(
      expect.objectContaining({ code: 'registry/not-a-share', share }),
    )
  })
})
