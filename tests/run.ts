import { spawn } from 'node:child_process'

/**
 * Everything that must hold before a change lands: the scripts of package.json by name. Lint asks for the types of the
 * routes, which `types:web` writes; what takes one processor alone runs beside other steps.
 */
const stages: readonly (readonly (readonly string[])[])[] = [
  [['types:web']],
  [['lint'], ['format', 'types', 'directions', 'unused']],
  [['vitest']],
]

const failed: string[] = []
let passed = 0

/** What a step beside others prints is told once it has ended, so that no two mix. */
async function run(step: string, isAlone: boolean): Promise<void> {
  const started = performance.now()
  const child = spawn('npm', ['run', '--silent', step], { stdio: isAlone ? 'inherit' : 'pipe' })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  process.stdout.write(Buffer.concat(printed))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${step} (${seconds} s)`)
  if (status === 0) passed += 1
  else failed.push(step)
}

async function runLane(steps: readonly string[], isAlone: boolean): Promise<void> {
  for (const step of steps) await run(step, isAlone)
}

for (const lanes of stages) await Promise.all(lanes.map((steps) => runLane(steps, lanes.length === 1)))
console.log(
  `${String(passed)} passed, ${String(failed.length)} failed${failed.map((step) => ` ${step}`).join('')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
