import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { theme } from '../../../web/src/lib/charts/theme.ts'

const folder = fileURLToPath(new URL('../../../web/src/lib/design/', import.meta.url))
const css = (name: string): string => readFileSync(`${folder}${name}.css`, 'utf8')

/** The tokens that each block of a style sheet sets. */
function blocks(text: string): Map<string, string>[] {
  return [...text.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(
    ([, body = '']) =>
      new Map(
        [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
      ),
  )
}

const [light = new Map<string, string>()] = blocks(css('tokens'))
const dark = blocks(css('dark'))
const colours = [...light].filter(([, value]) => /^(#|rgb)/.test(value)).map(([name]) => name)

test('a dark screen has every colour, whether it asks for it or the reader does', () => {
  expect(dark).toHaveLength(2)
  expect(dark[0]).toEqual(dark[1])
  expect([...(dark[0] ?? [])].map(([name]) => name).toSorted()).toEqual(colours.toSorted())
})

const drawn = { ...theme, accent: theme.target } as const
const tokens = ['ink', 'faint', 'rule', 'sheet', 'data', 'possible', 'accent'] as const

test.each(tokens)('charts draw %s with the value of its token, and pages give it the token', (name) => {
  const value = drawn[name]
  expect(light.get(`--${name}`)).toBe(value)
  for (const property of ['fill', 'stroke']) {
    const rule = new RegExp(
      `\\.chart \\[${property}='${value}'\\][^{]*\\{\\s*${property}: var\\(--${name}\\);`,
    )
    expect(css('charts')).toMatch(rule)
  }
})
