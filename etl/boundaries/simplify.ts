import { placed, stepped, type Point, type Topology } from './topology.ts'

const FEWEST_OF_RING = 4

/** Twice the area of a triangle. */
function area([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
}

interface Kept {
  readonly point: Point
  before: Kept | null
  after: Kept | null
}

function chain(points: readonly Point[]): Kept[] {
  const kept = points.map((point): Kept => ({ point, before: null, after: null }))
  for (const [index, each] of kept.entries()) {
    each.before = kept[index - 1] ?? null
    each.after = kept[index + 1] ?? null
  }
  return kept
}

function weight({ point, before, after }: Kept): number {
  return before === null || after === null ? Infinity : area(before.point, point, after.point)
}

function lightest(chained: readonly Kept[]): Kept | null {
  let found: Kept | null = null
  for (const each of chained) if (found === null || weight(each) < weight(found)) found = each
  return found
}

/** Takes away the points that bound the least area, one after the other (Visvalingam and Whyatt). */
function simplified(points: readonly Point[], least: number): Point[] {
  const [first, last] = [points.at(0), points.at(-1)]
  const isRing = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const fewest = isRing ? FEWEST_OF_RING : 2
  let chained = chain(points)
  while (chained.length > fewest) {
    const next = lightest(chained)
    if (next === null || weight(next) >= least) break
    if (next.before !== null) next.before.after = next.after
    if (next.after !== null) next.after.before = next.before
    chained = chained.filter((each) => each !== next)
  }
  return chained.map(({ point }) => point)
}

/** Points on a grid of so many steps along the longer side; those that fall together become one. */
function onGrid(points: readonly Point[], step: number): Point[] {
  const rounded = points.map(([x, y]): Point => [Math.round(x / step), Math.round(y / step)])
  const apart = rounded.filter(([x, y], index) => {
    const before = rounded[index - 1]
    return before === undefined || x !== before[0] || y !== before[1]
  })
  return apart.length < 2 ? rounded.slice(0, 2) : apart
}

/**
 * A topology with fewer points on a coarser grid; units stay neighbours, as they share the lines between them.
 * `least`: the area, in squares of the new grid, that a point has to bound to stay.
 */
export function simplifiedTopology(topology: Topology, gridSteps: number, least: number): Topology {
  const lines = topology.arcs.map(placed)
  const all = lines.flat()
  const spans = [0, 1].map((side) => Math.max(...all.map((point) => point[side as 0 | 1])))
  const step = Math.max(...spans) / gridSteps
  const { scale, translate } = topology.transform
  return {
    type: 'Topology',
    transform: { scale: [scale[0] * step, scale[1] * step], translate },
    arcs: lines.map((line) => stepped(onGrid(simplified(line, least * step * step * 2), step))),
    objects: {
      communes: {
        type: 'GeometryCollection',
        geometries: topology.objects.communes.geometries.map(({ type, id, arcs }) => ({ type, id, arcs })),
      },
    },
  }
}
