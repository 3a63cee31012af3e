import { describe, expect, test } from 'vitest'
import { csvSheets, dangBo, extract, findings, sonLa, values, withUnits, workbookSheets } from './desk.ts'

const period = 'Kỳ báo cáo: Quý IV/2023'
const header = 'TT;Đơn vị;Đã phát động;Số người tham gia'
const launch = (...lines: readonly string[]) => extract(sonLa, csvSheets(period, header, ...lines))

describe('rows that are no units', () => {
  test('group titles, totals, notes and signatures are passed over, blank rows too', () => {
    const extraction = launch(
      'A;B;1;2',
      '',
      ';Toàn tỉnh;;18',
      '',
      '',
      'I;Khối xã;;',
      '1;Xã Hua La;x;5',
      '',
      '2;Xã Chiềng Đen;x;6',
      ';Cộng I;;11',
      'II. Khối phường;;;',
      '3;Phường Tô Hiệu;x;7',
      ';Cộng II;;7',
      ';Tổng cộng;;18',
      '',
      ';Ghi chú: - x là đã phát động;;',
      ';- Số liệu tính đến 15/12/2023;;5',
      ';Sơn La, ngày    tháng 12 năm 2023;;',
      ';NGƯỜI LẬP BIỂU;;TM. BAN THƯỜNG TRỰC',
      ';(Ký, ghi rõ họ tên);;CHỦ TỊCH',
      ';Nơi nhận:;;',
      ';- Lưu VP;;',
    )
    expect(values(extraction)).toEqual([
      '03676 launched C9 true',
      '03676 participants D9 5',
      '03661 launched C11 true',
      '03661 participants D11 6',
      '03649 launched C14 true',
      '03649 participants D14 7',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('Công đoàn is no total', () => {
    const rated = extract(
      dangBo,
      csvSheets('Quý IV/2026', 'TT;Chi bộ;TS;Được xếp loại;HTXS;HTT;HT;KHT', '1;Công đoàn tỉnh;9;9;1;7;1;0'),
    )
    expect(values(rated)[0]).toBe('CB06 members_total C3 9')
  })

  test('a date in words in a row of a unit is no signature', () => {
    const extraction = extract(
      sonLa,
      csvSheets(
        period,
        'TT;Đơn vị;Đã phát động;Ngày phát động',
        '1;Xã Hua La;x;ngày 15 tháng 11 năm 2023',
        '2;Xã Chiềng Đen;x;16/11/2023',
      ),
    )
    expect(values(extraction)).toHaveLength(4)
  })

  test('a header repeated for the next page is passed over', () => {
    expect(values(launch('1;Xã Hua La;x;5', header, '2;Xã Chiềng Đen;x;6'))).toHaveLength(4)
  })

  test('units of measure below the headings are passed over', () => {
    expect(findings(launch(';;x/không;người', '1;Xã Hua La;x;5'))).toEqual([])
  })

  test('a district that only adds up its communes heads their group', () => {
    const works = extract(
      sonLa,
      csvSheets(
        'Quý IV/2023',
        'TT;Đơn vị;Đăng ký;Hoàn thành',
        'I;Huyện Mai Sơn;5;4',
        '1;Xã Chiềng Dong;3;2',
        '2;Xã Tà Hộc;2;2',
        'II;Huyện Yên Châu;7;6',
      ),
    )
    expect(works.reports.map(({ unit }) => unit)).toEqual(['04147', '04165', '124'])
    expect(findings(works)).toEqual([])
  })
})

describe('rows that are nobody’s are told, never dropped', () => {
  test('by the cell that names them', () => {
    const extraction = launch(
      '1;Xã Lạ;x;5',
      '2;;x;6',
      '3;Sông Mã;x;7',
      '4;Xã Hua La;x;8',
      '5;Hua La;x;9',
      '6;Ban Phong trào;x;1',
    )
    expect(findings(extraction)).toEqual([
      'error row/unknown-unit B3',
      'error row/no-unit B4',
      'error row/ambiguous-unit B5',
      'error row/duplicate-unit B7',
      'error row/not-a-reporter B8',
    ])
    expect(extraction.findings[3]?.params).toEqual({ firstCell: 'B6' })
  })

  test('also in a group’s place, when no group follows', () => {
    expect(findings(launch('I;Huyện Lạ;x;5', 'II;Huyện Mai Sơn;x;6'))).toEqual(['error row/unknown-unit B3'])
  })

  test('rows of a template without a unit and without a number are not', () => {
    expect(findings(launch('1;Xã Hua La;x;5', '2;;;', '3;;;'))).toEqual([])
  })

  test('by code where it is known, and doubted where code and name differ', () => {
    const extraction = extract(
      sonLa,
      csvSheets(
        period,
        'TT;Mã ĐVHC;Đơn vị;Đã phát động',
        '1;3646;Chiềng Lề;x',
        '2;03649;;x',
        '3;99999;Xã Chiềng Đen;x',
        '4;03658;Xã Hua La;x',
      ),
    )
    expect(extraction.reports.map(({ unit }) => unit)).toEqual(['03646', '03649', '03661'])
    expect(findings(extraction)).toEqual(['warning row/unknown-code B5', 'error row/code-and-name-differ B6'])
  })
})

describe('two communes of one name in a table of the province', () => {
  const campaign = withUnits([
    ['P', 'Tỉnh Mẫu', 'province_committee', null],
    ['H1', 'Huyện Bắc', 'district_committee', 'P'],
    ['H2', 'Huyện Nam', 'district_committee', 'P'],
    ['A1', 'Xã Tân Lập', 'commune_committee', 'H1'],
    ['A2', 'Xã Tân Lập', 'commune_committee', 'H2'],
  ])
  const units = (...lines: readonly string[]) =>
    extract(campaign, csvSheets(period, ...lines)).reports.map(({ unit }) => unit)

  test('are told apart by the group they stand in', () => {
    expect(
      units('TT;Đơn vị;Đã phát động', 'I;Huyện Bắc;', '1;Xã Tân Lập;x', 'II;Huyện Nam;', '1;Xã Tân Lập;x'),
    ).toEqual(['A1', 'A2'])
  })
  test('by a column of districts, written once for several rows', () => {
    expect(units('TT;Huyện;Xã;Đã phát động', '1;Bắc;Tân Lập;x', '2;Nam;Tân Lập;x')).toEqual(['A1', 'A2'])
  })
  test('by the district in the title', () => {
    expect(units('UBMTTQ HUYỆN NAM', 'TT;Đơn vị;Đã phát động', '1;Xã Tân Lập;x')).toEqual(['A2'])
  })
  test('else are asked about', () => {
    expect(
      findings(extract(campaign, csvSheets(period, 'TT;Đơn vị;Đã phát động', '1;Xã Tân Lập;x'))),
    ).toEqual(['error row/ambiguous-unit B3'])
  })
})

describe('merged cells in the body', () => {
  const rows = [
    ['TT', 'Đơn vị', 'Đã phát động', 'Ngày phát động', 'Số người tham gia'],
    [1, 'Xã Hua La', 'x', '1/11/2023', 40],
    [2, 'Xã Chiềng Đen'],
  ]
  const merges = ['C2:C3', 'D2:D3', 'E2:E3']
  const extraction = extract(sonLa, workbookSheets({ name: 'Quý IV-2023', rows, merges }))

  test('say an answer or a day of every row they cover', () => {
    expect(values(extraction)).toEqual([
      '03676 launched C2 true',
      '03676 launch_date D2 2023-11-01',
      '03661 launched C2 true',
      '03661 launch_date D2 2023-11-01',
    ])
  })
  test('cannot say a count of several', () => {
    expect(findings(extraction)).toEqual(['error cell/shared E2', 'error cell/shared E3'])
  })
})

test('a share of nothing that was not filled in is no mistake', () => {
  const rows = [
    ['TT', 'Đơn vị', 'Đăng ký', 'Hoàn thành', 'TL (%)'],
    [1, 'Huyện Mai Sơn', 0, 0, { t: 'e', v: 7, f: 'D2/C2' } as const],
  ]
  expect(findings(extract(sonLa, workbookSheets({ name: 'Quý IV-2023', rows })))).toEqual([])
})
