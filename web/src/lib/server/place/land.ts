import { bundledBoundaries, type Boundary, type Point } from '@tiendo/etl/boundaries'
import type { Unit } from '@tiendo/etl/campaign'

/** Units across the picture; its height follows from the land. */
const WIDTH = 1000
const EDGE = 6

/** The land of a unit as it is drawn. */
interface Shape {
  readonly code: string
  readonly path: string
  /** Where its sign stands. */
  readonly x: number
  readonly y: number
  /** The shorter side of its largest part. */
  readonly size: number
}

export interface Land {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

type Projection = (point: Point) => Point

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, right, top, bottom }
}

/** Degrees to the picture, true to scale around the middle of the land. */
function projectionOf(points: readonly Point[]): { readonly project: Projection; readonly height: number } {
  const { left, right, top, bottom } = boxOf(points)
  const narrowing = Math.cos((((top + bottom) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * EDGE) / ((right - left) * narrowing)
  return {
    project: ([longitude, latitude]) => [
      EDGE + (longitude - left) * narrowing * scale,
      EDGE + (bottom - latitude) * scale,
    ],
    height: Math.ceil((bottom - top) * scale + 2 * EDGE),
  }
}

/** Twice the area, by the sign of its direction. */
function turn(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

function centreOf(ring: readonly Point[]): Point {
  const doubled = turn(ring)
  if (doubled === 0) return ring[0] ?? [0, 0]
  const sums = ring.reduce<Point>(
    ([sumX, sumY], [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      const cross = x * nextY - nextX * y
      return [sumX + (x + nextX) * cross, sumY + (y + nextY) * cross]
    },
    [0, 0],
  )
  return [sums[0] / (3 * doubled), sums[1] / (3 * doubled)]
}

const told = (number: number): string => String(Math.round(number * 10) / 10)

function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings
    .map(
      (ring) =>
        `M${ring
          .slice(0, -1)
          .map(([x, y]) => `${told(x)} ${told(y)}`)
          .join('L')}Z`,
    )
    .join('')
}

function shapeOf(code: string, { rings }: Boundary, project: Projection): Shape[] {
  const drawn = rings.map((ring) => ring.map(project))
  const [largest] = drawn.toSorted((a, b) => Math.abs(turn(b)) - Math.abs(turn(a)))
  if (largest === undefined) return []
  const { left, right, top, bottom } = boxOf(largest)
  const [x, y] = centreOf(largest)
  return [{ code, path: pathOf(drawn), x, y, size: Math.min(right - left, bottom - top) }]
}

/** Boundaries with the unit each goes with: one that exists still and has that code. */
function unitBoundaries(units: readonly Unit[]): { readonly code: string; readonly boundary: Boundary }[] {
  const byCode = new Map(
    units
      .filter(({ validTo }) => validTo === null)
      .map((unit) => [unit.officialCode ?? unit.code, unit.code]),
  )
  return bundledBoundaries().flatMap((file) =>
    file.flatMap((boundary) => {
      const code = byCode.get(boundary.code)
      return code === undefined ? [] : [{ code, boundary }]
    }),
  )
}

/** The land of those of some units that have a boundary; null: none has. */
export function landOf(units: readonly Unit[]): Land | null {
  const found = unitBoundaries(units)
  const points = found.flatMap(({ boundary }) => boundary.rings.flat())
  if (points.length === 0) return null
  const { project, height } = projectionOf(points)
  return {
    width: WIDTH,
    height,
    shapes: found.flatMap(({ code, boundary }) => shapeOf(code, boundary, project)),
  }
}
