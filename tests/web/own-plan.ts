import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importIntoSite } from './import-into-site.ts'
import { ownCampaign } from './running-server.ts'
import { visit } from './site.ts'

const reports = fileURLToPath(new URL('../golden/26-a-plan-of-ones-own/reports', import.meta.url))
const path = `/c/${ownCampaign}`

test('a campaign that was written as a folder alone is shown like the others', async () => {
  importIntoSite(ownCampaign, reports)
  const page = await visit(`${path}?as-of=2026-07-20&phase=G1`)
  expect(await page.getByRole('article').count()).toBe(3)
  expect(await page.getByRole('article').nth(2).innerText()).toContain('205/240')
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
  await page.getByRole('heading', { name: 'Kế hoạch nêu gì, đã làm đến đâu' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Vốn vay cho hộ')
  await page.goto(
    `${path}/trace?indicator=households_reached_rate&node=X4&structure=now&as-of=2026-07-20&phase=G1`,
  )
  expect(await page.locator('main').innerText()).toContain('Hội Nông dân xã Lập Lễ')
})
