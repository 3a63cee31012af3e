import { describe, expect, test } from 'vitest'
import { csvSheets, dangBo, extract, findings, sonLa, values } from './desk.ts'

describe('a list of proposals for awards', () => {
  const awards = [
    'Kỳ báo cáo: Tổng kết',
    'TT;Tập thể/cá nhân;Đơn vị;Hình thức đề nghị;Tờ trình;Đủ hồ sơ (x)',
    'I;Tập thể;;;;',
    '1;Ban Công tác Mặt trận bản Lun;Huyện Mường La;Bằng khen;;x',
    'II;Cá nhân;;;;',
    '1;Lò Văn Thử;Huyện Mường La;Bằng khen;02/TTr;x',
    '2;Quàng Thị Mẫu;nt;;;Không',
    '3;Quàng Thị Mẫu;nt;;;Không',
    '4;Chủ tịch Hội X;Huyện Vân Không;Bằng khen;;x',
  ]

  test('is counted without keeping or showing a name', () => {
    const extraction = extract(sonLa, csvSheets(...awards))
    expect(values(extraction)).toEqual([
      '120 awards_proposed D4 1',
      '120 awards_proposed D6 1',
      '120 awards_proposed F7 1',
      '120 dossiers_received D4 1',
      '120 dossiers_received D6 1',
      '120 dossiers_received F7 1',
      '120 dossiers_complete F4 1',
      '120 dossiers_complete F6 1',
      '120 dossiers_complete F7 0',
    ])
    expect(findings(extraction)).toEqual(['error row/unknown-unit C9', 'warning row/duplicate-item F8'])
    const kept = JSON.stringify(extraction)
    for (const name of ['Lò Văn', 'Quàng', 'Lun', 'Chủ tịch']) expect(kept).not.toContain(name)
  })

  test('nor where a name stands first in its row', () => {
    const extraction = extract(
      sonLa,
      csvSheets('ỦY BAN MTTQ HUYỆN MƯỜNG LA', 'Kỳ báo cáo: Tổng kết', 'Họ và tên;Hình thức', 'Lò Văn Thử;'),
    )
    expect(values(extraction)).toEqual(['120 awards_proposed A4 1', '120 dossiers_received A4 1'])
    expect(JSON.stringify(extraction)).not.toContain('Lò Văn')
  })
})

describe('a list of resolutions studied', () => {
  const studied = (...lines: readonly string[]) =>
    extract(
      dangBo,
      csvSheets('Kỳ báo cáo: Quý IV/2026', 'TT;Chi bộ;Nghị quyết;Phải học;Đã học;TL%', ...lines),
    )

  test('adds up the numbers of its lines', () => {
    const extraction = studied('1;Chi bộ Văn phòng;NQ 57;20;18;90', '2;Chi bộ Văn phòng;NQ 59;20;20;100')
    expect(values(extraction)).toEqual([
      'CB01 people_due D3 20',
      'CB01 people_due D4 20',
      'CB01 people_studied E3 18',
      'CB01 people_studied E4 20',
    ])
    expect(findings(extraction)).toEqual([])
  })

  test('a line that breaks a rule keeps the unit out, though the sums would hold', () => {
    const { reports, findings: found } = studied(
      '1;Chi bộ Văn phòng;NQ 57;20;25;',
      '2;Chi bộ Văn phòng;NQ 59;40;20;60',
    )
    expect(reports[0]?.observations.map(({ cell, excludedBy }) => `${cell} ${String(excludedBy)}`)).toEqual([
      'D3 cell/part-exceeds-whole',
      'D4 null',
      'E3 cell/part-exceeds-whole',
      'E4 null',
    ])
    expect(found.map(({ code, place }) => `${code} ${String(place.cell)}`)).toEqual([
      'cell/part-exceeds-whole E3',
      'cell/percent-mismatch F4',
      'cell/percent-mismatch E4',
    ])
  })
})
