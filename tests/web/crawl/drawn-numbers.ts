import { figuresOf } from './shown-figures.ts'
import { together, type Compared } from './compared.ts'
import { textOf } from './text.ts'
import type { VisitedPage } from './visit.ts'

/** Units on a map or as tiles are called what the table beside says of them. */
export function comparedPlaces(page: VisitedPage): Compared {
  const rows = new Map(figuresOf(page).map((figure) => [figure.state.node, figure]))
  const links = page.root.querySelectorAll('a[data-code][aria-label]')
  return together(
    links.map((link) => {
      const code = link.getAttribute('data-code') ?? ''
      const label = link.getAttribute('aria-label') ?? ''
      const { parts } = rows.get(code) ?? { parts: new Map<string, string>() }
      const counts = parts.get('counts') ?? ''
      const expected = `: ${parts.get('state') ?? 'nothing'}${counts === '' ? '' : `, ${counts}`}`
      const faults = label.endsWith(expected) ? [] : [`${page.path} ${code}: “${label}”, not “${expected}”`]
      return { compared: 1, faults }
    }),
  )
}

/** Charts of bars and courses write at each step what their table says. */
export function comparedCharts(page: VisitedPage): Compared {
  const figures = page.root
    .querySelectorAll('figure:has([data-part=target])')
    .filter((figure) => figure.querySelector('.still') !== null)
  return together(
    figures.map((figure) => {
      const drawn = figure.querySelectorAll('.still svg text').map(textOf).join(' ')
      const values = figure.querySelectorAll('table tr[data-figure] [data-part=value]').map(textOf)
      const told = values.filter((value) => value !== '—' && value !== '')
      const missing = told.filter((value) => !drawn.includes(value))
      return {
        compared: told.length,
        faults: missing.map(
          (value) => `${page.path} ${textOf(figure.querySelector('h3'))}: ${value} is not drawn`,
        ),
      }
    }),
  )
}
