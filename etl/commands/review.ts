import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reviewKinds, reviewNames, type Freeze, type ReviewKind } from '../archive/freeze.ts'
import { settleFigures } from '../desk/settling.ts'
import type { FigureStore } from '../figures/store.ts'
import {
  reviewDocument,
  reviewFigures,
  reviewFormats,
  reviewPictures,
  type ReviewQuestion,
} from '../reviewed.ts'
import { answer, type Answer } from './answer.ts'
import { authorOf } from './deeds.ts'
import { freezeNamed } from './freeze-named.ts'
import { dayOption, instant, operand, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

function kindNamed(invocation: Invocation): ReviewKind {
  const asked = invocation.option('kind')
  const kind = reviewKinds.find((each) => each === asked)
  if (kind === undefined) throw new UsageError(`--kind is one of ${reviewKinds.join(', ')}`)
  return kind
}

/** Where the pages are, without a slash at its end. */
function siteOf(invocation: Invocation): string | null {
  const asked = invocation.option('site')
  if (asked === undefined) return null
  const url = URL.parse(asked)
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `--site cần địa chỉ của trang, như https://thidua.example.vn, không phải "${asked}" / --site needs the address of the pages, like https://thidua.example.vn, not "${asked}"`,
    )
  }
  return url.href.replace(/\/+$/, '')
}

function settled(invocation: Invocation, question: ReviewQuestion, figures: FigureStore): Freeze {
  const { campaign, kind: review, asOf, knownAt } = question
  const name = invocation.option('name') ?? `${reviewNames[review]} ${asOf}`
  const settlement = { campaign, name, review, asOf, knownAt, snapshot: figures.snapshot().id }
  return settleFigures(invocation.location, settlement, authorOf(invocation))
}

function questionOf(invocation: Invocation, campaign: string): ReviewQuestion {
  const site = siteOf(invocation)
  const id = invocation.option('of')
  if (id !== undefined) {
    const freeze = freezeNamed(invocation, campaign, id)
    const { review: kind, asOf, knownAt } = freeze
    return { campaign, kind, asOf, knownAt, freeze, site }
  }
  const asOf = dayOption(invocation, 'as-of')
  if (asOf === undefined) throw new UsageError('review needs --as-of, or --of with a freeze')
  const knownAt = instant('known-at', invocation.option('known-at') ?? invocation.now)
  return { campaign, kind: kindNamed(invocation), asOf, knownAt, freeze: null, site }
}

/**
 * `review CAMPAIGN --kind midterm|final|annual --as-of DATE -o DIR [--known-at ISO] [--freeze --by WHO --reason WHY]`, or
 * `review CAMPAIGN --of FREEZE -o DIR`, both with `--site URL`: the report as .docx and .pdf, the tables as .xlsx, the
 * charts as .svg and .png.
 */
export async function reviewCommand(invocation: Invocation): Promise<Answer> {
  const campaign = operand(invocation, 0, 'a campaign')
  const folder = invocation.option('output')
  if (folder === undefined) throw new UsageError('review needs -o DIR')
  const asked = questionOf(invocation, campaign)
  return withStore(invocation, async (figures) => {
    await figures.known(campaign)
    const freeze = invocation.has('freeze') ? settled(invocation, asked, figures) : asked.freeze
    const told = await reviewFigures(figures, { ...asked, freeze })
    const documents = await Promise.all(reviewFormats.map((format) => reviewDocument(told, format)))
    const pictures = await reviewPictures(told)
    mkdirSync(folder, { recursive: true })
    const files = [...documents, ...pictures].map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    return answer({ files, freeze, snapshot: figures.snapshot().id }, files)
  })
}
