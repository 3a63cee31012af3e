import { run } from '../../etl/commands/run.ts'
import { END } from './answer-end.ts'

/** Commands in one process, each with its answer and status. */
for (const words of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
  const status = await run(words)
  process.stdout.write(`${END}${String(status)}${END}`)
}
