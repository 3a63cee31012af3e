import { spawnSync } from 'node:child_process'

/**
 * Everything that must hold before a change lands, in order: the scripts of package.json by name.
 * Lint asks for the types of the routes, which `types:web` writes.
 */
const steps = ['format', 'types', 'types:web', 'lint', 'directions', 'unused', 'vitest'] as const

let passed = 0
for (const step of steps) {
  const started = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${step} (${seconds} s)`)
  if (status === 0) passed += 1
}
const failed = steps.length - passed
console.log(`${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed === 0 ? 0 : 1
