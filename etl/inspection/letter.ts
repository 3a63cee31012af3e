import type { Campaign, Unit } from '../campaign/campaign.ts'
import { longDate, sampleMark, type Block, type OfficialDocument } from '../document/document.ts'
import { issuedBy } from '../document/issued.ts'
import type { Flag } from './flag.ts'
import type { LaggingUnit } from './lagging.ts'
import { laggingTable } from './lagging-table.ts'
import { flagText } from './told-flag.ts'

/** For which day letters speak, by when they ask for an answer (both ISO), and whether the figures are made up. */
export interface LetterTerms {
  readonly asOf: string
  readonly dueOn: string
  readonly isSample: boolean
}

const isMissing = ({ code }: Flag): boolean => code === 'report/overdue' || code === 'report/missed-in-row'
const isResult = ({ code }: Flag): boolean => code.startsWith('indicator/')

function listed(campaign: Campaign, title: string, flags: readonly Flag[]): Block[] {
  if (flags.length === 0) return []
  const place = ({ place: at }: Flag): string =>
    at === null ? '' : ` (tệp ${at.file}${at.cell === null ? '' : `, ô ${at.sheet ?? ''}!${at.cell}`})`
  return [
    { kind: 'paragraph', text: title },
    ...flags.map((flag): Block => ({
      kind: 'paragraph',
      text: `- ${flagText(campaign, flag, 'vi')}${place(flag)}`,
    })),
  ]
}

const sourceLine = (asOf: string): string => `Số liệu tính đến ${longDate(asOf)}.`

/** Công văn đôn đốc to one unit: what is missing, what to look at again, and by when. */
export function reminderLetter(
  campaign: Campaign,
  { unit, flags }: LaggingUnit,
  { asOf, dueOn, isSample }: LetterTerms,
): OfficialDocument {
  const missing = flags.filter(isMissing)
  const results = flags.filter(isResult)
  const doubts = flags.filter((flag) => !isMissing(flag) && !isResult(flag))
  return {
    ...issuedBy(campaign),
    settlement: null,
    ...{ symbol: 'CV', type: null, subject: 'đôn đốc báo cáo, rà soát số liệu', annexes: [] },
    recipients: ['Như trên', ...campaign.documents.recipients],
    source: sourceLine(asOf),
    blocks: [
      ...sampleMark(isSample),
      { kind: 'paragraph', text: `Kính gửi: ${unit.name}` },
      {
        kind: 'paragraph',
        text: `Thực hiện ${campaign.plan.document}, qua theo dõi đến ${longDate(asOf)}, đề nghị ${unit.name} quan tâm một số nội dung sau:`,
      },
      ...listed(campaign, 'Báo cáo chưa gửi:', missing),
      ...listed(campaign, 'Kết quả cần thúc đẩy:', results),
      ...listed(campaign, 'Báo cáo, số liệu cần rà soát, giải trình hoặc gửi lại:', doubts),
      {
        kind: 'paragraph',
        text: `Đề nghị đơn vị gửi báo cáo, số liệu bổ sung và giải trình (nếu có) trước hết ${longDate(dueOn)}.`,
      },
    ],
  }
}

/** Công văn đôn đốc to the body of an area: its units with their reasons, and by when. */
export function areaLetter(
  campaign: Campaign,
  area: Unit,
  units: readonly LaggingUnit[],
  { asOf, dueOn, isSample }: LetterTerms,
): OfficialDocument {
  const count = String(units.length).padStart(2, '0')
  return {
    ...issuedBy(campaign),
    settlement: null,
    ...{ symbol: 'CV', type: null, subject: 'đôn đốc báo cáo, rà soát số liệu', annexes: [] },
    recipients: ['Như trên', ...campaign.documents.recipients],
    source: sourceLine(asOf),
    blocks: [
      ...sampleMark(isSample),
      { kind: 'paragraph', text: `Kính gửi: ${area.name}` },
      {
        kind: 'paragraph',
        text: `Thực hiện ${campaign.plan.document}, qua theo dõi đến ${longDate(asOf)}, còn ${count} đơn vị trên địa bàn có nội dung cần quan tâm. Đề nghị ${area.name} đôn đốc các đơn vị sau:`,
      },
      laggingTable(campaign, units),
      {
        kind: 'paragraph',
        text: `Đề nghị gửi báo cáo, số liệu bổ sung và giải trình (nếu có) trước hết ${longDate(dueOn)}.`,
      },
    ],
  }
}

/** Danh sách đơn vị cần đôn đốc, with every reason. */
export function laggingList(
  campaign: Campaign,
  units: readonly LaggingUnit[],
  { asOf, isSample }: Omit<LetterTerms, 'dueOn'>,
): OfficialDocument {
  const none: Block = { kind: 'paragraph', text: 'Không có đơn vị cần đôn đốc.' }
  return {
    ...issuedBy(campaign),
    settlement: null,
    ...{ symbol: 'DS', type: 'DANH SÁCH', subject: 'Đơn vị cần đôn đốc', annexes: [] },
    recipients: campaign.documents.recipients,
    source: `Số liệu tính đến ${longDate(asOf)}. Mỗi nội dung là điều cần hỏi lại đơn vị, không phải kết luận.`,
    blocks: [...sampleMark(isSample), units.length === 0 ? none : laggingTable(campaign, units)],
  }
}
