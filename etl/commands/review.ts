import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freezeOf, reviewKinds, type Freeze, type ReviewKind } from '../archive/freeze.ts'
import { encodeDocx } from '../document/docx.ts'
import type { FigureStore } from '../figures/store.ts'
import { reviewReport } from '../review/report.ts'
import { reviewWorkbook } from '../review/workbook.ts'
import { reviewFigures, type ReviewQuestion } from '../reviewed.ts'
import { openLedger } from '../store.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { authorOf } from './deeds.ts'
import { dayOption, instant, operand, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

const names: Readonly<Record<ReviewKind, string>> = {
  midterm: 'so-ket',
  final: 'tong-ket',
  annual: 'bao-cao-nam',
}

function kindNamed(invocation: Invocation): ReviewKind {
  const asked = invocation.option('kind')
  const kind = reviewKinds.find((each) => each === asked)
  if (kind === undefined) throw new UsageError(`--kind is one of ${reviewKinds.join(', ')}`)
  return kind
}

function freezesOf({ location }: Invocation): Freeze[] {
  const ledger = openLedger(location.store)
  try {
    return ledger.freezes()
  } finally {
    ledger.close()
  }
}

/** Settles the figures and writes it down. */
function settled(invocation: Invocation, question: ReviewQuestion, figures: FigureStore): Freeze {
  const { campaign, kind: review, asOf, knownAt } = question
  const { by, reason, at } = authorOf(invocation)
  if (by === '' || reason === '') throw new UsageError('--freeze needs --by and --reason')
  const name = invocation.option('name') ?? `${names[review]} ${asOf}`
  const snapshot = figures.snapshot().id
  const freeze = freezeOf({ campaign, name, review, asOf, knownAt, snapshot, at, by, reason })
  const ledger = openLedger(invocation.location.store)
  try {
    ledger.append([{ kind: 'freeze', freeze }])
  } finally {
    ledger.close()
  }
  return freeze
}

function questionOf(invocation: Invocation, campaign: string): ReviewQuestion {
  const id = invocation.option('of')
  if (id !== undefined) {
    const freeze = freezesOf(invocation).find((each) => each.id === id && each.campaign === campaign)
    if (freeze === undefined) throw new UsageError(`no freeze ${id} of ${campaign}; see: freezes ${campaign}`)
    const { review: kind, asOf, knownAt } = freeze
    return { campaign, kind, asOf, knownAt, freeze }
  }
  const asOf = dayOption(invocation, 'as-of')
  if (asOf === undefined) throw new UsageError('review needs --as-of, or --of with a freeze')
  const knownAt = instant('known-at', invocation.option('known-at') ?? invocation.now)
  return { campaign, kind: kindNamed(invocation), asOf, knownAt, freeze: null }
}

/**
 * `review CAMPAIGN --kind midterm|final|annual --as-of DATE -o DIR [--known-at ISO] [--freeze --by WHO --reason WHY]`, or
 * `review CAMPAIGN --of FREEZE -o DIR`: the report as .docx and the tables as .xlsx.
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
    const stem = `${names[asked.kind]}_${campaign}_${asked.asOf}`
    const documents: readonly (readonly [name: string, bytes: Uint8Array])[] = [
      [`${stem}.docx`, await encodeDocx(reviewReport(told))],
      [`${stem}.xlsx`, reviewWorkbook(told)],
    ]
    mkdirSync(folder, { recursive: true })
    const files = documents.map(([name, bytes]) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    return answer({ files, freeze, snapshot: figures.snapshot().id }, files)
  })
}

/** `freezes CAMPAIGN`: what was settled, when, by whom and why. */
export function freezesCommand(invocation: Invocation): Promise<Answer> {
  const campaign = operand(invocation, 0, 'a campaign')
  const freezes = freezesOf(invocation).filter((each) => each.campaign === campaign)
  const lines = freezes.map(({ id, name, asOf, knownAt, by, reason }) => [
    id,
    name,
    asOf,
    knownAt,
    by,
    reason,
  ])
  return Promise.resolve(answer({ freezes }, tableLines(lines)))
}
