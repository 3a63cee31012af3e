import { sampleMark, type Annex, type Block, type OfficialDocument } from '../document/document.ts'
import { counted } from '../review/words.ts'
import type { AwardChoice, CandidateGroup, Conclusion } from './candidate.ts'
import { frameOf } from './frame.ts'
import { conclusionText, noteText, resultText, unitText } from './words.ts'

/** Lines left for the names of people, which no file of ours holds. */
export const OPEN_LINES = 10

/** What the office writes into such a line. */
export const personColumns = ['Họ và tên', 'Chức vụ, đơn vị', 'Hình thức đề nghị', 'Ghi chú'] as const

export const tierOf = ({ campaign }: AwardChoice, tier: string): string =>
  campaign.tiers.find(({ id }) => id === tier)?.label.vi ?? tier

/** People may be proposed for one of the awards. */
export function hasPeople({ campaign }: AwardChoice): boolean {
  return campaign.awards.some(({ subjects }) => subjects.includes('individual'))
}

function groupAnnex(choice: AwardChoice, { group, candidates }: CandidateGroup, at: number): Annex {
  const { campaign, isClosed } = choice
  const isOfPeople = group.subject === 'individual'
  return {
    title: `DANH SÁCH ${String(at + 1)}. ${group.name.vi.toUpperCase()}`,
    table: {
      kind: 'table',
      title: null,
      head: [
        'TT',
        isOfPeople ? 'Đơn vị' : 'Tập thể',
        'Cấp',
        ...group.criteria.map(({ name }) => name.vi),
        'Kết luận',
        'Ghi chú',
      ],
      widths: [1, 4, 2.5, ...group.criteria.map(() => 2.8), 2.5, 4],
      centred: [0],
      rows: candidates.map((candidate, place) => [
        String(place + 1),
        unitText(campaign, candidate),
        tierOf(choice, candidate.unit.tier),
        ...group.criteria.map((criterion, side) => {
          const result = candidate.criteria[side]
          return result === undefined ? '' : resultText(result, criterion, isClosed)
        }),
        conclusionText(candidate.conclusion, isClosed),
        noteText(campaign, candidate),
      ]),
    },
  }
}

function peopleAnnex(): Annex {
  return {
    title: 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
    table: {
      kind: 'table',
      title: null,
      head: ['TT', ...personColumns],
      widths: [1, 6, 6, 4, 4],
      centred: [0],
      rows: Array.from({ length: OPEN_LINES }, (_, at) => [
        String(at + 1),
        '[cơ quan ghi]',
        '[cơ quan ghi]',
        '',
        '',
      ]),
      open: Array.from({ length: OPEN_LINES }, (_, at) => at),
    },
  }
}

const columns: readonly Conclusion[] = ['passed', 'unknown', 'failed', 'ruled_out']

function summary({ groups, isClosed }: AwardChoice): Block[] {
  if (groups.length === 0) return [{ kind: 'paragraph', text: 'Kế hoạch không nêu tiêu chí khen thưởng.' }]
  return [
    {
      kind: 'table',
      title: 'Tổng hợp kết quả đối chiếu với tiêu chí',
      head: ['TT', 'Đối tượng', 'Số đơn vị', ...columns.map((each) => conclusionText(each, isClosed))],
      widths: [1, 6, 2, 3, 2.5, 3, 2],
      centred: [0, 2, 3, 4, 5, 6],
      rows: groups.map(({ group, candidates }, at) => [
        String(at + 1),
        group.name.vi,
        counted(candidates.length),
        ...columns.map((conclusion) =>
          counted(candidates.filter((candidate) => candidate.conclusion === conclusion).length),
        ),
      ]),
    },
    ...groups.flatMap(({ group }, at): Block[] =>
      group.judged.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Danh sách ${String(at + 1)}, Hội đồng xét thêm: ${group.judged.map(({ vi }) => vi).join('; ')}.`,
            },
          ],
    ),
  ]
}

/** Danh sách kèm theo: every candidate with every criterion and its numbers, and lines for names. */
export function awardList(choice: AwardChoice): OfficialDocument {
  const { symbolOf, ...frame } = frameOf(choice)
  return {
    ...frame,
    ...{ symbol: symbolOf('DS'), type: 'DANH SÁCH' },
    subject: `Xét khen thưởng ${choice.campaign.title.vi}`,
    blocks: [
      ...sampleMark(choice.isSample),
      ...summary(choice),
      {
        kind: 'paragraph',
        text: 'Đơn vị có cùng tỷ lệ thì cùng hạng. Đơn vị không xét thì không xếp hạng với đơn vị khác.',
      },
    ],
    annexes: [
      ...choice.groups.map((chosen, at) => groupAnnex(choice, chosen, at)),
      ...(hasPeople(choice) ? [peopleAnnex()] : []),
    ],
  }
}
