import { read } from '@e965/xlsx'
import { openStore, type FigureFilter } from '../../etl/figures/store.ts'
import { extractReports } from '../../etl/extraction/extract.ts'
import { readSheets } from '../../etl/reader/read.ts'
import { startServer } from '../web/running-server.ts'
import { province } from './sample-files.ts'
import { median, quantile, timed } from './timing.ts'

/** `npm run bench`: how fast, as ratios and medians of one run on this machine. */

function told(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(64)} ${figure.padStart(12)}\n`)
}

const milliseconds = (time: number): string => `${time.toFixed(1)} ms`

async function benchReading(): Promise<void> {
  const { campaign, workbooks } = province()
  const library = await timed(5, () => {
    for (const { bytes } of workbooks) read(bytes, { type: 'array', dense: true })
  })
  const whole = await timed(5, () => {
    for (const { bytes, path } of workbooks) {
      const found = readSheets(bytes)
      const claim = { fileName: path, unit: null, form: null, period: null }
      if ('sheets' in found) extractReports(found.sheets, campaign, claim)
    }
  })
  told(`the library alone, ${String(workbooks.length)} workbooks`, milliseconds(median(library)))
  told(
    'reading and extracting, against the library alone',
    `× ${(median(whole) / median(library)).toFixed(2)}`,
  )
}

async function benchQuestions(store: string): Promise<void> {
  const figures = openStore({ store })
  const filter: FigureFilter = { campaign: 'son-la-mttq-2023', asOf: '2024-10-31' }
  const indicator = 'committees_with_work_rate'
  const questions = {
    'every indicator of the province': () => figures.indicators(filter),
    'one indicator for each of 217 units': () => figures.indicators({ ...filter, indicator, by: 'unit' }),
    'every indicator by phase': () => figures.indicators({ ...filter, by: 'phase' }),
    'the trace of one figure': () => figures.trace({ ...filter, indicator }),
    'who reported': () => figures.reporting(filter),
  }
  for (const [name, ask] of Object.entries(questions)) told(name, milliseconds(median(await timed(15, ask))))
  figures.close()
}

async function weigh(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
  await response.arrayBuffer()
  return Number(response.headers.get('content-length') ?? 0)
}

async function benchPages(url: string): Promise<void> {
  for (const path of [
    '/',
    '/c/son-la-mttq-2023',
    '/c/son-la-mttq-2023/trace',
    '/c/son-la-mttq-2023/findings',
  ]) {
    const times = await timed(30, async () => (await fetch(url + path)).text())
    told(`GET ${path}, median`, milliseconds(median(times)))
    told(`GET ${path}, 95th percentile`, milliseconds(quantile(times, 0.95)))
  }
  const html = await (await fetch(`${url}/c/son-la-mttq-2023`)).text()
  told('the overview, uncompressed', `${(html.length / 1000).toFixed(0)} kB`)
  const scripts = [
    ...new Set([...html.matchAll(/(?:href|import\()="?'?([^"')]+\.js)/g)].map(([, path = '']) => path)),
  ]
  const weights = await Promise.all(scripts.map((path) => weigh(new URL(path, `${url}/c/`).href)))
  const sum = weights.reduce((all, each) => all + each, 0)
  told(`${String(scripts.length)} scripts before it answers, compressed`, `${(sum / 1000).toFixed(0)} kB`)
}

await benchReading()
const server = await startServer()
try {
  await benchQuestions(server.store)
  await benchPages(server.url)
} finally {
  await server.stop()
}
