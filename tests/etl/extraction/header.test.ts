import { describe, expect, test } from 'vitest'
import { csvSheets, dangBo, extract, findings, sonLa, values, workbookSheets } from './desk.ts'

const period = 'Kỳ báo cáo: Quý IV/2026'
const line = [
  'CB01 members_total',
  'CB01 members_rated',
  'CB01 members_excellent',
  'CB01 members_good',
  'CB01 members_completed',
  'CB01 members_not_completed',
]

function fieldsOf(rows: readonly string[]): string[] {
  return rows.map((row) => row.split(' ').slice(0, 2).join(' '))
}

describe('the headings of the rating form, whatever an office calls them', () => {
  test.each([
    ['in short', 'STT;ĐV;TS;ĐV được xếp loại;HTXS;HTT;HT;KHT'],
    ['with NV', 'Số TT;Tên TCĐ;T.số;Được xếp loại;HTXSNV;HTTNV;HTNV;KHTNV'],
    [
      'in full',
      'TT;Cơ quan, đơn vị;Tổng số đảng viên (người);Đảng viên được xếp loại;Hoàn thành xuất sắc nhiệm vụ;Hoàn thành tốt nhiệm vụ;Hoàn thành nhiệm vụ;Không hoàn thành nhiệm vụ',
    ],
    [
      'with numbers',
      'TT;Chi bộ;1. Tổng số đảng viên;2. Được xếp loại;3. Xuất sắc;4. HT tốt;5. Hoàn thành;6. Không HT',
    ],
  ])('%s', (_, header) => {
    const extraction = extract(dangBo, csvSheets(period, header, '1;Chi bộ Văn phòng;12;10;2;7;1;0'))
    expect(fieldsOf(values(extraction))).toEqual(line)
    expect(findings(extraction)).toEqual([])
  })

  test('“ĐV” is the unit over names and the members over numbers', () => {
    const header = 'TT;Chi bộ;ĐV;Được xếp loại;HTXS;HTT;HT;KHT'
    const extraction = extract(dangBo, csvSheets(period, header, '1;Văn phòng;12;10;2;7;1;0'))
    expect(values(extraction)).toContain('CB01 members_total C3 12')
  })

  test('“KH” is the plan over a number of a document, the answer over a tick', () => {
    const ticked = extract(dangBo, csvSheets('TT;Đơn vị;KH;Số KH;PĐ', '1;Văn phòng;x;12-KH/CB;x'))
    expect(values(ticked)).toEqual([
      'CB01 plan_issued C2 true',
      'CB01 plan_no D2 12-KH/CB',
      'CB01 launched E2 true',
    ])
    const numbered = extract(dangBo, csvSheets('TT;Đơn vị;Ban hành KH;KH;PĐ', '1;Văn phòng;x;12-KH/CB;x'))
    expect(values(numbered)).toContain('CB01 plan_no D2 12-KH/CB')
  })
})

