import { vietnameseDay } from '../campaign/day-text.ts'
import type { Picture } from '../document/document.ts'
import type { IndicatorRow, Verdict } from '../figures/figure.ts'
import { barPicture, PICTURE_WIDTH, pictureHeight, type Bar, type Tone } from './bar-picture.ts'
import type { ReviewFigures } from './figures.ts'
import { rateText, ratioText, targetText } from './words.ts'

/** What a review shows as bars: every indicator against its target, and the tiers of each. */

export interface ReviewChart {
  /** Of its file: "chi-tieu-2". */
  readonly name: string
  /** In the document, whose words say title and source. */
  readonly picture: Picture
  /** By itself, with title and source in the drawing. */
  readonly alone: string
}

/** Bars of one picture: what still reads on a slide, and two pictures to a page. */
const MOST = 8

const verdicts: Readonly<Record<Verdict, readonly [open: string, tone: Tone]>> = {
  exceeded: ['vượt', 'good'],
  met: ['đạt', 'good'],
  not_met: ['chưa đạt', 'bad'],
  unreachable: ['chưa đạt', 'bad'],
  undecided: ['chưa kết luận', 'open'],
  not_due: ['chưa đến hạn', 'quiet'],
  not_reported: ['chưa báo cáo', 'quiet'],
  not_applicable: ['không có mức đề ra', 'quiet'],
}

/** None where there is nothing to show yet. */
function barOf(row: IndicatorRow, named: Pick<Bar, 'label' | 'group'>, isClosed: boolean): Bar[] {
  const { numerator, denominator, value, upper } = row
  if (value === null || numerator === null || denominator === null || denominator === 0) return []
  const [open, tone] = verdicts[row.verdict]
  const verdict = isClosed && tone === 'bad' ? 'không đạt' : open
  const target = targetText(row)
  return [
    {
      ...named,
      ...{ percent: (numerator / denominator) * 100, target: row.target, tone },
      possible: upper === null || upper <= value ? null : upper * 100,
      value: `${rateText(row)} (${ratioText(row)})`,
      verdict: target === null ? verdict : `${target}: ${verdict}`,
    },
  ]
}

/** Groups of bars in as few pictures as hold them, about as many in each; a group stays together. */
function shared(groups: readonly (readonly Bar[])[]): Bar[][] {
  const count = groups.flat().length
  if (count === 0) return []
  const fair = Math.ceil(count / Math.ceil(count / MOST))
  const pictures: Bar[][] = []
  for (const group of groups) {
    const last = pictures.at(-1)
    if (last === undefined || last.length + group.length > Math.max(fair, group.length)) {
      pictures.push([...group])
    } else last.push(...group)
  }
  return pictures
}

const inWords = ({ group, label, value, verdict }: Bar): string =>
  `${group === null ? '' : `${group}, `}${label}: ${value}, ${verdict}.`

function chartsOf(
  { asOf, isSample }: ReviewFigures,
  { name, title }: { readonly name: string; readonly title: string },
  groups: readonly (readonly Bar[])[],
): ReviewChart[] {
  const pictures = shared(groups)
  const note = `${isSample ? 'DỮ LIỆU MINH HỌA. ' : ''}Số liệu tính đến ngày ${vietnameseDay(asOf)}.`
  return pictures.map((bars, at): ReviewChart => {
    const part = pictures.length === 1 ? '' : ` (${String(at + 1)}/${String(pictures.length)})`
    const drawn = { bars, frame: null }
    return {
      name: at === 0 ? name : `${name}-${String(at + 1)}`,
      picture: {
        ...{ kind: 'picture', title: `${title}${part}`, svg: barPicture(drawn) },
        alt: bars.map(inWords).join(' '),
        ...{ width: PICTURE_WIDTH, height: pictureHeight(drawn) },
      },
      alone: barPicture({ bars, frame: { title: `${title}${part}`, note } }),
    }
  })
}

const nameOf = ({ campaign }: ReviewFigures, id: string): string =>
  campaign.indicators.find((each) => each.id === id)?.name.vi ?? id

/** Every indicator of the whole body, as one bar each. */
function byIndicator(figures: ReviewFigures, isClosed: boolean): Bar[][] {
  return figures.whole.map((row) =>
    barOf(row, { label: nameOf(figures, row.indicator), group: null }, isClosed),
  )
}

/** Indicators that more than one tier answers for, with a bar per tier. */
function byTier(figures: ReviewFigures, isClosed: boolean): Bar[][] {
  const { campaign, whole, tiers } = figures
  return whole.flatMap(({ indicator }) => {
    const group = nameOf(figures, indicator)
    const own = campaign.tiers.flatMap(({ id, label }) =>
      tiers
        .filter((row) => row.indicator === indicator && row.tier === id)
        .flatMap((row) => barOf(row, { label: label.vi, group }, isClosed)),
    )
    return own.length < 2 ? [] : [own]
  })
}

export function reviewCharts(figures: ReviewFigures): ReviewChart[] {
  const { campaign, asOf } = figures
  const isClosed = campaign.end !== null && asOf >= campaign.end
  const charts = [
    ...chartsOf(
      figures,
      { name: 'chi-tieu', title: 'Kết quả các chỉ tiêu so với mức đề ra' },
      byIndicator(figures, isClosed),
    ),
    ...chartsOf(figures, { name: 'cap', title: 'Kết quả các chỉ tiêu theo cấp' }, byTier(figures, isClosed)),
  ]
  return charts.map((chart, at) => ({
    ...chart,
    picture: { ...chart.picture, title: `Biểu đồ ${String(at + 1)}. ${chart.picture.title}` },
  }))
}
