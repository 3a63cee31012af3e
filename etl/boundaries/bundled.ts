import { readdirSync, readFileSync } from 'node:fs'
import { placed, ringsOf, type Point, type Topology } from './topology.ts'

export type { Point } from './topology.ts'

/** The land of a unit: closed rings in degrees of longitude and latitude, holes among them. */
export interface Boundary {
  /** The official code of the unit. */
  readonly code: string
  readonly rings: readonly (readonly Point[])[]
}

const folder = new URL('../../data/geo/', import.meta.url)
const ENDING = '.topo.json'

let read: readonly (readonly Boundary[])[] | null = null

function boundariesIn(name: string): Boundary[] {
  const topology = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Topology
  const lines = topology.arcs.map(placed)
  return topology.objects.communes.geometries.map((geometry) => ({
    code: geometry.id,
    rings: ringsOf(topology, lines, geometry),
  }))
}

/** The boundaries that are bundled, file by file; a file holds neighbours. Read once. */
export function bundledBoundaries(): readonly (readonly Boundary[])[] {
  read ??= readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map(boundariesIn)
  return read
}
