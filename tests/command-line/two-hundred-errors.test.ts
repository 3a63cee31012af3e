import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Desk } from './tiendo.ts'
import { communes, SHEET, spoiledWorkbook } from './two-hundred-errors.ts'

interface Imported {
  readonly submissions: readonly { readonly id: string }[]
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly sheet: string | null
    readonly cell: string | null
  }[]
}

const sorted = (items: readonly string[]): string[] => items.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The cells of the first sheet as its XML has them, and the formats that they may have. */
function parts(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const cells = part('xl/worksheets/sheet1.xml').match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? []
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[1] ?? ''
  return {
    cells: new Map(cells.map((xml) => [/ r="([A-Z]+\d+)"/.exec(xml)?.[1] ?? '', xml])),
    formats: formats.match(/<xf .*?(?:\/>|<\/xf>)/gs) ?? [],
  }
}

const withoutFormat = (xml: string): string => xml.replace(/ s="\d+"/, '')

test('two hundred mistakes are two hundred findings, each at its cell, and marked without touching any other', () => {
  const { bytes, mistakes } = spoiledWorkbook()
  expect(mistakes).toHaveLength(200)
  const desk = new Desk().withCommunes(communes)
  const file = desk.file('bao-cao.xlsx', bytes)
  const { json } = desk.run(['import', 'golden', file, '--received-at', '2026-07-10T00:00:00Z'])
  const [imported] = json['files'] as [Imported]
  const told = imported.findings.filter(({ severity }) => severity !== 'info')
  expect(new Set(told.map(({ sheet }) => sheet))).toEqual(new Set([SHEET]))
  expect(sorted(told.map(({ code, cell }) => `${code} ${cell ?? ''}`))).toEqual(sorted(mistakes))

  const output = join(desk.folder, 'danh-dau.xlsx')
  const { status } = desk.run(['annotate', imported.submissions[0]?.id ?? '', '-o', output])
  expect(status).toBe(0)
  const [sent, marked] = [parts(bytes), parts(readFileSync(output))]
  expect([...marked.cells.keys()]).toEqual([...sent.cells.keys()])
  expect(marked.formats.slice(0, sent.formats.length)).toEqual(sent.formats)
  const changed = [...sent.cells].filter(([cell, xml]) => marked.cells.get(cell) !== xml)
  const notes = new Set(imported.findings.map(({ cell }) => cell))
  expect(sorted(changed.map(([cell]) => cell))).toEqual(sorted([...notes].flatMap((cell) => cell ?? [])))
  for (const [cell, xml] of changed)
    expect(withoutFormat(marked.cells.get(cell) ?? ''), cell).toBe(withoutFormat(xml))

  const sheet = read(readFileSync(output), { type: 'buffer', cellStyles: true }).Sheets[SHEET] ?? {}
  const isMarked = (cell: string): boolean =>
    JSON.stringify((sheet[cell] as { s?: unknown } | undefined)?.s ?? null).includes('fgColor')
  expect(mistakes.filter((mistake) => !isMarked(mistake.split(' ')[1] ?? ''))).toEqual([])
})
