import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import { itemForms, type ItemForm } from '../campaign/item-forms.ts'
import { Chance } from './chance.ts'
import type { SampleLine } from './layout.ts'
import type { Sender } from './sender.ts'
import type { SampleValue, SampleValues } from './values.ts'

/** Work, kind, content, and whom it serves. */
type Kind = readonly [name: string, kind: string, content: string, served: string]

const kinds: readonly [Kind, ...Kind[]] = [
  ['Bê tông hóa đường nội bản', 'Công trình', '450 m đường rộng 3 m', 'hộ'],
  ['Nhà Đại đoàn kết cho hộ nghèo', 'Công trình', 'Xây mới nhà "3 cứng"', 'hộ'],
  ['Thắp sáng đường quê', 'Công trình', '24 cột đèn năng lượng mặt trời', 'hộ'],
  ['Sân thể thao cộng đồng', 'Công trình', 'San nền, lắp dụng cụ tập luyện', 'người'],
  ['Sửa chữa nhà văn hóa bản', 'Công trình', 'Lợp mái, lát nền, mua bàn ghế', 'hộ'],
  ['Cổng chào khu dân cư văn hóa', 'Công trình', 'Cổng sắt có pa nô tuyên truyền', 'hộ'],
  ['Tuyến đường hoa tự quản', 'Phần việc', 'Trồng và chăm sóc 600 m đường hoa', 'hộ'],
  ['Thu gom rác thải nhựa', 'Phần việc', 'Ra quân ngày Chủ nhật xanh hằng tháng', 'hộ'],
  ['Số hóa hồ sơ Ban Công tác Mặt trận', 'Phần việc', 'Nhập dữ liệu, lập sổ theo dõi điện tử', 'người'],
  ['Khu dân cư không rác thải', 'Mô hình', 'Phân loại rác tại nguồn', 'hộ'],
  ['Tổ tự quản an ninh trật tự', 'Mô hình', 'Camera và tổ tuần tra theo ca', 'hộ'],
  ['Gian hàng 0 đồng', 'Mô hình', 'Tiếp nhận và trao hàng hỗ trợ', 'lượt người'],
]

/** What a unit says of a work: done or on its way. */
const results: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Đã hoàn thành', 'Đang thực hiện'],
  ['Đã HT', 'Đang TH'],
  ['Hoàn thành', 'Chưa hoàn thành'],
]

/** The most works of a unit that an office would list by name. */
const MOST = 12

const countOf = (values: SampleValues, field: string): number => {
  const value = values.get(field)
  return value?.kind === 'count' ? value.count : 0
}

/** No figure of the campaign rests on a field that a list leaves out. */
function losesNothing({ indicators }: Campaign, { id, fields, list }: ItemForm): boolean {
  const counted = new Set(list.counts.map(({ field }) => field))
  const own = new Set(fields.map(({ id: field }) => field))
  return indicators
    .filter(({ form }) => form === id)
    .every(({ components, schedule }) =>
      [...components.map(({ field }) => field), schedule?.eventField, schedule?.heldField].every(
        (field) => field === undefined || field === null || !own.has(field) || counted.has(field),
      ),
    )
}

/** The works of a unit, the same in every period; the first of them are those done. */
function worksOf(campaign: Campaign, { unit, spelled, values }: SampleLine, sender: Sender): SampleLine[] {
  const [registered, done] = [countOf(values, 'works_registered'), countOf(values, 'works_done')]
  const cost = countOf(values, 'cost_vnd')
  const chance = new Chance(campaign.id, unit.code, 'works')
  const [first, words] = [chance.below(kinds.length), new Chance(sender.unit.code, 'words').pick(results)]
  const each = Math.floor(cost / Math.max(1, registered))
  return Array.from({ length: registered }, (_, index): SampleLine => {
    const kind = kinds[(first + index * 5) % kinds.length] ?? kinds[0]
    const own = index === 0 ? cost - each * (registered - 1) : each
    const isDone = index < done
    return {
      ...{ unit, spelled, mistake: null },
      values: workValues(kind, chance, { cost: own, result: words[isDone ? 0 : 1] }),
    }
  })
}

function workValues(
  [name, kind, content, served]: Kind,
  chance: Chance,
  { cost, result }: { readonly cost: number; readonly result: string },
): SampleValues {
  const place = `Khu dân cư số ${String(chance.between(1, 12))}`
  const told: Readonly<Record<string, string>> = {
    work_name: name,
    work_kind: kind,
    work_content: content,
    work_place: place,
    work_result: result,
    work_beneficiaries: `${String(chance.between(18, 240))} ${served}`,
  }
  const words = Object.entries(told).map(([field, text]): [string, SampleValue] => [
    field,
    { kind: 'words', words: text },
  ])
  return new Map([...words, ['work_cost', { kind: 'count', count: cost }]])
}

/** A table as it goes into a file: of a list, the fields are those of its lines. */
export interface SampleTable {
  readonly form: Form
  readonly lines: readonly SampleLine[]
}

function isListed(campaign: Campaign, unit: Unit): boolean {
  return new Chance(campaign.id, unit.code, 'lists works').happens(70)
}

/** Some offices send their works by name; where one made a mistake, or there are many, it sends totals as the others do. */
export function withWorks(campaign: Campaign, sender: Sender, table: SampleTable): SampleTable {
  const form = itemForms(campaign).find(({ id }) => id === table.form.id && id === 'works')
  const isPlain = table.lines.every(({ unit, spelled, mistake, values }) => {
    const works = countOf(values, 'works_registered')
    return spelled === unit.name && mistake === null && works >= 1 && works <= MOST
  })
  if (form === undefined || !isPlain || !isListed(campaign, sender.unit) || !losesNothing(campaign, form))
    return table
  const fields = form.list.fields.filter(({ id }) => !id.endsWith('_on'))
  return {
    form: { ...table.form, fields },
    lines: table.lines.flatMap((line) => worksOf(campaign, line, sender)),
  }
}