describe('headers of several levels', () => {
  const rows = [
    ['ĐẢNG BỘ MTTQ VIỆT NAM TỈNH', null, null, null, null, 'Biểu số 03'],
    ['BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN'],
    [period],
    [
      'TT',
      'Tên đơn vị',
      'Tổng số đảng viên',
      'ĐV được xếp loại',
      'Hoàn thành xuất sắc',
      null,
      'Hoàn thành tốt',
      null,
      'Hoàn thành',
      null,
      'Không hoàn thành',
      null,
      'Ghi chú',
    ],
    [null, null, null, null, 'SL', 'TL (%)', 'SL', 'TL (%)', 'SL', 'TL (%)', 'SL', 'TL (%)'],
    ['A', 'B', '1', '2', '3', '4=3/2', '5', '6=5/2', '7', '8=7/2', '9', '10=9/2', 'C'],
    [],
    [1, 'Chi bộ Văn phòng', 12, 10, 2, '20,0', 7, '70,0', 1, '10,0', 0, null, 'nt'],
  ]
  const read = [
    'CB01 members_total C8 12',
    'CB01 members_rated D8 10',
    'CB01 members_excellent E8 2',
    'CB01 members_excellent_rate F8 20',
    'CB01 members_good G8 7',
    'CB01 members_good_rate H8 70',
    'CB01 members_completed I8 1',
    'CB01 members_completed_rate J8 10',
    'CB01 members_not_completed K8 0',
  ]

  test('with merged cells', () => {
    const merges = ['A2:M2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:H4', 'I4:J4', 'K4:L4', 'M4:M5']
    const extraction = extract(dangBo, workbookSheets({ name: 'Biểu 03', rows, merges }))
    expect(values(extraction)).toEqual(read)
    expect(findings(extraction)).toEqual([])
  })

  test('with blanks where CSV cannot merge', () => {
    const lines = rows.map((row) => row.map((each) => (each === null ? '' : String(each))).join(';'))
    const extraction = extract(dangBo, csvSheets(...lines))
    expect(values(extraction)).toEqual(read)
    expect(findings(extraction)).toEqual([])
  })

  test('where “Tổng số” belongs to the heading above it', () => {
    const extraction = extract(
      dangBo,
      csvSheets(
        period,
        'TT;Đơn vị;Tổng số đảng viên;Đảng viên được xếp loại;;;;',
        ';;;Tổng số;HTXS;HTT;HT;KHT',
        '1;Chi bộ Văn phòng;12;10;2;7;1;0',
      ),
    )
    expect(values(extraction).slice(0, 2)).toEqual(['CB01 members_total C4 12', 'CB01 members_rated D4 10'])
  })
})

describe('what a table holds beside the form', () => {
  const table = (...lines: readonly string[]) => extract(sonLa, csvSheets('Quý IV/2023', ...lines))

  test('a filled column that is not asked for is named; ordinals, notes and blank columns are not', () => {
    const extraction = table('TT;Đơn vị;Đã phát động;Hình thức;Lý do;Ghi chú', '1;Xã Hua La;x;Hội nghị;;tốt')
    expect(extraction.findings).toMatchObject([
      {
        code: 'column/not-recognised',
        severity: 'info',
        params: { label: 'Hình thức' },
        place: { cell: 'D2' },
      },
    ])
  })

  test('a filled column without a heading is told at its first cell', () => {
    expect(findings(table('TT;Đơn vị;Đã phát động', '1;Xã Hua La;x;12'))).toEqual([
      'info column/not-recognised D3',
    ])
  })

  test('of two columns for one field the filled one is taken', () => {
    const both = table('TT;Đơn vị;Đã phát động;Phát động', '1;Xã Hua La;x;Không')
    expect(values(both)).toEqual(['03676 launched C3 true'])
    expect(findings(both)).toEqual(['warning column/duplicate D2'])
    expect(values(table('TT;Đơn vị;Đã phát động;Phát động', '1;Xã Hua La;;x'))).toEqual([
      '03676 launched D3 true',
    ])
  })

  test('hidden rows and columns are taken, and said', () => {
    const sheets = csvSheets('Quý IV/2023', 'TT;Đơn vị;Đã phát động', '1;Xã Hua La;x').map((sheet) => ({
      ...sheet,
      hiddenRows: new Set([2]),
      hiddenColumns: new Set([2]),
    }))
    const extraction = extract(sonLa, sheets)
    expect(values(extraction)).toEqual(['03676 launched C3 true'])
    expect(findings(extraction)).toEqual(['info column/hidden C2', 'info row/hidden B3'])
  })

  test('a mandatory column that is missing is told', () => {
    const extraction = table('TT;Đơn vị;Số CTr đăng ký', '1;Xã Hua La;3')
    expect(extraction.findings).toMatchObject([
      { code: 'sheet/missing-column', place: { field: 'works_done' } },
      { code: 'pair/incomplete', place: { cell: 'C3' } },
    ])
  })
})
