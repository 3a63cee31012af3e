import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function expectImported(json: Readonly<Record<string, unknown>>, expected: readonly ExpectedFile[]): void {
  const files = (json['files'] as ImportedFile[]).map((file) => ({ file: basename(file.path), ...file }))
  expect(files.filter(({ file }) => expected.some((each) => each.file === file))).toMatchObject(expected)
}

describe.each(cases)('$name', ({ name }) => {
  const folder = join(import.meta.dirname, name)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
  test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('reports in, figures out, in %s', (TZ) => {
    const desk = new Desk().withGoldenCampaign(folder)
    const asked = [['import', 'golden', join(folder, 'reports')], ...expected.questions.map(({ ask }) => ask)]
    const [imported, ...answers] = desk.runAll(asked, { TZ })
    expectImported(imported?.json ?? {}, expected.import.files)
    expect(imported?.status).toBe(expected.import.status)
    for (const [at, { ask, ...answer }] of expected.questions.entries()) {
      expect(answers[at]?.json, ask).toMatchObject(answer)
    }
  })
})

test('a command in a process of its own ends and answers as it does among others', () => {
  const folder = join(import.meta.dirname, cases[0]?.name ?? '')
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
  const questions = expected.questions.map(({ ask }) => ask)
  const desk = new Desk().withGoldenCampaign(folder)
  expect(desk.runAlone(['import', 'golden', join(folder, 'reports')]).status).toBe(expected.import.status)
  const alone = questions.map((words) => desk.runAlone(words))
  expect(alone.length).toBeGreaterThan(0)
  expect(alone.map(({ status, json }) => ({ status, json }))).toEqual(
    desk.runAll(questions).map(({ status, json }) => ({ status, json })),
  )
})
