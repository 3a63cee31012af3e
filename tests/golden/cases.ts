import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { Desk } from '../command-line/tiendo.ts'

interface ExpectedFile {
  readonly file: string
  readonly outcome: string
}

type Question = { readonly ask: string } & Readonly<Record<string, unknown>>

interface Expected {
  readonly import: { readonly status: number; readonly files: readonly ExpectedFile[] }
  readonly questions: readonly Question[]
}

interface ImportedFile {
  readonly path: string
}

/** A folder with reports, what it has of its own beside the golden campaign, and `expected.json`. */
export interface GoldenCase {
  readonly name: string
  readonly folder: string
  readonly expected: Expected
}

export const cases: readonly GoldenCase[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const folder = join(import.meta.dirname, name)
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
    return { name, folder, expected }
  })

function expectImported(json: Readonly<Record<string, unknown>>, expected: readonly ExpectedFile[]): void {
  const files = (json['files'] as ImportedFile[]).map((file) => ({ file: basename(file.path), ...file }))
  expect(files.filter(({ file }) => expected.some((each) => each.file === file))).toMatchObject(expected)
}

/** A zone as the language knows it, whichever of its names it was given; by default the machine's. */
function zoneName(timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}

/** Every case, on a machine whose clock is set to a zone. To be called once in a test file: a process has one zone. */
export function testCasesIn(zone: string): void {
  process.env['TZ'] = zone
  test.each(cases)(`$name: reports in, figures out, in ${zone}`, ({ folder, expected }) => {
    expect(zoneName()).toBe(zoneName(zone))
    const desk = new Desk().withGoldenCampaign(folder)
    const imported = desk.run(['import', 'golden', join(folder, 'reports')])
    expectImported(imported.json, expected.import.files)
    expect(imported.status).toBe(expected.import.status)
    for (const { ask, ...answer } of expected.questions) expect(desk.run(ask).json, ask).toMatchObject(answer)
  })
}
