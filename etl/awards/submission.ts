import { vietnameseDay } from '../campaign/day-text.ts'
import type { Award } from '../campaign/award.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { sampleMark, type Block, type DocumentTable, type OfficialDocument } from '../document/document.ts'
import { counted, summed } from '../review/words.ts'
import type { AwardChoice, Candidate, CandidateGroup, Conclusion } from './candidate.ts'
import { frameOf } from './frame.ts'
import { conclusionText, subjectWords, unitText } from './words.ts'

/** Units named in the text before it says how many more there are. */
const NAMED = 12

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

function planText({ campaign }: AwardChoice): string {
  const { document, date, issuer } = campaign.plan
  const sections = unique(campaign.awards.flatMap(({ citation }) => citation.section ?? []))
  const day = date === null || document.includes('ngày') ? '' : ` ngày ${vietnameseDay(date)}`
  const where = sections.length === 0 ? '' : ` (mục ${sections.join('; ')})`
  const by = document.includes(issuer) ? '' : ` của ${issuer}`
  return `Căn cứ ${document}${day}${by}${where};`
}

function formTable({ campaign, forms }: AwardChoice): DocumentTable {
  const tierName = (id: string): string => campaign.tiers.find((tier) => tier.id === id)?.label.vi ?? id
  return {
    kind: 'table',
    title: null,
    head: ['TT', 'Hình thức', 'Đối tượng', 'Số lượng theo kế hoạch', 'Đã đề nghị'],
    widths: [1, 7, 3, 4, 3],
    centred: [0, 3, 4],
    rows: forms.map(({ award, proposed, tiers }, at) => [
      String(at + 1),
      award.name.vi,
      award.subjects.map((subject) => subjectWords[subject]).join(', '),
      [
        award.quota === null
          ? 'không ghi'
          : `${summed(award.quota)} cho ${award.subjects.map((each) => subjectWords[each]).join(' và ')}`,
        ...tiers.flatMap(({ tier, quota }) =>
          quota === null ? [] : [`${tierName(tier)}: ${summed(quota)}`],
        ),
      ].join('; '),
      proposed === null ? '—' : summed(proposed),
    ]),
  }
}

/** What the plan dates about its awards, each once. */
function timeTexts({ campaign }: AwardChoice): string[] {
  const named = campaign.milestones.filter(({ id }) =>
    campaign.awards.some(({ milestone }) => milestone === id),
  )
  return named.map(({ name, start, date }) => {
    const days = [start, date].filter((day) => day !== null).map(vietnameseDay)
    return `${name.vi}: ${days.length === 0 ? 'chưa ấn định' : days.join(' - ')}.`
  })
}

const shown: readonly Conclusion[] = ['passed', 'unknown', 'failed', 'ruled_out']

function namesOf(campaign: Campaign, candidates: readonly Candidate[]): string {
  const names = candidates.map((candidate) => {
    const { criteria } = candidate
    const name = unitText(campaign, candidate)
    const tied = Math.max(0, ...criteria.map((result) => (result.outcome === 'passed' ? result.tied : 0)))
    return tied === 0 ? name : `${name} (đồng hạng)`
  })
  const more = names.length - NAMED
  return `${names.slice(0, NAMED).join('; ')}${more > 0 ? ` và ${counted(more)} đơn vị khác (danh sách kèm theo)` : ''}`
}

/** How many people meet a criterion, of how many: the sums over those that nothing rules out. */
function peopleText({ group, candidates }: CandidateGroup): string[] {
  return group.criteria.flatMap(({ id, name, condition }) => {
    if (condition.kind !== 'people') return []
    const told = candidates
      .filter(({ conclusion }) => conclusion !== 'ruled_out')
      .flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === id))
    const sum = (of: (result: (typeof told)[number]) => number | null): string =>
      summed(told.reduce((all, result) => all + (of(result) ?? 0), 0))
    const [done, all] = [sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)]
    return [`${name.vi}: ${done}/${all} người, theo báo cáo của các đơn vị.`]
  })
}

