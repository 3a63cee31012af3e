import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundled, filledIn } from '../etl/workbook/pen.ts'
import { Desk } from './tiendo.ts'

const sonLa = 'son-la-mttq-2023'

function desk(): { readonly at: Desk; readonly file: string } {
  const at = new Desk().withBundledCampaign(sonLa)
  return { at, file: join(at.folder, 'mau.xlsx') }
}

test('a template that is filled in imports without a finding', () => {
  const { at, file } = desk()
  const { status, json } = at.run(`template ${sonLa} launch --unit 118 --as-of 2024-03-01 -o ${file}`)
  expect(status).toBe(0)
  expect(json).toMatchObject({ file, form: 'launch', period: '2024-Q1' })
  const campaign = bundled(sonLa)
  const form = campaign.forms.find(({ id }) => id === 'launch')
  if (form === undefined) throw new Error('no launch')
  const filled = at.file('da-dien.xlsx', filledIn(readFileSync(file), campaign, form))
  const imported = at.run(`import ${sonLa} ${filled} --dry-run`)
  const units = json['units'] as string[]
  expect(units[0]).toBe('118')
  expect(imported.status).toBe(0)
  expect(imported.json['files']).toMatchObject([{ observations: units.length * form.fields.length }])
  const [received] = imported.json['files'] as { findings: { severity: string }[] }[]
  expect(received?.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('the period that is asked for goes before the next one', () => {
  const { at, file } = desk()
  const { json } = at.run(`template ${sonLa} launch --period 2023-Q4 --as-of 2024-03-01 -o ${file}`)
  expect(json['period']).toBe('2023-Q4')
})

test.each([
  ['template son-la launch', 'known are: son-la-mttq-2023'],
  [`template ${sonLa} lunch`, 'known are: launch, congress, works'],
  [`template ${sonLa} launch --unit 999999`, 'launch is owed by: 14, 116'],
  [`template ${sonLa} launch --period 2030`, 'is one of 2023-Q4, 2024-Q1'],
  [`template ${sonLa} areas --unit 14-CQ1`, 'do not owe areas for'],
  [`template ${sonLa}`, 'template needs a form'],
])('“%s” is told what is known', (command, sentence) => {
  const { at, file } = desk()
  const { status, stderr } = at.run(`${command} -o ${file}`)
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
  expect(existsSync(file)).toBe(false)
})

test('a unit that owes other forms is told which', () => {
  const { at, file } = desk()
  const { stderr } = at.run(`template ${sonLa} areas --unit 14-CQ1 -o ${file}`)
  expect(stderr).toMatch(/it owes: works, staff, initiatives/)
})

test('a file that is not named, or in no folder, is wrong usage', () => {
  const { at } = desk()
  expect(at.run(`template ${sonLa} launch`).status).toBe(2)
  expect(at.run(`template ${sonLa} launch -o ${join(at.folder, 'nowhere/mau.xlsx')}`).status).toBe(2)
})
