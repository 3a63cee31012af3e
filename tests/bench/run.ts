import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { extractReports } from '../../etl/extraction/extract.ts'
import { readSheets } from '../../etl/reader/read.ts'
import { launch, startServer } from '../web/running-server.ts'
import { benchBrowser } from './browser.ts'
import { buildProvince } from './province-store.ts'
import { benchInspection } from './honest-units.ts'
import { benchLeaders } from './leader.ts'
import { benchLargeSheet } from './large-sheet.ts'
import { benchQuestions } from './questions.ts'
import { province } from './sample-files.ts'
import { benchServer } from './server.ts'
import { heading, milliseconds, told } from './told.ts'
import { median, timed } from './timing.ts'

/** `npm run bench`: how fast, as ratios and medians of one run on this machine. */

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

async function benchBundled(): Promise<void> {
  const server = await startServer()
  try {
    const filter = { campaign: 'son-la-mttq-2023', asOf: '2024-10-31' }
    await benchQuestions(server.store, filter, 'committees_with_work_rate')
  } finally {
    await server.stop()
  }
}

async function benchProvince(): Promise<void> {
  const store = mkdtempSync(join(tmpdir(), 'tiendo-bench-'))
  try {
    told('building its snapshot', `${((await buildProvince(store)) / 1000).toFixed(1)} s`)
    await benchQuestions(store, { campaign: 'tinh-do', asOf: '2025-12-31' }, 'flow_done_1_rate')
    const server = await launch('web/build/index.js', { TIENDO_STORE: store, HOST: '127.0.0.1' })
    try {
      await benchLeaders(server.url)
      await benchServer(server)
      await benchBrowser(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(store, { recursive: true, force: true })
  }
}

heading('A province of 217 units')
await benchReading()
benchLargeSheet()
await benchBundled()
heading('Reasons to ask a unit')
benchInspection()
heading('A province of 12 districts with 200 communes each, 12 months, 20 fields')
await benchProvince()
