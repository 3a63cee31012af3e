import type { Progress } from '../pipeline.ts'

const WIDTH = 30
const QUIET_TOTAL = 20

function bar(done: number, total: number, label: string): void {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  const drawn = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
  process.stderr.write(`\r\u001b[K${drawn} ${String(done)}/${String(total)} ${label.slice(0, 60)}`)
  if (done === total) process.stderr.write('\n')
}

/** Where nobody watches, a line for every quarter of a long work. */
function quarter(done: number, total: number): void {
  const passed = (count: number): number => Math.floor((count * 4) / total)
  if (total < QUIET_TOTAL || passed(done) === passed(done - 1)) return
  process.stderr.write(`${String(done)}/${String(total)}\n`)
}

/** Progress on stderr. */
export function progressBar(): Progress {
  return process.stderr.isTTY ? bar : quarter
}
