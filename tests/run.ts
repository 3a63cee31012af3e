import { spawnSync } from 'node:child_process'

/** Everything that must hold before a change lands, in order; the first failure ends the run. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['tests', 'vitest', 'run'],
]

let passed = 0
for (const [name, command, ...args] of steps) {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (status !== 0) break
  passed += 1
}
const failed = passed === steps.length ? 0 : 1
console.log(`${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed
