import { error } from '@sveltejs/kit'
import { attachment } from '#lib/server/attachment.ts'
import { charts } from '#lib/server/picture/charts.ts'
import { standaloneSvg } from '#lib/server/picture/drawing.ts'
import { fontFaces } from '#lib/server/picture/fonts.ts'
import { speaksFor } from '#lib/server/speaks-for.ts'
import { ask } from '#lib/server/store.ts'
import { readView } from '#lib/server/view.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { chart: name } = event.params
  const view = await readView(event)
  const { isSample, indicator, locale, messages } = view
  const chartOf = Object.hasOwn(charts, name) ? charts[name] : undefined
  const drawn =
    chartOf === undefined
      ? null
      : await ask(messages, (figures) => chartOf(view, figures, event.url.searchParams))
  if (drawn === null) error(404, messages.errors.page, {})
  const svg = standaloneSvg(
    {
      title: `${indicator.name[locale]}. ${drawn.title}`,
      below: speaksFor(view),
      stamp: isSample ? `${messages.sample}. ${messages.sampleNote}` : null,
      svg: drawn.chart.wide.svg,
    },
    fontFaces,
  )
  return attachment(view, `${indicator.id}_${name}`, svg, 'image/svg+xml; charset=utf-8', 'svg')
}
