import type { AwardCriterion, AwardSubject } from '../campaign/award.ts'
import type { Campaign } from '../campaign/campaign.ts'
import type { Verdict } from '../figures/figure.ts'
import { counted, rateText, ratioText, summed } from '../review/words.ts'
import type { Candidate, Conclusion, CriterionResult, Outcome, RuledOut } from './candidate.ts'

/** What the choice for awards says in documents, which are in Vietnamese. */

export const subjectWords: Readonly<Record<AwardSubject, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
}

/** While the campaign runs, what is not met may still be. */
const failed = (isClosed: boolean): string => (isClosed ? 'Không đạt' : 'Chưa đạt')

export function outcomeText(outcome: Outcome, isClosed: boolean): string {
  if (outcome === 'failed') return failed(isClosed)
  return outcome === 'passed' ? 'Đạt' : 'Chưa đủ số liệu'
}

export function conclusionText(conclusion: Conclusion, isClosed: boolean): string {
  switch (conclusion) {
    case 'passed':
      return 'Đủ điều kiện theo số liệu'
    case 'failed':
      return isClosed ? 'Không đủ điều kiện' : 'Chưa đủ điều kiện'
    case 'unknown':
      return 'Chưa đủ số liệu'
    case 'ruled_out':
      return 'Không xét'
  }
}

const whyUnknown: Partial<Readonly<Record<Verdict, string>>> = {
  undecided: 'còn thiếu báo cáo hoặc số liệu cần kiểm tra lại',
  not_due: 'chưa đến hạn',
  not_reported: 'chưa có báo cáo',
}

/** "hạng 1/12, đồng hạng với 02 đơn vị"; empty: it has no rank. */
function rankText({ rank, tied, ranked }: CriterionResult): string {
  if (rank === null) return ''
  const shared = tied === 0 ? '' : `, đồng hạng với ${counted(tied)} đơn vị`
  return `hạng ${String(rank)}/${String(ranked)}${shared}`
}

/** "93,3% (14/15)", "25/38 người", "52"; empty: nothing is told. */
function numbersText(result: CriterionResult, { condition }: AwardCriterion): string {
  const { numerator, denominator } = result
  if (numerator === null) return ''
  if (condition.kind === 'people') return `${ratioText(result)} người`
  if (condition.kind === 'at_least' || denominator === null) return summed(numerator)
  return denominator === 1
    ? ratioText(result)
    : `${rateText({ ...result, target: result.target ?? 100 })} (${ratioText(result)})`
}

/** Why nothing can be concluded; empty: something can, or it is plain. */
function whyText({ outcome, verdict, rank }: CriterionResult): string {
  if (outcome !== 'unknown') return ''
  if (rank !== null) return 'chưa chắc vì còn thiếu báo cáo'
  return verdict === null ? '' : (whyUnknown[verdict] ?? '')
}

/** "Đạt: 93,3% (14/15), hạng 1/12". */
export function resultText(result: CriterionResult, criterion: AwardCriterion, isClosed: boolean): string {
  const texts = [numbersText(result, criterion), rankText(result), whyText(result)]
  const numbers = texts.filter((text) => text !== '')
  const said = outcomeText(result.outcome, isClosed)
  return numbers.length === 0 ? said : `${said}: ${numbers.join(', ')}`
}

function ruledOutText({ forms, indicators }: Campaign, out: RuledOut): string {
  const form = forms.find(({ id }) => id === out.form)
  const named = form === undefined ? '' : ` (biểu ${form.number}. ${form.title.vi})`
  switch (out.when) {
    case 'report_missing':
      return `chưa gửi ${counted(out.reports)} báo cáo đến hạn${named}`
    case 'report_late':
      return `gửi chậm ${counted(out.reports)} báo cáo${named}`
    case 'impossible_value':
      return `số liệu vô lý chưa xử lý (${indicators.find(({ id }) => id === out.indicator)?.name.vi ?? ''})`
  }
}

/** What rules a unit out, and the dossiers it has sent. */
export function noteText(campaign: Campaign, { ruledOut, receipt }: Candidate): string {
  const reasons = ruledOut.map((out) => ruledOutText(campaign, out))
  const dossiers =
    receipt === null || receipt.received === null
      ? []
      : [`hồ sơ đã nhận ${summed(receipt.received)}, đủ thành phần ${summed(receipt.complete ?? 0)}`]
  const text = [...reasons, ...dossiers].join('; ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** "Xã An, Huyện Đông": with the unit above it, but for the root, which is above all. */
export function unitText({ units }: Campaign, { unit }: Candidate): string {
  const above = units.find(({ code }) => code === unit.parent)
  return above === undefined || above.parent === null ? unit.name : `${unit.name}, ${above.name}`
}
