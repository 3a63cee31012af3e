import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { countsReport } from '../../command-line/counts-report.ts'
import { openBrowser } from '../browser.ts'
import { launch, type Launched } from '../running-server.ts'

const golden = fileURLToPath(new URL('../../golden/campaign.yaml', import.meta.url))

/** A campaign of its own for each question, so that what one test writes no other sees. */
const campaigns = ['spelling', 'doubt', 'versions', 'plain', 'busy', 'column', 'refusals', 'readers'] as const
type Campaign = (typeof campaigns)[number]

const registry = [
  'code,name,kind,parent',
  'P,Tỉnh Mẫu,province_committee,',
  'A,Xã An,commune_committee,P',
  'B,Xã Bình,commune_committee,P',
  'C,Xã Cao,commune_committee,P',
].join('\n')

interface DeskSite {
  readonly server: Launched
  readonly browser: Browser
  readonly folder: string
}

let running: DeskSite | null = null

function define(folder: string): void {
  for (const id of campaigns) {
    mkdirSync(join(folder, 'campaigns', id), { recursive: true })
    cpSync(golden, join(folder, 'campaigns', id, 'campaign.yaml'))
    writeFileSync(join(folder, 'campaigns', id, 'units.csv'), registry)
  }
}

/** `npm start` over small campaigns and an empty store of its own. */
export async function openDeskSite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-desk-'))
  define(folder)
  const environment = { TIENDO_STORE: join(folder, 'store'), TIENDO_CAMPAIGNS: join(folder, 'campaigns') }
  const [server, browser] = await Promise.all([launch('web/start.ts', environment), openBrowser()])
  running = { server, browser, folder }
}

export async function closeDeskSite(): Promise<void> {
  await running?.browser.close()
  await running?.server.stop()
  if (running !== null) rmSync(running.folder, { recursive: true, force: true })
  running = null
}

function site(): DeskSite {
  if (running === null) throw new Error('the site is not open')
  return running
}

export function addressOf(path: string): string {
  return site().server.url + path
}

/** A file of a sender, to be uploaded. */
export function sentFile(name: string, content: string): string {
  const path = join(mkdtempSync(join(site().folder, 'sent-')), name)
  writeFileSync(path, content)
  return path
}

/** A report in the shape of the campaign's form of counts. */
export function reportFile(name: string, rows: Parameters<typeof countsReport>[0]): string {
  return sentFile(name, countsReport(rows))
}

async function context(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
  const opened = await site().browser.newContext({
    baseURL: site().server.url,
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  onTestFinished(() => opened.close())
  return opened
}

/** A person at the desk, with cookies of their own; their page closes when the test ends. */
export async function clerk(
  campaign: Campaign,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const page = await (await context(options)).newPage()
  await page.goto(`/c/${campaign}/files`)
  return page
}

/** Uploads files and waits until they have been checked. */
export async function check(page: Page, ...paths: readonly string[]): Promise<void> {
  await page
    .getByLabel('Tệp báo cáo', { exact: true })
    .last()
    .setInputFiles([...paths])
  await page.getByRole('button', { name: 'Kiểm tra thử' }).click()
  await page.getByRole('heading', { name: 'Kết quả kiểm tra thử' }).waitFor()
}

/** Uploads files, checks them and receives them. */
export async function receive(page: Page, ...paths: readonly string[]): Promise<void> {
  await check(page, ...paths)
  await page.getByRole('button', { name: 'Nhận vào kho' }).click()
  await page.getByRole('heading', { name: 'Đã nhận vào kho' }).waitFor()
}

/** The numerator and denominator of the whole campaign, as its sources show them; empty: nothing was reported. */
export async function figureOf(page: Page, campaign: Campaign): Promise<string> {
  await page.goto(`/c/${campaign}/trace?indicator=done_rate&as-of=2026-05-01`)
  return page.locator('.figure .counts').innerText()
}