function groupBlocks(choice: AwardChoice, chosen: CandidateGroup): Block[] {
  const { group, candidates } = chosen
  const of = (conclusion: Conclusion): Candidate[] =>
    candidates.filter((candidate) => candidate.conclusion === conclusion)
  const counts = shown
    .map((conclusion) => [conclusion, of(conclusion).length] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([conclusion, count]) =>
        `${counted(count)} ${conclusionText(conclusion, choice.isClosed).toLowerCase()}`,
    )
  const passed = of('passed')
  const judged = group.judged.map(({ vi }) => vi.slice(0, 1).toLowerCase() + vi.slice(1))
  return [
    heading(2, group.name.vi),
    paragraph(
      `Tính đến ngày ${vietnameseDay(choice.asOf)}, có ${counted(candidates.length)} đơn vị thuộc diện xét: ${counts.join('; ')}.`,
    ),
    ...peopleText(chosen).map(paragraph),
    ...(group.subject === 'individual' || passed.length === 0
      ? []
      : [paragraph(`Đủ điều kiện theo số liệu: ${namesOf(choice.campaign, passed)}.`)]),
    ...(judged.length === 0 ? [] : [paragraph(`Hội đồng xét thêm: ${judged.join('; ')}.`)]),
  ]
}

function dossierBlocks({ campaign, receipt }: AwardChoice): Block[] {
  const rowsOf = ({ dossier }: Award): string[] =>
    dossier.map(({ name, copies }) => JSON.stringify([name.vi, counted(copies)]))
  const parts = unique(campaign.awards.flatMap(rowsOf)).map((row) => JSON.parse(row) as [string, string])
  const table: DocumentTable = {
    kind: 'table',
    title: 'Thành phần hồ sơ',
    head: ['TT', 'Thành phần', 'Số bộ', 'Có (x)'],
    widths: [1, 9, 2, 2],
    centred: [0, 2, 3],
    rows: parts.map(([name, copies], at) => [String(at + 1), name, copies, '']),
  }
  const { proposed, received, complete } = receipt?.whole ?? {
    proposed: null,
    received: null,
    complete: null,
  }
  const told = [
    ...(proposed === null ? [] : [`${summed(proposed)} đề nghị`]),
    ...(received === null
      ? []
      : [`${summed(received)} hồ sơ đã nhận`, `${summed(complete ?? 0)} hồ sơ đủ thành phần`]),
  ]
  return [
    ...(parts.length === 0 ? [paragraph('Kế hoạch không nêu thành phần hồ sơ.')] : [table]),
    ...(told.length === 0 ? [] : [paragraph(`Theo báo cáo của các đơn vị: ${told.join(', ')}.`)]),
  ]
}

/** Tờ trình: what the plan offers, whom its criteria let through by the figures, and the state of the dossiers. */
export function awardSubmission(choice: AwardChoice): OfficialDocument {
  const { campaign, groups } = choice
  const { symbolOf, ...frame } = frameOf(choice)
  const to = unique(campaign.awards.map(({ grantedBy }) => grantedBy))
  const none = paragraph('Kế hoạch không nêu tiêu chí khen thưởng đo được bằng số liệu.')
  return {
    ...frame,
    ...{ symbol: symbolOf('TTr'), type: 'TỜ TRÌNH', annexes: [] },
    subject: `Về việc đề nghị khen thưởng ${campaign.title.vi}`,
    blocks: [
      ...sampleMark(choice.isSample),
      ...(to.length === 0 ? [] : [paragraph(`Kính gửi: ${to.join('; ')}.`)]),
      paragraph(planText(choice)),
      { kind: 'open', text: '[Tác giả bổ sung căn cứ khác và biên bản họp Hội đồng Thi đua - Khen thưởng.]' },
      heading(1, 'Hình thức, số lượng khen thưởng'),
      formTable(choice),
      ...timeTexts(choice).map(paragraph),
      heading(1, 'Kết quả đối chiếu với tiêu chí'),
      ...(groups.length === 0 ? [none] : groups.flatMap((chosen) => groupBlocks(choice, chosen))),
      heading(1, 'Hồ sơ'),
      ...dossierBlocks(choice),
      heading(1, 'Đề nghị'),
      { kind: 'open', text: '[Cơ quan ghi số lượng, tên tập thể và cá nhân đề nghị sau khi Hội đồng xét.]' },
      paragraph('Kính trình xem xét, quyết định.'),
    ],
  }
}
