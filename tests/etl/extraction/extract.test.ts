import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvSheets, dangBo, extract, findings, sonLa, values, workbookSheets } from './desk.ts'

const launchRows = (...units: readonly string[]) => [
  ['TT', 'Đơn vị', 'Đã phát động'],
  ...units.map((unit, index) => [index + 1, unit, 'x']),
]

describe('several sheets and tables', () => {
  test('each takes its period from its own name', () => {
    const extraction = extract(
      sonLa,
      workbookSheets(
        { name: 'Hướng dẫn', rows: [['Cách điền'], ['Ghi x nếu có']] },
        { name: 'Quý IV.2023', rows: launchRows('Xã Hua La') },
        { name: 'Q1-2024', rows: launchRows('Xã Hua La') },
      ),
    )
    expect(extraction.reports.map(({ unit, period }) => `${unit} ${period}`)).toEqual([
      '03676 2023-Q4',
      '03676 2024-Q1',
    ])
    expect(findings(extraction)).toEqual(['info sheet/no-header'])
  })

  test('a unit’s report is taken once in a file', () => {
    const extraction = extract(
      sonLa,
      workbookSheets(
        { name: 'Quý IV-2023', rows: launchRows('Xã Hua La') },
        { name: 'Quý IV-2023 (2)', rows: launchRows('Xã Hua La', 'Xã Chiềng Đen') },
      ),
    )
    expect(extraction.reports.map(({ unit }) => unit)).toEqual(['03676', '03661'])
    expect(extraction.findings).toMatchObject([
      {
        code: 'row/duplicate-unit',
        params: { firstCell: 'Quý IV-2023!B2' },
        place: { sheet: 'Quý IV-2023 (2)' },
      },
    ])
  })

  test('a table of numbers without a header is missed, beside others too', () => {
    const rows = [
      ['Nội dung', 'a'],
      ['q', 1, 2],
      ['w', 3, 4],
    ]
    const sheets = workbookSheets(
      { name: 'Quý IV-2023', rows: launchRows('Xã Hua La') },
      { name: 'Phụ lục', rows },
    )
    expect(findings(extract(sonLa, sheets))).toEqual(['error sheet/no-header'])
  })

  test('two forms stand one below the other', () => {
    const extraction = extract(
      sonLa,
      csvSheets(
        'Kỳ báo cáo: Quý IV/2023',
        'I. PHÁT ĐỘNG',
        'TT;Đơn vị;Đã phát động;Số người tham gia',
        '1;Xã Hua La;x;10',
        ';Cộng;;10',
        '',
        'II. CÔNG TRÌNH',
        'TT;Đơn vị;Số CTr đăng ký;Số CTr hoàn thành',
        '1;Xã Hua La;3;2',
      ),
    )
    expect(values(extraction)).toEqual([
      '03676 launched C4 true',
      '03676 participants D4 10',
      '03676 works_registered C9 3',
      '03676 works_done D9 2',
    ])
    expect(findings(extraction)).toEqual([])
  })
})

describe('a table without a column of units', () => {
  test('is the report of the unit in the letterhead', () => {
    const extraction = extract(
      sonLa,
      csvSheets(
        'ỦY BAN MTTQ VIỆT NAM;THÀNH PHỐ SƠN LA',
        'UBMTTQ XÃ HUA LA',
        'Quý IV/2023',
        'Đã phát động;Số người tham gia',
        'x;40',
        '',
        'Hua La, ngày 5 tháng 1 năm 2024',
      ),
    )
    expect(values(extraction)).toEqual(['03676 launched A5 true', '03676 participants B5 40'])
  })
  test('takes its single total', () => {
    const extraction = extract(
      dangBo,
      csvSheets(
        'CHI BỘ VĂN PHÒNG',
        'Quý III/2026',
        'TS;Được xếp loại;HTXS;HTT;HT;KHT',
        '10;10;2;7;1;0',
        'Người lập biểu',
      ),
    )
    expect(values(extraction)).toHaveLength(6)
  })
  test('is nobody’s where no unit is named', () => {
    expect(
      findings(extract(sonLa, csvSheets('Quý IV/2023', 'Đã phát động;Số người tham gia', 'x;40'))),
    ).toEqual(['error sheet/no-unit'])
  })
  test('is the claimed unit’s', () => {
    const sheets = csvSheets('Quý IV/2023', 'Đã phát động;Số người tham gia', 'x;40')
    expect(extract(sonLa, sheets, { unit: '03676' }).reports).toMatchObject([{ unit: '03676' }])
  })
})

test('a template with nothing filled in is empty, whatever it has printed', () => {
  const sheets = csvSheets(
    'Quý IV/2023',
    'TT;Đơn vị;Đã phát động;Hình thức',
    '1;Xã Hua La;;',
    '2;Xã Chiềng Đen;;',
    ';Tổng cộng;;',
  )
  expect(findings(extract(sonLa, sheets))).toEqual(['error file/empty'])
})

test('two periods above a table are asked about', () => {
  const sheets = csvSheets(
    'KẾT QUẢ QUÝ IV/2023, NHIỆM VỤ QUÝ I/2024',
    'TT;Đơn vị;Đã phát động',
    '1;Xã Hua La;x',
  )
  expect(findings(extract(sonLa, sheets))).toEqual(['error sheet/ambiguous-period'])
})

test('whatever stands in a sheet, nothing throws and no report is made twice', () => {
  const words = fc.constantFrom(
    ...[
      '',
      '',
      '1',
      'x',
      '-',
      '1.234,5',
      '99999999999999999999',
      'TT',
      'Đơn vị',
      'Mã',
      'Huyện',
      'Đã phát động',
    ],
    ...[
      'Ngày PĐ',
      'SL',
      'TL (%)',
      'Đăng ký',
      'Hoàn thành',
      'Xã Hua La',
      'Sông Mã',
      'I',
      'Tổng cộng',
      'Cộng I',
    ],
    ...['Kỳ báo cáo: Quý IV/2023', '31/2/2024', '#REF!', 'NGƯỜI LẬP BIỂU', 'A', '4=3/2', 'ngày tháng năm'],
  )
  const table = fc.array(fc.array(words, { minLength: 1, maxLength: 7 }), { minLength: 2, maxLength: 14 })
  fc.assert(
    fc.property(table, (rows) => {
      const sheets = csvSheets(
        'Kỳ báo cáo: Quý IV/2023',
        'TT;Đơn vị;Đã phát động;Số người tham gia',
        ...rows.map((row) => row.join(';')),
      )
      const { reports } = extract(sonLa, sheets)
      const keys = reports.map(({ unit, form, period }) => `${unit} ${form} ${period}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { seed: 1, numRuns: 300 },
  )
})
