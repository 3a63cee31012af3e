import type { Campaign } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { viewOf } from './page-view.ts'
import { textOf } from './text.ts'
import { countsText, ratioText } from './told.ts'
import type { VisitedPage } from './visit.ts'

/** A paragraph of the document with the phase that the heading above it names; null: the whole. */
interface Paragraph {
  readonly text: string
  readonly phase: string | null
}

function paragraphsOf(page: VisitedPage, { phases }: Campaign): Paragraph[] {
  let phase: string | null = null
  return page.root.querySelectorAll('article > h3, article > h4, article > p').map((block) => {
    const text = textOf(block)
    if (block.rawTagName === 'p') return { text, phase }
    phase = phases.find(({ name }) => text.endsWith(name.vi))?.id ?? null
    return { text: '', phase }
  })
}

function comparedSentences(
  place: string,
  name: string,
  paragraphs: readonly Paragraph[],
  row: IndicatorRow,
): Compared {
  const value = `đạt ${ratioText(row, 'vi')} (${countsText(row, 'vi')}`
  const own = paragraphs.filter(
    ({ text, phase }) => phase === row.phase && text.toLowerCase().includes(` ${name.toLowerCase()} đạt `),
  )
  return comparedTexts(
    place,
    own.map(({ text }) => (text.includes(value) ? value : text)),
    own.map(() => value),
  )
}

/** The sentences of a review on the results, of the whole and of its phases. */
export async function comparedReview(page: VisitedPage, answers: Answers): Promise<Compared> {
  const { campaign: id, asOf, knownAt } = await viewOf(page, answers)
  const known = knownAt === undefined ? {} : { knownAt }
  const campaign = await answers.campaign(id)
  const paragraphs = paragraphsOf(page, campaign)
  const [whole, phases] = await Promise.all([
    answers.store.indicators({ campaign: id, asOf, ...known }),
    answers.store.indicators({ campaign: id, asOf, ...known, by: 'phase' }),
  ])
  return together(
    [...whole, ...phases].map((row) => {
      const name = campaign.indicators.find((each) => each.id === row.indicator)?.name.vi ?? row.indicator
      return comparedSentences(`${page.path} ${row.indicator}`, name, paragraphs, row)
    }),
  )
}
