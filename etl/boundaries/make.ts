import { readFileSync, writeFileSync } from 'node:fs'
import { simplifiedTopology } from './simplify.ts'
import type { Topology } from './topology.ts'

/** `npm run boundaries -- FULL.topo.json SMALL.topo.json`: boundaries small enough to be bundled in data/geo. */

const GRID_STEPS = 2000
/** In squares of the grid. */
const LEAST_AREA = 4
const MOST_BYTES = 60_000

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) {
  process.stderr.write('usage: npm run boundaries -- FULL.topo.json SMALL.topo.json\n')
  process.exit(2)
}
const topology = JSON.parse(readFileSync(from, 'utf8')) as Topology
const text = `${JSON.stringify(simplifiedTopology(topology, GRID_STEPS, LEAST_AREA))}\n`
if (text.length > MOST_BYTES)
  throw new Error(`${String(text.length)} bytes are more than ${String(MOST_BYTES)}`)
writeFileSync(to, text)
process.stdout.write(`${to}: ${String(text.length)} bytes\n`)
