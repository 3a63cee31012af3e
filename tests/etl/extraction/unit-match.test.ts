import { describe, expect, test } from 'vitest'
import { UnitMatcher, type Surroundings } from '../../../etl/extraction/unit-match.ts'
import { UnitsInTime } from '../../../etl/extraction/units-in-time.ts'
import { dangBo, sonLa, withUnits } from './desk.ts'

const anywhere: Surroundings = { reports: () => true, scopes: [], types: new Set() }

const quarter = {
  ...{ id: '2023-Q4', start: '2023-10-01', end: '2023-12-31', dueOn: null },
  label: { vi: 'Quý IV/2023', en: 'Q4 2023' },
}
const later = { ...quarter, id: '2025-Q3', start: '2025-07-01', end: '2025-09-30' }

function codes(matcher: UnitMatcher, written: string, surroundings: Partial<Surroundings> = {}) {
  const match = matcher.match(written, { ...anywhere, ...surroundings })
  if (match.state === 'found') return match.unit.code
  return match.state === 'ambiguous' ? match.candidates.map(({ code }) => code).toSorted() : 'unknown'
}

describe('one unit by the ways in which it is written', () => {
  const matcher = new UnitsInTime(sonLa).in(quarter)
  test.each([
    ['Xã Chiềng Cọ', '03658'],
    ['Chiềng Cọ', '03658'],
    ['xa chieng co', '03658'],
    ['Xã Chiềng Cọ'.normalize('NFD'), '03658'],
    ['UB MTTQ xã Chiềng Cọ', '03658'],
    ['UBMTTQ Việt Nam xã Chiềng Cọ', '03658'],
    ['Uỷ ban Mặt trận Tổ quốc Việt Nam xã Chiềng Cọ', '03658'],
    ['Ủy ban MTTQ Việt Nam xã Chiềng Cọ', '03658'],
    ['1. Xã Chiềng Cọ', '03658'],
    ['- Xã Chiềng Cọ', '03658'],
    ['X. Chiềng Cọ', '03658'],
    ['Xã Chiềng Cọ, TP. Sơn La', '03658'],
    ['Xã Liên Hòa', '04009'],
    ['Xã Liên Hoà', '04009'],
    ['TP. Sơn La', '116'],
    ['TP Sơn La', '116'],
    ['TP.Sơn La', '116'],
    ['Thành phố Sơn La', '116'],
    ['Thành phố', '116'],
    ['H. Mường La', '120'],
    ['H.Mường La', '120'],
    ['UB MTTQ tỉnh', '14'],
    ['P. Tô Hiệu', '03649'],
    ['TT. Sông Mã', '04168'],
    ['Hội Nông dân tỉnh', '14-TV2'],
    ['HND tỉnh', '14-TV2'],
    ['03658', '03658'],
  ])('%s', (written, code) => {
    expect(codes(matcher, written)).toBe(code)
  })

  test.each([
    ['3658', '03658'],
    ['03658', '03658'],
    ['14-tv2', '14-TV2'],
    ['99999', undefined],
  ])('the code %s', (written, code) => {
    expect(matcher.byCode(written)?.code).toBe(code)
  })

  test.each(['Xã Lạ', 'Xã Chiềng Cọ, huyện Mai Sơn', 'Người lập biểu', 'Xã'])('%s is none', (written) => {
    expect(codes(matcher, written)).toBe('unknown')
  })

  test('a bare name of a district and a town is asked about, unless the column says which', () => {
    expect(codes(matcher, 'Sông Mã')).toEqual(['04168', '126'])
    expect(codes(matcher, 'Sông Mã', { types: new Set(['huyen', 'thanh pho']) })).toBe('126')
  })
})

describe('two communes of one name', () => {
  const matcher = new UnitMatcher(
    withUnits([
      ['P', 'Tỉnh Mẫu', 'province_committee', null],
      ['H1', 'Huyện Bắc', 'district_committee', 'P'],
      ['H2', 'Huyện Nam', 'district_committee', 'P'],
      ['A1', 'Xã Tân Lập', 'commune_committee', 'H1'],
      ['A2', 'Xã Tân Lập', 'commune_committee', 'H2'],
      ['B1', 'Xã Hòa', 'commune_committee', 'H1'],
      ['B2', 'Xã Hóa', 'commune_committee', 'H1'],
    ]),
  )
  test('are asked about, never guessed', () => {
    expect(codes(matcher, 'Xã Tân Lập')).toEqual(['A1', 'A2'])
    expect(matcher.lowestNamedIn(['ỦY BAN MTTQ XÃ TÂN LẬP'])).toBeNull()
  })
  test('are told apart by the unit above', () => {
    expect(codes(matcher, 'Tân Lập', { scopes: ['H2'] })).toBe('A2')
    expect(codes(matcher, 'Xã Tân Lập (huyện Bắc)')).toBe('A1')
    expect(codes(matcher, 'Xã Tân Lập - H. Nam')).toBe('A2')
    expect(matcher.lowestNamedIn(['HUYỆN NAM', 'XÃ TÂN LẬP'])?.code).toBe('A2')
  })
  test('that differ by an accent are told apart by it, and asked about without', () => {
    expect(codes(matcher, 'Xã Hoà')).toBe('B1')
    expect(codes(matcher, 'xã hóa')).toBe('B2')
    expect(codes(matcher, 'Xa Hoa')).toEqual(['B1', 'B2'])
  })
})

test('a cell is found without its first words, and a near miss names the unit that may be meant', () => {
  const matcher = new UnitMatcher(dangBo)
  expect(codes(matcher, 'Văn phòng')).toBe('CB01')
  expect(codes(matcher, 'CB Hội Nhà báo tỉnh')).toBe('CB15')
  expect(matcher.match('Chi bộ Hội Nông dn tỉnh', anywhere)).toEqual({
    state: 'unknown',
    candidates: ['Chi bộ Hội Nông dân tỉnh'],
  })
})

describe('a unit in time', () => {
  const units = new UnitsInTime(sonLa)
  const anyone: Surroundings = { reports: () => true, scopes: [], types: new Set() }

  test('a name and a code mean the unit of the period', () => {
    expect(codes(units.in(quarter), 'Phường Tô Hiệu')).toBe('03649')
    expect(codes(units.in(later), 'Phường Tô Hiệu')).toBe('03646@2025')
    expect(units.in(quarter).byCode('03646')?.name).toBe('Phường Chiềng Lề')
    expect(units.in(later).byCode('03646')?.name).toBe('Phường Tô Hiệu')
  })

  test('one that has ended is known, with those that went on from it', () => {
    expect(codes(units.in(later), 'Phường Chiềng Lề')).toBe('unknown')
    expect(units.missed('Phường Chiềng Lề', later, anyone)).toMatchObject({
      unit: { code: '03646', validTo: '2025-06-30' },
      successors: ['Phường Tô Hiệu'],
    })
    expect(units.missed('Xã Không Có', later, anyone)).toBeNull()
  })
})
