import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../web/browser.ts'
import { addresses } from './server.ts'
import { atMost, kilobytes, milliseconds, told } from './told.ts'
import { median } from './timing.ts'

/** A real browser in front of the province's overview: what is loaded, when it shows, how fast a filter answers. */

interface Line {
  readonly latency: number
  /** Bits a second. */
  readonly speed: number
  /** How many times slower the processor is. */
  readonly slowdown: number
}

const office: Line = { latency: 40, speed: 10_000_000, slowdown: 1 }
const phone: Line = { latency: 150, speed: 1_600_000, slowdown: 4 }

interface Opened {
  readonly page: Page
  readonly client: CDPSession
}

async function open(browser: Browser, line: Line | null): Promise<Opened> {
  const page = await browser.newPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (line !== null) {
    const throughput = line.speed / 8
    await client.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: line.latency },
      ...{ downloadThroughput: throughput, uploadThroughput: throughput },
    })
    await client.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown })
  }
  return { page, client }
}

interface Loaded {
  readonly bytes: number
  readonly requests: number
  readonly scriptBytes: number
}

/** `scriptBytes`: of the scripts that the page itself names, before any is loaded by need. */
async function load(browser: Browser, address: string): Promise<Loaded> {
  const { page, client } = await open(browser, null)
  const kinds = new Map<string, string>()
  const sizes = new Map<string, number>()
  const urls = new Map<string, string>()
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type)
    urls.set(requestId, response.url)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength)
  })
  await settled(page, address)
  const html = await (await fetch(address)).text()
  const isNamed = (id: string): boolean => html.includes(urls.get(id)?.split('/').at(-1) ?? '?')
  const sum = (all: number, [, size]: readonly [string, number]): number => all + size
  const scripts = [...sizes].filter(([id]) => kinds.get(id) === 'Script' && isNamed(id))
  await page.close()
  return {
    bytes: [...sizes].reduce(sum, 0),
    requests: sizes.size,
    scriptBytes: scripts.reduce(sum, 0),
  }
}

/** Opens the page and waits until it has loaded nothing for half a second. */
async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 })
  await page.evaluate(`new Promise((resolve) => {
    let known = 0
    let since = performance.now()
    const look = () => {
      const { length } = performance.getEntriesByType('resource')
      if (length !== known) [known, since] = [length, performance.now()]
      return performance.now() - since > 500 ? resolve() : setTimeout(look, 50)
    }
    look()
  })`)
}

/** Milliseconds from the start of navigation until a chart and two frames after it. */
async function chartTime(browser: Browser, address: string, line: Line | null): Promise<number> {
  const { page } = await open(browser, line)
  await page.goto(address, { waitUntil: 'commit' })
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    const look = () =>
      document.querySelector('main figure svg, main svg') === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
    look()
  })`)
  await page.close()
  return time
}

async function largestPaint(browser: Browser, address: string, line: Line): Promise<number> {
  const { page } = await open(browser, line)
  await settled(page, address)
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })`)
  await page.close()
  return time
}

/** Milliseconds from a click on another indicator until nothing in the page has changed any more. */
async function filterTime(browser: Browser, address: string, line: Line | null): Promise<number> {
  const { page } = await open(browser, line)
  await settled(page, address)
  const time = await page.evaluate<number>(`new Promise((resolve, reject) => {
    const links = [...document.querySelectorAll('main a[href*="indicator="]')]
    const link = links.find(({ href, pathname }) => pathname === location.pathname && href !== location.href)
    if (link === undefined) return reject(new Error('no link to another indicator'))
    const before = location.href
    const start = performance.now()
    let last = start
    new MutationObserver(() => { last = performance.now() })
      .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    link.click()
    const look = () =>
      location.href !== before && performance.now() - last > 250 ? resolve(last - start) : setTimeout(look, 20)
    look()
  })`)
  await page.close()
  return time
}

async function medianOf(measure: (round: number) => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) times.push(await measure(round))
  return median(times.toSorted((a, b) => a - b))
}

async function benchTimes(browser: Browser, url: string): Promise<void> {
  const address = (round: number): string => `${url}${addresses('')[round * 3] ?? ''}`
  const charts = (line: Line | null) => medianOf((round) => chartTime(browser, address(round), line))
  const filters = (line: Line | null) => medianOf((round) => filterTime(browser, address(round + 5), line))
  const rows = [
    ['the charts show, here', await charts(null), 400],
    ['the charts show, 10 Mbit/s and 40 ms', await charts(office), 900],
    ['another indicator is at rest, here', await filters(null), 100],
    ['another indicator is at rest, 10 Mbit/s and 40 ms', await filters(office), 200],
    [
      'the largest paint, processor 4 times slower, 1.6 Mbit/s and 150 ms',
      await medianOf((round) => largestPaint(browser, address(round), phone)),
      2000,
    ],
  ] as const
  for (const [name, time, limit] of rows) told(name, milliseconds(time), atMost(limit, time, milliseconds))
}

export async function benchBrowser(url: string): Promise<void> {
  const browser = await openBrowser()
  try {
    const { bytes, requests, scriptBytes } = await load(browser, `${url}${addresses('')[0] ?? ''}`)
    told('the overview with all it loads', kilobytes(bytes), atMost(350_000, bytes, kilobytes))
    told('  in requests', String(requests), atMost(25, requests, String))
    told('  scripts before it answers', kilobytes(scriptBytes), atMost(90_000, scriptBytes, kilobytes))
    await benchTimes(browser, url)
  } finally {
    await browser.close()
  }
}
