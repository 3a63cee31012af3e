import type { Progress } from '../pipeline.ts'

const WIDTH = 30

/** A progress bar on stderr; silent where nobody watches. */
export function progressBar(): Progress {
  return (done, total, label) => {
    if (!process.stderr.isTTY) return
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    process.stderr.write(`\r\u001b[K${bar} ${String(done)}/${String(total)} ${label.slice(0, 60)}`)
    if (done === total) process.stderr.write('\n')
  }
}
