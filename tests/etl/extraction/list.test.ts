import { describe, expect, test } from 'vitest'
import { csvSheets, extract, findings, sonLa, values, workbookSheets, type TypedSheet } from './desk.ts'

const period = 'Kỳ báo cáo: Quý IV/2023'
const header = 'TT;Đơn vị;Tên công trình;Loại;Kinh phí (triệu đồng);Kết quả'
const works = (...lines: readonly string[]) => extract(sonLa, csvSheets(period, header, ...lines))

describe('a list of works', () => {
  test('is counted line by line, each with its own cell', () => {
    const extraction = works(
      '1;Xã Hua La;Đường bản Lun;Công trình;120;Đã HT',
      '2;Xã Hua La;Nhà văn hóa;Công trình;80;Đang TH',
      '3;Xã Chiềng Đen;Vườn mẫu;Mô hình;;x',
    )
    expect(values(extraction)).toEqual([
      '03676 works_registered C3 1',
      '03676 works_registered C4 1',
      '03676 works_done F3 1',
      '03676 works_done F4 0',
      '03676 cost_vnd E3 120',
      '03676 cost_vnd E4 80',
      '03661 works_registered C5 1',
      '03661 works_done F5 1',
    ])
    expect(findings(extraction)).toEqual([])
    expect(extraction.reports).toMatchObject([{ isUsable: true }, { isUsable: true }])
  })

  test('numbers the lines of each unit', () => {
    const { reports } = works('1;Xã Hua La;A;;;HT', '2;Xã Hua La;B;;;HT', '3;Xã Chiềng Đen;C;;;HT')
    const items = reports.map(({ observations }) => observations.map(({ item }) => item))
    expect(items).toEqual([
      [1, 2, 1, 2],
      [1, 1],
    ])
  })

  test('names a unit once for several lines: by a blank, by "nt", as the title of its lines', () => {
    const extraction = works(
      '1;Xã Hua La;Đường bản Lun;;;HT',
      ';;Nhà văn hóa;;;HT',
      '2;-nt-;Cổng chào;;;HT',
      'II;Xã Chiềng Đen;;;;',
      '1;;Vườn mẫu;;;Chưa',
      '2;;Đường hoa;;;HT',
    )
    expect(values(extraction).filter((value) => value.includes('works_registered'))).toEqual([
      '03676 works_registered C3 1',
      '03676 works_registered C4 1',
      '03676 works_registered C5 1',
      '03661 works_registered C7 1',
      '03661 works_registered C8 1',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('names a unit in a cell merged over its lines', () => {
    const sheet: TypedSheet = {
      name: 'Biểu 05',
      rows: [
        [period],
        header.split(';'),
        [1, 'Xã Hua La', 'Đường bản Lun', 'Công trình', 120, 'Đã HT'],
        [2, null, 'Nhà văn hóa', 'Công trình', 80.5, 'Chưa TH'],
        [3, 'Xã Chiềng Đen', 'Vườn mẫu', 'Mô hình', null, 'HT'],
      ],
      merges: ['A1:F1', 'B3:B4'],
    }
    const extraction = extract(sonLa, workbookSheets(sheet))
    expect(values(extraction)).toContain('03676 works_done F4 0')
    expect(values(extraction)).toContain('03676 cost_vnd E4 80.5')
    expect(findings(extraction)).toEqual([])
  })

  test('may be one unit’s, by its letterhead or by the claim', () => {
    const rows = [
      'TT;Tên công trình;Kết quả',
      'I;Công trình;',
      '1;Đường bản Lun;Đã HT',
      '2;Tổng vệ sinh môi trường;Chưa TH',
      'II;Phần việc;',
      '1;Trồng hoa ven đường;Đã HT',
      ';Tổng cộng;',
      ';;Hua La, ngày 20 tháng 12 năm 2023',
      ';NGƯỜI LẬP BIỂU;T/M BAN THƯỜNG TRỰC',
      ';Nguyễn Văn A;Trần Thị B',
    ]
    const expected = [
      '03676 works_registered B5 1',
      '03676 works_registered B6 1',
      '03676 works_registered B8 1',
      '03676 works_done C5 1',
      '03676 works_done C6 0',
      '03676 works_done C8 1',
    ]
    const lettered = extract(sonLa, csvSheets('ỦY BAN MTTQ XÃ HUA LA', period, ...rows))
    const claimed = extract(sonLa, csvSheets('DANH SÁCH CÔNG TRÌNH', period, ...rows), { unit: '03676' })
    for (const extraction of [lettered, claimed]) {
      expect(values(extraction)).toEqual(expected)
      expect(findings(extraction)).toEqual([])
    }
  })

  test('the same line twice is told and counted once, whatever its case and accents', () => {
    const extraction = works(
      '1;Xã Hua La;Đường bản Lun;;;HT',
      '2;Xã Hua La;duong ban LUN;;;HT',
      '3;Xã Chiềng Đen;Đường bản Lun;;;HT',
    )
    expect(values(extraction)).toEqual([
      '03676 works_registered C3 1',
      '03676 works_done F3 1',
      '03661 works_registered C5 1',
      '03661 works_done F5 1',
    ])
    expect(findings(extraction)).toEqual(['warning row/duplicate-item C4'])
  })

  test('a word that nobody declared is told at its cell, never guessed', () => {
    const extraction = works('1;Xã Hua La;Đường;;;80%', '2;Xã Hua La;Nhà;;;HT')
    expect(values(extraction)).toEqual([
      '03676 works_registered C3 1',
      '03676 works_registered C4 1',
      '03676 works_done F4 1',
    ])
    expect(findings(extraction)).toEqual(['error cell/unknown-word F3'])
  })

  test('a blank among answers is told; where none answers, the field is not reported', () => {
    expect(findings(works('1;Xã Hua La;Đường;;;HT', '2;Xã Hua La;Nhà;;;'))).toEqual([
      'warning row/item-unsaid F4',
    ])
    const silent = works('1;Xã Hua La;Đường;;;', '2;Xã Hua La;Nhà;;;')
    expect(values(silent)).toEqual(['03676 works_registered C3 1', '03676 works_registered C4 1'])
    expect(findings(silent)).toEqual(['warning pair/incomplete C3'])
  })

  test('a line without its name is not counted', () => {
    const extraction = works('1;Xã Hua La;Đường;;10;HT', '2;Xã Hua La;;;20;HT')
    expect(values(extraction)).toEqual([
      '03676 works_registered C3 1',
      '03676 works_done F3 1',
      '03676 cost_vnd E3 10',
    ])
    expect(findings(extraction)).toEqual(['error row/incomplete-item C4'])
  })

  test('"Không có" is none, and a unit without a line has sent nothing', () => {
    const none = works('1;Xã Hua La;Không có;;;', '2;Xã Chiềng Đen;;;;')
    expect(values(none)).toEqual([
      '03676 works_registered C3 0',
      '03676 works_done C3 0',
      '03676 cost_vnd C3 0',
    ])
    expect(findings(none)).toEqual(['warning row/empty-report B4'])
  })

  test('totals, notes and signatures are no works', () => {
    const extraction = works(
      '1;Xã Hua La;Đường;;10;HT',
      ';;Tổng vệ sinh;;20;HT',
      ';;Cộng;;31;',
      '2;Xã Chiềng Đen;Nhà;;5;HT',
      ';Tổng cộng;;;35;',
      ';;Ghi chú: số liệu đến 15/12;;;',
      ';;Sơn La, ngày 20 tháng 12 năm 2023;;;',
      ';;NGƯỜI LẬP BIỂU;;;',
      ';;Nguyễn Văn A;;;',
    )
    expect(values(extraction).filter((value) => value.includes('works_registered'))).toHaveLength(3)
    expect(findings(extraction)).toEqual(['warning cell/total-mismatch E5'])
  })

  test('a line far below is nobody’s, not the last unit’s', () => {
    const extraction = works('1;Xã Hua La;Đường;;10;HT', '', ';;Nhà;;5;HT')
    expect(values(extraction)).toHaveLength(3)
    expect(findings(extraction)).toEqual(['error row/no-unit B5'])
  })

  test('what is wrong with a unit is told once for all its lines', () => {
    const extraction = works('1;Xã Lạ Lùng;Đường;;;HT', ';;Nhà;;;HT', '2;Xã Hua La;Cầu;;;HT')
    expect(findings(extraction)).toEqual(['error row/unknown-unit B3'])
  })
})

describe('which layout a sheet has', () => {
  test('a table of counts stays one', () => {
    const extraction = extract(
      sonLa,
      csvSheets(period, 'TT;Đơn vị;Đăng ký;Hoàn thành;Kinh phí (triệu đồng)', '1;Xã Hua La;3;2;120'),
    )
    expect(values(extraction)).toEqual([
      '03676 works_registered C3 3',
      '03676 works_done D3 2',
      '03676 cost_vnd E3 120',
    ])
    expect(extraction.reports[0]?.observations[0]).toMatchObject({ item: null })
  })

  test('two rows of a unit in a table of counts are still one too many', () => {
    const extraction = extract(
      sonLa,
      csvSheets(period, 'TT;Đơn vị;Đăng ký;Hoàn thành', '1;Xã Hua La;3;2', '2;Xã Hua La;3;2'),
    )
    expect(findings(extraction)).toEqual(['error row/duplicate-unit B4'])
  })

  test('the claim of a form holds for either', () => {
    const claimed = extract(sonLa, csvSheets(period, 'Đơn vị;Công trình', 'Xã Hua La;Đường bản Lun'), {
      form: 'works',
    })
    expect(values(claimed)).toEqual(['03676 works_registered B3 1'])
  })

  test('a unit that stands in a table of counts is not counted again from a list', () => {
    const extraction = extract(
      sonLa,
      workbookSheets(
        {
          name: 'Tổng hợp',
          rows: [[period], ['TT', 'Đơn vị', 'Đăng ký', 'Hoàn thành'], [1, 'Xã Hua La', 2, 1]],
        },
        {
          name: 'Danh sách',
          rows: [[period], header.split(';'), [1, 'Xã Hua La', 'A', '', '', 'HT'], [2, 'Xã Hua La', 'B']],
        },
      ),
    )
    expect(values(extraction)).toEqual(['03676 works_registered C3 2', '03676 works_done D3 1'])
    expect(findings(extraction)).toEqual(['error row/duplicate-unit B3'])
  })
})
