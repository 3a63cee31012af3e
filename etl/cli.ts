import { enableCompileCache } from 'node:module'

// Before anything else is loaded: what was compiled once need not be again.
enableCompileCache()
const { run } = await import('./commands/run.ts')
process.exitCode = await run(process.argv.slice(2))
