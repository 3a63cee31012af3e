import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCampaign } from '../../../etl/campaign/load.ts'
import type { Extraction } from '../../../etl/extraction/report.ts'
import { csvSheets, extract, findings, sonLa, workbookSheets } from './desk.ts'

/** A form of every month of 2025, of communes X (February to July) and Y. */
function monthly() {
  const { campaign } = loadCampaign(join(import.meta.dirname, '../../golden/11-part-of-the-year'))
  if (campaign === null) throw new Error('the golden campaign has faults')
  return campaign
}

/** `unit period: field cell value, …` */
function reports({ reports: all }: Extraction): string[] {
  return all.map(({ unit, period, observations }) => {
    const told = observations.map(({ field, cell, value }) => `${field} ${cell} ${String(value.value)}`)
    return `${unit} ${period}: ${told.join(', ')}`
  })
}

const title = 'BIỂU SỐ LƯỢNG NĂM 2025'

describe('rows that name their period', () => {
  test('belong to it, whatever the order', () => {
    const extraction = extract(
      monthly(),
      csvSheets(
        title,
        'TT;Tháng;Đơn vị;Số đã làm;Số phải làm',
        '1;2;Xã An;1;2',
        '2;2;Xã Bình;3;4',
        '3;Tháng 3;Xã An;5;6',
        '4;03/2025;Xã Bình;7;8',
        ';;Tổng cộng;16;20',
      ),
    )
    expect(reports(extraction)).toEqual([
      'X 2025-02: done D3 1, total E3 2',
      'Y 2025-02: done D4 3, total E4 4',
      'X 2025-03: done D5 5, total E5 6',
      'Y 2025-03: done D6 7, total E6 8',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('may leave the unit to the row above', () => {
    const extraction = extract(
      monthly(),
      csvSheets(
        title,
        'Đơn vị;Kỳ báo cáo;Số đã làm;Số phải làm',
        'Xã An;Tháng 2/2025;1;2',
        ';Tháng 3/2025;3;4',
        'Xã Bình;Tháng 2/2025;5;6',
        'nt;Tháng 3/2025;7;8',
      ),
    )
    expect(reports(extraction)).toEqual([
      'X 2025-02: done C3 1, total D3 2',
      'Y 2025-02: done C5 5, total D5 6',
      'X 2025-03: done C4 3, total D4 4',
      'Y 2025-03: done C6 7, total D6 8',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('may share a merged cell, or one that only the first of them has', () => {
    const sheet = {
      name: 'Sheet1',
      rows: [
        [title],
        ['Quý', 'Đơn vị', 'Đã phát động'],
        ['IV/2023', 'Xã Hua La', 'x'],
        [null, 'Xã Chiềng Đen', 'x'],
        ['I/2024', 'Xã Hua La', 'x'],
        [null, 'Xã Chiềng Đen', 'Chưa'],
      ],
      merges: ['A3:A4'],
    }
    const extraction = extract(sonLa, workbookSheets(sheet))
    expect(reports(extraction)).toEqual([
      '03676 2023-Q4: launched C3 true',
      '03661 2023-Q4: launched C4 true',
      '03676 2024-Q1: launched C5 true',
      '03661 2024-Q1: launched C6 false',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('are one unit’s where the letterhead names it', () => {
    const extraction = extract(
      monthly(),
      csvSheets('XÃ BÌNH', title, 'Tháng;Số đã làm;Số phải làm', '1;1;2', '2;3;4', 'Cộng;4;6'),
    )
    expect(reports(extraction)).toEqual([
      'Y 2025-01: done B4 1, total C4 2',
      'Y 2025-02: done B5 3, total C5 4',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('a period that the form does not have is told at its cell', () => {
    const extraction = extract(
      monthly(),
      csvSheets(title, 'Tháng;Đơn vị;Số đã làm;Số phải làm', '1;Xã Bình;1;2', '13;Xã Bình;3;4'),
    )
    expect(reports(extraction)).toEqual(['Y 2025-01: done C3 1, total D3 2'])
    expect(findings(extraction)).toEqual(['error row/unknown-period A4'])
  })

  test('a unit that did not exist in the row’s period is told', () => {
    const extraction = extract(
      monthly(),
      csvSheets(title, 'Tháng;Đơn vị;Số đã làm;Số phải làm', '7;Xã An;1;2', '8;Xã An;3;4'),
    )
    expect(findings(extraction)).toEqual(['error row/unit-not-then B4'])
  })

  test('the same unit and period twice is once too many', () => {
    const extraction = extract(
      monthly(),
      csvSheets(
        title,
        'Tháng;Đơn vị;Số đã làm;Số phải làm',
        '1;Xã Bình;1;2',
        '2;Xã Bình;1;2',
        '1;Xã Bình;3;4',
      ),
    )
    expect(findings(extraction)).toEqual(['error row/duplicate-unit B5'])
  })

  test('a column of other things under such a heading says nothing of periods', () => {
    const extraction = extract(
      sonLa,
      csvSheets('Quý IV/2023', 'TT;Đơn vị;Đã phát động;Tháng', '1;Xã Hua La;x;đã xong'),
    )
    expect(reports(extraction)).toEqual(['03676 2023-Q4: launched C3 true'])
  })
})

test('sheets named by months are each of their own', () => {
  const rows = (done: number) => [
    ['Đơn vị', 'Số đã làm', 'Số phải làm'],
    ['Xã Bình', done, 9],
  ]
  const sheets = workbookSheets(
    { name: 'Tháng 1', rows: rows(1) },
    { name: 'Tháng 2', rows: rows(2) },
    { name: 'T3', rows: rows(3) },
  )
  const extraction = extract(monthly(), sheets, { fileName: 'bao cao 2025.xlsx' })
  expect(reports(extraction)).toEqual([
    'Y 2025-01: done B2 1, total C2 9',
    'Y 2025-02: done B2 2, total C2 9',
    'Y 2025-03: done B2 3, total C2 9',
  ])
  expect(findings(extraction)).toEqual([])
})
