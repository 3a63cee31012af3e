import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importIntoSite } from './import-into-site.ts'
import { folders, visit } from './site.ts'

const golden = fileURLToPath(new URL('../golden/campaign.yaml', import.meta.url))
const registry = ['code,name,kind,parent', 'P,Tỉnh Mẫu,province_committee,', 'A,Xã An,commune_committee,P']
const report = ['TỈNH MẪU;;;', 'TT;Đơn vị;Số đã làm;Số phải làm', '1;Xã An;30;40']

/** The golden campaign with counts that add up over the periods; gives its folder. */
function defineFlows(): string {
  const folder = join(folders().campaigns, 'cong-don')
  const definition = readFileSync(golden, 'utf8').replace(
    /(id: (?:done|total), type: integer,)/g,
    '$1 measure: flow,',
  )
  mkdirSync(folder)
  writeFileSync(join(folder, 'campaign.yaml'), definition)
  writeFileSync(join(folder, 'units.csv'), `${registry.join('\n')}\n`)
  return folder
}

test('one file sent for two periods stands among the sources for both', async () => {
  const file = join(defineFlows(), 'bao-cao.csv')
  writeFileSync(file, report.join('\n'))
  for (const period of ['2026-Q1', '2026-Q2']) importIntoSite('cong-don', file, '--period', period)
  const page = await visit('/c/cong-don/trace?indicator=done_rate&as-of=2026-09-01')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.figure .counts').innerText()).toContain('60/80')
  expect(await page.locator('td.file', { hasText: 'bao-cao.csv' }).count()).toBe(4)
})
