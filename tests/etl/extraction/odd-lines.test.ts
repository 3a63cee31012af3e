import { describe, expect, test } from 'vitest'
import { csvSheets, dangBo, extract, findings, sonLa, values } from './desk.ts'

const period = 'Kỳ báo cáo: Quý IV/2023'
const header = 'TT;Đơn vị;Đã phát động;Số, ký hiệu;Ngày phát động;Số người tham gia'
const launch = (...lines: readonly string[]) => extract(sonLa, csvSheets(period, header, ...lines))

describe('“as above”', () => {
  test.each(['nt', '-nt-', '"""', '〃', 'như trên'])(
    'in a column of words is what the cell above says: %s',
    (mark) => {
      const told = launch('1;Xã Hua La;x;12-KH;;5', `2;Xã Chiềng Đen;x;${mark === '"""' ? '""""' : mark};;6`)
      expect(values(told)).toContain('03661 plan_no D4 12-KH')
      expect(findings(told)).toEqual([])
    },
  )

  test('in a column of numbers, days or answers is no value', () => {
    expect(findings(launch('1;Xã Hua La;x;;1/11/2023;5', '2;Xã Chiềng Đen;nt;;nt;nt'))).toEqual([
      'error cell/not-yes-or-no C4',
      'error cell/not-a-date E4',
      'error cell/not-a-number F4',
    ])
  })

  test('for a unit is the unit of the line above, which then stands twice', () => {
    expect(findings(launch('1;Xã Hua La;x;;;5', '2;nt;x;;;6', '3;nt;x;;;7'))).toEqual([
      'error row/duplicate-unit B4',
      'error row/duplicate-unit B5',
    ])
  })

  test('of a unit that is none is none either', () => {
    expect(findings(launch('1;Xã Vô Danh;x;;;5', '2;nt;x;;;6'))).toEqual([
      'error row/unknown-unit B3',
      'error row/unknown-unit B4',
    ])
  })
})

describe('letters that became question marks', () => {
  test('in a name are told with what the name may be', () => {
    const [finding] = launch('1;Xã Chi?ng ?en;x;;;5').findings
    expect(finding).toMatchObject({
      code: 'row/unknown-unit',
      params: { hasLostLetters: true, candidates: expect.arrayContaining(['Xã Chiềng Đen']) as unknown },
    })
  })

  test('everywhere make a sheet that cannot be read', () => {
    const lost = csvSheets('K? báo cáo: Quý IV/2023', 'TT;??n v?;?ã phát ??ng', '1;Xã Chi?ng ?en;x')
    expect(findings(extract(sonLa, lost))).toEqual(['error sheet/lost-letters'])
  })
})

describe('lines that look like something else', () => {
  test('a first line of answers numbers no columns and names no measures', () => {
    const answers = (line: string) => extract(sonLa, csvSheets(period, 'TT;Đơn vị;Đã phát động', line))
    expect(findings(answers('1;;x'))).toEqual(['error row/no-unit B3'])
    expect(findings(answers(';;Có'))).toEqual(['error row/no-unit B3'])
  })

  test('a day in words beside a unit that is none is no signature', () => {
    const told = launch('1;Xã Vô Danh;x;;ngày 08 tháng 11 năm 2023;', '2;Xã Hua La;x;;;')
    expect(findings(told)).toEqual(['error row/unknown-unit B3'])
    expect(values(told)).toEqual(['03676 launched C4 true'])
  })

  test('“- Công đoàn” is no total', () => {
    const told = extract(
      dangBo,
      csvSheets(
        'Quý IV/2026',
        'TT;Chi bộ;TS;Được xếp loại;HTXS;HTT;HT;KHT',
        '1;- Công đoàn tỉnh;9;9;1;7;1;0',
      ),
    )
    expect(values(told)[0]).toBe('CB06 members_total C3 9')
  })

  test('a note below the table of one unit is no second line', () => {
    const told = extract(
      sonLa,
      csvSheets('Đơn vị: Xã Hua La', period, 'Đã phát động;Số, ký hiệu', 'x;12-KH', 'Ghi chú: nộp bổ sung'),
    )
    expect(values(told)).toEqual(['03676 plan_no B4 12-KH', '03676 launched A4 true'])
    expect(findings(told)).toEqual([])
  })
})

describe('tables one below the other', () => {
  const second = [
    ';Biểu số 01',
    ';Kỳ báo cáo: Quý I/2024',
    ';TT;Đơn vị;Kết quả',
    ';;;Đã phát động',
    ';1;Xã Hua La;x',
  ]

  test('a short one is not passed over for a wider one below it', () => {
    const told = extract(
      sonLa,
      csvSheets(
        ...[period, 'TT;Đơn vị;Đã phát động', '1;Xã Hua La;x', 'Kỳ báo cáo: Quý I/2024'],
        ...['TT;Mã;Đơn vị;Đã ban hành KH;Đã phát động;Ngày phát động', '1;03676;Xã Hua La;x;x;2/1/2024'],
      ),
    )
    expect(values(told)[0]).toBe('03676 launched C3 true')
    expect(told.reports.map((report) => report.period)).toEqual(['2023-Q4', '2024-Q1'])
  })

  test('the title of the next is no line of the one above, and two levels of few headings are a header', () => {
    const told = extract(
      sonLa,
      csvSheets(period, 'Đơn vị;Đã phát động;Số, ký hiệu', 'Xã Hua La;x;12-KH', '', ...second),
    )
    expect(findings(told)).toEqual([])
    expect(values(told)).toContain('03676 launched D9 true')
  })
})

test('a hidden column is told at its heading, not at its number', () => {
  const sheets = csvSheets(period, 'TT;Đơn vị;Đã phát động', 'A;B;(1)', '1;Xã Hua La;x').map((sheet) => ({
    ...sheet,
    hiddenColumns: new Set([2]),
  }))
  expect(findings(extract(sonLa, sheets))).toEqual(['info column/hidden C2'])
})

test('“1,234” groups thousands in the sum of a column as in its lines', () => {
  const told = launch('1;Xã Hua La;x;;;1,234', '2;Xã Chiềng Đen;x;;;6', ';Tổng cộng;;;;1.240')
  expect(findings(told)).toEqual(['warning cell/ambiguous-number F3'])
})

test('one mistake is told once: a cell that cannot be used says nothing more of its pair or its line', () => {
  const rated = (members: string, due: string) =>
    extract(
      dangBo,
      csvSheets('Quý IV/2026', 'TT;Chi bộ;Phải học;Đã học', `1;Chi bộ Văn phòng;${due};${members}`),
    )
  expect(findings(rated('đang học', '9'))).toEqual(['error cell/not-a-number D3'])
  expect(findings(rated('đang học', 'chưa rõ'))).toEqual([
    'error cell/not-a-number C3',
    'error cell/not-a-number D3',
  ])
  expect(findings(rated('', '9'))).toEqual(['warning row/not-reported D3', 'warning pair/incomplete C3'])
})
