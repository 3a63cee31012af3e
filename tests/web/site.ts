import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { openBrowser } from './browser.ts'
import { startServer, type RunningServer } from './running-server.ts'

interface Site {
  readonly server: RunningServer
  readonly browser: Browser
  readonly withScript: BrowserContext
  readonly withoutScript: BrowserContext
}

/** The server and the browser that all tests of a file share. */
let running: Site | null = null

export async function openSite(): Promise<void> {
  const [server, browser] = await Promise.all([startServer(inject('samples')), openBrowser()])
  const options = { baseURL: server.url, viewport: { width: 1440, height: 900 } }
  running = {
    server,
    browser,
    withScript: await browser.newContext(options),
    withoutScript: await browser.newContext({ ...options, javaScriptEnabled: false }),
  }
}

export async function closeSite(): Promise<void> {
  await running?.browser.close()
  await running?.server.stop()
  running = null
}

function site(): Site {
  if (running === null) throw new Error('the site is not open')
  return running
}

/** Where the running server reads and writes. */
export function folders(): { readonly store: string; readonly campaigns: string } {
  return site().server
}

/** A request as a program makes it, on a connection of its own: a kept one may have been closed since. */
export async function request(path: string): Promise<Response> {
  return fetch(site().server.url + path, { headers: { connection: 'close' } })
}

export type Script = 'with script' | 'without script'

/** A visitor's page; it closes when the test ends. */
export async function visitor(script: Script = 'with script'): Promise<Page> {
  const { withScript, withoutScript } = site()
  const page = await (script === 'with script' ? withScript : withoutScript).newPage()
  onTestFinished(() => page.close())
  return page
}

/** A page already at an address. */
export async function visit(path: string, script: Script = 'with script'): Promise<Page> {
  const page = await visitor(script)
  await page.goto(path)
  return page
}

/** The path and questions of a page's address, as a link would say them. */
export function address(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return decodeURIComponent(pathname + search)
}
