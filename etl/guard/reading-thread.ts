import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { workerData } from 'node:worker_threads'
import { readSheets } from '../reader/read.ts'
import type { Sheet } from '../reader/sheet.ts'
import { packCells } from './packed-cells.ts'
import { TOLD, type ReadingThread, type Told } from './protocol.ts'

const { port, state } = workerData as ReadingThread

const nowhere = new Writable({
  write(_chunk, _encoding, done) {
    done()
  },
})

/** The library tells of every odd record; the findings say what matters, and a thread that talks ends late or never. */
globalThis.console = new Console(nowhere)

const CELLS_AT_ONCE = 20_000

function tell(told: Told): void {
  port.postMessage(told)
  Atomics.store(state, 0, TOLD)
  Atomics.notify(state, 0)
  Atomics.wait(state, 0, TOLD)
}

function tellSheet({ cells, ...sheet }: Sheet): void {
  tell({ kind: 'sheet', sheet })
  for (let at = 0; at < cells.length; at += CELLS_AT_ONCE)
    tell({ kind: 'cells', cells: packCells(cells.slice(at, at + CELLS_AT_ONCE)) })
}

port.on('message', (bytes: Uint8Array) => {
  tell({ kind: 'begun' })
  const read = readSheets(bytes)
  if ('refusal' in read) tell({ kind: 'refusal', refusal: read.refusal })
  else {
    for (const sheet of read.sheets) tellSheet(sheet)
    tell({ kind: 'end' })
  }
})
