import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Desk } from './command-line/tiendo.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The file that a fenced block of the README shows, without the indent of its list. */
function shownFile(name: string): string {
  const block = new RegExp(`^( *)\`\`\`\\w+ ${name.replace('.', '\\.')}\\n([^]*?)^ *\`\`\`$`, 'm').exec(
    readme,
  )
  const [, indent = '', text = ''] = block ?? []
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
}

test('the plan of the README checks, takes its report and gives the figure', () => {
  const desk = new Desk().withCampaign('phong-trao-mau', shownFile('campaign.yaml'), shownFile('units.csv'))
  expect(desk.run('check phong-trao-mau').json).toMatchObject({ ok: true, findings: [] })
  const report = desk.file('bao-cao.csv', shownFile('bao-cao.csv'))
  const imported = desk.run(['import', 'phong-trao-mau', report, '--received-at', '2026-04-10'])
  expect(imported.status).toBe(3)
  expect(imported.json['files']).toMatchObject([
    {
      outcome: 'partial',
      observations: 2,
      findings: [{ code: 'row/unknown-unit', cell: 'B6', value: 'Xã Cao' }],
    },
  ])
  const { json } = desk.run('indicators phong-trao-mau --by tier --as-of 2026-04-30')
  expect(json['rows']).toMatchObject([{ tier: 'commune', numerator: 1, denominator: 2, verdict: 'not_met' }])
})

test('the README names the commands that there are', () => {
  const { stderr } = new Desk().run('no-such-command')
  const commands = /commands: (.*)/.exec(stderr)?.[1]?.split(' ') ?? []
  expect(commands.length).toBeGreaterThan(5)
  for (const command of commands) expect(readme).toContain(`\`${command}\``)
})
