import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { theme } from '../../../web/src/lib/charts/theme.ts'

const folder = fileURLToPath(new URL('../../../web/src/lib/design/', import.meta.url))
const css = (name: string): string => readFileSync(`${folder}${name}.css`, 'utf8')

/** Each colour as written: its value on light screens, and on dark ones. */
const colours = new Map(
  [...css('tokens').matchAll(/(--[\w-]+): light-dark\((#\w+|rgb\([^)]*\)), (#\w+|rgb\([^)]*\))\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

test('every colour has a value for light and for dark screens', () => {
  expect(colours.size).toBeGreaterThan(20)
  const alone = css('tokens').matchAll(/(--[\w-]+): (?:#|rgb)/g)
  expect([...alone].map(([, name]) => name)).toEqual([])
})

const drawn = { ...theme, accent: theme.target } as const
const tokens = ['ink', 'faint', 'rule', 'sheet', 'data', 'possible', 'accent'] as const

test.each(tokens)('charts draw %s with the value of its token, and pages give it the token', (name) => {
  const value = drawn[name]
  expect(colours.get(`--${name}`)?.light).toBe(value)
  for (const property of ['fill', 'stroke']) {
    const rule = new RegExp(
      `\\.chart \\[${property}='${value}'\\][^{]*\\{\\s*${property}: var\\(--${name}\\);`,
    )
    expect(css('charts')).toMatch(rule)
  }
})
