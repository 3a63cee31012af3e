import { vietnameseDay } from '../campaign/day-text.ts'
import type { ReviewKind } from '../archive/freeze.ts'
import {
  sampleMark,
  type Annex,
  type Block,
  type DocumentCell,
  type DocumentTable,
  type OfficialDocument,
  type Picture,
  type Settlement,
} from '../document/document.ts'
import { issuedBy } from '../document/issued.ts'
import type { Flag } from '../inspection/flag.ts'
import { laggingTable } from '../inspection/lagging-table.ts'
import type { ReviewFigures } from './figures.ts'
import { freezeLink, traceLink } from './links.ts'
import { indicatorSentence, type Told } from './sentences.ts'
import { changeText, counted, momentText, rateText, ratioText, targetText, verdictText } from './words.ts'

const subjects: Readonly<Record<ReviewKind, string>> = {
  midterm: 'Sơ kết',
  final: 'Tổng kết',
  annual: 'Kết quả năm thực hiện',
}

/** Units named in the text before it says how many more there are. */
const NAMED = 12

function toldBy({ campaign, asOf, before }: ReviewFigures): Told {
  return { campaign, asOf, isClosed: campaign.end !== null && asOf >= campaign.end, before }
}

function reportingBlocks({ campaign, asOf, reporting, owing }: ReviewFigures): Block[] {
  const sum = (of: (row: ReviewFigures['reporting'][number]) => number): number =>
    reporting.reduce((all, row) => all + of(row), 0)
  const late = sum(({ late: count }) => count)
  const due = sum(({ expected, notDue }) => expected - notDue)
  const owed =
    owing === 0
      ? 'Không có đơn vị chậm gửi báo cáo.'
      : `Có ${counted(owing)} đơn vị chưa gửi đủ báo cáo (có danh sách kèm theo).`
  return [
    {
      kind: 'paragraph',
      text: `Tính đến ngày ${vietnameseDay(asOf)}, các đơn vị đã gửi ${counted(sum(({ received }) => received))}/${counted(due)} báo cáo đến hạn, trong đó ${counted(late)} báo cáo gửi chậm so với quy định. ${owed}`,
    },
    {
      kind: 'table',
      title: 'Tình hình gửi báo cáo',
      head: ['Biểu', 'Phải gửi', 'Đã gửi', 'Đúng hạn', 'Chậm', 'Chưa gửi'],
      widths: [8, 2, 2, 2, 2, 2],
      centred: [1, 2, 3, 4, 5],
      rows: campaign.forms.flatMap(({ id, number, title }) =>
        reporting
          .filter(({ form, expected }) => form === id && expected > 0)
          .map(({ expected, notDue, received, onTime, late: tardy, missing }) => [
            `${number}. ${title.vi}`,
            ...[expected - notDue, received, onTime, tardy, missing].map(String),
          ]),
      ),
    },
  ]
}

const linked = (text: string, href: string | null): DocumentCell => (href === null ? text : { text, href })

function resultTable(figures: ReviewFigures): DocumentTable {
  const told = toldBy(figures)
  return {
    kind: 'table',
    title: 'Kết quả thực hiện các chỉ tiêu',
    head: ['TT', 'Chỉ tiêu', 'Mức đề ra', 'Thực hiện', 'Đánh giá', 'So kỳ trước', 'Đơn vị có số liệu'],
    widths: [0.8, 4.9, 2.2, 3.7, 3.7, 2.4, 2.4],
    centred: [0, 2, 3, 5, 6],
    rows: figures.whole.map((row, at) => {
      const name = figures.campaign.indicators.find(({ id }) => id === row.indicator)?.name.vi
      const before = figures.before?.rows.find(({ indicator }) => indicator === row.indicator)
      const [cells, change] = [traceLink(figures, row), changeText(before, row)]
      return [
        String(at + 1),
        name ?? row.indicator,
        targetText(row) ?? '—',
        row.value === null ? '—' : linked(`${rateText(row)} (${ratioText(row)})`, cells),
        verdictText(row, told.isClosed),
        change === null || before === undefined ? '—' : linked(change, traceLink(figures, before)),
        linked(`${String(row.reporting)}/${String(row.applicable)}`, cells),
      ]
    }),
  }
}

function phaseBlocks(figures: ReviewFigures): Block[] {
  const { campaign, phases } = figures
  const told = { ...toldBy(figures), before: null }
  return campaign.phases.flatMap((phase): Block[] => {
    const own = phases.filter((row) => row.phase === phase.id && row.value !== null)
    if (own.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: phase.name.vi },
      ...own.map((row): Block => ({ kind: 'paragraph', text: `- ${indicatorSentence(told, row)}` })),
    ]
  })
}

