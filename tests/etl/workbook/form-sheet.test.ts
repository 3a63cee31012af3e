import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { encodeWorkbook } from '../../../etl/workbook/encode.ts'
import { formTemplate, owingUnits } from '../../../etl/workbook/template.ts'
import { bundled, FORM_SHEET, part } from './pen.ts'

function template(campaignId: string, formId: string): Uint8Array {
  const campaign = bundled(campaignId)
  const form = campaign.forms.find(({ id }) => id === formId)
  const [period] = form?.periods ?? []
  if (form === undefined || period === undefined) throw new Error(`no ${formId}`)
  const units = owingUnits(campaign, form, period, null)
  return encodeWorkbook(formTemplate({ campaign, form, period, owner: units[0] ?? null, units }))
}

const works = template('son-la-mttq-2023', 'works')
const launch = template('son-la-mttq-2023', 'launch')
const rating = template('dang-bo-mttq-2026', 'rating')

/** The opening tag and the formulas of the rule for a column. */
function validationOf(bytes: Uint8Array, column: string): string {
  const xml = part(bytes, FORM_SHEET)
  const all = xml.match(/<dataValidation [^>]*?(\/>|>.*?<\/dataValidation>)/g) ?? []
  return all.find((each) => each.includes(`sqref="${column}`)) ?? ''
}

function shown(bytes: Uint8Array, sheet: string, address: string): unknown {
  return (read(bytes).Sheets[sheet]?.[address] as { v?: unknown } | undefined)?.v
}

test('the top of the sheet says who asks, who answers, which form, which period and in what money', () => {
  const top = (address: string): unknown => shown(works, 'Biểu 05', address)
  expect(top('A1')).toBe('BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA')
  expect(top('A2')).toBe('THÀNH PHỐ SƠN LA')
  expect(top('K1')).toBe('Biểu số 05')
  expect(top('A3')).toBe('BIỂU KẾT QUẢ CÔNG TRÌNH, PHẦN VIỆC')
  expect([top('A5'), top('C5')]).toEqual(['Kỳ báo cáo:', 'Quý IV/2023'])
  expect(top('K5')).toBe('Đơn vị tính tiền: triệu đồng')
  expect([top('B8'), top('C8')]).toEqual(['116', 'Thành phố Sơn La'])
  expect(shown(launch, 'Biểu 01', 'J5')).toBeUndefined()
})

test('the periods to choose from are those of the guide', () => {
  expect(validationOf(works, 'C5')).toContain('<formula1>KyBaoCao</formula1>')
  const periods = read(works).Workbook?.Names?.find(({ Name }) => Name === 'KyBaoCao')?.Ref
  expect(periods).toBe("'Hướng dẫn'!$B$6:$B$9")
  const labels = [6, 7, 8, 9].map((row) => shown(works, 'Hướng dẫn', `B${String(row)}`))
  expect(labels).toEqual(['Quý IV/2023', 'Quý I/2024', 'Quý II/2024', 'Quý III/2024'])
})

test('each kind of field accepts only what it can be', () => {
  expect(validationOf(works, 'D8')).toMatch(/type="whole" .*<formula1>0</)
  expect(validationOf(works, 'G8')).toMatch(/type="decimal" .*<formula1>0</)
  expect(validationOf(launch, 'D8')).toMatch(/type="list" .*<formula1>&quot;x,Chưa&quot;</)
  expect(validationOf(launch, 'E8')).not.toContain('type=')
})

test('a day outside the rule of the form is refused, one outside the campaign only doubted', () => {
  const [from, to] = ['<formula1>45200</formula1>', '<formula2>45596</formula2>']
  expect(validationOf(launch, 'G8')).toContain(from + to)
  expect(validationOf(launch, 'G8')).not.toContain('errorStyle')
  expect(validationOf(works, 'H8')).toContain(from + to)
  expect(validationOf(works, 'H8')).toContain('errorStyle="warning"')
})

test('a part is at most its whole, and parts together are at most their total', () => {
  expect(validationOf(works, 'E8')).toContain('E8=INT(E8),OR(D8=&quot;&quot;,SUM(E8)&lt;=D8))')
  expect(validationOf(rating, 'G8')).toContain('INT(G8),OR(F8=&quot;&quot;,SUM(G8,I8,K8,M8)&lt;=F8))')
  expect(validationOf(rating, 'F8')).toContain('INT(F8),OR(D8=&quot;&quot;,SUM(F8,E8)&lt;=D8))')
})

test('a computed share is a locked formula, and its parts are open', () => {
  const xml = part(works, FORM_SHEET)
  expect(xml).toContain('<f>IF(AND(COUNT(E8,D8)=2,N(D8)&gt;0),E8/D8,&quot;–&quot;)</f><v>–</v>')
  const styles = [
    ...part(works, 'xl/styles.xml').matchAll(/<xf [^>]*>.*?<protection locked="(\d)"\/><\/xf>/g),
  ]
  const lockOf = (address: string): string | undefined => {
    const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1]
    return styles[Number(style)]?.[1]
  }
  expect(['A6', 'B8', 'C8', 'F8'].map(lockOf)).toEqual(['1', '1', '1', '1'])
  expect(['C5', 'D8', 'E8', 'G8', 'H8', 'K8'].map(lockOf)).toEqual(['0', '0', '0', '0', '0', '0'])
  expect(xml).toContain('<sheetProtection sheet="1"')
  expect(xml).not.toContain('password')
})

test('headings stay in sight and stand on every printed page', () => {
  expect(part(works, FORM_SHEET)).toContain('<pane xSplit="3" ySplit="7" topLeftCell="D8"')
  expect(part(works, 'xl/workbook.xml')).toContain("'Biểu 05'!$6:$7</definedName>")
  expect(part(works, FORM_SHEET)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"')
})

test('the guide tells every column, what a blank means and when the form is due', () => {
  const guide = part(works, 'xl/worksheets/sheet2.xml')
  const form = bundled('son-la-mttq-2023').forms.find(({ id }) => id === 'works')
  for (const { label } of form?.fields ?? []) expect(guide).toContain(`>${label.vi}<`)
  expect(guide).toContain('Để trống = chưa báo cáo, không phải 0.')
  expect(guide).toContain('Đổi chỗ ngày và tháng')
  expect(part(rating, 'xl/worksheets/sheet2.xml')).not.toContain('Đổi chỗ ngày và tháng')
  expect(guide).toContain('Nộp chậm nhất ngày 15/01/2024.')
})