const isDoubt = ({ code }: Flag): boolean => code.startsWith('value/') || code.startsWith('report/same')

function namedUnits(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ')
  return names.length > NAMED ? `${shown} và ${counted(names.length - NAMED)} đơn vị khác` : shown
}

function limitBlocks({ lagging }: ReviewFigures): Block[] {
  const withFlag = (code: Flag['code']): string[] =>
    lagging.filter(({ flags }) => flags.some((flag) => flag.code === code)).map(({ unit }) => unit.name)
  const say = (names: readonly string[], none: string, some: string): Block => ({
    kind: 'paragraph',
    text: names.length === 0 ? none : `${some.replace('{}', counted(names.length))}: ${namedUnits(names)}.`,
  })
  const doubtful = lagging.filter(({ flags }) => flags.some(isDoubt)).map(({ unit }) => unit.name)
  return [
    say(withFlag('report/overdue'), 'Không có đơn vị nợ báo cáo.', 'Có {} đơn vị còn nợ báo cáo, gồm'),
    say(
      withFlag('indicator/below-target'),
      'Không có đơn vị không đạt chỉ tiêu ở giai đoạn đã kết thúc.',
      'Có {} đơn vị không đạt ít nhất một chỉ tiêu ở giai đoạn đã kết thúc, gồm',
    ),
    say(doubtful, 'Không có số liệu cần kiểm tra lại.', 'Số liệu của {} đơn vị cần kiểm tra lại, gồm'),
  ]
}

function laggingAnnex({ campaign, lagging }: ReviewFigures): Annex[] {
  if (lagging.length === 0) return []
  const title = 'PHỤ LỤC. DANH SÁCH ĐƠN VỊ CẦN ĐÔN ĐỐC, KIỂM TRA LẠI'
  return [{ title, table: laggingTable(campaign, lagging) }]
}

function sourceText({ freeze, snapshot, asOf, knownAt, isSample }: ReviewFigures): string {
  const named = freeze === null ? 'Số liệu chưa chốt' : `Số liệu chốt ${freeze}`
  return `${isSample ? 'DỮ LIỆU MINH HỌA. ' : ''}${named}; tính đến ngày ${vietnameseDay(asOf)}, nhận đến ${momentText(knownAt)}; bản số liệu ${snapshot.slice(0, 12)}.`
}

function settlementOf(figures: ReviewFigures): Settlement | null {
  const { freeze, asOf } = figures
  if (freeze === null) return null
  const link = freezeLink(figures)
  const told = `Số liệu chốt ${freeze}, tính đến ngày ${vietnameseDay(asOf)}.`
  return { text: link === null ? told : `${told} Quét mã để xem bản số liệu đã chốt:`, link }
}

/** The báo cáo sơ kết, tổng kết or of a year: what can be told from figures, the rest left for its author. */
export function reviewReport(figures: ReviewFigures, charts: readonly Picture[]): OfficialDocument {
  const { campaign, kind, whole } = figures
  const { symbol, recipients } = campaign.documents
  const told = toldBy(figures)
  return {
    ...issuedBy(campaign),
    ...{ symbol, recipients, type: 'BÁO CÁO' },
    subject: `${subjects[kind]} ${campaign.title.vi}`,
    source: sourceText(figures),
    settlement: settlementOf(figures),
    blocks: [
      ...sampleMark(figures.isSample),
      { kind: 'heading', level: 1, text: 'Tình hình triển khai' },
      {
        kind: 'open',
        text: `[Tác giả bổ sung: công tác lãnh đạo, chỉ đạo, tuyên truyền theo ${campaign.plan.document}.]`,
      },
      ...reportingBlocks(figures),
      { kind: 'heading', level: 1, text: 'Kết quả thực hiện các chỉ tiêu' },
      ...whole.map((row): Block => ({ kind: 'paragraph', text: `- ${indicatorSentence(told, row)}` })),
      resultTable(figures),
      ...charts,
      ...phaseBlocks(figures),
      { kind: 'heading', level: 1, text: 'Hạn chế, nguyên nhân' },
      ...limitBlocks(figures),
      { kind: 'open', text: '[Tác giả bổ sung: nguyên nhân khách quan, chủ quan.]' },
      { kind: 'heading', level: 1, text: 'Phương hướng, nhiệm vụ, kiến nghị' },
      { kind: 'open', text: '[Tác giả viết phần này.]' },
    ],
    annexes: laggingAnnex(figures),
  }
}
